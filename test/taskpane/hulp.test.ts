import { rules } from '../../src/domain';
import { initialState, next, type PaneEvent, type PaneState, type Step } from '../../src/taskpane/state';
import { kopVan, stukken } from '../../src/taskpane/steps/hulp/onderwerpen';
import { paginas } from '../../src/taskpane/steps/hulp/paginas';
import { gevonden } from '../../src/taskpane/steps/hulp/zoeken';

const namen = (zoek: string): string[] => gevonden(stukken, zoek).map(({ naam }) => naam);

describe('what is looked for', () => {
  test.each(rules.map(({ code }) => [code]))('%s gives only that control, in whatever case', (code) => {
    expect(namen(code)).toEqual([code]);
    expect(namen(` ${code.toLowerCase()} `)).toEqual([code]);
  });

  const table: readonly (readonly [string, readonly string[]])[] = [
    ['begindatum na einddatum', ['D01']],
    ['einddatum begindatum ligt', ['D01']],
    ['bsn ongeldig', ['C01']],
    ['kolommen koppelen', ['Kolommen koppelen']],
    ['clienten per leefdomein', ['Leefdomeinen']],
    ['elfproef', ['C01']],
    ['aanbieder_agb', ['Voorzieningen']],
    ['agb_aanbieder', []],
  ];
  test.each(table)('%s', (zoek, wanted) => expect(namen(zoek)).toEqual(expect.arrayContaining([...wanted])));

  test('a word in the title comes before the same word elsewhere', () => {
    const found = gevonden(stukken, 'postcode');
    const inTitle = found.map(({ naam, titel }) => /postcode/iu.test(`${naam} ${titel}`));
    expect(inTitle.indexOf(false)).toBe(inTitle.lastIndexOf(true) + 1);
    expect(found.length).toBeGreaterThan(inTitle.lastIndexOf(true) + 1);
  });

  test('nothing when nothing is asked, or a word is nowhere', () => {
    expect(namen('')).toEqual([]);
    expect(namen('  ')).toEqual([]);
    expect(namen('postcode zzzz')).toEqual([]);
  });

  test('every subject has a name of its own', () => {
    expect(new Set(stukken.map(kopVan)).size).toBe(stukken.length);
  });
});

test.each(Object.entries(paginas))('the help of page %s is short and in whole sentences', (_, { doet, stappen, let: weten }) => {
  for (const said of [doet, ...stappen, weten]) {
    expect(said).toMatch(/^[A-Z].*[.]$/u);
    expect(said).not.toMatch(/\b(?:the|and|click|row|file)\b/iu);
    expect(said.length).toBeLessThanOrEqual(200);
  }
  expect(stappen.length).toBeGreaterThan(0);
  expect(stappen.length).toBeLessThanOrEqual(4);
});

test('the name of a sheet or page comes first, and all else that names it after it', () => {
  const found = namen('wijkbudget');
  expect(found[0]).toBe('Wijkbudget');
  expect(found.length).toBeGreaterThan(1);
});

describe('the way to the help and back', () => {
  const after = (...events: readonly PaneEvent[]): PaneState => events.reduce(next, initialState);
  const went = (step: Step): PaneEvent => ({ type: 'went', step });
  const sought = (zoek: string): PaneEvent => ({ type: 'soughtHelp', zoek });

  test('asking from a page goes to the help, with the focus, and remembers the page', () => {
    const before = after(went('controleren'));
    const state = next(before, sought('D01'));
    expect(state).toMatchObject({ step: 'hulp', hulp: { zoek: 'D01', van: 'controleren' } });
    expect(state.arrivals).toBe(before.arrivals + 1);
  });

  test('looking for something else there takes no focus and keeps the way back', () => {
    const before = after(went('controleren'), sought('D01'));
    const state = next(before, sought('D0'));
    expect(state).toMatchObject({ step: 'hulp', hulp: { zoek: 'D0', van: 'controleren' } });
    expect(state.arrivals).toBe(before.arrivals);
  });

  test('back on that page what was asked is known, and forgotten after that', () => {
    const back = after(went('controleren'), sought('D01'), sought('D02'), went('controleren'));
    expect(back).toMatchObject({ step: 'controleren', hulp: { zoek: '', van: null, gevraagd: 'D01' } });
    expect(next(back, went('bladen')).hulp.gevraagd).toBeNull();
    expect(next(back, { type: 'replaced' }).hulp.gevraagd).toBeNull();
  });

  test('gone elsewhere, nothing is remembered', () => {
    expect(after(went('controleren'), sought('D01'), went('start')).hulp).toEqual(initialState.hulp);
    expect(after(went('controleren'), sought('D01'), went('hulp')).hulp).toEqual(initialState.hulp);
  });
});
