import type { Area } from '../../../src/domain/benchmark';
import { naarLeeftijd } from '../../../src/domain/benchmark/verwacht';

type Ages = readonly [number | null, number | null, number | null, number | null, number | null];

/** An area with its inhabitants per age group. */
function area(code: string, [jong, jeugd, midden, ouder, oud]: Ages, eigen = true): Area {
  const gebied = {
    ...{ code, soort: 'W' as const, naam: code, inwoners: 100, inw0tot14: jong, inw15tot24: jeugd, inw25tot44: midden, inw45tot64: ouder, inw65plus: oud },
    ...{ huishoudens: null, sesWoa: null, stedelijkheid: null, indelingsjaar: null },
  } as const;
  return { code, naam: code, eigen, inwoners: 100, p65: null, ses: null, stedelijkheid: null, gebied, figures: () => null };
}

const parts = [{ code: 'totaal', soort: 'totaal' }] as const;
const seen: Readonly<Record<string, readonly number[]>> = { A: [0, 0, 3, 0, 20], B: [0, 0, 4, 0, 10], C: [0, 0, 0, 0, 30], niemand: [0, 0, 0, 0, 0] };
const clients = (gebied: string): readonly number[] => seen[gebied] ?? [];
const linesOf = (areas: readonly Area[]) => naarLeeftijd(areas, parts, clients);
const [A, B, C] = [area('A', [0, 0, 50, 0, 50]), area('B', [0, 0, 80, 0, 20]), area('C', [0, 0, 0, 0, 100])] as const;

test.each<[string, readonly Area[], readonly [string, number, number][]]>([
  // A: 50 × 4/80 + 50 × 10/20; B: 80 × 3/50 + 20 × 20/50.
  ['the rates of the other', [A, B], [['A', 23, 27.5], ['B', 14, 12.8]]],
  // A: 50 × 4/80 + 50 × 40/120; B: 80 × 3/50 + 20 × 50/150; C: 100 × 30/70.
  ['of the others together', [A, B, C], [['A', 23, 2.5 + 2000 / 120], ['B', 14, 4.8 + 1000 / 150], ['C', 30, 3000 / 70]]],
  ['none where an age has nobody else: of A and C only C', [A, C], [['C', 30, 40]]],
  ['none where nobody is expected', [A, area('niemand', [0, 0, 40, 0, 60])], [['niemand', 0, 26.4]]],
  ['areas of another gemeente do not count', [A, B, area('C', [0, 0, 0, 0, 100], false)], [['A', 23, 27.5], ['B', 14, 12.8]]],
])('%s', (_, areas, expected) => {
  const { regels, reden } = linesOf(areas);
  expect(reden).toBeNull();
  expect(regels.map(({ gebied, gezien, verwacht }) => [gebied, gezien, expect.closeTo(verwacht, 10) as number])).toEqual(expected);
});

test.each<[string, readonly Area[], string]>([
  ['one own area', [A, area('C', [0, 0, 0, 0, 100], false)], 'geen twee gebieden'],
  ['an own area of which an age is unknown', [A, B, area('D', [0, null, 0, 0, 100])], 'niet voor elk gebied'],
])('%s: no lines, and why', (_, areas, reden) => {
  expect(linesOf(areas)).toEqual({ regels: [], reden: expect.stringContaining(reden) as string });
});
