import { readFileSync } from 'node:fs';
import { openFile, Refusal } from '../../src/workbook';
import { accessible } from './axe';
import { open, serve, type Served } from './served';

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.stop());

test('a shareable copy is made one level down, says what it hides, and is taken as a file where it cannot be opened', async () => {
  const { pane, page } = await open(served);
  await pane.getByRole('button', { name: 'Bladen maken' }).first().click();
  await pane.getByRole('button', { name: 'Delen', exact: true }).click();
  await pane.getByRole('button', { name: 'Deelbare kopie' }).click();
  const made = pane.getByRole('region', { name: 'Gemaakte kopie' });
  await made.waitFor({ timeout: 180_000 });
  expect(await made.innerText()).toMatch(/11 bladen\. [\d.]+ getallen zijn verborgen en staan als een punt/u);
  expect(await accessible({ page })).toEqual([]);
  const picture = process.env.PICTURE;
  if (picture !== undefined) await page.screenshot({ path: picture });
  const [download] = await Promise.all([page.waitForEvent('download'), made.getByRole('link').click()]);
  expect(download.suggestedFilename()).toBe('deelbaar-1680-2026K3.xlsx');
  const opened = await openFile(new Uint8Array(readFileSync(await download.path())), 'kopie.xlsx');
  if (opened instanceof Refusal) throw new Error(opened.message);
  const names = (await opened.sheets()).map(({ name }) => name);
  expect(names).toHaveLength(11);
  expect(names).not.toContain('Verrijkt');
});
