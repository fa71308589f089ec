import { writeFileSync } from 'node:fs';
import type { Cell } from '../../src/domain';
import { writeDataFile } from '../../src/workbook';
import { exampleWorkbook } from '../domain/example-workbook';
import { accessible, open, scratch, serve, type Opened, type Served } from './served';

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

  for (const [colorScheme, forcedColors] of [['light', 'none'], ['dark', 'none'], ['light', 'active']] as const) {
    await page.emulateMedia({ colorScheme, forcedColors });
    expect(await accessible(opened)).toEqual([]);
  }
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
  await pane.getByRole('listitem').filter({ hasText: /postcode/iu }).getByRole('button', { name: /ga naar deze cel/u }).click();
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
