import { dayOfDate } from '../../calendar';
import type { Regel } from '../blad';
import type { Werkmap } from '../werkmap';
import type { BladPlanting } from './planting';

/** Two lines for an aanbieder that nobody has, so that no price of an arrangement changes; the finding is on the second. */
const twoLines = (code: string, kolom: string, agb: string, lines: (jaar: number) => readonly [Regel, Regel]): BladPlanting => ({
  code,
  plant({ tarievenblad, periode }: Werkmap) {
    const shared = { type: 'O', intensiteit: 'G', per: 'maand', aanbieder_agb: agb };
    const rows = lines(periode.jaar).map((line) => tarievenblad.add({ zwaarte: '1-2', bedrag: 300, ...shared, ...line }));
    return { blad: 'Tarievenblad', rij: tarievenblad.rij(rows[1] ?? 0), kolom };
  },
});

const first = (jaar: number): number => dayOfDate(jaar, 1, 1) ?? 0;

/** Faults in the Tarievenblad. */
export const tarieven = [
  twoLines('T01', 'geldig_van', '98000001', (jaar) => [
    { geldig_van: first(jaar), geldig_tot: first(jaar + 1) },
    { geldig_van: first(jaar + 1) },
  ]),
  twoLines('T02', 'geldig_van', '98000002', (jaar) => [
    { geldig_van: first(jaar), geldig_tot: first(jaar + 1) - 2 },
    { geldig_van: first(jaar + 1) },
  ]),
  twoLines('T03', 'bedrag', '98000003', (jaar) => [
    { geldig_van: first(jaar), bedrag: 300 },
    { geldig_van: first(jaar), bedrag: 299.99, zwaarte: '3-4' },
  ]),
];
