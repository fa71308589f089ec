import { writeFileSync } from 'node:fs';
import type { Cell } from '../../src/domain';
import { writeDataFile } from '../../src/workbook';
import { exampleWorkbook } from '../domain/example-workbook';
import { accessible } from './axe';
import { open, scratch, serve, type Opened, type Served } from './served';
import { listen, troubles } from './troubles';

jest.setTimeout(600_000);
const PATIENT = { timeout: 240_000 };

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.stop());

const verdict = ({ pane }: Opened) => pane.getByRole('status').filter({ hasText: /levering kan/u });

/** A file with 20,000 rows, each with five codes that no list has: 100,000 findings of one control. */
async function manyFindings(): Promise<Uint8Array> {
  const wrong = { leveringsvorm: 'Q', geslacht: 'Q', uitvoerder: 'Q', correctie: 'Q', herindicatie: 'Q' };
  const rows = Array.from({ length: 20_000 }, (_, row) => ({ client_id: `C-${row}`, toewijzingnummer: 1000 + row, ...wrong }));
  const { sheets } = exampleWorkbook({ sheets: { Voorzieningen: rows } });
  return writeDataFile(
    sheets.map(({ name, rows: [header = [], ...data] }) => ({
      name,
      columns: header.map((title) => ({ header: String(title), format: 'text' as const, width: 12 })),
      rows: data as readonly (readonly Cell[])[],
      tableName: null,
      hidden: false,
    })),
  );
}

/** Goes to the cell of a finding about a postcode and waits until it is the one that is selected: Excel answers after the button does. */
async function goToPostcode({ page, pane }: Opened): Promise<void> {
  const selected = page.getByLabel('Geselecteerde cel');
  const before = await selected.innerText();
  await pane.getByRole('listitem').filter({ hasText: /postcode/iu }).getByRole('button', { name: /ga naar deze cel/u }).click();
  await selected.filter({ hasNotText: new RegExp(`^\\s*${before}\\s*$`, 'u') }).waitFor();
}

test('100,000 findings: all are reached, few are drawn, and who cannot see or point gets everywhere', async () => {
  const opened = await open(served);
  const { page, pane } = opened;
  const files = scratch();
  writeFileSync(files.at('veel.xlsx'), await manyFindings());
  await page.setInputFiles('input[type=file]', files.at('veel.xlsx'));
  await pane.getByText(/veel\.xlsx/u).waitFor(PATIENT);
  // Marks have tests of their own.
  await pane.getByRole('button', { name: 'Instellingen' }).click();
  await pane.getByRole('switch', { name: /kleuren na elke controle/u }).uncheck();
  await pane.getByRole('button', { name: 'Naar het begin' }).click();
  await pane.getByRole('button', { name: 'Controleren' }).click();
  await verdict(opened).waitFor(PATIENT);
  const group = pane.getByRole('button', { name: /V06 ?100\.000$/u });
  if ((await group.getAttribute('aria-expanded')) === 'false') await group.click();
  await pane.getByRole('combobox', { name: 'Verdeeld per' }).waitFor();
  expect(await pane.getByRole('button', { name: /^(?:leveringsvorm|geslacht|uitvoerder|correctie|herindicatie) ?20\.000$/u }).count()).toBe(5);
  await pane.getByRole('combobox', { name: 'Verdeeld per' }).selectOption('niet');
  const list = pane.getByRole('list', { name: /^Meldingen: / });
  await list.getByRole('listitem').first().waitFor();

  // One stop for Tab, keys inside, and the cell of the last finding by keyboard alone.
  await list.getByRole('button', { name: /ga naar deze cel/u }).first().focus();
  await page.keyboard.press('End');
  const last = list.locator('[aria-posinset="100000"]');
  await last.waitFor();
  await page.waitForFunction(() => {
    const inner = document.querySelector('iframe')?.contentDocument?.activeElement;
    return inner?.closest('li')?.getAttribute('aria-posinset') === '100000';
  });
  await page.keyboard.press('Enter');
  await page.getByLabel('Geselecteerde cel').filter({ hasText: /20001$/u }).waitFor();
  expect(await list.getByRole('listitem').count()).toBeLessThan(60);
  await pane.getByText('100.000 van 100.000').waitFor();
  await pane.getByRole('button', { name: 'Vorige' }).click();
  await pane.getByText('99.999 van 100.000').waitFor();

  // By mouse: the wheel goes along, and what was gone to stays.
  await list.hover();
  await page.mouse.wheel(0, -20_000_000);
  await list.locator('[aria-posinset="1"]').waitFor();
  expect(await list.getByRole('listitem').count()).toBeLessThan(60);
  await pane.getByRole('searchbox').fill('geslacht');
  await pane.getByText('20.000 meldingen in beeld.').waitFor(PATIENT);
  await pane.getByRole('searchbox').fill('');

  await list.scrollIntoViewIfNeeded();
  await listen(opened);
  expect(await troubles(opened, 'honderdduizend-meldingen')).toEqual([]);
  expect(opened.wrong).toEqual([]);
  files.done();
  await opened.close();
});

test('warnings are confirmed and mended with the keyboard, and Waaier looks along', async () => {
  const opened = await open(served);
  const { page, pane } = opened;
  const press = async (name: string | RegExp): Promise<void> => {
    await pane.getByRole('button', { name }).focus();
    await page.keyboard.press('Enter');
  };
  await press('Controleren');
  await verdict(opened).waitFor(PATIENT);
  await pane.getByRole('button', { name: 'Markeringen wissen' }).waitFor(PATIENT);
  await press(/D04 1$/u);
  await press(/^Bevestigen: /u);
  await page.keyboard.press('Tab');
  await page.keyboard.type('Nagekeken');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await pane.getByText('Bevestigd: Nagekeken in de bron en klopt: Nagekeken').waitFor();
  await pane.getByRole('button', { name: /D04 1 bevestigd$/u }).waitFor();
  expect(await accessible(opened)).toEqual([]);

  await pane.getByRole('switch', { name: /^Meekijken/u }).focus();
  await page.keyboard.press('Space');
  // Going to the cell brings the user into the sheet, where the value is mended.
  const faults = async () => Number(/\d+/u.exec(await verdict(opened).innerText())?.[0]);
  const before = await faults();
  await press(/G01 1$/u);
  await goToPostcode(opened);
  const value = page.getByLabel('Waarde van de cel');
  const old = await value.inputValue();
  await value.fill('');
  await value.press('Enter');
  await pane.getByRole('button', { name: /G01 1$/u }).waitFor({ state: 'detached', ...PATIENT });
  await value.fill(old);
  await value.press('Enter');
  await pane.getByRole('button', { name: /G01 1$/u }).waitFor(PATIENT);
  expect(await faults()).toBe(before);
  // What was confirmed is still so after all that.
  await pane.getByText('Bevestigd: Nagekeken in de bron en klopt: Nagekeken').waitFor();
  expect(opened.wrong).toEqual([]);
  await opened.close();
});

test('what is pasted is looked at in one go, what is taken back as well, and a mending stands beside what the user typed', async () => {
  const opened = await open(served);
  const { page, pane } = opened;
  await opened.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const cellsAt = (column: number) =>
    page.evaluate((at) => {
      const { book } = (window as unknown as { workbench: { book: { find(name: string): { get(row: number, column: number): unknown } } } }).workbench;
      return [1, 2, 3, 4].map((row) => String(book.find('Voorzieningen').get(row, at)));
    }, column);
  const inGrid = async (): Promise<void> => {
    for (let turn = 0; turn < 6; turn++) {
      await page.keyboard.press('F6');
      if (await page.evaluate(() => document.querySelector('.grid')?.contains(document.activeElement) === true)) return;
    }
    throw new Error('F6 leads to the cells');
  };
  await pane.getByRole('button', { name: 'Controleren' }).click();
  await verdict(opened).waitFor(PATIENT);
  await pane.getByRole('button', { name: 'Markeringen wissen' }).waitFor(PATIENT);

  // Without Meekijken: the note that the check is of before stays in view, however far along the list.
  await pane.getByRole('button', { name: /G01 ?1$/u }).click();
  await goToPostcode(opened);
  const value = page.getByLabel('Waarde van de cel');
  const wrong = await value.inputValue();
  await value.fill('9461AA');
  await value.press('Enter');
  const note = pane.getByText(/De werkmap is veranderd sinds de controle/u);
  await note.waitFor();
  await pane.getByRole('listitem').last().scrollIntoViewIfNeeded();
  expect(await note.evaluate((element) => element.getBoundingClientRect().top)).toBeGreaterThanOrEqual(0);
  expect(await note.evaluate((element) => element.getBoundingClientRect().bottom <= window.innerHeight)).toBe(true);

  // Ctrl+Z in the sheet after a mending takes back what the user typed, and leaves what was mended.
  await pane.getByRole('button', { name: 'Controleren' }).click();
  await verdict(opened).waitFor(PATIENT);
  await pane.getByRole('button', { name: 'Markeringen wissen' }).waitFor(PATIENT);
  await pane.getByRole('button', { name: 'Herstellen', exact: true }).click();
  await pane.getByRole('button', { name: 'Schrijfwijze herstellen' }).click();
  await pane.getByText(/^\d+ cellen hersteld\.$/u).waitFor(PATIENT);
  await inGrid();
  await page.keyboard.press('Control+z');
  await page.waitForFunction((held) => document.querySelector<HTMLInputElement>('[aria-label="Waarde van de cel"]')?.value === held, wrong);
  await pane.getByText('De levering is veranderd sinds de controle.').waitFor(PATIENT);
  await pane.getByRole('button', { name: 'Controleren' }).click();
  await pane.getByText('Wat u herstelde').waitFor(PATIENT);
  expect(await pane.getByRole('button', { name: 'Schrijfwijze herstellen' }).count()).toBe(0);

  // With Meekijken: four pasted cells are four findings at once, and Ctrl+Z takes them away again.
  await pane.getByRole('button', { name: 'Naar alle meldingen' }).click();
  await pane.getByRole('switch', { name: /^Meekijken/u }).check();
  const count = async (): Promise<number> => Number(/(\d+)$/u.exec(await pane.getByRole('button', { name: /V06 ?\d+$/u }).innerText())?.[1]);
  const before = await count();
  const held = await cellsAt(3);
  await page.evaluate(() => {
    const { book } = (window as unknown as { workbench: { book: { find(name: string): unknown; select(sheet: unknown, rect: object): void } } }).workbench;
    book.select(book.find('Voorzieningen'), { top: 1, left: 3, rows: 1, columns: 1 });
    return navigator.clipboard.writeText('Q\nQ\nQ\nQ');
  });
  // The sheet draws what is selected a frame later, and pastes where it is drawn.
  await page.getByLabel('Geselecteerde cel').filter({ hasText: /^\s*D2\s*$/u }).waitFor();
  await inGrid();
  await page.keyboard.press('Control+v');
  await pane.getByRole('button', { name: new RegExp(`V06 ?${before + 4}$`, 'u') }).waitFor(PATIENT);
  expect(await cellsAt(3)).toEqual(['Q', 'Q', 'Q', 'Q']);
  await page.keyboard.press('Control+z');
  expect(await cellsAt(3)).toEqual(held);
  await pane.getByRole('button', { name: new RegExp(`V06 ?${before}$`, 'u') }).waitFor(PATIENT);
  expect(opened.wrong).toEqual([]);
  await opened.close();
});
