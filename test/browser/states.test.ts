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
    const overNow = () => inPane(opened, ({ document: { documentElement } }) => documentElement.scrollWidth - documentElement.clientWidth);
    let over = await overNow();
    // A tip beside a button follows the width a moment later.
    for (let turn = 0; turn < 40 && over > 0; turn++) {
      await page.waitForTimeout(50);
      over = await overNow();
    }
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
  // What is read or heard, in the pane and of Fluent itself, is Dutch.
  const english = await inPane(opened, ({ document }) => {
    const named = [...document.querySelectorAll('[aria-label],[title],[placeholder],[alt]')].flatMap((element) =>
      ['aria-label', 'title', 'placeholder', 'alt'].map((name) => element.getAttribute(name) ?? ''),
    );
    const foreign = /\b(?:the|and|your|with|please|close|dismiss|clear|loading|search|select|required|invalid|error|cancel|row|column|sheet|undefined|null|true|false|increment|decrement)\b/giu;
    return [document.body.innerText, ...named].flatMap((text) => text.match(foreign) ?? []);
  });
  for (const word of new Set(english)) found.push(`not Dutch: ${word}`);
  const focus = await inPane(opened, ({ document }) => (document.hasFocus() && document.activeElement === document.body ? 'lost' : 'kept'));
  if (focus === 'lost') found.push('the focus is nowhere');
  return found.map((trouble) => `${state}: ${trouble}`);
}

/** What is wrong with a guide that the pane links to. */
async function troublesOfGuide({ context }: Opened, address: string): Promise<string[]> {
  const page = await context.newPage();
  await page.setViewportSize({ width: 320, height: 800 });
  const answer = await page.goto(address);
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await page.close();
  return [
    ...(answer?.ok() === true ? [] : ['nothing there']),
    ...violations.map(({ id }) => id),
    ...(over > 0 ? [`${over} pixels to the right`] : []),
  ].map((trouble) => `${address}: ${trouble}`);
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
  await pane.getByRole('heading', { name: 'Dit is een verzonnen levering' }).waitFor(PATIENT);
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
  await at('oordeel');
  await press(/D04 1$/u);
  await press(/^Bevestigen: /u);
  await at('bevestigen');
  await pane.getByRole('button', { name: 'Waarom telt dit?' }).last().click();
  await press(/^Uitleg en voorbeelden bij /u);
  await pane.getByText('1 onderwerp gevonden.').waitFor(PATIENT);
  await at('hulp-bij-melding');
  await press('Terug naar Controle');
  await press(/herstellen/iu);
  await pane.getByRole('heading', { level: 1 }).waitFor();
  await at('herstellen');
  await press('Uitleg bij deze pagina');
  await pane.getByText('Goed om te weten.').waitFor(PATIENT);
  await at('uitleg-bij-pagina');

  for (const name of ['Bladen', 'Instellingen', 'Hulp', 'Arrangement']) {
    await press(name);
    await pane.getByRole('heading', { level: 1, name: new RegExp(`^${name}`, 'u') }).waitFor(PATIENT);
    await at(name.toLowerCase());
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

  await emptied(opened);
  await pane.getByRole('heading', { name: 'Welkom bij Waaier' }).waitFor(PATIENT);
  await wide(opened, 320);
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
