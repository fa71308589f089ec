import { accessible } from './axe';
import { open, serve, type Opened, type Served } from './served';

jest.setTimeout(300_000);

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.stop());

/** Gives the pane a width, whatever the page gives it. */
const wide = ({ page }: Opened, width: number): Promise<void> =>
  page.locator('iframe[title="Taakvenster"]').evaluate((frame, pixels) => {
    Object.assign((frame as HTMLElement).style, { width: `${pixels}px`, minWidth: `${pixels}px`, maxWidth: `${pixels}px` });
  }, width);

/** How much farther the pane reaches than it is wide. */
const tooWide = ({ pane }: Opened): Promise<number> =>
  pane.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);

const picture = async ({ page, pane }: Opened, name: string): Promise<void> => {
  const folder = process.env.PICTURES;
  if (folder === undefined) return;
  await pane.locator('body').evaluate(() => undefined);
  await page.locator('iframe[title="Taakvenster"]').screenshot({ path: `${folder}/${name}.png` });
};

/** Every result sheet as the workbench shows it, when pictures are asked for. */
async function pictureSheets({ page }: Opened, names: readonly string[]): Promise<void> {
  const folder = process.env.PICTURES;
  if (folder === undefined) return;
  for (const name of names) {
    await page.getByRole('tab', { name, exact: true }).click();
    await page.waitForTimeout(400);
    await page.screenshot({ path: `${folder}/blad-${name}.png` });
  }
}

const FOLDS = ['De waaier', 'Draaitabel', 'Delen', 'Vergelijken met'] as const;

test('what one does with the sheets that were made: a fan, a quick pivot, sharing and comparing, in every width and look', async () => {
  const opened = await open(served);
  const { pane, page, wrong } = opened;
  await pane.getByRole('button', { name: 'Bladen maken' }).first().click();
  await pane.getByRole('heading', { name: /bladen gemaakt/u }).waitFor({ timeout: 180_000 });
  const made = await pane.getByRole('region', { name: 'Gemaakte bladen' }).getByRole('listitem').allInnerTexts();
  await pictureSheets(opened, made.map((text) => text.split('\n')[0] ?? ''));
  for (const fold of FOLDS) await pane.getByRole('button', { name: fold, exact: true }).click();

  // A quick pivot, turned.
  const table = pane.getByRole('region', { name: 'Draaitabel' });
  await table.getByRole('rowheader', { name: 'Totaal' }).waitFor();
  await pane.getByRole('combobox', { name: 'Rijen' }).selectOption('wet');
  // The axis that went to the rows leaves the columns.
  expect(await pane.getByRole('combobox', { name: 'Kolommen' }).inputValue()).toBe('gebied');
  await pane.getByRole('combobox', { name: 'Kolommen' }).selectOption('leveringsvorm');
  await pane.getByRole('combobox', { name: 'Wat tellen' }).selectOption('voorzieningen');
  await pane.getByRole('combobox', { name: 'Wet', exact: true }).selectOption('WMO');
  expect(await table.getByRole('rowheader').allInnerTexts()).toEqual(['WMO', 'Totaal']);
  const exact = await table.getByRole('cell').allInnerTexts();
  await pane.getByRole('combobox', { name: 'Kleine aantallen' }).selectOption('delen');
  const rounded = await table.getByRole('cell').allInnerTexts();
  expect(rounded).not.toEqual(exact);
  expect(rounded.every((text) => text === '.' || Number(text.replace(/\./gu, '')) % 5 === 0)).toBe(true);

  // Excel's own comes on a sheet of its own, and is refreshed when it is there.
  await pane.getByRole('button', { name: 'Draaitabel van Excel maken' }).click();
  await pane.getByText('De draaitabel staat op een eigen blad.').waitFor();
  await page.getByRole('tab', { name: 'Draaitabel van Excel' }).waitFor();
  await pane.getByRole('button', { name: 'Draaitabel van Excel maken' }).click();
  await pane.getByText('De draaitabel was er al en is bijgewerkt.').waitFor();

  for (const width of [320, 350, 500]) {
    await wide(opened, width);
    expect([width, await tooWide(opened)]).toEqual([width, 0]);
    // 320 comes below, in every look.
    if (width > 320) expect([width, await accessible(opened)]).toEqual([width, []]);
    for (const fold of FOLDS) {
      await pane.getByRole('button', { name: fold, exact: true }).scrollIntoViewIfNeeded();
      if (width !== 350) continue;
      await pane.getByRole('button', { name: fold, exact: true }).evaluate((button) => button.scrollIntoView());
      await picture(opened, `${fold}-${width}`);
    }
  }
  for (const [colorScheme, forcedColors] of [['light', 'none'], ['dark', 'none'], ['light', 'active']] as const) {
    await page.emulateMedia({ colorScheme, forcedColors });
    await wide(opened, 320);
    expect(await accessible(opened)).toEqual([]);
    await pane.getByRole('button', { name: 'Draaitabel', exact: true }).evaluate((button) => button.scrollIntoView());
    await picture(opened, `draaitabel-${colorScheme}-${forcedColors}`);
  }
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });

  // On a sheet of its own, and the pane stays where it was.
  await pane.getByRole('button', { name: 'Zet op blad Draaitabel' }).click();
  await page.getByRole('tab', { name: 'Draaitabel', exact: true }).waitFor();

  // The copy stands where the eye is.
  await pane.getByRole('button', { name: 'Deelbare kopie' }).click();
  await pane.getByRole('heading', { name: 'Deelbare kopie gemaakt' }).waitFor({ timeout: 180_000 });
  const box = await pane.getByRole('region', { name: 'Gemaakte kopie' }).boundingBox();
  expect(box?.y).toBeLessThan(400);
  await picture(opened, 'kopie');
  expect(await accessible(opened)).toEqual([]);
  expect(wrong).toEqual([]);
  await opened.close();
});
