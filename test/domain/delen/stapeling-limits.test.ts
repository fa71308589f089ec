import type { CellFigures } from '../../../src/domain/delen/figures';
import { addClasses, addCombinations, addPairs } from '../../../src/domain/delen/stapeling-limits';
import { limitsBy } from './tiny';

const clienten = (counts: Readonly<Record<string, number>>): Readonly<Record<string, CellFigures>> =>
  Object.fromEntries(Object.entries(counts).map(([key, count]) => [key, { clienten: count }]));

describe('classes of stapeling', () => {
  test('make up the people of a gebied, each with so many products', () => {
    // Six with one, three with two and one with four: ten people, sixteen products.
    const klassen = { 'clienten|a|1': 6, 'clienten|a|2': 3, 'clienten|a|4': 1, 'clienten|a|2+': 4 };
    const cells = { 'a***': { clienten: 10, voorzieningen: 16, ontdubbeld: 16 } };
    const [one, two, four, more] = Object.keys(klassen);
    const products = (of: string): string[] => [
      `${of} - ${one} - 2${two} - 4${four} >= 0`,
      `${of} - a***.c - ${more} >= 0`,
      `${of} - a***.c - ${two} - 3${four} >= 0`,
      `${of} - 2a***.c + ${one} - 2${four} >= 0`,
      `${of} - ${one} - 2${more} - 2${four} >= 0`,
      `${of} - a***.c - ${more} - 2${four} >= 0`,
      `${of} - 3a***.c + 2${one} + ${two} - ${four} >= 0`,
      `${of} - ${one} - 3${more} + ${two} - ${four} >= 0`,
      `${of} - a***.c - 2${more} + ${two} - ${four} >= 0`,
    ];
    expect(limitsBy(addClasses, { cells, klassen })).toEqual([
      `${one} + ${two} + ${four} - a***.c = 0`, `${two} + ${four} - ${more} = 0`, `${one} + ${more} - a***.c = 0`, ...products('a***.v'), ...products('a***.o'),
    ]);
  });

  test('of households are of households', () => {
    const klassen = { 'huishoudens|b|1': 6, 'huishoudens|b|3': 1, 'huishoudens|b|2+': 1 };
    expect(limitsBy(addClasses, { cells: { 'b***': { huishoudens: 7 } }, klassen }).slice(0, 3)).toEqual([
      'huishoudens|b|1 + huishoudens|b|3 - b***.h = 0', 'huishoudens|b|3 - huishoudens|b|2+ = 0', 'huishoudens|b|1 + huishoudens|b|2+ - b***.h = 0',
    ]);
  });

  test('of all gebieden are the class of the whole, but for who moved; without the gebied nothing else is known', () => {
    const klassen = { 'clienten|a|1': 6, 'clienten|b|1': 3, 'clienten|totaal|1': 9, 'clienten|a|2+': 2, 'clienten|b|2+': 2, 'clienten|totaal|2+': 3 };
    expect(limitsBy(addClasses, { klassen })).toEqual([
      'clienten|a|1 + clienten|b|1 - clienten|totaal|1 = 0', 'clienten|a|2+ + clienten|b|2+ - clienten|totaal|2+ in 0..1',
    ]);
  });
});

describe('combinations of wetten', () => {
  test('make up the whole, those with a wet and those without; their overlap bounds every gebied', () => {
    const cells = clienten({ '****': 39, '*W**': 34, '*J**': 9, 'a***': 10, 'aW**': 9, 'aJ**': 3, 'bW**': 5 });
    expect(limitsBy(addCombinations, { cells, klassen: { 'wetten|W': 30, 'wetten|J': 5, 'wetten|W+J': 4, 'paar|F+G': 7 } })).toEqual([
      'wetten|W + wetten|J + wetten|W+J - ****.c = 0',
      'wetten|W + wetten|W+J - *W**.c = 0', 'wetten|J + *W**.c - ****.c = 0',
      'wetten|J + wetten|W+J - *J**.c = 0', 'wetten|W + *J**.c - ****.c = 0',
      'a***.c - aW**.c - aJ**.c + wetten|W+J >= 0',
    ]);
  });
});

describe('pairs of leefdomeinen', () => {
  const cells = { '****': 39, '**F*': 30, '**G*': 12, 'a***': 10, 'a*F*': 8, 'a*G*': 5, 'b*F*': 3 };

  test('are in both, and as many as must be; together they bound every gebied', () => {
    expect(limitsBy(addPairs, { cells: clienten(cells), klassen: { 'paar|F+G': 4 } })).toEqual([
      '****.c + paar|F+G - **G*.c - **F*.c >= 0', '**G*.c - paar|F+G >= 0', '**F*.c - paar|F+G >= 0',
      'a***.c - a*G*.c - a*F*.c + paar|F+G >= 0', '****.c - **G*.c - **F*.c + paar|F+G >= 0',
    ]);
  });

  test('that nobody has leave no room', () => {
    expect(limitsBy(addPairs, { cells: clienten({ ...cells, '**F*': 20, 'a*F*': 5 }) })).toEqual([
      '****.c - **G*.c - **F*.c >= 0', 'a***.c - a*G*.c - a*F*.c >= 0', '****.c - **G*.c - **F*.c >= 0',
    ]);
  });

  test('of a leefdomein nobody is in there are none', () => {
    expect(limitsBy(addPairs, { cells: clienten({ '****': 39, '**F*': 30 }) })).toEqual(['****.c - **F*.c >= 0']);
    expect(limitsBy(addPairs, { cells: clienten({ '****': 39, '**G*': 30 }) })).toEqual(['****.c - **G*.c >= 0']);
  });
});
