import { addYears, dateOf, dayOf } from '../../calendar';
import { rowsWith } from './G';
import { alleen, gewoon, inVoorziening, type Rij } from './planting';
import type { Werkmap } from '../werkmap';

/** So many full years old on the first day of the quarter. */
const ageTo = (years: number) => (rij: Rij, { periode }: Werkmap) => rij.set('geboortedatum', addYears(periode.eerste, -years));

/** The voorziening began within a few years, so that a younger client was born already. */
const isRecent = (rij: Rij, { periode }: Werkmap): boolean => rij.dag('begindatum') > addYears(periode.eerste, -8);

const isIncome = ({ categorie }: Rij): boolean => ['PW01', 'PW02', 'PW03'].includes(categorie);
const isForAdults = ({ wet, categorie }: Rij): boolean => wet === 'WMO' && ['01', '15', '16'].includes(categorie);

/** Before 1900 Excel knows no dates, and around 1905 their numbers are those of years to who does not see the format. */
const LONG_AGO = dayOf('1902-03-01');

const addresses = new WeakMap<Werkmap, readonly string[]>();

/** Other postcodes of the gemeente; that of a single row is left to G07. */
function otherAddresses(rij: Rij, werkmap: Werkmap): readonly string[] {
  let all = addresses.get(werkmap);
  if (all === undefined) {
    all = werkmap.indeling.wijken.flatMap(({ adressen }) => adressen).filter((postcode) => rowsWith(postcode, werkmap) !== 1);
    addresses.set(werkmap, all);
  }
  return all.filter((postcode) => postcode !== rij.get('postcode'));
}

/** Faults about who the client is. */
export const clienten = [
  inVoorziening({
    code: 'C05',
    kolom: 'geslacht',
    past: (rij) => rij.laatste && rij.heeft('geslacht'),
    plant: (rij) => rij.set('geslacht', rij.get('geslacht') === 'V' ? 'M' : 'V'),
  }),
  inVoorziening({
    code: 'C06',
    kolom: 'postcode',
    past: (rij, werkmap) =>
      rij.laatste &&
      rij.heeft('postcode') &&
      !rij.heeft('gebiedscode') &&
      !rij.heeft('gemeentecode_woon') &&
      otherAddresses(rij, werkmap).length > 0,
    plant: (rij, werkmap) => rij.set('postcode', werkmap.dice.pick(otherAddresses(rij, werkmap))),
  }),
  inVoorziening({
    code: 'C07',
    kolom: 'geboortedatum',
    past: (rij) => alleen(rij) && !isForAdults(rij) && !isIncome(rij),
    plant: (rij) => rij.set('geboortedatum', rij.dag('begindatum') + 1),
  }),
  inVoorziening({
    code: 'C08',
    kolom: 'geboortedatum',
    past: (rij, { periode }) => alleen(rij) && rij.wet !== 'JW' && !isIncome(rij) && addYears(LONG_AGO, 121) <= periode.eerste,
    plant: (rij) => rij.set('geboortedatum', LONG_AGO),
  }),
  inVoorziening({
    code: 'C09',
    kolom: 'geboortedatum',
    // Far from every limit of age, where half a year makes no difference.
    past: (rij, { periode }) => {
      const age = dateOf(periode.eerste).year - dateOf(rij.dag('geboortedatum')).year;
      return alleen(rij) && rij.wet === 'WMO' && age >= 25 && age <= 90;
    },
    plant: (rij) => rij.set('geboortedatum', `${dateOf(rij.dag('geboortedatum')).year}0000`),
  }),
  inVoorziening({ code: 'C10', kolom: 'geboortedatum', past: (rij) => alleen(rij) && rij.wet === 'JW', plant: ageTo(23) }),
  inVoorziening({
    code: 'C11',
    kolom: 'geboortedatum',
    past: (rij, werkmap) => alleen(rij) && isForAdults(rij) && isRecent(rij, werkmap),
    plant: ageTo(16),
  }),
  inVoorziening({
    code: 'C12',
    kolom: 'geboortedatum',
    past: (rij) => alleen(rij) && isIncome(rij),
    plant: ageTo(67),
  }),
  inVoorziening({
    code: 'R05',
    kolom: 'huishouden_id',
    past: (rij) => rij.laatste && gewoon(rij),
    plant: (rij) => rij.set('huishouden_id', `${rij.get('huishouden_id')}-B`),
  }),
];
