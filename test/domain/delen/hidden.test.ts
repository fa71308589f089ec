import { Figures, MEASURE, MEASURES, type CellFigures, type Measure } from '../../../src/domain/delen/figures';
import { hidePrimary } from '../../../src/domain/delen/hidden';
import { knownOf } from '../../../src/domain/delen/known';

const shown: Required<CellFigures> = { voorzieningen: 40, ontdubbeld: 30, clienten: 20, huishoudens: 15, instroom: 12, uitstroom: 11, stand: 18, kosten: 100_000 };

/** The hidden measures of one cell between two that show everything, and the client with the most kosten in it. */
function hiddenIn(cell: CellFigures, largest: readonly number[] = []): readonly Measure[] {
  const figures = new Figures();
  figures.add(shown);
  const own = figures.add({ ...shown, ...cell });
  figures.add(shown);
  for (const [client, cents] of largest.entries()) figures.meetClient(own, cents, client);
  const hidden = hidePrimary(figures);
  for (const other of [own - 1, own + 1]) expect(MEASURES.filter((_, measure) => hidden.has(other, measure))).toEqual([]);
  const clientsHidden = hidden.has(own, MEASURE.clienten);
  expect([hidden.hasCell(own), hidden.cells]).toEqual([clientsHidden, clientsHidden ? 1 : 0]);
  return MEASURES.filter((_, measure) => hidden.has(own, measure));
}

describe('what is hidden for its own sake (design 4.8)', () => {
  test.each<[string, CellFigures, readonly number[], readonly Measure[]]>([
    ['nothing where all is large', {}, [], []],
    ['the whole cell of nine clients', { clienten: 9 }, [], MEASURES],
    ['the whole cell of one client', { clienten: 1 }, [], MEASURES],
    ['nothing of ten clients', { clienten: 10 }, [], []],
    ['the whole cell of nine households', { huishoudens: 9 }, [], MEASURES],
    ['nothing where households were not delivered', { huishoudens: null }, [], []],
    ['nothing where nobody is', { voorzieningen: 0, ontdubbeld: 0, clienten: 0, huishoudens: 0, instroom: 0, uitstroom: 0, stand: 0, kosten: 0 }, [], []],
    ['one small count alone', { instroom: 1, uitstroom: 9, stand: 10 }, [], ['instroom', 'uitstroom']],
    ['no zero', { instroom: 0 }, [], []],
    ['kosten of which one client has more than half', {}, [50_001], ['kosten']],
    ['not where a client has half', {}, [50_000], []],
    ['the client with the most decides', {}, [10, 50_001, 20], ['kosten']],
    ['what is paid back is as large', {}, [-50_001, 3], ['kosten']],
    ['kosten below nothing', { kosten: -100_000 }, [50_000], []],
    ['few kosten are no count', { kosten: 5 }, [], []],
  ])('%s', (_, cell, largest, expected) => expect(hiddenIn(cell, largest)).toEqual(expected));
});

test('a zero, what is hidden already and what is not counted can not be hidden', () => {
  const figures = new Figures();
  const cell = figures.add({ ...shown, instroom: 0, uitstroom: 3, huishoudens: null });
  const hidden = hidePrimary(figures);
  expect(MEASURES.filter((_, measure) => !hidden.canHide(cell, measure))).toEqual(['huishoudens', 'instroom', 'uitstroom']);
});

test('the dearest cell is that of the most clients, and of many gebieden together', () => {
  const figures = new Figures();
  const cells = [figures.add({ clienten: 900 }), figures.add({ clienten: 3 }, 1e6), figures.add({ kosten: 5 })];
  expect(cells.map((cell) => figures.cost(cell))).toEqual([900, 1_000_003, 0]);
  expect([figures.cost(3), figures.size, figures.largestOf(0).first]).toEqual([Infinity, 3, 0]);
});

test('what a reader knows of a figure: its rounding, or that it is not nothing', () => {
  const figures = new Figures();
  const [whole, some] = [figures.add({ ...shown, clienten: 4 }), figures.add({ ...shown, clienten: 23, instroom: 3, uitstroom: 0 })];
  const knows = knownOf(figures, hidePrimary(figures));
  const of = (cell: number, name: Measure) => knows(cell * MEASURES.length + MEASURE[name]);
  expect([of(whole, 'clienten'), of(whole, 'voorzieningen'), of(whole, 'huishoudens'), of(whole, 'instroom')]).toEqual([[1, Infinity], [1, Infinity], [0, Infinity], [0, Infinity]]);
  expect([of(some, 'clienten'), of(some, 'voorzieningen'), of(some, 'instroom'), of(some, 'uitstroom')]).toEqual([[23, 27], [38, 42], [1, Infinity], [0, 0]]);
});

test.each<[string, readonly number[], object]>([
  ['nobody', [], { client: -1, first: 0, second: 0 }],
  ['one', [30], { client: 0, first: 30, second: 0 }],
  ['the second stays when less comes', [30, 20, 10], { client: 0, first: 30, second: 20 }],
  ['the first becomes the second when more comes', [30, -40, 35], { client: 1, first: 40, second: 35 }],
])('the two clients with the most kosten in a cell: %s', (_, cents, expected) => {
  const figures = new Figures();
  const cell = figures.add(shown);
  for (const [client, own] of cents.entries()) figures.meetClient(cell, own, client);
  expect(figures.largestOf(cell)).toEqual(expected);
});
