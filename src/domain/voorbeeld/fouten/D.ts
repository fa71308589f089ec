import { addYears, dayOf } from '../../calendar';
import { alleen, eenmalig, gewoon, inVoorziening, type Rij } from './planting';
import type { Werkmap } from '../werkmap';

const endsLater = (rij: Rij, { periode }: Werkmap): boolean => rij.heeft('einddatum') && rij.dag('einddatum') > periode.laatste;
const endsInside = (rij: Rij, { periode }: Werkmap): boolean => rij.heeft('einddatum') && rij.dag('einddatum') <= periode.laatste;
/** It can also have ended before the quarter, after less than five years. */
const isOld = (rij: Rij, { periode: { eerste } }: Werkmap): boolean =>
  rij.dag('begindatum') < eerste - 60 && rij.dag('begindatum') > addYears(eerste, -5);

const BEFORE_2015 = dayOf('2014-06-01');
const UNLIMITED = ['11', '12', '13', '14', '48'];

/** The rows of Historie per client, sought once per delivery. */
const historieRows = new WeakMap<Werkmap, ReadonlyMap<string, number>>();
function historieOf(werkmap: Werkmap, client: string): number | null {
  let rows = historieRows.get(werkmap);
  if (rows === undefined) {
    const found = new Map<string, number>();
    const { historie } = werkmap;
    // The last row that stands there is of the quarter before.
    for (let row = 0; historie !== null && row < historie.aantal; row++) found.set(String(historie.get(row, 'client_id')), row);
    historieRows.set(werkmap, (rows = found));
  }
  return rows.get(client) ?? null;
}

/** Faults about when a voorziening runs. */
export const datums = [
  inVoorziening({
    code: 'D01',
    kolom: 'begindatum',
    telt: 'niet meer',
    past: (rij, werkmap) => alleen(rij) && rij.heeft('kosten') && endsLater(rij, werkmap),
    plant: (rij) => rij.set('begindatum', rij.dag('einddatum') + 1),
  }),
  inVoorziening({
    code: 'D02',
    kolom: 'einddatum',
    telt: 'niet meer',
    past: (rij, werkmap) => alleen(rij) && rij.heeft('kosten') && !rij.heeft('reden_einde') && isOld(rij, werkmap),
    plant: (rij, { periode }) => rij.set('einddatum', periode.eerste - 1),
  }),
  inVoorziening({
    code: 'D03',
    kolom: 'begindatum',
    past: (rij) => alleen(rij) && rij.wet !== 'PW' && rij.heeft('kosten') && !rij.heeft('einddatum') && rij.dag('geboortedatum') < BEFORE_2015,
    plant: (rij) => rij.set('begindatum', BEFORE_2015),
  }),
  inVoorziening({
    code: 'D04',
    kolom: 'begindatum',
    past: (rij, werkmap) => alleen(rij) && rij.wet !== 'PW' && !UNLIMITED.includes(rij.categorie) && endsLater(rij, werkmap),
    plant: (rij) => rij.set('einddatum', addYears(rij.dag('begindatum'), 5)),
  }),
  inVoorziening({
    code: 'D05',
    kolom: 'einddatum',
    past: (rij, werkmap) => alleen(rij) && rij.get('frequentie') === '2' && endsLater(rij, werkmap),
    plant: (rij) => rij.set('einddatum', null),
  }),
  inVoorziening({
    code: 'D06',
    kolom: 'reden_einde',
    past: (rij, werkmap) => gewoon(rij) && endsInside(rij, werkmap),
    plant: (rij) => rij.set('reden_einde', null),
  }),
  inVoorziening({
    code: 'D07',
    kolom: 'reden_einde',
    past: (rij, werkmap) => gewoon(rij) && rij.wet !== 'PW' && endsInside(rij, werkmap),
    // Each wet has codes that the other lacks.
    plant: (rij) => rij.set('reden_einde', rij.wet === 'WMO' ? '32' : '19'),
  }),
  inVoorziening({
    code: 'D09',
    kolom: 'kosten',
    past: (rij, werkmap) => {
      const { historie, periode } = werkmap;
      if (historie === null || !alleen(rij) || !rij.heeft('kosten') || eenmalig(rij)) return false;
      const row = historieOf(werkmap, String(rij.get('client_id')));
      return row !== null && Number(historie.get(row, 'begindatum')) < periode.eerste - 60;
    },
    plant: (rij, werkmap) => {
      const row = historieOf(werkmap, String(rij.get('client_id'))) ?? 0;
      werkmap.historie?.set(row, 'einddatum', werkmap.periode.eerste - 5);
      werkmap.historie?.set(row, 'reden_einde', '02');
    },
  }),
];
