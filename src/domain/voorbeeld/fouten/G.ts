import { wijkenOf } from '../../cbs';
import { alleen, gewoon, inVoorziening, type BladPlanting, type Rij } from './planting';
import type { Werkmap } from '../werkmap';

const hasBoth = (rij: Rij): boolean => gewoon(rij) && rij.heeft('postcode', 'gebiedscode');
const hasPostcode = (rij: Rij): boolean => gewoon(rij) && rij.heeft('postcode');

const wijkOf = (postcode: unknown, { indeling }: Werkmap): string =>
  indeling.wijken.find(({ adressen }) => adressen.some((address) => address === postcode))?.cbs.code ?? '';

/** A gemeente that is not the delivering one. */
const another = ({ gemeente }: Werkmap): string => (gemeente === '0363' ? '0344' : '0363');

/** Faults about where the client lives. */
export const gebieden = [
  // The other column still says where it is, so that the share of onbekend stays small (G08).
  inVoorziening({ code: 'G01', kolom: 'postcode', past: hasBoth, plant: (rij) => rij.set('postcode', `0${String(rij.get('postcode')).slice(1)}`) }),
  inVoorziening({
    code: 'G02',
    kolom: 'postcode',
    past: (rij) => alleen(rij) && hasBoth(rij),
    plant: (rij, { indeling, dice }) => rij.set('postcode', indeling.buiten(dice)),
  }),
  inVoorziening({ code: 'G03', kolom: 'gebiedscode', past: hasPostcode, plant: (rij) => rij.set('gebiedscode', 'WK16') }),
  inVoorziening({ code: 'G04', kolom: 'gebiedscode', past: hasPostcode, plant: (rij, werkmap) => rij.set('gebiedscode', `GM${another(werkmap)}`) }),
  inVoorziening({ code: 'G05', kolom: 'gebiedscode', past: hasPostcode, plant: (rij, { gemeente }) => rij.set('gebiedscode', `WK${gemeente}ZZ`) }),
  inVoorziening({
    code: 'G06',
    kolom: 'gebiedscode',
    past: (rij, { indeling }) => hasPostcode(rij) && indeling.wijken.length > 1,
    plant: (rij, werkmap) => {
      const own = wijkOf(rij.get('postcode'), werkmap);
      rij.set('gebiedscode', werkmap.dice.pick(wijkenOf(werkmap.gemeente).filter(({ code }) => code !== own)).code);
    },
  }),
];

/** A postcode of one row that two lines of the Wijkindeling place in different wijken. */
export const postcodeInTweeWijken: BladPlanting = {
  code: 'G07',
  plant(werkmap) {
    const { voorzieningen, wijkindeling, indeling } = werkmap;
    const counts = new Map<string, number[]>();
    for (let row = 0; row < voorzieningen.aantal; row++) {
      const postcode = voorzieningen.get(row, 'postcode');
      if (typeof postcode === 'string') counts.set(postcode, [...(counts.get(postcode) ?? []), row]);
    }
    const once = [...counts].find(([postcode, rows]) => rows.length === 1 && wijkOf(postcode, werkmap) !== '');
    if (once === undefined) return null;
    const [postcode, [row = 0]] = once;
    const own = wijkOf(postcode, werkmap);
    const other = indeling.wijken.find(({ cbs }) => cbs.code !== own);
    if (other === undefined) return null;
    for (const wijkcode of [own, other.cbs.code]) wijkindeling.add({ postcode, wijkcode });
    return { blad: 'Voorzieningen', rij: voorzieningen.rij(row), kolom: 'postcode' };
  },
};
