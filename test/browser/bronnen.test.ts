import { readFileSync, writeFileSync } from 'node:fs';
import type { Download, Locator } from 'playwright-core';
import { openFile, Refusal, writeDataFile } from '../../src/workbook';
import { Zip } from '../../src/workbook/file/zip';
import { gekoppeld } from '../berichten/gekoppeld';
import { uitdraai } from '../domain/koppelen/uitdraai';
import { accessible } from './axe';
import { open, scratch, serve, type Opened, type Served } from './served';

jest.setTimeout(600_000);

const MOVED = [12, 3, 1, 0, 2, 11, 10, 9, 8, 7, 6, 5, 4];
const messages = gekoppeld();
const BSN = /9999000(?:18|31|43)/u;
const looked = new Set<string>();
let served: Served;
const files = scratch();
beforeAll(async () => {
  served = await serve();
  const csv = (order?: readonly number[]): string => uitdraai(order).rows.map((row) => row.map((cell) => cell ?? '').join(';')).join('\r\n');
  writeFileSync(files.at('k3.csv'), csv());
  // Next quarter's comes as Excel saves it in the Netherlands.
  writeFileSync(files.at('k4.csv'), Buffer.from(csv(MOVED), 'latin1'));
  for (const { naam, xml } of messages) writeFileSync(files.at(naam), xml);
  writeFileSync(files.at('leeg.xlsx'), await writeDataFile([{ name: 'Blad1', columns: [{ header: 'leeg', format: 'text', width: 9 }], rows: [], tableName: null, hidden: false }]));
});
afterAll(async () => {
  files.done();
  await served.stop();
});

const button = ({ pane }: Opened, name: string | RegExp): Locator => pane.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
/** What is pressed is pressed with a key: it has the focus, and Enter is all it needs. */
const press = (opened: Opened, name: string | RegExp): Promise<void> => button(opened, name).first().press('Enter');
const heading = ({ pane }: Opened, name: string): Promise<void> => pane.getByRole('heading', { level: 1, name }).waitFor();

async function openEmpty(): Promise<Opened> {
  const opened = await open(served);
  await opened.page.setInputFiles('input[type=file]', files.at('leeg.xlsx'));
  await heading(opened, 'Welkom bij Waaier');
  return opened;
}

/** Goes from the start to a page one level down. */
async function goTo(opened: Opened, fold: string, name: string): Promise<void> {
  const home = button(opened, 'Naar het begin');
  if ((await home.count()) > 0) await home.press('Enter');
  const line = button(opened, fold);
  if ((await line.getAttribute('aria-expanded')) === 'false') await line.press('Enter');
  await press(opened, name);
  await heading(opened, name);
  // Each page once: looking takes seconds.
  if (!looked.has(name)) expect(await accessible(opened)).toEqual([]);
  looked.add(name);
}

/** Chooses files as a user does: by the button that asks for them. */
async function choose(opened: Opened, name: string, ...paths: readonly string[]): Promise<void> {
  const [chooser] = await Promise.all([opened.page.waitForEvent('filechooser'), press(opened, name)]);
  await chooser.setFiles(paths.map((path) => files.at(path)));
}

async function saved(opened: Opened, link: RegExp, as: string): Promise<string> {
  const [download] = await Promise.all([opened.page.waitForEvent('download') as Promise<Download>, opened.pane.getByRole('link', { name: link }).press('Enter')]);
  await download.saveAs(files.at(as));
  return download.suggestedFilename();
}

const cellsOf = ({ page }: Opened, sheet: string): Promise<unknown[][]> =>
  page.evaluate((name) => {
    const { book } = (window as unknown as { workbench: { book: { find(name: string): { cells: { rows(): unknown[][] } } } } }).workbench;
    return book.find(name).cells.rows().map((row) => [...row].map((cell) => cell ?? null));
  }, sheet);

/** Types values below each other on sheet Levering, each where its key stands. */
async function fillLevering(opened: Opened, values: Readonly<Record<string, string>>): Promise<void> {
  const { page } = opened;
  await page.getByRole('tab', { name: 'Levering' }).click();
  const keys = (await cellsOf(opened, 'Levering')).map(([key]) => key);
  for (const [key, value] of Object.entries(values)) {
    const row = keys.indexOf(key);
    await page.evaluate((top) => {
      const { book } = (window as unknown as { workbench: { book: { find(name: string): unknown; select(sheet: unknown, rect: object): void } } }).workbench;
      book.select(book.find('Levering'), { top, left: 1, rows: 1, columns: 1 });
    }, row);
    await page.getByLabel('Geselecteerde cel').filter({ hasText: `B${row + 1}` }).waitFor();
    const bar = page.getByLabel('Waarde van de cel');
    await bar.fill(value);
    await bar.press('Enter');
  }
}

const verdict = ({ pane }: Opened): Locator => pane.getByRole('status').filter({ hasText: /levering kan/u });

async function check(opened: Opened): Promise<string> {
  await button(opened, 'Annuleren').waitFor({ state: 'detached' });
  await press(opened, 'Controleren');
  await verdict(opened).waitFor();
  await button(opened, 'Annuleren').waitFor({ state: 'detached' });
  return verdict(opened).innerText();
}

/** Confirms every warning, group by group, until the verdict has no condition left. */
async function confirmAll(opened: Opened): Promise<void> {
  const { pane } = opened;
  const one = pane.getByRole('button', { name: /^(?:Bevestigen: |Alle \d+ bevestigen)/u });
  // Without faults the first group of warnings is open; what is in it is drawn a moment later.
  if (/na bevestiging/u.test(await verdict(opened).innerText())) await one.first().waitFor();
  for (let turn = 0; turn < 20 && /na bevestiging/u.test(await verdict(opened).innerText()); turn++) {
    const closed = pane.getByRole('region', { name: 'Waarschuwingen' }).locator('h4 button[aria-expanded="false"]').filter({ hasNotText: 'bevestigd' });
    if ((await one.count()) === 0) {
      await closed.nth(0).press('Enter');
      await one.first().waitFor();
    } else {
      const before = await verdict(opened).innerText();
      await one.first().press('Enter');
      await pane.getByRole('form').getByRole('button', { name: 'Bevestigen', exact: true }).press('Enter');
      await verdict(opened).filter({ hasNotText: before }).waitFor();
    }
  }
}

/** Everything in a workbook as one text, each part unpacked. */
async function unzipped(path: string): Promise<string> {
  const zip = Zip.open(new Uint8Array(readFileSync(files.at(path))));
  if (zip instanceof Refusal) throw new Error(zip.message);
  return (await Promise.all(zip.names().map(async (name) => `${name}\n${(await zip.text(name)) ?? ''}`))).join('\n');
}

test('from an export to what is delivered: coupled, pseudonymised, checked; and next quarter its coupling does it again', async () => {
  const opened = await openEmpty();
  const { pane } = opened;
  await goTo(opened, 'Gegevens uit uw systeem', 'Kolommen koppelen');
  await choose(opened, 'Bestand kiezen', 'k3.csv');
  await pane.getByLabel('kosten').selectOption('bedrag in kwartaal');
  await press(opened, 'Neem het voorstel over');
  await pane.getByLabel('‘Jeugd’ in wet').selectOption('JW');
  await press(opened, 'Koppeling bewaren of openen');
  await pane.getByLabel('Naam van het systeem').fill('Zorg Voorbeeld');
  await press(opened, 'Zo worden de eerste regels');
  expect(await accessible(opened)).toEqual([]);
  expect(await pane.locator('main').innerText()).not.toMatch(BSN);
  expect(await saved(opened, /^Koppeling opslaan/u, 'koppeling.json')).toBe('koppeling-zorg-voorbeeld.json');
  await press(opened, 'Blad Voorzieningen maken');
  await pane.getByRole('region', { name: 'Gemaakt blad' }).waitFor();
  const made = await cellsOf(opened, 'Voorzieningen');
  expect(made.length).toBe(4);

  await press(opened, 'Naar het begin');
  await press(opened, 'Maak het blad Levering');
  await opened.page.getByRole('tab', { name: 'Levering' }).waitFor();
  await fillLevering(opened, { gemeentecode: '1680', periode: '2026K3', leveringssoort: 'initieel', kostenbasis: 'gedeclareerd' });
  expect(await check(opened)).toMatch(/nog niet worden aangeleverd: 1 fout\./u);

  await goTo(opened, 'Voor u aanlevert', 'Pseudonimiseren');
  await pane.getByLabel('Wachtzin').fill('vier gele fietsen naast de sluis');
  await press(opened, 'Pseudonimiseren');
  await pane.getByText('3 cellen zijn vervangen.').waitFor();
  await press(opened, 'Naar het begin');
  await check(opened);
  await confirmAll(opened);
  expect(await verdict(opened).innerText()).toBe('Deze levering kan worden aangeleverd.');

  // The page of the check leads on.
  await press(opened, 'Aanlevering maken');
  await heading(opened, 'Aanlevering maken');
  await press(opened, 'Aanlevering maken');
  await pane.getByRole('region', { name: 'Gemaakte aanlevering' }).waitFor();
  expect(await accessible(opened)).toEqual([]);
  expect(await saved(opened, /^Aanlevering opslaan/u, 'aanlevering.xlsx')).toBe('aanlevering-1680-2026K3.xlsx');
  expect(await saved(opened, /^Leveringsbewijs opslaan/u, 'bewijs.json')).toBe('leveringsbewijs-1680-2026K3.json');
  expect(readFileSync(files.at('bewijs.json'), 'utf8')).toMatch(/am-leveringsbewijs\/1/u);
  expect(await unzipped('aanlevering.xlsx')).not.toMatch(BSN);
  const copy = await openFile(new Uint8Array(readFileSync(files.at('aanlevering.xlsx'))), 'aanlevering.xlsx');
  if (copy instanceof Refusal) throw new Error(copy.message);
  expect((await copy.sheets()).map(({ name }) => name)).toEqual(['Levering', 'Voorzieningen']);
  expect(opened.wrong).toEqual([]);
  await opened.close();

  const later = await openEmpty();
  await goTo(later, 'Gegevens uit uw systeem', 'Kolommen koppelen');
  await choose(later, 'Bestand kiezen', 'k4.csv');
  await press(later, 'Koppeling bewaren of openen');
  await choose(later, 'Koppeling openen', 'koppeling.json');
  await later.pane.getByText('De koppeling van vorige keer is gebruikt.').waitFor();
  await press(later, 'Blad Voorzieningen maken');
  await later.pane.getByRole('region', { name: 'Gemaakt blad' }).waitFor();
  expect(await cellsOf(later, 'Voorzieningen')).toEqual(made);
  expect(later.wrong).toEqual([]);
  await later.close();
});

test('from messages to deliverable: what is refused is named, and a key file makes the pseudonyms', async () => {
  const opened = await openEmpty();
  const { pane } = opened;
  await goTo(opened, 'Gegevens uit uw systeem', 'Berichten omzetten');
  writeFileSync(files.at('geen.xml'), '<html><p>geen bericht</html>');
  writeFileSync(files.at('sleutel.bin'), Buffer.alloc(32, 9));
  await choose(opened, 'Berichten kiezen', ...messages.map(({ naam }) => naam), 'geen.xml');
  const made = pane.getByRole('region', { name: 'Omgezette berichten' });
  await made.waitFor();
  expect(await made.innerText()).toMatch(/4 regels gemaakt voor 2026K3[\s\S]*Niet gebruikt: 1 bestand[\s\S]*geen\.xml: Dit is geen bericht/u);
  expect(await made.innerText()).not.toMatch(BSN);
  expect(await accessible(opened)).toEqual([]);
  await goTo(opened, 'Voor u aanlevert', 'Pseudonimiseren');
  await choose(opened, 'Sleutelbestand kiezen', 'sleutel.bin');
  await pane.getByText('4 cellen zijn vervangen.').waitFor();
  await press(opened, 'Naar het begin');
  await check(opened);
  await confirmAll(opened);
  expect(await verdict(opened).innerText()).toBe('Deze levering kan worden aangeleverd.');
  expect(opened.wrong).toEqual([]);
  await opened.close();
});
