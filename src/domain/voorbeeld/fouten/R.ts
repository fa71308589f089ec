import { alleen, inVoorziening, type Rij } from './planting';

const UNSEEN = 900_000_000;
const SEVERAL = ['11', '12', '13', '14'];
const mayOverlap = (rij: Rij): boolean => rij.wet !== 'WMO' || !SEVERAL.includes(rij.categorie);

/** Faults between two rows; the finding stands on the later. */
export const regels = [
  inVoorziening({
    code: 'R01',
    kolom: 'client_id',
    telt: 'niet meer',
    past: alleen,
    partner: (_, earlier) => alleen(earlier),
    plant: (rij, _, earlier) => rij.wordt(earlier),
  }),
  inVoorziening({
    code: 'R02',
    kolom: 'begindatum',
    telt: 'niet meer',
    past: alleen,
    partner: (_, earlier) => alleen(earlier) && mayOverlap(earlier),
    plant: (rij, _, earlier) => {
      const number = Number(rij.get('toewijzingnummer'));
      rij.wordt(earlier);
      rij.set('toewijzingnummer', UNSEEN + (number % 90_000_000));
    },
  }),
  inVoorziening({
    code: 'R04',
    kolom: 'toewijzingnummer',
    past: alleen,
    partner: (_, earlier) => alleen(earlier),
    plant: (rij, _, earlier) => rij.set('toewijzingnummer', earlier.get('toewijzingnummer')),
  }),
];
