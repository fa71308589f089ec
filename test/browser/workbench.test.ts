import { accessible } from './axe';
import { open, scratch, serve, type Opened, type Served } from './served';

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.stop());

/** What the page of the workbench lets a test reach. */
interface Page {
  readonly workbench: { readonly book: { find(name: string): { get(row: number, column: number): unknown }; select(sheet: unknown, rect: object): void } };
}

const verdict = (opened: Opened) => opened.pane.getByRole('status').filter({ hasText: /levering kan/u });

async function check(opened: Opened): Promise<string> {
  await opened.pane.getByRole('button', { name: 'Controleren' }).click();
  await verdict(opened).waitFor();
  return verdict(opened).innerText();
}

async function makeSheets(opened: Opened): Promise<void> {
  const { pane, page } = opened;
  await pane.getByRole('button', { name: 'Bladen maken' }).first().click();
  const again = pane.getByRole('button', { name: 'Bladen maken' });
  if ((await page.getByRole('tab', { name: 'Verantwoording' }).count()) === 0) await again.last().click();
  await page.getByRole('tab', { name: 'Verantwoording' }).waitFor();
}

test('the main job: check, jump to a cell, make sheets twice', async () => {
  const opened = await open(served);
  const { page } = opened;
  expect(await check(opened)).toMatch(/Deze levering kan/u);
  await makeSheets(opened);
  const tabs = await page.getByRole('tab').allInnerTexts();
  for (const name of ['Bevindingen', 'Verrijkt', 'Wijken', 'Leefdomeinen', 'Pijlers', 'Waaier', 'Arrangementen berekend', 'Verantwoording']) {
    expect(tabs).toContain(name);
  }
  await page.getByRole('tab', { name: 'Wijken' }).click();
  await page.getByRole('tab', { name: 'Wijken', selected: true }).waitFor();
  expect(opened.wrong).toEqual([]);
  await opened.close();
});

test('an edit in the grid reaches the pane: a fault is found and gone again', async () => {
  const opened = await open(served);
  const { page } = opened;
  const before = await check(opened);
  await page.getByRole('tab', { name: 'Levering' }).click();
  const value = page.getByLabel('Waarde van de cel');
  await page.keyboard.press('Tab');
  await page.evaluate(() => {
    const { book } = (window as unknown as Page).workbench;
    book.select(book.find('Levering'), { top: 3, left: 1, rows: 1, columns: 1 });
  });
  await page.getByLabel('Geselecteerde cel').filter({ hasText: 'B4' }).waitFor();
  const old = await value.inputValue();
  expect(old).toBe('Aa en Hunze');
  await value.fill('Groningen');
  await value.press('Enter');
  await check(opened);
  await verdict(opened).filter({ hasText: /nog niet worden aangeleverd/u }).filter({ hasNotText: before }).waitFor();
  await value.fill(old);
  await value.press('Enter');
  await check(opened);
  await verdict(opened).filter({ hasText: before }).waitFor();
  await opened.close();
});

test('what is typed stays with the cell it was begun in, wherever the selection goes meanwhile', async () => {
  const opened = await open(served);
  const { page } = opened;
  await page.getByRole('tab', { name: 'Levering' }).click();
  const value = page.getByLabel('Waarde van de cel');
  // Selects a cell, as a jump from the pane does, and leaves the bar before the page has had the time to paint; answers what the cell then holds.
  const leaveAt = (row: number): Promise<unknown> =>
    page.evaluate(async (top) => {
      const { book } = (window as unknown as Page).workbench;
      const sheet = book.find('Levering');
      const bar = document.querySelector<HTMLInputElement>('[aria-label="Waarde van de cel"]');
      const address = document.querySelector('[aria-label="Geselecteerde cel"]');
      if (bar === null || address === null) throw new Error('The bar is there');
      bar.focus();
      const moved = new Promise<void>((resolve) => {
        new MutationObserver(() => resolve()).observe(address, { subtree: true, characterData: true, childList: true });
      });
      book.select(sheet, { top, left: 1, rows: 1, columns: 1 });
      await moved;
      bar.blur();
      return sheet.get(top, 1);
    }, row);
  const name = await leaveAt(3);
  expect(name).toBe('Aa en Hunze');
  const next = await leaveAt(4);
  expect(next).not.toBe(name);
  await value.fill('Groningen');
  expect(await leaveAt(3)).toBe(name);
  await page.getByLabel('Geselecteerde cel').filter({ hasText: 'B4' }).waitFor();
  expect(await value.inputValue()).toBe(name);
  expect(await page.evaluate(() => (window as unknown as Page).workbench.book.find('Levering').get(4, 1))).toBe('Groningen');
  expect(opened.wrong).toEqual([]);
  await opened.close();
});

test('save, open again: the sheets are there, and the pane works on what was opened', async () => {
  const opened = await open(served);
  const { page } = opened;
  const files = scratch();
  await check(opened);
  await makeSheets(opened);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await (await download).saveAs(files.at('bewaard.xlsx'));
  await page.reload();
  await opened.pane.getByRole('button', { name: 'Controleren' }).waitFor();
  expect(await page.getByRole('tab', { name: 'Wijken' }).count()).toBe(0);
  await page.setInputFiles('input[type=file]', files.at('bewaard.xlsx'));
  await page.getByRole('tab', { name: 'Wijken' }).waitFor();
  expect(await check(opened)).toMatch(/Deze levering kan/u);
  files.done();
  await opened.close();
});

test.each([
  ['light', 1440, 'none'],
  ['dark', 1440, 'none'],
  ['light', 1440, 'active'],
] as const)('nothing stands in the way of who cannot see or point: %s, %i wide, forced colours %s', async (colorScheme, width, forcedColors) => {
  const opened = await open(served, { colorScheme, width, forcedColors });
  expect(await accessible(opened)).toEqual([]);
  await check(opened);
  expect(await accessible(opened)).toEqual([]);
  await opened.close();
});

test('in a window of 320 pixels the sheet stands above the pane, and nothing covers it', async () => {
  const opened = await open(served, { width: 320 });
  const edges = await opened.page.evaluate(() => {
    const box = (name: string) => document.querySelector(name)?.getBoundingClientRect();
    return { sheet: box('.sheet')?.bottom ?? 0, pane: box('.pane')?.top ?? 0, right: box('.pane')?.right ?? 0, over: document.documentElement.scrollWidth };
  });
  expect(edges.pane).toBeGreaterThanOrEqual(edges.sheet);
  expect([edges.right, edges.over]).toEqual([320, 320]);
  await opened.pane.getByRole('button', { name: 'Arrangement', exact: true }).click();
  await opened.pane.getByRole('radio', { name: 'Ondersteunend' }).click();
  expect(opened.wrong).toEqual([]);
  await opened.close();
});

test('the pane opened outside Excel says where it works', async () => {
  const page = await served.browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.goto(`${served.address}taskpane.html`);
  await page.getByText('Waaier werkt in Excel.').waitFor();
  expect(errors).toEqual([]);
  await page.close();
});

test('the Zelftest is reached from Hulp, leaves a filled workbook alone, and leads back', async () => {
  const opened = await open(served);
  const { pane } = opened;
  await pane.getByRole('button', { name: 'Hulp' }).click();
  await pane.getByRole('button', { name: 'Over Waaier' }).click();
  await pane.getByRole('link', { name: 'zelftest' }).click();
  await pane.getByRole('button', { name: 'Zelftest starten' }).click();
  await pane.getByRole('status').filter({ hasText: 'In deze werkmap staan gegevens' }).waitFor();
  expect(await accessible(opened)).toEqual([]);
  await pane.getByRole('button', { name: 'Terug naar Waaier' }).click();
  await pane.getByRole('button', { name: 'Controleren' }).waitFor();
  expect(opened.wrong).toEqual([]);
  await opened.close();
});
