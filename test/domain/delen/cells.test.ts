import { cellsOf, klasseKey, paarKey, wettenKey, type Axes } from '../../../src/domain/delen/cells';
import { MEASURE } from '../../../src/domain/delen/figures';
import { meetLargestClients } from '../../../src/domain/delen/largest';
import type { ExampleRow } from '../../../src/domain/rules/rule';
import { counted } from '../counting/counted';

type Row = ExampleRow<'Voorzieningen'>;
const row = (client_id: string, kosten: number, given: Row = {}): Row => ({
  client_id, kosten, postcode: null, gebiedscode: 'WK168000', huishouden_id: client_id, toewijzingnummer: null, productcode: null, cirkel: 'E', ...given,
});
const jeugd = { wet: 'JW', productcategorie: '45', cirkel: 'A' } satisfies Row;
const line = (wet: string, productcategorie: string, leefdomein: string, gewicht: number) => ({ wet, productcategorie, productcode: null, leefdomein, gewicht });

/** Wmo 02 is half FYS, half GEE; Jeugdwet 45 is GEE. A has two products, C lives elsewhere and is of an earlier year. */
const calculated = counted({
  sheets: {
    Voorzieningen: [row('A', 100), row('A', 40, { gebiedscode: 'WK168001' }), row('A', 10, jeugd), row('B', 120, jeugd)],
    Historie: [
      { ...row('A', 200), periode: '2026K2', begindatum: '01-04-2026', einddatum: null },
      { ...row('C', 500, { gebiedscode: 'WK168009' }), periode: '2025K4', begindatum: '01-10-2025', einddatum: null },
      { ...row('A', 30, { gebiedscode: 'WK168009' }), periode: '2025K4', begindatum: '01-10-2025', einddatum: null },
    ],
    Productcatalogus: [line('WMO', '02', 'FYS', 0.5), line('WMO', '02', 'GEE', 0.5), line('JW', '45', 'GEE', 1)],
    Kerngegevens: [{ gebiedscode: 'WK168000' }, { gebiedscode: 'WK168001' }, { gebiedscode: 'WK168002' }],
  },
});
const T = 'totaal';
const axes = (gebied: string, [wet, leefdomein, cirkel]: readonly [string, string, string] = [T, T, T], periode = '2026K3'): Axes => ({ periode, gebied, wet, leefdomein, cirkel });

/** Cells with what the two dearest clients of each cost, in euro; null for one that is not there. */
const CASES: [string, Axes, readonly [clienten: number, first: number, second: number] | null][] = [
  ['the whole', axes(T), [2, 150, 120]],
  ['a wijk', axes('WK168000'), [2, 120, 110]],
  ['a wijk with one client', axes('WK168001'), [1, 40, 0]],
  ['a wijk with nobody', axes('WK168002'), null],
  ['a wet', axes(T, ['WMO', T, T]), [1, 140, 0]],
  ['a wet in a wijk', axes('WK168000', ['JW', T, T]), [2, 120, 10]],
  ['a leefdomein', axes('WK168000', [T, 'FYS', T]), [1, 50, 0]],
  ['a leefdomein of several', axes('WK168000', [T, 'GEE', T]), [2, 120, 60]],
  ['a cirkel', axes('WK168000', [T, T, 'E']), [1, 100, 0]],
  ['a cell of the waaier', axes(T, [T, 'GEE', 'A']), [2, 120, 10]],
  ['no waaier of a wijk', axes('WK168000', [T, 'GEE', 'A']), null],
  ['a cell of the kubus', axes('WK168000', ['WMO', 'GEE', 'E']), [1, 50, 0]],
  ['a cell of the kubus of the whole', axes(T, ['WMO', 'GEE', 'E']), [1, 70, 0]],
  ['an earlier quarter', axes('WK168000', [T, T, T], '2026K2'), [1, 200, 0]],
  ['a quarter of an earlier year', axes(T, ['WMO', T, T], '2025K4'), [2, 500, 30]],
  ['a quarter that is not there', axes(T, [T, T, T], '2024K4'), null],
  ['a code that is none', axes(T, ['WMO', 'ABC', T]), null],
];

/** The cells of the delivery, with who costs most in each. */
function gathered() {
  const cells = cellsOf(calculated);
  meetLargestClients(calculated.checked, cells);
  return cells;
}

describe('the cells of a copy', () => {
  test.each(CASES)('%s', (_, at, expected) => {
    const { figures, find } = gathered();
    const cell = find(at);
    if (expected === null) return expect(cell).toBe(-1);
    const { first, second } = figures.largestOf(cell);
    expect([figures.value(cell, MEASURE.clienten), first / 100, second / 100]).toEqual(expected);
  });

  test('one client is the same in all cells', () => {
    const { figures, find } = gathered();
    const of = (at: Axes): number => figures.largestOf(find(at)).client;
    expect(of(axes('WK168001'))).toBe(of(axes(T)));
    expect(of(axes('WK168000', [T, T, T], '2026K2'))).toBe(of(axes(T)));
    expect(of(axes('WK168000'))).not.toBe(of(axes(T)));
  });

  test('the calendar year is that of the quarter', () => {
    const { figures, jaar, year: code } = gathered();
    const year = [...jaar].map(([gebied, cell]) => [gebied, figures.value(cell, MEASURE.clienten), figures.value(cell, MEASURE.kosten), figures.largestOf(cell).first, figures.largestOf(cell).second]);
    expect(code).toBe('2026');
    expect(year).toEqual([['WK168000', 2, 43_000, 31_000, 12_000], ['WK168001', 1, 4000, 4000, 0], [T, 2, 47_000, 35_000, 12_000]]);
  });

  test('the whole is dearest, then a gebied, then the rest', () => {
    const { figures, jaar, find } = gathered();
    const cost = (at: Axes): number => figures.cost(find(at));
    expect([axes(T), axes(T, ['WMO', T, T]), axes('WK168000'), axes('WK168000', ['WMO', T, T])].map(cost)).toEqual([1e9 + 2, 1e9 + 1, 1e6 + 2, 1]);
    expect([...jaar.values()].map((cell) => figures.cost(cell))).toEqual([1e6 + 2, 1e6 + 1, 1e9 + 2]);
  });

  test('quarters, gebieden and codes stand in order, the whole last', () => {
    const cells = gathered();
    expect([cells.now, cells.periodes]).toEqual(['2026K3', ['2025K4', '2026K2', '2026K3']]);
    expect(cells.gebieden).toEqual(['WK168000', 'WK168001', 'WK168002', 'buiten', 'onbekend', 'WK168009', T]);
    expect([cells.wetten, cells.cirkels]).toEqual([['WMO', 'JW', 'PW', T], ['E', 'S', 'A', 'M', T]]);
    expect(cells.leefdomeinen).toEqual(['FYS', 'GEE', 'ADL', 'MOB', 'FIN', 'WRK', 'DAG', 'SOC', 'GEZ', 'VEI', 'ONB', T]);
    expect(cells.at(2, 6, 3, 11, 4)).toBe(cells.find(axes(T)));
  });

  test('every cell has a place of its own, and all that any sheet says of it', () => {
    const { figures, periodes, gebieden, wetten, leefdomeinen, cirkels, find } = gathered();
    const all = periodes.flatMap((periode) => gebieden.flatMap((gebied) => wetten.flatMap((wet) => leefdomeinen.flatMap((leefdomein) => cirkels.map((cirkel) => find({ periode, gebied, wet, leefdomein, cirkel }))))));
    const found = all.filter((cell) => cell >= 0);
    expect([new Set(found).size, Math.max(...found)]).toEqual([found.length, found.length - 1]);
    // Trend counts no stand, but this quarter stands on Wijken too: A has one product in two wijken.
    expect(figures.value(find(axes(T)), MEASURE.stand)).toBe(3);
  });

  test('classes of stapeling, wetten and pairs are numbers of people of their own', () => {
    const { figures, klassen } = gathered();
    const known = [...klassen].map(([key, cell]) => [key, figures.value(cell, MEASURE.clienten), figures.cost(cell)]);
    const of = (key: string) => known.find(([name]) => name === key)?.slice(1);
    // A has Wmo 02 and Jeugdwet 45, B Jeugdwet alone; where A has one row he counts with both products.
    expect([of(klasseKey('clienten', T, '1')), of(klasseKey('clienten', T, '2')), of(klasseKey('clienten', T, '2+'))]).toEqual([[1, 1e6 + 1], [1, 1e6 + 1], [1, 1e6 + 1]]);
    expect([of(klasseKey('huishoudens', 'WK168001', '1')), of(klasseKey('huishoudens', 'WK168001', '2+')), of(klasseKey('clienten', 'WK168000', '2'))]).toEqual([undefined, [1, 1], [1, 1]]);
    expect([of(wettenKey('WMO+JW')), of(wettenKey('JW')), of(wettenKey('WMO')), of(paarKey('FYS+GEE'))]).toEqual([[1, 1e6 + 1], [1, 1e6 + 1], undefined, [1, 1]]);
  });
});

test('without households there are no classes of them', () => {
  const { klassen } = cellsOf(counted({ sheets: { Voorzieningen: [row('A', 100, { huishouden_id: null })] } }));
  expect([...klassen.keys()].filter((key) => key.startsWith('huishoudens'))).toEqual([]);
});
