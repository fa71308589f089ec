import { inDutch } from '../../calendar';
import { alleen, gewoon, inVoorziening, metKosten } from './planting';

/** Faults in single values. */
export const waarden = [
  inVoorziening({ code: 'V01', kolom: 'leveringsvorm', past: gewoon, plant: (rij) => rij.set('leveringsvorm', null) }),
  inVoorziening({
    code: 'V01',
    kolom: 'begindatum',
    telt: 'niet meer',
    past: (rij) => alleen(rij) && metKosten(rij),
    plant: (rij) => rij.set('begindatum', null),
  }),
  inVoorziening({ code: 'V02', kolom: 'aanbieder_agb', past: (rij) => rij.heeft('aanbieder_agb'), plant: (rij) => rij.set('aanbieder_agb', '4112') }),
  inVoorziening({
    code: 'V03',
    kolom: 'eenheid',
    past: (rij) => rij.get('eenheid') === '04' || rij.get('eenheid') === '01',
    plant: (rij) => rij.set('eenheid', Number(rij.get('eenheid'))),
  }),
  inVoorziening({
    code: 'V04',
    kolom: 'leveringsvorm',
    past: gewoon,
    plant: (rij) => rij.set('leveringsvorm', String(rij.get('leveringsvorm')).toLowerCase()),
  }),
  inVoorziening({
    code: 'V05',
    kolom: 'einddatum',
    telt: 'niet meer',
    past: (rij) => alleen(rij) && metKosten(rij),
    plant: (rij) => rij.set('einddatum', 'volgt nog'),
  }),
  inVoorziening({ code: 'V06', kolom: 'geslacht', past: gewoon, plant: (rij) => rij.set('geslacht', 'X') }),
  inVoorziening({ code: 'V07', kolom: 'volume', past: (rij) => metKosten(rij) && rij.heeft('volume'), plant: (rij) => rij.set('volume', 'veel') }),
  inVoorziening({
    code: 'V08',
    kolom: 'begindatum',
    past: gewoon,
    plant: (rij) => rij.set('begindatum', inDutch(rij.dag('begindatum'))),
  }),
  inVoorziening({
    code: 'V09',
    kolom: 'kosten',
    past: metKosten,
    plant: (rij) => rij.set('kosten', Number(rij.get('kosten')).toFixed(2).replace('.', ',')),
  }),
  inVoorziening({ code: 'B07', kolom: 'wijkteam', past: gewoon, plant: (rij) => rij.set('wijkteam', '#N/B') }),
];
