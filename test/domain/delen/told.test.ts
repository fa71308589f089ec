import { noBenchmark, type Benchmark, type BenchmarkLine } from '../../../src/domain/benchmark';
import { sharedBenchmark, sharedCijfers } from '../../../src/domain/delen/benchmark';
import { sharedBewijs } from '../../../src/domain/delen/bewijs';
import { sharedChecked, shownCount } from '../../../src/domain/delen/checked';
import { hiddenAsNull } from '../../../src/domain/delen/hidden-as-null';
import { leveringsbewijs } from '../../../src/domain/leveringsbewijs/leveringsbewijs';
import type { Finding } from '../../../src/domain/rules/finding';
import { calculatedOf, checkedOf } from '../sheets/calculated';

const finding = (over: Partial<Finding>): Finding => ({
  code: 'K02', ernst: 'W', blad: 'Voorzieningen', rij: 7, kolom: 'kosten', cel: 'M7', melding: 'De kosten zijn -12,00.', ...over,
});
const many = (count: number, over: Partial<Finding>): Finding[] => Array.from({ length: count }, (_, row) => finding({ rij: row + 2, cel: `M${row + 2}`, ...over }));

describe('the controls in a copy', () => {
  const told = (findings: readonly Finding[]) => sharedChecked({ ...checkedOf(), findings, bevestigd: new Map([[finding({}), { code: 'K02', sleutel: 's', reden: 'anders', toelichting: 'Nagebeld' }]]) }, shownCount(false));

  test.each<[string, readonly Finding[], readonly Partial<Finding>[]]>([
    ['nine of a control and column say nothing', many(9, {}), []],
    ['ten are told once', many(10, {}), [{ code: 'K02', kolom: 'kosten' }]],
    ['five in each of two columns are not ten', [...many(5, {}), ...many(5, { kolom: 'tarief' })], []],
    ['nor are five of each ernst', [...many(5, {}), ...many(5, { ernst: 'S' })], []],
    ['one about the delivery is told', [finding({ code: 'B02', ernst: 'F', rij: null, cel: null, kolom: 'wet' })], [{ code: 'B02', ernst: 'F', kolom: 'wet' }]],
    ['each in the order in which it was found', [...many(10, {}), ...many(12, { code: 'D01' })], [{ code: 'K02' }, { code: 'D01' }]],
  ])('%s', (_, findings, expected) => {
    const { findings: seen, bevestigd } = told(findings);
    expect(seen).toMatchObject(expected);
    expect(seen).toHaveLength(expected.length);
    expect(seen.map(({ rij, cel, melding }) => [rij, cel, melding])).toEqual(seen.map(() => [null, null, '']));
    expect(bevestigd.size).toBe(0);
  });

  test.each<[string, readonly [gecontroleerd: number, overgeslagen: number, gevonden: number], readonly [number, number, number]]>([
    ['all rows are told to the nearest 5', [123, 0, 0], [125, 0, 0]],
    ['not how often something was found: that may be all of a wet', [123, 0, 57], [125, 0, NaN]],
    ['nor how many rows could not be looked at, nor so how many could', [66, 57, 0], [NaN, NaN, 0]],
    ['nor of what else there is so much', [45, 0, 0], [NaN, 0, 0]],
    ['of nothing, nothing', [0, 0, 0], [0, 0, 0]],
  ])('of a control %s', (_, [gecontroleerd, overgeslagen, gevonden], expected) => {
    const checked = checkedOf();
    const { Voorzieningen } = checked.levering.sheets;
    if (Voorzieningen === null) throw new Error('a delivery has Voorzieningen');
    const levering = { ...checked.levering, sheets: { ...checked.levering.sheets, Voorzieningen: { ...Voorzieningen, size: 123 } } };
    const { coverage, given } = sharedChecked({ ...checked, levering, coverage: [{ code: 'A01', gecontroleerd, overgeslagen, gevonden }] }, shownCount(false));
    expect(coverage.map((line) => [line.gecontroleerd, line.overgeslagen, line.gevonden])).toEqual([expected]);
    expect(given.settings.kleineAantallen).toBe('delen');
  });
});

test.each([
  [0, 0],
  [9, NaN],
  [35, NaN],
  [100_000, NaN],
])('where the copy hides how many voorzieningen there are, %d rows or findings are told as %d', (count, told) => {
  expect(shownCount(true)(count)).toBe(told);
});

test('the proof in a copy has rows rounded, or hidden when small, and never how often something was found', () => {
  const proof = leveringsbewijs(calculatedOf(), { madeAt: 46_000, version: '1' });
  const [sheet] = proof.gegevens.bladen;
  if (sheet === undefined) throw new Error('a delivery has sheets');
  const bladen = [['Voorzieningen', 1003], ['Wijkindeling', 9], ['Historie', 400], ['Arrangementen', 57], ['Arrangementen', 0]] as const;
  const shared = sharedBewijs({
    ...proof,
    gegevens: { ...proof.gegevens, bladen: bladen.map(([blad, regels]) => ({ ...sheet, blad, regels })) },
    regels: { meegeteld: 998, uitgesloten: 5 },
    oordeel: { ...proof.oordeel, fouten: 0, waarschuwingen: 57, signalen: 20, bevestigd: 3, open: 12 },
    bevindingen: [{ code: 'K02', ernst: 'W', aantal: 13, bevestigd: 0 }],
    bevestigingen: [{ code: 'K02', reden: 'bron', aantal: 10 }],
  }, { regelsVerborgen: false });
  expect(shared.gegevens.bladen.map(({ regels }) => regels)).toEqual([1005, NaN, NaN, NaN, 0]);
  expect(shared.gegevens.sha256).toBe(proof.gegevens.sha256);
  expect(shared.regels).toEqual({ meegeteld: 1000, uitgesloten: NaN });
  expect(shared.oordeel).toMatchObject({ fouten: 0, waarschuwingen: NaN, signalen: NaN, bevestigd: NaN, open: NaN });
  expect(shared.bevindingen).toEqual([{ code: 'K02', ernst: 'W', aantal: NaN, bevestigd: 0 }]);
  expect(shared.bevestigingen).toMatchObject([{ aantal: NaN }]);
});

test.each([
  [{ clienten: 9, kosten: 500_000 }, { clienten: null, kosten: null }],
  [{ clienten: null, kosten: 500_000 }, { clienten: null, kosten: null }],
  [{ clienten: 12, kosten: 1_234_567 }, { clienten: 10, kosten: 1_230_000 }],
  [{ clienten: 13, kosten: null }, { clienten: 15, kosten: null }],
  [{ clienten: 0, kosten: 0 }, { clienten: 0, kosten: 0 }],
])('of an area elsewhere with %j a copy uses %j', (cijfers, expected) => expect(sharedCijfers(cijfers)).toEqual(expected));

describe('the benchmark in a copy', () => {
  const line: BenchmarkLine = {
    gebied: 'WK168000', maat: 'clienten', deel: 'totaal', groep: 'gemeente', waarde: 20, B: 10, n: 5, mediaan: 9, p25: 8, p75: 11,
    min: 7, max: 12, index: 200, lo: 150, hi: 250, signaal: '▲', extra: 10, euro: 5000,
  };
  const group = { B: NaN, n: NaN, mediaan: NaN, p25: NaN, p75: NaN, min: NaN, max: NaN };
  const compared = { index: NaN, lo: NaN, hi: NaN, signaal: null, extra: NaN, euro: NaN };
  const inCopy = (shown: readonly BenchmarkLine[], exact: readonly BenchmarkLine[] = [line]): Benchmark =>
    sharedBenchmark({ ...noBenchmark, lines: shown }, { ...noBenchmark, lines: exact });

  test.each<[string, readonly BenchmarkLine[], BenchmarkLine]>([
    ['five members that are shown say all', [line], line],
    ['four say nothing of the group', [{ ...line, n: 4 }], { ...line, ...group, ...compared }],
    ['a hidden number is compared with nothing', [{ ...line, waarde: NaN }], { ...line, waarde: NaN, ...compared }],
    ['a line that none of the shown members makes is hidden, not gone', [], { ...line, waarde: NaN, ...group, ...compared }],
    ['a line of another measure is another line', [{ ...line, maat: 'kosten' }], { ...line, waarde: NaN, ...group, ...compared }],
    ['of another part', [{ ...line, deel: 'WMO' }], { ...line, waarde: NaN, ...group, ...compared }],
    ['of another group', [{ ...line, groep: 'kleine kernen' }], { ...line, waarde: NaN, ...group, ...compared }],
    ['of another gebied', [{ ...line, gebied: 'WK168001' }], { ...line, waarde: NaN, ...group, ...compared }],
  ])('%s', (_, shown, expected) => expect(inCopy(shown).lines).toEqual([expected]));

  test('has nothing by age, and no line that the exact one has not', () => {
    const { leeftijd, lines } = inCopy([line], []);
    expect([leeftijd.regels, lines]).toEqual([[], []]);
    expect(leeftijd.reden).toContain('deelbare kopie');
  });
});

test('hidden figures become null wherever they stand, and nothing else does', () => {
  expect(hiddenAsNull({ a: [NaN, 0, 5, null, 'NaN'], b: { c: NaN, d: false }, e: undefined })).toEqual({ a: [null, 0, 5, null, 'NaN'], b: { c: null, d: false }, e: undefined });
});
