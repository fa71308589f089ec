import type { Cell } from '../../cell';
import type { Werkmap } from '../werkmap';
import { alleen, inVoorziening, type BladPlanting, type Rij } from './planting';

/** A fault in one value of sheet Levering. */
const inLevering = (code: string, veld: string, valueOf: (werkmap: Werkmap) => Cell): BladPlanting => ({
  code,
  plant: (werkmap) => ({ blad: 'Levering', rij: werkmap.levering.set(veld, valueOf(werkmap)), kolom: veld }),
});

/** A header beside those of the format. */
const extraKop = (code: string, kop: string): BladPlanting => ({
  code,
  plant({ voorzieningen }) {
    voorzieningen.addKop(kop);
    return { blad: voorzieningen.naam, rij: null, kolom: kop };
  },
});

/** Faults of the delivery as a whole; planted once each, when every row fault has had its turn. */
export const leveringPlantings: readonly BladPlanting[] = [
  inLevering('B11', 'formatversie', () => '9.9'),
  inLevering('L01', 'gemeentenaam', ({ gemeente }) => (gemeente === '0363' ? 'Utrecht' : 'Amsterdam')),
  inLevering('L06', 'aanmaakdatum', ({ periode }) => periode.eerste - 1),
  extraKop('B03', 'opmerking'),
  extraKop('B04', 'wijkteam'),
];

/** A column of BSNs is one in which they do not belong: its header says so, and the clients keep their own numbers. */
const asBsn = (of: (rij: Rij) => string) => (rij: Rij, { voorzieningen }: Werkmap): void => {
  voorzieningen.setKop('client_id', 'bsn');
  rij.set('client_id', of(rij));
};

const TEST_FROM = 999_900_000;
const WEIGHTS = [9, 8, 7, 6, 5, 4, 3, 2];

/** Nine digits from the range for tests, so never of anyone, of which the last makes the elfproef pass or just not. */
function testNumber(rij: Rij, passes: boolean): string {
  for (let number = TEST_FROM + 10 * (1 + (Number(rij.get('toewijzingnummer')) % 8000)); ; number += 10) {
    const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(String(number)[place]), 0);
    // A remainder of 10 fits no digit.
    if (sum % 11 < 10) return String(number + (passes ? sum % 11 : ((sum % 11) + 1) % 10));
  }
}

/** Faults in a BSN, which turn the column of clients into one of BSNs. */
export const bsnPlantings = [
  inVoorziening({ code: 'C01', kolom: 'client_id', past: alleen, plant: asBsn((rij) => testNumber(rij, false)) }),
  inVoorziening({ code: 'C02', kolom: 'client_id', past: alleen, ook: 'C04', plant: asBsn((rij) => testNumber(rij, true)) }),
  inVoorziening({ code: 'C03', kolom: 'client_id', past: alleen, eenmaal: true, plant: asBsn(() => '999999999') }),
];
