import { uitdraai } from '../domain/koppelen/uitdraai';
import { open, serve, type Opened, type Served } from './served';
import { heard, inPane, listen, photographPage, troubles, troublesOfGuide, wide } from './troubles';

jest.setTimeout(900_000);
const PATIENT = { timeout: 120_000 };

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.stop());

interface Book {
  cellEditing: boolean;
  sheets: unknown[];
  addSheet(name: string): unknown;
  changed(change: { kind: 'loaded' }): void;
  find(name: string): { protected: boolean };
}
const inBook = ({ page }: Opened, name: 'typing' | 'protected', on: boolean): Promise<void> =>
  page.evaluate(
    ({ name, on }) => {
      const { book } = (window as unknown as { workbench: { book: Book } }).workbench;
      if (name === 'typing') book.cellEditing = on;
      else book.find('Voorzieningen').protected = on;
    },
    { name, on },
  );

/** An empty workbook in the place of the sample. */
const emptied = ({ page }: Opened): Promise<void> =>
  page.evaluate(() => {
    const { book } = (window as unknown as { workbench: { book: Book } }).workbench;
    book.sheets = [];
    book.addSheet('Blad1');
    book.changed({ kind: 'loaded' });
  });

test('every state can be seen, heard, and used in 320 pixels, at twice the size, in any look and at rest', async () => {
  const opened = await open(served);
  const { pane } = opened;
  const press = (name: string | RegExp) => pane.getByRole('button', { name }).first().click();
  const found: string[] = [];
  const at = async (state: string): Promise<void> => void found.push(...(await troubles(opened, state)));
  const verdict = pane.getByRole('status').filter({ hasText: /levering kan/u });
  await wide(opened, 320);
  await listen(opened);
  expect(await inPane(opened, ({ document }) => document.documentElement.lang)).toBe('nl');
  await pane.getByRole('heading', { name: 'Dit is een verzonnen levering' }).waitFor(PATIENT);
  await pane.getByRole('button', { name: /bladen · kiezen$/u }).waitFor(PATIENT);
  await at('start');
  await press('Kennismaken');
  await pane.getByRole('heading', { name: 'Kennismaken met Waaier' }).waitFor(PATIENT);
  await at('kennismaken');
  await press('Naar het begin');

  // Excel is kept busy by a cell that is edited, so that the task stays where it is.
  await inBook(opened, 'typing', true);
  await press('Controleren');
  await pane.getByText('Excel antwoordt al even niet.').waitFor(PATIENT);
  await at('bezig');
  await press('Annuleren');
  await pane.getByText('De controle is gestopt.').waitFor(PATIENT);
  await at('gestopt');
  await inBook(opened, 'typing', false);

  await inBook(opened, 'protected', true);
  await press('Controleren');
  await pane.getByText('Excel kan dit nu niet doen.').waitFor(PATIENT);
  await at('geweigerd');
  await inBook(opened, 'protected', false);
  await press('Controleren');
  await verdict.waitFor(PATIENT);
  await pane.getByRole('button', { name: 'Markeringen wissen' }).waitFor(PATIENT);
  expect((await heard(opened)).filter((text) => /levering kan/u.test(text))).toHaveLength(1);
  await at('oordeel');
  await photographPage(opened);
  await press(/D04 1$/u);
  await press(/^Bevestigen: /u);
  await at('bevestigen');
  await pane.getByRole('button', { name: 'Waarom telt dit?' }).last().click();
  await press(/^Uitleg en voorbeelden bij /u);
  await pane.getByText('1 onderwerp gevonden.').waitFor(PATIENT);
  await at('hulp-bij-melding');
  await press('Terug naar Controle');
  await press(/herstellen/iu);
  await pane.getByRole('heading', { level: 1, name: 'Herstellen' }).waitFor();
  await at('herstellen');
  await press('Uitleg bij deze pagina');
  await pane.getByText('Goed om te weten.').waitFor(PATIENT);
  await at('uitleg-bij-pagina');
  await press('Uitleg bij deze pagina');
  await press(/codelijst/u);
  await pane.getByRole('combobox', { name: /‘X’ in geslacht/u }).selectOption('V');
  await at('herstel-bekeken');
  await press('Herstel 4 cellen');
  await pane.getByText('4 cellen hersteld.').waitFor(PATIENT);
  await pane.getByRole('button', { name: 'Annuleren' }).waitFor({ state: 'detached', ...PATIENT });
  await at('hersteld');

  for (const name of ['Bladen', 'Instellingen', 'Hulp', 'Arrangement']) {
    await press(name);
    await pane.getByRole('heading', { level: 1, name: new RegExp(`^${name}`, 'u') }).waitFor(PATIENT);
    await at(name.toLowerCase());
    if (name === 'Bladen') {
      await press('Bladen maken');
      await pane.getByRole('region', { name: 'Gemaakte bladen' }).waitFor(PATIENT);
      await pane.getByRole('button', { name: 'Annuleren' }).waitFor({ state: 'detached', ...PATIENT });
      for (const fold of ['De waaier', 'Draaitabel', 'Delen']) await press(fold);
      await at('bladen-gemaakt');
    }
    if (name !== 'Hulp') continue;
    const zoek = pane.getByRole('searchbox', { name: 'Zoek in de hulp' });
    await zoek.fill('postcode');
    await press(/^G01 /u);
    await at('hulp-gezocht');
    await zoek.fill('');
    await press('Over Waaier');
    await press(/^0\.1\.0 /u);
    await at('over');
    const guides = await pane.locator('a[target=_blank]').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    expect(guides.length).toBeGreaterThan(2);
    for (const guide of new Set(guides)) found.push(...(await troublesOfGuide(opened, guide)));
  }
  await pane.getByRole('radio', { name: 'Ondersteunend' }).check();
  await pane.getByRole('checkbox', { name: 'Huishouden' }).check();
  await pane.getByLabel('Begindatum').fill('1-7-2026');
  await pane.getByLabel('Einddatum').fill('31-12-2027');
  // What lies half under the header is in nobody's way.
  await inPane(opened, (window) => window.scrollTo(0, 0));
  await at('arrangement-gevuld');
  for (const name of ['Tarieven', 'Scenario']) {
    await press(name);
    await at(name.toLowerCase());
  }
  for (const [fold, names] of [
    ['Gegevens uit uw systeem', ['Kolommen koppelen', 'Berichten omzetten', 'Leeg format']],
    ['Voor u aanlevert', ['Vergelijken', 'Pseudonimiseren', 'Aanlevering maken']],
  ] as const) {
    for (const name of names) {
      await press('Naar het begin');
      const way = pane.getByRole('button', { name, exact: true });
      if (!(await way.isVisible())) await press(fold);
      await way.click();
      await pane.getByRole('button', { name: 'Naar het begin' }).waitFor();
      await pane.getByRole('heading', { level: 1 }).waitFor(PATIENT);
      await at(name.toLowerCase().replaceAll(' ', '-'));
      if (name !== 'Kolommen koppelen') continue;
      const [chooser] = await Promise.all([opened.page.waitForEvent('filechooser'), press('Bestand kiezen')]);
      await chooser.setFiles({ name: 'export.csv', mimeType: 'text/csv', buffer: Buffer.from(uitdraai().rows.map((row) => row.join(';')).join('\r\n')) });
      await pane.getByRole('button', { name: 'Neem het voorstel over' }).waitFor(PATIENT);
      await at('koppeling');
    }
  }

  await emptied(opened);
  await pane.getByRole('heading', { name: 'Welkom bij Waaier' }).waitFor(PATIENT);
  await wide(opened, 320);
  await listen(opened);
  await at('leeg');
  await press('Kennismaken');
  await press('Voorbeeld in een nieuwe werkmap');
  await pane.getByRole('link', { name: /voorbeeldlevering-waaier\.xlsx/u }).waitFor(PATIENT);
  await at('voorbeeld-gemaakt');
  await press('Overslaan');
  await pane.getByRole('heading', { name: 'Welkom bij Waaier' }).waitFor(PATIENT);
  expect(await pane.getByRole('button', { name: 'Kennismaken' }).count()).toBe(0);
  expect(found).toEqual([]);
  expect(opened.wrong).toEqual([]);
  await opened.close();
});
