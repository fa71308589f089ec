import { addMonths, addYears } from '../../calendar';
import { RESULTAATGEBIED_COLUMNS } from '../../levering/format/arrangementen';
import { geldigVan } from '../tarievenblad';
import { inArrangement, type Rij } from './planting';

const marked = (rij: Rij): readonly string[] => RESULTAATGEBIED_COLUMNS.filter((kolom) => rij.get(kolom) === 'J');
const isType = (rij: Rij, type: 'O' | 'A'): boolean => rij.alleen && rij.get('type') === type;
const noFamily = (rij: Rij): boolean => rij.get('rg6_gezin') === 'N';

/** Marks these resultaatgebieden and no others, with their number beside them. */
function mark(rij: Rij, kolommen: readonly string[], as: readonly string[] = []): void {
  for (const kolom of RESULTAATGEBIED_COLUMNS) rij.set(kolom, 'N');
  kolommen.forEach((kolom, place) => rij.set(kolom, as[place] ?? 'J'));
  rij.set('aantal_resultaatgebieden', kolommen.length === 0 ? null : kolommen.length);
  rij.set('ehs', 'N');
}

/** A year less a day from its begin: neither too long nor too short for either type. */
const isYear = (rij: Rij): boolean => rij.dag('einddatum') === addYears(rij.dag('begindatum'), 1) - 1;

/** Faults in arrangementen. */
export const arrangementen = [
  inArrangement({ code: 'A01', kolom: 'rg1_admfin', past: () => true, plant: (rij) => mark(rij, []) }),
  inArrangement({
    code: 'A02',
    kolom: 'aantal_resultaatgebieden',
    past: () => true,
    plant: (rij) => rij.set('aantal_resultaatgebieden', (marked(rij).length % 6) + 1),
  }),
  inArrangement({
    code: 'A04',
    kolom: 'einddatum',
    past: (rij) => isType(rij, 'A') && noFamily(rij),
    plant: (rij) => rij.set('einddatum', addYears(rij.dag('begindatum'), 2)),
  }),
  inArrangement({
    code: 'A05',
    kolom: 'einddatum',
    past: (rij) => isType(rij, 'O'),
    plant: (rij) => rij.set('einddatum', addYears(rij.dag('begindatum'), 5)),
  }),
  inArrangement({ code: 'A06', kolom: 'omstandigheden', past: (rij) => rij.get('intensiteit') === '+', plant: (rij) => rij.set('omstandigheden', null) }),
  inArrangement({ code: 'A07', kolom: 'omstandigheden', past: (rij) => rij.get('intensiteit') === '++', plant: (rij) => rij.set('omstandigheden', 'GED;GED') }),
  inArrangement({ code: 'A08', kolom: 'rg1_admfin', past: () => true, plant: (rij) => mark(rij, ['rg1_admfin']) }),
  inArrangement({ code: 'A09', kolom: 'rg6_gezin', past: isYear, plant: (rij) => mark(rij, ['rg3_dagstructuur', 'rg6_gezin']) }),
  inArrangement({
    code: 'A10',
    kolom: 'ehs',
    past: noFamily,
    plant: (rij) => {
      mark(rij, ['rg3_dagstructuur', 'rg4_sociaal']);
      rij.set('ehs', 'J');
    },
  }),
  inArrangement({ code: 'A10', kolom: 'ehs', past: (rij) => rij.get('rg2_huishouden') === 'J', plant: (rij) => rij.set('ehs', null) }),
  inArrangement({
    code: 'A11',
    kolom: 'begindatum',
    past: (rij) => rij.alleen,
    partner: (_, earlier) => isType(earlier, 'A') && isYear(earlier) && noFamily(earlier),
    plant: (rij, _, earlier) => {
      rij.wordt(earlier);
      const begin = earlier.dag('einddatum') + 31;
      rij.set('toewijzingnummer', null);
      rij.set('verlenging_na_evaluatie', 'N');
      rij.set('begindatum', begin);
      rij.set('einddatum', addYears(begin, 1) - 1);
    },
  }),
  inArrangement({
    code: 'A12',
    kolom: 'type',
    past: (rij) => isType(rij, 'O') && rij.get('offerte') === 'N',
    plant: (rij, { periode }) => {
      const begin = geldigVan(periode) - 1;
      rij.set('begindatum', begin);
      rij.set('einddatum', addYears(begin, 5) - 1);
    },
  }),
  inArrangement({
    code: 'A13',
    kolom: 'offerte_bedrag',
    past: () => true,
    plant: (rij) => {
      rij.set('offerte', 'J');
      rij.set('offerte_bedrag', null);
    },
  }),
  inArrangement({
    code: 'A14',
    kolom: 'einddatum',
    past: (rij) => isType(rij, 'O'),
    plant: (rij) => rij.set('einddatum', addMonths(rij.dag('begindatum'), 12) - 2),
  }),
  inArrangement({
    code: 'A15',
    kolom: 'type',
    past: noFamily,
    plant: (rij) => {
      rij.set('type', null);
      mark(rij, ['rg2_huishouden', 'rg3_dagstructuur'], ['O', 'A']);
    },
  }),
  inArrangement({
    code: 'A16',
    kolom: 'begindatum',
    past: (rij) => rij.alleen,
    partner: (_, earlier) => isType(earlier, 'O'),
    plant: (rij, _, earlier) => {
      rij.wordt(earlier);
      rij.set('toewijzingnummer', null);
    },
  }),
];
