import { fraction } from '../../../src/domain/rational';
import { normsOf, type NormArea } from '../../../src/domain/wijkbudget/norm';

const area = (kosten: readonly [number, number], inwoners: readonly [number, number] | null, ses: number | null = null): NormArea => ({
  kosten: kosten[0] + kosten[1],
  kostenPerLeeftijd: kosten,
  inwoners: inwoners === null ? 100 : inwoners[0] + inwoners[1],
  inwonersPerLeeftijd: inwoners,
  ses,
});
const of = (areas: readonly NormArea[]): readonly number[] =>
  normsOf(areas).norms.map(({ numerator, denominator }) => Number(numerator) / Number(denominator));

// Two age groups, in whole cents: k = (600 + 200) / (20 + 20) = 20 and (300 + 500) / (10 + 30) = 20; per head 1600 / 80 = 20.
const een = area([600, 300], [20, 10]);
const twee = area([200, 500], [20, 30]);

describe('the norm of a wijk (design 4.9)', () => {
  test.each<[string, readonly NormArea[], 'leeftijd' | 'inwoners' | 'geen', boolean, readonly number[]]>([
    ['no wijk at all', [], 'geen', false, []],
    ['inhabitants of each age × what that age costs', [een, area([200, 1300], [20, 30])], 'leeftijd', false, [20 * 20 + 10 * 40, 20 * 20 + 30 * 40]],
    ['one wijk without ages: per inhabitant for all', [een, area([200, 500], null)], 'inwoners', false, [(30 * 1600) / 130, (100 * 1600) / 130]],
    ['an age nobody has costs nothing', [area([600, 300], [20, 0]), area([200, 100], [20, 0])], 'leeftijd', false, [20 * 20, 20 * 20]],
    ['ages without any cost: per inhabitant', [{ ...een, kostenPerLeeftijd: [0, 0] }, { ...twee, kostenPerLeeftijd: [0, 0] }], 'inwoners', false, [30 * 20, 50 * 20]],
    ['inhabitants nobody gave count as none', [{ ...een, inwoners: null, inwonersPerLeeftijd: null }, twee], 'inwoners', false, [0, 50 * 32]],
    ['paid back more than spent', [area([-600, 0], [20, 10])], 'geen', false, [0]],
    ['nothing spent', [area([0, 0], [20, 10]), area([0, 0], [20, 10])], 'geen', false, [0, 0]],
    // Bounds -0.0333… and 0.0333…: class 1 and 3. Each costs what it did; who has no SES keeps what its ages give.
    ['with SES a class of one costs what it did', [{ ...een, ses: -0.1 }, { ...twee, ses: 0.1 }, area([0, 0], [1, 0])], 'leeftijd', true, [900, 700, 800 / 41]],
    // One score: both bounds are that score, so all with it are class 1 (1600 / 1600).
    ['the same SES everywhere changes nothing', [{ ...een, ses: 0.2 }, { ...twee, ses: 0.2 }], 'leeftijd', true, [600, 1000]],
    // Bounds 0.1 and 0.2: the third wijk is class 3 alone.
    ['a class without inhabitants stays as it is', [{ ...een, ses: 0.1 }, { ...twee, ses: 0.1 }, { ...area([0, 0], [0, 0]), ses: 0.4 }], 'leeftijd', true, [600, 1000, 0]],
  ])('%s', (_, areas, basis, metSes, norms) => {
    expect(normsOf(areas)).toMatchObject({ basis, metSes });
    expect(of(areas)).toEqual(norms.map((one) => expect.closeTo(one, 9)));
  });

  test('is exact', () => {
    const scored = [{ ...een, ses: -0.1 }, { ...twee, ses: 0.1 }, area([0, 0], [1, 0])];
    expect(normsOf(scored).norms).toEqual([fraction(900), fraction(700), fraction(800, 41)]);
  });
});
