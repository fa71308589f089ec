import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { COLOURS, faultsOf, WCAG } from './axe';
import type { Opened } from './served';

/** Where `npm run pictures` wants its pictures; without it none are made. */
const pictures = process.env.WAAIER_PICTURES;
const looks = [
  ['licht', { colorScheme: 'light', forcedColors: 'none' }],
  ['donker', { colorScheme: 'dark', forcedColors: 'none' }],
  ['contrast', { colorScheme: 'light', forcedColors: 'active' }],
] as const;

const frameOf = ({ page }: Opened) => page.locator('iframe[title="Taakvenster"]');

/** Gives the pane a width. */
export const wide = (opened: Opened, width: number): Promise<void> =>
  frameOf(opened).evaluate((frame, pixels) => void ((frame as HTMLElement).style.width = `${pixels}px`), width);

function insideOf({ page }: Opened): Frame {
  const frame = page.frame({ url: /taskpane\.html/u });
  if (frame === null) throw new Error('no pane');
  return frame;
}

/** What a function answers within the pane. */
export const inPane = <T>(opened: Opened, ask: (window: Window) => T | Promise<T>): Promise<T> => insideOf(opened).evaluate(`(${String(ask)})(window)`);

/** Waits until the pane has drawn itself anew, in its last colours. */
const drawn = (opened: Opened): Promise<void> =>
  inPane(opened, async (window) => {
    const frame = (): Promise<unknown> => new Promise((done) => window.requestAnimationFrame(done));
    await frame();
    await frame();
    const ending = window.document.getAnimations().filter((moves) => Number(moves.effect?.getComputedTiming().endTime) < 5000);
    await Promise.allSettled(ending.map((moves) => moves.finished));
  });

/** Icons that cannot be told from what they stand on (WCAG 1.4.11), which axe does not look at. */
const faintIcons = (opened: Opened): Promise<string[]> =>
  inPane(opened, (window) => {
    const { document } = window;
    const parts = (color: string): number[] => (color.match(/[\d.]+/gu) ?? []).map(Number);
    const light = (color: string): number => {
      const [red = 0, green = 0, blue = 0] = parts(color).map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const groundOf = (element: Element | null): string => {
      for (let at = element; at !== null; at = at.parentElement) {
        const { backgroundColor } = window.getComputedStyle(at);
        if (parts(backgroundColor)[3] !== 0) return backgroundColor;
      }
      return 'rgb(255, 255, 255)';
    };
    const seen = [...document.querySelectorAll('svg')].filter(
      (icon) => icon.querySelector('[fill]:not([fill="currentColor"])') === null && icon.getClientRects().length > 0 && icon.closest('[disabled],[aria-disabled="true"]') === null,
    );
    return seen.flatMap((icon) => {
      const [dark = 0, bright = 0] = [light(window.getComputedStyle(icon).color), light(groundOf(icon))].sort((one, other) => one - other);
      return (bright + 0.05) / (dark + 0.05) < 3 ? [icon.parentElement?.outerHTML.slice(0, 120) ?? ''] : [];
    });
  });

async function troublesOfLooks(opened: Opened, state: string): Promise<string[]> {
  const { page } = opened;
  const found: string[] = [];
  for (const [look, media] of looks) {
    await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
    await drawn(opened);
    // What a look changes is colour; the rest is the same in all of them.
    // What lies half under the header is in nobody's way: it is looked at from the top.
    const from = await inPane(opened, (window) => [window.scrollY, window.scrollTo(0, 0)][0] ?? 0);
    for (const fault of await faultsOf(insideOf(opened), look === 'licht' ? WCAG : COLOURS)) found.push(`${look}: ${fault}`);
    await insideOf(opened).evaluate(`window.scrollTo(0, ${from})`);
    for (const icon of await faintIcons(opened)) found.push(`${look}: an icon without contrast ${icon}`);
    if (pictures !== undefined) await photograph(opened, `${state}-%-${look}.png`);
  }
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', reducedMotion: 'reduce' });
  await drawn(opened);
  return found;
}

async function photograph(opened: Opened, name: string): Promise<void> {
  mkdirSync(pictures ?? '', { recursive: true });
  await opened.page.mouse.move(1, 1);
  for (const width of [320, 350, 500]) {
    await wide(opened, width);
    await drawn(opened);
    await frameOf(opened).screenshot({ path: join(pictures ?? '', name.replace('%', String(width))) });
  }
  await wide(opened, 320);
}

/** The whole page as the README shows it, with the first fault in view; the pane is as wide as before. */
export async function photographPage(opened: Opened): Promise<void> {
  if (pictures === undefined) return;
  await opened.page.setViewportSize({ width: 1280, height: 780 });
  await wide(opened, 350);
  await opened.pane.getByRole('button', { name: 'Naar de eerste fout' }).click();
  await opened.page.getByRole('tab', { name: 'Arrangementen', selected: true }).waitFor();
  await opened.page.screenshot({ path: join(pictures, 'werkbank.png') });
  await wide(opened, 320);
  await opened.page.setViewportSize({ width: 1440, height: 860 });
}

/** What does not fit: 320 wide, and a pane of 500 at twice the size. */
async function troublesOfWidth(opened: Opened): Promise<string[]> {
  const found: string[] = [];
  for (const width of [320, 250]) {
    await wide(opened, width);
    const overNow = () => inPane(opened, ({ document: { documentElement } }) => documentElement.scrollWidth - documentElement.clientWidth);
    let over = await overNow();
    // A tip beside a button follows the width a moment later.
    for (let turn = 0; turn < 40 && over > 0; turn++) {
      await opened.page.waitForTimeout(50);
      over = await overNow();
    }
    if (over > 0) found.push(`${width} wide: ${over} pixels to the right`);
  }
  await wide(opened, 320);
  return found;
}

const troublesOfMotion = async (opened: Opened): Promise<string[]> => {
  const moving = await inPane(
    opened,
    ({ document }) => document.getAnimations().filter((moves) => moves.playState === 'running' && Number(moves.effect?.getComputedTiming().duration) > 100).length,
  );
  return moving > 0 ? [`${moving} things move`] : [];
};

/** What is read or heard, in the pane and of Fluent itself, is Dutch. */
async function troublesOfWords(opened: Opened): Promise<string[]> {
  const english = await inPane(opened, ({ document }) => {
    const named = [...document.querySelectorAll('[aria-label],[title],[placeholder],[alt]')].flatMap((element) =>
      ['aria-label', 'title', 'placeholder', 'alt'].map((name) => element.getAttribute(name) ?? ''),
    );
    const foreign = /\b(?:the|and|your|with|please|close|dismiss|clear|loading|search|select|required|invalid|error|cancel|row|column|sheet|undefined|null|true|false|increment|decrement)\b/giu;
    return [document.body.innerText, ...named].flatMap((text) => text.match(foreign) ?? []);
  });
  return [...new Set(english)].map((word) => `not Dutch: ${word}`);
}

/** Begins to write down what live regions say, each time that they say it. */
export const listen = (opened: Opened): Promise<void> =>
  inPane(opened, (window) => {
    const { document } = window;
    const said: string[] = [];
    let before = new Map<Element, string>();
    const hear = (): void => {
      const now = new Map<Element, string>();
      for (const region of document.querySelectorAll('[role=status],[role=alert],[aria-live]')) {
        const text = region.textContent?.trim() ?? '';
        now.set(region, text);
        // What stands in a new region is not said, but in an alert it is.
        const was = before.get(region) ?? (region.getAttribute('role') === 'alert' ? '' : text);
        if (text !== '' && was !== text) said.push(text);
      }
      before = now;
    };
    hear();
    said.length = 0;
    new MutationObserver(hear).observe(document.body, { subtree: true, childList: true, characterData: true });
    Object.assign(window, { said });
  });

/** What live regions have said since it was last asked. */
export const heard = (opened: Opened): Promise<string[]> => inPane(opened, (window) => (window as unknown as { said: string[] }).said.splice(0));

async function troublesOfHearing(opened: Opened): Promise<string[]> {
  const said = await heard(opened);
  const twice = said.filter((text, place) => said.indexOf(text) !== place);
  const lost = () => inPane(opened, ({ document }) => document.hasFocus() && document.activeElement === document.body);
  let isLost = await lost();
  // A page that has just come takes the focus a moment after it is seen.
  for (let turn = 0; turn < 40 && isLost; turn++) {
    await opened.page.waitForTimeout(50);
    isLost = await lost();
  }
  return [...twice.map((text) => `said twice: ${text}`), ...(isLost ? ['the focus is nowhere'] : [])];
}

/** What is wrong with the state the pane is in, in any look; its pictures are made on the way. */
export async function troubles(opened: Opened, state: string): Promise<string[]> {
  const found = [
    ...(await troublesOfHearing(opened)),
    ...(await troublesOfWords(opened)),
    ...(await troublesOfLooks(opened, state)),
    ...(await troublesOfWidth(opened)),
    ...(await troublesOfMotion(opened)),
  ];
  return found.map((trouble) => `${state}: ${trouble}`);
}

/** What is wrong with a guide that the pane links to. */
export async function troublesOfGuide({ context }: Opened, address: string): Promise<string[]> {
  const page = await context.newPage();
  await page.setViewportSize({ width: 320, height: 800 });
  const answer = await page.goto(address);
  const faults = await faultsOf(page.mainFrame());
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await page.close();
  return [
    ...(answer?.ok() === true ? [] : ['nothing there']),
    ...faults,
    ...(over > 0 ? [`${over} pixels to the right`] : []),
  ].map((trouble) => `${address}: ${trouble}`);
}
