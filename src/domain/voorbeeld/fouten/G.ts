import { wijkenOf } from '../../cbs';
import { alleen, gewoon, inVoorziening, type Rij } from './planting';
import type { Werkmap } from '../werkmap';

const hasBoth = (rij: Rij): boolean => gewoon(rij) && rij.heeft('postcode', 'gebiedscode');
const hasPostcode = (rij: Rij): boolean => gewoon(rij) && rij.heeft('postcode');

const wijkOf = (postcode: unknown, { indeling }: Werkmap): string =>
  indeling.wijken.find(({ adressen }) => adressen.some((address) => address === postcode))?.cbs.code ?? '';

const counts = new WeakMap<Werkmap, ReadonlyMap<unknown, number>>();

/** How many rows had a postcode before any fault was planted. */
export function rowsWith(postcode: unknown, werkmap: Werkmap): number {
  let found = counts.get(werkmap);
  if (found === undefined) {
    const { voorzieningen } = werkmap;
    const made = new Map<unknown, number>();
    for (let row = 0; row < voorzieningen.aantal; row++) {
      const one = voorzieningen.get(row, 'postcode');
      made.set(one, (made.get(one) ?? 0) + 1);
    }
    counts.set(werkmap, (found = made));
  }
  return found.get(postcode) ?? 0;
}

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
  inVoorziening({
    code: 'G05',
    kolom: 'gebiedscode',
    past: hasPostcode,
    plant: (rij, { gemeente }) => {
      // A postcode would lie in another wijk than this (G06).
      rij.set('postcode', null);
      rij.set('gebiedscode', `WK${gemeente}ZZ`);
    },
  }),
  inVoorziening({
    code: 'G06',
    kolom: 'gebiedscode',
    past: (rij, { indeling }) => hasPostcode(rij) && indeling.wijken.length > 1,
    plant: (rij, werkmap) => {
      const own = wijkOf(rij.get('postcode'), werkmap);
      rij.set('gebiedscode', werkmap.dice.pick(wijkenOf(werkmap.gemeente).filter(({ code }) => code !== own)).code);
    },
  }),
  inVoorziening({
    code: 'G07',
    kolom: 'postcode',
    // Nobody else may live there, for all would be in doubt.
    past: (rij, werkmap) => hasPostcode(rij) && werkmap.indeling.wijken.length > 1 && rowsWith(rij.get('postcode'), werkmap) === 1,
    plant: (rij, werkmap) => {
      const own = wijkOf(rij.get('postcode'), werkmap);
      const other = werkmap.dice.pick(werkmap.indeling.wijken.filter(({ cbs }) => cbs.code !== own)).cbs.code;
      for (const wijkcode of [own, other]) werkmap.wijkindeling.add({ postcode: rij.get('postcode'), wijkcode });
    },
  }),
];
