import { MEASURE, type CellFigures } from '../../../src/domain/delen/figures';
import { limitsOf } from '../../../src/domain/delen/limits';
import { addOverlaps } from '../../../src/domain/delen/overlaps';
import { addRemainders } from '../../../src/domain/delen/remainders';
import { sumsOf, type Sum } from '../../../src/domain/delen/sums';
import { inWords, limitsBy, tinyOf, type Tiny } from './tiny';

const clienten = (counts: Readonly<Record<string, number>>): Readonly<Record<string, CellFigures>> =>
  Object.fromEntries(Object.entries(counts).map(([key, count]) => [key, { clienten: count }]));

describe('sums: which cells make up another', () => {
  const ALL = 'voorzieningen ontdubbeld instroom uitstroom stand kosten';
  const inSums = (keys: string, jaar: readonly string[] = []): string[] => {
    const { cells, names } = tinyOf({ cells: Object.fromEntries(keys.split(' ').filter(Boolean).map((key) => [key, {}])), jaar: Object.fromEntries(jaar.map((gebied) => [gebied, {}])) });
    return sumsOf(cells).map(({ whole, parts, adding, overGebied }) => {
      const measures = Object.entries(MEASURE).flatMap(([name, measure]) => (adding.has(measure) ? [name] : [])).join(' ');
      return `${names[whole]} = ${parts.map((part) => names[part]).join(' + ')}: ${measures === ALL ? 'alles' : measures}${overGebied ? ', gebieden' : ''}`;
    });
  };

  test.each<[string, string, string[]]>([
    ['gebieden', '**** a*** b***', ['**** = a*** + b***: alles, gebieden']],
    ['gebieden of one cell of the kubus', '*WFM aWFM bWFM', ['*WFM = aWFM + bWFM: alles, gebieden']],
    ['gebieden in an earlier quarter', '1**** 1b***', ['1**** = 1b***: alles, gebieden']],
    ['wetten', 'a*** aW** aJ**', ['a*** = aW** + aJ**: alles']],
    ['wetten of the whole', '**** *J**', ['**** = *J**: alles']],
    ['cirkels', 'a*** a**M a**E', ['a*** = a**M + a**E: alles']],
    ['leefdomeinen, in which a row counts more than once', 'a*** a*F* a*G*', ['a*** = a*G* + a*F*: kosten']],
    ['a wet in the kubus', 'aW** aWFM aWGE aJFM', ['aW** = aWGE + aWFM: kosten']],
    ['a cirkel in the kubus', 'a**M aWFM aJGM aWFE', ['a**M = aJGM + aWFM: kosten']],
    ['a leefdomein in the kubus', 'a*F* aWFM aJFE aWGM', ['a*F* = aWFM + aJFE: alles']],
    ['a leefdomein in the waaier', '**F* **FM **FE **GE', ['**F* = **FM + **FE: alles']],
    ['a cell of the waaier', '**FM *WFM *JFM *JGM', ['**FM = *WFM + *JFM: alles']],
    ['a cirkel in the waaier', '***M **FM **GM **FE', ['***M = **GM + **FM: kosten']],
    ['the waaier of a gebied is not shown', 'a*F* a*FM a**M', []],
    ['whichever cell comes first', 'a*** **** b***', ['**** = a*** + b***: alles, gebieden']],
    ['no parts, or no whole', '**** aW**', []],
  ])('%s', (_, keys, expected) => expect(inSums(keys)).toEqual(expected));

  test('the year is its quarters, and those of all gebieden', () => {
    expect(inSums('0a*** 1a*** a***', ['a'])).toEqual(['jaar a = 1a*** + a***: kosten']);
    expect(inSums('', ['a', 'b', 'totaal'])).toEqual(['jaar totaal = jaar a + jaar b: kosten, gebieden']);
    expect(inSums('0a***', ['a'])).toEqual([]);
    expect(inSums('a***', ['b', 'totaal'])).toEqual(['jaar totaal = jaar b: kosten, gebieden']);
    expect([inSums('', ['a', 'b']), inSums('', ['totaal'])]).toEqual([[], []]);
    expect(inSums('', ['totaal', 'a'])).toEqual(['jaar totaal = jaar a: kosten, gebieden']);
    expect(inSums('a***', ['a'])).toEqual(['jaar a = a***: kosten']);
  });
});

describe('limits: what binds numbers to each other', () => {
  const words = (tiny: Tiny, sums: (number: (name: string) => number) => readonly Sum[] = () => []): string[] => {
    const { cells, names } = tinyOf(tiny);
    return inWords(limitsOf(cells, sums((name) => names.indexOf(name))), names);
  };

  test('of one cell', () => {
    const cell = { voorzieningen: 9, ontdubbeld: 7, clienten: 5, huishoudens: 3, instroom: 2, uitstroom: 3, stand: 4, kosten: 100 };
    const known = ['aWFM.v - aWFM.c >= 0', 'aWFM.v - aWFM.o >= 0', 'aWFM.o - aWFM.c >= 0', 'aWFM.c - aWFM.h >= 0'];
    expect(words({ cells: { aWFM: cell } })).toEqual([...known, 'aWFM.o - aWFM.s - aWFM.u = 0']);
    // Trend counts no stand.
    expect(words({ cells: { aWFM: { ...cell, stand: null } } })).toEqual(known);
  });

  const of = (count: number): CellFigures => ({ clienten: count, instroom: count, kosten: count });
  const sumIn = (adding: readonly (keyof typeof MEASURE)[], overGebied: boolean) => (number: (name: string) => number): readonly Sum[] => [
    { whole: number('aW**'), parts: [number('aWFM'), number('aWGE')], adding: new Set(adding.map((name) => MEASURE[name])), overGebied },
  ];

  test.each<[string, readonly (keyof typeof MEASURE)[], boolean, readonly [number, number, number], string[]]>([
    ['people in several parts: no fewer than the whole, none more', [], false, [9, 6, 5], ['aWFM.c + aWGE.c - aW**.c >= 0', 'aW**.c - aWFM.c >= 0', 'aW**.c - aWGE.c >= 0']],
    ['over gebieden off by no more than those who moved', [], true, [9, 6, 5], ['aWFM.c + aWGE.c - aW**.c in 0..2', 'aW**.c - aWFM.c >= 0', 'aW**.c - aWGE.c >= 0']],
    ['what adds up is exact, and its parts are then less', ['clienten'], false, [11, 6, 5], ['aWFM.c + aWGE.c - aW**.c = 0']],
  ])('of a sum: %s', (_, adding, overGebied, [whole, one, other], expected) => {
    expect(words({ cells: { 'aW**': of(whole), aWFM: of(one), aWGE: of(other) } }, sumIn(adding, overGebied))).toEqual(expected);
  });

  test('of a sum: rows, ends and households too, each on its own', () => {
    const cells = { 'aW**': { voorzieningen: 9, uitstroom: 4, huishoudens: 3 }, aWFM: { voorzieningen: 5, uitstroom: 4, huishoudens: 3 }, aWGE: { voorzieningen: 4, huishoudens: 1 } };
    expect(words({ cells }, sumIn(['voorzieningen', 'uitstroom'], true))).toEqual([
      'aWFM.v + aWGE.v - aW**.v = 0',
      'aWFM.h + aWGE.h - aW**.h in 0..1', 'aW**.h - aWFM.h >= 0', 'aW**.h - aWGE.h >= 0',
      'aWFM.u - aW**.u = 0',
    ]);
    // Of a whole without the measure nothing is known.
    expect(words({ cells: { ...cells, 'aW**': {} } }, sumIn(['voorzieningen'], true))).toEqual([]);
  });
});

describe('remainders: what a cell has more than its part', () => {
  test.each<[string, Readonly<Record<string, number>>, string[]]>([
    ['outside a wet, whichever cell comes first', { 'a***': 9, '****': 100, '*W**': 95, 'aW**': 7 }, ['****.c - *W**.c - a***.c + aW**.c >= 0']],
    ['outside a wet', { 'aW**': 7, '****': 100, '*W**': 95, 'a***': 9 }, ['****.c - *W**.c - a***.c + aW**.c >= 0']],
    ['of whom nobody is in the part', { '****': 100, '*W**': 95, 'a***': 4 }, ['****.c - *W**.c - a***.c >= 0']],
    ['in an earlier quarter', { '1****': 100, '1***M': 95, '1a***': 4 }, ['1****.c - 1***M.c - 1a***.c >= 0']],
    ['no more is known where the gebied is not there', { '****': 100, '*W**': 95, 'aW**': 7 }, []],
    ['nor where the whole is not there', { '*W**': 95, 'a***': 9, 'aW**': 7 }, []],
    ['nor where the part of the whole is not there', { '****': 100, 'a***': 9, 'aW**': 7 }, []],
    ['outside a cell of the kubus, in every way', { '****': 100, '*W**': 95, '**F*': 90, '***E': 80, '*WFE': 70, 'b***': 9, 'bW**': 8, 'b*F*': 7, 'b**E': 6, bWFE: 5 }, [
      '*W**.c - *WFE.c - bW**.c + bWFE.c >= 0', '**F*.c - *WFE.c - b*F*.c + bWFE.c >= 0',
      '***E.c - *WFE.c - b**E.c + bWFE.c >= 0', '****.c - *WFE.c - b***.c + bWFE.c >= 0',
      '****.c - *W**.c - b***.c + bW**.c >= 0', '****.c - **F*.c - b***.c + b*F*.c >= 0', '****.c - ***E.c - b***.c + b**E.c >= 0',
    ]],
  ])('clients %s', (_, counts, expected) => expect(limitsBy(addRemainders, { cells: clienten(counts) })).toEqual(expected));

  test('households too, and what one measure has more than another', () => {
    expect(limitsBy(addRemainders, { cells: { '****': { huishoudens: 30 }, '*W**': { huishoudens: 20 }, 'a***': { huishoudens: 9 } } })).toEqual(['****.h - *W**.h - a***.h >= 0']);
    const cell = { voorzieningen: 50, ontdubbeld: 40, clienten: 30, huishoudens: 20, stand: 10 };
    const said = (all: string, own: string): string[] => [['v', 'c'], ['o', 'c'], ['c', 'h']].map(([more, less]) => `${all}.${more} - ${all}.${less} - ${own}.${more} + ${own}.${less} >= 0`);
    expect(limitsBy(addRemainders, { cells: { '****': cell, 'a***': cell } })).toEqual(said('****', 'a***'));
    expect(limitsBy(addRemainders, { cells: { 'b**M': cell, '***M': cell } })).toEqual(said('***M', 'b**M'));
    expect(limitsBy(addRemainders, { cells: { '*W**': cell, 'bW**': cell } })).toEqual(said('*W**', 'bW**'));
    // Of a quarter on Trend there is no ontdubbeld: what is left of that limit would tell the difference in clients.
    const trend = { voorzieningen: 50, clienten: 30 };
    expect(limitsBy(addRemainders, { cells: { '1****': trend, '1a***': trend } })).toEqual(['1****.v - 1****.c - 1a***.v + 1a***.c >= 0']);
    expect(limitsBy(addRemainders, { cells: { '****': cell, 'a***': trend } })).toEqual(['****.v - ****.c - a***.v + a***.c >= 0']);
    // Where rows count in several cells it says nothing more.
    expect(limitsBy(addRemainders, { cells: { '**FM': cell, 'b*FM': cell, '*WFM': cell, bWFM: cell } })).toEqual([]);
    expect(limitsBy(addRemainders, { cells: { '*WF*': cell, 'bWF*': cell } })).toEqual([]);
  });
});

describe('overlaps: who is in several parts', () => {
  const parts = (counts: Readonly<Record<string, number>>, one: string): string[] =>
    limitsBy(addOverlaps, { cells: clienten(counts) }).filter((text) => text.includes(one));

  test.each<[string, Readonly<Record<string, number>>, string, string[]]>([
    ['wetten', { '****': 50, '*W**': 40, '*J**': 15, 'a***': 20, 'aW**': 18, 'aJ**': 4 }, '*J**',
      ['*W**.c + *J**.c - ****.c - aW**.c - aJ**.c + a***.c >= 0', '****.c - *W**.c - *J**.c >= -5']],
    ['leefdomeinen', { '****': 50, '**F*': 40, '**G*': 15, 'b***': 20, 'b*G*': 20 }, '**G*', ['**G*.c + **F*.c - ****.c - b*G*.c + b***.c >= 0']],
    ['cirkels, in an earlier quarter', { '1****': 50, '1***M': 40, '1***E': 15, '1a***': 20, '1a**M': 20 }, '1***E', ['1***M.c + 1***E.c - 1****.c - 1a**M.c + 1a***.c >= 0']],
  ])('%s', (_, counts, one, expected) => expect(parts(counts, one)).toEqual(expected));

  test('quarters of the year, of this year alone', () => {
    const known = limitsBy(addOverlaps, { cells: clienten({ '0****': 40, '0a***': 8, '1****': 50, '1a***': 9 }), jaar: clienten({ totaal: 60, a: 12, b: 3 }) });
    expect(known.filter((text) => text.includes('jaar'))).toEqual(['jaar totaal.c - 1****.c - jaar a.c + 1a***.c >= 0']);
    const quarter = { '1****': 50, '1a***': 9 };
    for (const [counts, jaar] of [[quarter, { a: 12 }], [quarter, { totaal: 60 }], [{ '1a***': 9 }, { totaal: 60, a: 12 }]] as const) {
      expect(limitsBy(addOverlaps, { cells: clienten(counts), jaar: clienten(jaar) }).filter((text) => text.includes('jaar'))).toEqual([]);
    }
  });

  test('nobody is under more wetten than he has products', () => {
    const cells = { 'a***': { clienten: 20, huishoudens: 9 }, 'aW**': { clienten: 15, huishoudens: 8 }, 'aJ**': { clienten: 8, huishoudens: 4 } };
    const klassen = { 'clienten|a|2': 5, 'clienten|a|2+': 6, 'huishoudens|a|2+': 4 };
    expect(limitsBy(addOverlaps, { cells, klassen }).filter((text) => text.includes('2+'))).toEqual([
      'a***.c + 2clienten|a|2+ - clienten|a|2 - aW**.c - aJ**.c >= 0', 'a***.h + 2huishoudens|a|2+ - aW**.h - aJ**.h >= 0',
    ]);
  });
});
