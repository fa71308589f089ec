import { writeFileSync } from 'node:fs';
import { writeXlsx } from 'hucre';
import type { Locator } from 'playwright-core';
import { exampleWorkbook } from '../domain/example-workbook';
import { answerInView } from './mend-sample';
import { open, scratch, serve, type Opened, type Served } from './served';

jest.setTimeout(600_000);

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.stop());

/** How a user gets something done: with the mouse, or with the keyboard. */
interface Hand {
  press(opened: Opened, button: Locator): Promise<void>;
  choose(opened: Opened, list: Locator, code: string): Promise<void>;
  /** Enters a value in the cell that is selected. */
  enter(opened: Opened, value: string): Promise<void>;
}

const mouse: Hand = {
  press: (_, button) => button.click(),
  // The list of a select is drawn by the system, outside the page.
  choose: async (_, list, code) => void (await list.selectOption(code)),
  async enter({ page }, value) {
    const bar = page.getByLabel('Waarde van de cel');
    await bar.click({ clickCount: 3 });
    // What a hand without keys has: a keyboard on the screen.
    await page.keyboard.insertText(value);
    await page.getByRole('heading', { level: 1 }).click();
  },
};

/** Goes with Tab to what has this name in the pane, from wherever the focus is there. */
async function tabTo({ page, pane }: Opened, wanted: Locator): Promise<void> {
  await wanted.waitFor();
  const inPane = await page.evaluate(() => document.activeElement?.matches('.pane') === true);
  if (!inPane) {
    for (let turn = 0; turn < 6; turn++) {
      await page.keyboard.press('F6');
      if (await page.evaluate(() => document.activeElement?.matches('.pane') === true)) break;
    }
  }
  for (let step = 0; step < 400; step++) {
    if (await wanted.evaluate((element) => element === element.ownerDocument.activeElement)) return;
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement?.matches('.pane') !== true)) await page.keyboard.press('Shift+F6');
  }
  throw new Error(`Tab does not lead to ${await wanted.innerText()} of ${await pane.locator('h1').innerText()}`);
}

const keyboard: Hand = {
  async press(opened, button) {
    await tabTo(opened, button);
    await opened.page.keyboard.press('Enter');
  },
  async choose(opened, list, code) {
    await tabTo(opened, list);
    const values = await list.locator('option').evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
    for (let step = 0; step < values.indexOf(code); step++) await opened.page.keyboard.press('ArrowDown');
  },
  async enter({ page }, value) {
    for (let turn = 0; turn < 6; turn++) {
      await page.keyboard.press('F6');
      if (await page.evaluate(() => document.querySelector('.grid')?.contains(document.activeElement) === true)) break;
    }
    if (value === '') await page.keyboard.press('Delete');
    else {
      await page.keyboard.type(value);
      await page.keyboard.press('Enter');
    }
    // Away from the cells: the next fault may stand where Enter led.
    await page.keyboard.press('Control+Home');
  },
};

const verdict = ({ pane }: Opened): Locator => pane.getByRole('status').filter({ hasText: /levering kan/u });
const button = ({ pane }: Opened, name: string | RegExp): Locator =>
  pane.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });

/** Waits until nothing runs and the verdict is there; gives it. */
async function settled(opened: Opened): Promise<string> {
  await verdict(opened).waitFor({ timeout: 120_000 });
  await button(opened, 'Annuleren').waitFor({ state: 'detached', timeout: 120_000 });
  return verdict(opened).innerText();
}

const faultsIn = (sentence: string): number => Number(/: (\d+) fout/u.exec(sentence)?.[1] ?? 0);

/** The repairs of the pane, each by its own button, and the choice of a code; back on the page of the check. */
async function repairAll(opened: Opened, hand: Hand): Promise<string> {
  const press = (name: string | RegExp): Promise<void> => hand.press(opened, button(opened, name).first());
  await press('Controleren');
  const said = await settled(opened);
  expect(said).toMatch(/nog niet worden aangeleverd: 1\d fouten/u);
  await press('Herstellen');
  await settled(opened);
  await press('Schrijfwijze herstellen');
  await opened.pane.getByText(/^\d+ cellen hersteld\.$/u).waitFor({ timeout: 120_000 });
  await settled(opened);
  // A value outside its list: the user says which code it is, once for all its cells.
  await press(/codelijst/u);
  await hand.choose(opened, opened.pane.getByRole('combobox', { name: /‘X’ in geslacht/u }), 'V');
  await press('Herstel 4 cellen');
  await opened.pane.getByText('4 cellen hersteld.').waitFor({ timeout: 120_000 });
  await settled(opened);
  await press(/Aantal resultaatgebieden/u);
  await press('Alles kiezen');
  await press('Herstel 1 cel');
  await opened.pane.getByText('1 cel hersteld.').waitFor({ timeout: 120_000 });
  await settled(opened);
  await press('Naar alle meldingen');
  return settled(opened);
}

/** Goes to the first fault and waits until its cell is the one that is selected: Excel answers after the button does. */
async function toFirstFault(opened: Opened, hand: Hand): Promise<void> {
  const selected = opened.page.getByLabel('Geselecteerde cel');
  const before = await selected.innerText();
  await hand.press(opened, button(opened, 'Naar de eerste fout'));
  await selected.filter({ hasNotText: new RegExp(`^\\s*${before}\\s*$`, 'u') }).waitFor();
}

/** The rest, by typing in the sheet what only the user knows. */
async function typeAll(opened: Opened, hand: Hand, before: string): Promise<void> {
  const press = (name: string): Promise<void> => hand.press(opened, button(opened, name).first());
  let said = before;
  for (let left = faultsIn(said); left > 0; ) {
    await toFirstFault(opened, hand);
    await hand.enter(opened, await answerInView(opened));
    await opened.pane.getByText(/De werkmap is veranderd/u).waitFor({ timeout: 30_000 });
    await press('Controleren');
    said = await settled(opened);
    if (faultsIn(said) >= left) throw new Error(`Still ${left} fouten: ${await opened.page.getByLabel('Geselecteerde cel').innerText()} holds ${await opened.page.getByLabel('Waarde van de cel').inputValue()}`);
    left = faultsIn(said);
  }
  expect(said).toMatch(/^Deze levering kan worden aangeleverd na bevestiging van \d+ waarschuwingen?\.$/u);
}

/** Every warning that is still open is confirmed with a reason from the list, group by group; gives the last verdict. */
async function confirmAll(opened: Opened, hand: Hand): Promise<string> {
  const warnings = opened.pane.getByRole('region', { name: 'Waarschuwingen' });
  await hand.press(opened, button(opened, 'Alleen nog open'));
  let said = await settled(opened);
  for (let turn = 0; /na bevestiging van/u.test(said) && turn < 60; turn++) {
    const group = warnings.getByRole('heading', { level: 4 }).getByRole('button').first();
    if ((await group.getAttribute('aria-expanded')) === 'false') await hand.press(opened, group);
    const all = warnings.getByRole('button', { name: /^Alle \d+ bevestigen$/u }).first();
    const one = warnings.getByRole('button', { name: /^Bevestigen: /u }).first();
    await one.waitFor();
    await hand.press(opened, (await all.count()) > 0 ? all : one);
    const form = warnings.getByRole('form', { name: /^Bevestig /u });
    await form.waitFor();
    if (turn === 0) await hand.choose(opened, form.getByRole('combobox', { name: 'Waarom klopt dit?' }), 'aanbieder');
    await hand.press(opened, form.getByRole('button', { name: 'Bevestigen', exact: true }));
    await verdict(opened).filter({ hasNotText: said }).waitFor({ timeout: 60_000 });
    said = await settled(opened);
  }
  return said;
}

test('the sample is taken from "nog niet" to deliverable with the mouse alone', async () => {
  const opened = await open(served);
  await typeAll(opened, mouse, await repairAll(opened, mouse));
  expect(await confirmAll(opened, mouse)).toBe('Deze levering kan worden aangeleverd.');
  expect(opened.wrong).toEqual([]);
  await opened.close();
});

test('the sample is taken from "nog niet" to deliverable with the keyboard alone', async () => {
  const opened = await open(served);
  await typeAll(opened, keyboard, await repairAll(opened, keyboard));
  expect(await confirmAll(opened, keyboard)).toBe('Deze levering kan worden aangeleverd.');
  expect(opened.wrong).toEqual([]);
  await opened.close();
});

test('who mends a workbook with pivot tables is told that saving here loses them', async () => {
  const opened = await open(served);
  const files = scratch();
  const { sheets } = exampleWorkbook({ sheets: { Voorzieningen: [{ wet: 'wmo' }, { toewijzingnummer: 2 }] } });
  const pivot = { name: 'Draai', sourceSheet: 'Voorzieningen', targetCell: 'A3', rows: ['wet'], values: [{ field: 'kosten', function: 'sum' as const }] };
  const bytes = await writeXlsx({
    sheets: [...sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => [...row]) })), { name: 'Draaitabel', rows: [], pivotTables: [pivot] }],
  });
  writeFileSync(files.at('met draaitabel.xlsx'), bytes);
  await opened.page.setInputFiles('input[type=file]', files.at('met draaitabel.xlsx'));
  await opened.pane.getByText(/met draaitabel\.xlsx/u).waitFor();
  await button(opened, 'Controleren').click();
  await settled(opened);
  await button(opened, 'Herstellen').click();
  await button(opened, /Spaties of hoofdletters/u).click();
  await button(opened, 'Herstel 1 cel').click();
  await opened.pane.getByText('1 cel hersteld.').waitFor();
  await settled(opened);
  await opened.page.getByRole('button', { name: 'Opslaan' }).click();
  const lost = 'Let op: de draaitabellen zijn niet mee opgeslagen. Bewaar uw oorspronkelijke bestand.';
  await opened.page.getByRole('status').filter({ hasText: lost }).waitFor({ timeout: 60_000 });
  expect(opened.wrong).toEqual([]);
  files.done();
  await opened.close();
});
