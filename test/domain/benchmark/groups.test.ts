import type { Area, Groep } from '../../../src/domain/benchmark';
import { alikeOf, groupsOf } from '../../../src/domain/benchmark/groups';
import { areaOf } from './area';

/** The group of the first area: its members and how they were chosen. */
function groupOf(groep: Groep, areas: readonly Area[], gekozen: readonly string[] = []) {
  const own = areas[0] as Area;
  const found = groupsOf(own, areas, alikeOf(areas), new Set(gekozen)).find((one) => one.groep === groep);
  return { leden: found?.leden.map(({ code }) => code), keuze: found?.keuze };
}

/** Areas a, b, c … with these shares of old people in thousandths, and these scores. */
const areasOf = (oud: readonly (number | null)[], ses: readonly (number | null)[] = []): Area[] =>
  oud.map((share, place) => areaOf(String.fromCharCode(97 + place), { oud: share, ses: ses[place] ?? null }));
/** Numbers 1 to the last, the first of them in front. */
const upTo = (last: number, first: number): number[] => [first, ...Array.from({ length: last }, (_, place) => place + 1).filter((one) => one !== first)];
/** The place in the alphabet of each in `upTo`, to read what was chosen. */
const letters = (numbers: readonly number[], all: readonly number[]): string[] => numbers.map((one) => String.fromCharCode(97 + all.indexOf(one)));

describe('areas alike', () => {
  const AGE = 'aandeel 65-plussers (SES is onbekend)';
  const BOTH = 'aandeel 65-plussers en SES';

  test('five others in the same third are the group', () => {
    // Of 1 … 18 the first bound is the value at place 17/3: 6 2/3.
    const all = upTo(18, 3);
    expect(groupOf('vergelijkbaar', areasOf(all))).toStrictEqual({ leden: letters([1, 2, 4, 5, 6], all), keuze: `hetzelfde derde deel in ${AGE}` });
  });

  test('with four in the same third the nearest are taken, within one standard deviation', () => {
    // Of 1 … 15 the first bound is 5 2/3, and the standard deviation √(224/12) = 4.32.
    const all = upTo(15, 3);
    expect(groupOf('vergelijkbaar', areasOf(all))).toStrictEqual({
      leden: letters([2, 4, 1, 5, 6, 7], all), keuze: `de 6 gebieden die het meest lijken in ${AGE}`,
    });
  });

  test('the same third of age and another of SES is not alike', () => {
    const all = upTo(18, 3);
    const ses = all.map((one) => (one === 6 ? 18 : one === 18 ? 6 : one));
    // Within a standard deviation of √(323/12) = 5.19 in both together: at most three steps away.
    expect(groupOf('vergelijkbaar', areasOf(all, ses))).toStrictEqual({ leden: [], keuze: `minder dan 5 gebieden lijken genoeg in ${BOTH}` });
    expect(groupOf('vergelijkbaar', areasOf(all, all))).toStrictEqual({ leden: letters([1, 2, 4, 5, 6], all), keuze: `hetzelfde derde deel in ${BOTH}` });
  });

  test('the same third of SES and another of age is not alike either', () => {
    const all = upTo(18, 3);
    const oud = all.map((one) => (one === 6 ? 18 : one === 18 ? 6 : one));
    expect(groupOf('vergelijkbaar', areasOf(oud, all)).leden).toStrictEqual([]);
  });

  test('of the nearest too, who lacks what the first has is no candidate', () => {
    const all = upTo(15, 3);
    expect(groupOf('vergelijkbaar', areasOf([...all, null])).leden).toStrictEqual(letters([2, 4, 1, 5, 6, 7], all));
    // Four are near enough in both; a fifth is as old, but its SES is unknown.
    const [oud, ses] = [upTo(18, 3), upTo(18, 3).map((one) => (one === 6 ? 18 : one === 18 ? 6 : one))];
    expect(groupOf('vergelijkbaar', areasOf([...oud, 3], [...ses, null])).leden).toStrictEqual([]);
  });

  test.each<[number, readonly number[]]>([[2, [1, 3, 4, 5, 6]], [1, []]])('of 15 the number %s has near enough: %j', (first, near) => {
    const all = upTo(15, first);
    expect(groupOf('vergelijkbaar', areasOf(all)).leden).toStrictEqual(letters(near, all));
  });

  test('for an area without SES those with SES count by age alone', () => {
    const all = upTo(18, 3);
    expect(groupOf('vergelijkbaar', areasOf(all, [null, ...all.slice(1).reverse()])).leden).toStrictEqual(letters([1, 2, 4, 5, 6], all));
  });

  test('an area without a share of old people is nobody’s and has nobody', () => {
    const all = upTo(18, 3);
    expect(groupOf('vergelijkbaar', areasOf([null, ...all.slice(1)]))).toStrictEqual({ leden: [], keuze: 'het aandeel 65-plussers is onbekend' });
    expect(groupOf('vergelijkbaar', areasOf([...all, null])).leden).toStrictEqual(letters([1, 2, 4, 5, 6], all));
  });

  test('of those as near as each other the first codes, ten at most', () => {
    // Of 25 the second bound lies at place 16, among the twenty of 10: the third class is 11, 11, 11, 50 and 50.
    const far = [areaOf('x1', { oud: 50 }), areaOf('x2', { oud: 50 })];
    const same = [areaOf('z1', { oud: 11 }), areaOf('z2', { oud: 11 })];
    const near = Array.from({ length: 20 }, (_, place) => areaOf(String.fromCharCode(116 - place), { oud: 10 }));
    expect(groupOf('vergelijkbaar', [areaOf('w', { oud: 11 }), ...far, ...near, ...same])).toStrictEqual({
      leden: ['z1', 'z2', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'], keuze: `de 10 gebieden die het meest lijken in ${AGE}`,
    });
  });
});

test('thirds are those of the whole set, and of what is unknown none', () => {
  const areas = areasOf([1, 2, 3, null], [3, null, 1, 2]);
  const { klassenOf } = alikeOf(areas);
  // Of 1, 2 and 3 the bounds are 1 2/3 and 2 1/3.
  expect(areas.map(klassenOf)).toStrictEqual([{ p65: 1, ses: 3 }, { p65: 2, ses: null }, { p65: 3, ses: 1 }, { p65: null, ses: 2 }]);
  const bare = areasOf([null]);
  expect(bare.map(alikeOf(bare).klassenOf)).toStrictEqual([{ p65: null, ses: null }]);
});

describe('the other groups', () => {
  const list = (stedelijkheid: number | null): Area[] => [
    areaOf('w', { inwoners: 100, stedelijkheid }),
    areaOf('a', { inwoners: 2499, stedelijkheid: 4 }),
    areaOf('b', { inwoners: 2500, stedelijkheid: 5 }),
    areaOf('c', { inwoners: 50, stedelijkheid: 4, eigen: false }),
    areaOf('d', { inwoners: 9000, eigen: false }),
  ];

  test.each<[Groep, number | null, readonly string[], string]>([
    ['gemeente', 4, ['a', 'b'], 'de andere gebieden van deze gemeente'],
    ['kleine kernen', 4, ['a', 'c'], 'gebieden met minder dan 2.500 inwoners'],
    ['stedelijkheid', 4, ['a', 'c'], 'stedelijkheid 4'],
    ['stedelijkheid', 5, ['b'], 'stedelijkheid 5'],
    ['stedelijkheid', null, [], 'de stedelijkheid is onbekend'],
    ['zelf gekozen', 4, ['b', 'd'], 'zelf gekozen gebieden'],
  ])('%s with stedelijkheid %s', (groep, stedelijkheid, leden, keuze) => {
    expect(groupOf(groep, list(stedelijkheid), ['w', 'd', 'b', 'elders'])).toStrictEqual({ leden, keuze });
  });
});
