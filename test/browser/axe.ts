import { source, type AxeResults, type RunOptions } from 'axe-core';
import type { Frame, Page } from 'playwright-core';

/** Everything of WCAG 2.2 AA that axe can see, or only what a look changes: the colours. */
export const WCAG: RunOptions['runOnly'] = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] };
export const COLOURS: RunOptions['runOnly'] = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

/** What axe finds wrong in one frame. It runs within the frame: from outside it takes five times as long. */
export async function faultsOf(frame: Frame, runOnly: RunOptions['runOnly'] = WCAG): Promise<string[]> {
  if (!(await frame.evaluate('"axe" in window'))) await frame.evaluate(source);
  const options: RunOptions = { ...(runOnly && { runOnly }), resultTypes: ['violations'], iframes: false };
  const look = async (): Promise<AxeResults['violations']> =>
    (await frame.evaluate<Pick<AxeResults, 'violations'>>(`axe.run(document, ${JSON.stringify(options)}).then(({ violations }) => ({ violations }))`)).violations;
  let violations = await look();
  if (violations.length > 0 && violations.every(({ id }) => id === 'target-size')) {
    // A button that is half under the heading that stays in view is too small until it is scrolled: one that is too small is so anywhere.
    await frame.evaluate(() => document.scrollingElement?.scrollTo(0, 0));
    violations = await look();
  }
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

/** What stands in the way of who cannot see or point (WCAG 2.2 AA), on the page and in the pane; nothing when all is well. */
export async function accessible({ page }: { readonly page: Page }): Promise<string[]> {
  const faults: string[] = [];
  for (const frame of page.frames()) faults.push(...(await faultsOf(frame)));
  return faults;
}
