import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { open, serve, type Opened, type Served } from './served';

jest.setTimeout(900_000);
const PATIENT = { timeout: 120_000 };

/** Where `npm run pictures` wants its pictures; without it none are made. */
const pictures = process.env.WAAIER_PICTURES;
const looks = [
  ['licht', { colorScheme: 'light', forcedColors: 'none' }],
  ['donker', { colorScheme: 'dark', forcedColors: 'none' }],
  ['contrast', { colorScheme: 'light', forcedColors: 'active' }],
] as const;

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.stop());

interface Book {
  cellEditing: boolean;
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

const wide = ({ page }: Opened, width: number): Promise<void> =>
  page.locator('iframe[title="Taakvenster"]').evaluate((frame, pixels) => void ((frame as HTMLElement).style.width = `${pixels}px`), width);

const inPane = <T>({ page }: Opened, ask: (window: Window) => T): Promise<T> => {
  const frame = page.frame({ url: /taskpane\.html/u });
  if (frame === null) throw new Error('no pane');
  return frame.evaluate(`(${String(ask)})(window)`) as Promise<T>;
};

/** What is wrong with the state the pane is in, in any look; its pictures are made on the way. */
async function troubles(opened: Opened, state: string): Promise<string[]> {
  const { page } = opened;
  const found: string[] = [];
  for (const [look, media] of looks) {
    await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page })
      .include('iframe[title="Taakvenster"]')
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze();
    for (const { id, nodes } of violations) found.push(`${look}: ${id} ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
    if (pictures === undefined) continue;
    for (const width of [320, 350, 500]) {
      await wide(opened, width);
      await page.locator('iframe[title="Taakvenster"]').screenshot({ path: join(pictures, `${state}-${width}-${look}.png`) });
    }
    await wide(opened, 320);
  }
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', reducedMotion: 'reduce' });
  // 320 wide, and a pane of 500 at twice the size.
  for (const width of [320, 250]) {
    await wide(opened, width);
    const over = await inPane(opened, ({ document: { documentElement } }) => documentElement.scrollWidth - documentElement.clientWidth);
    if (over > 0) found.push(`${width} wide: ${over} pixels to the right`);
  }
  await wide(opened, 320);
  const moving = await inPane(
    opened,
    ({ document }) => document.getAnimations().filter((moves) => moves.playState === 'running' && Number(moves.effect?.getComputedTiming().duration) > 100).length,
  );
  if (moving > 0) found.push(`${moving} things move`);
  const heard = await inPane(opened, ({ document }) => {
    const texts = [...document.querySelectorAll('[role=status],[role=alert],[aria-live]')].map((region) => region.textContent?.trim() ?? '').filter((text) => text !== '');
    return texts.filter((text, place) => texts.indexOf(text) !== place);
  });
  for (const text of heard) found.push(`said twice: ${text}`);
  const focus = await inPane(opened, ({ document }) => (document.hasFocus() && document.activeElement === document.body ? 'lost' : 'kept'));
  if (focus === 'lost') found.push('the focus is nowhere');
  return found.map((trouble) => `${state}: ${trouble}`);
}

test('every state can be seen, heard, and used in 320 pixels, at twice the size, in any look and at rest', async () => {
  if (pictures !== undefined) mkdirSync(pictures, { recursive: true });
  const opened = await open(served);
  const { pane } = opened;
  const press = (name: string | RegExp) => pane.getByRole('button', { name }).first().click();
  const found: string[] = [];
  const at = async (state: string): Promise<void> => void found.push(...(await troubles(opened, state)));
  const verdict = pane.getByRole('status').filter({ hasText: /levering kan/u });
  await wide(opened, 320);
  expect(await inPane(opened, ({ document }) => document.documentElement.lang)).toBe('nl');
  await at('start');

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
  await at('oordeel');
  await press(/D04 1$/u);
  await press(/^Bevestigen: /u);
  await at('bevestigen');
  await press(/herstellen/iu);
  await pane.getByRole('heading', { level: 1 }).waitFor();
  await at('herstellen');

  for (const name of ['Bladen', 'Arrangement', 'Instellingen', 'Hulp']) {
    await press(name);
    await pane.getByRole('heading', { level: 1 }).waitFor(PATIENT);
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
    }
  }
  expect(found).toEqual([]);
  expect(opened.wrong).toEqual([]);
  await opened.close();
});
