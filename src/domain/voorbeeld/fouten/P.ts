import { sheetFormats } from '../../levering/format';
import { bladVan } from '../blad';
import { alleen, gewoon, inVoorziening, type BladPlanting, type Rij } from './planting';

const code = (rij: Rij): string => String(rij.get('productcode'));
const elsewhere = { WMO: '45', JW: '02', PW: '02' } as const;

/** Faults about the product. */
export const producten = [
  inVoorziening({
    code: 'P01',
    kolom: 'productcategorie',
    telt: 'niet meer',
    past: alleen,
    plant: (rij) => rij.set('productcategorie', elsewhere[rij.wet]),
  }),
  inVoorziening({
    code: 'P02',
    kolom: 'productcode',
    past: (rij) => alleen(rij) && rij.wet !== 'PW',
    // Each product gets a code of its own, so that like costs stay together (K04).
    plant: (rij) => rij.set('productcode', `${code(rij).slice(0, 2)}Z${code(rij).slice(3)}`),
  }),
  inVoorziening({
    code: 'P03',
    kolom: 'productcode',
    past: (rij) => alleen(rij) && rij.wet === 'WMO' && ['02', '07'].includes(rij.categorie),
    plant: (rij) => rij.set('productcategorie', rij.categorie === '02' ? '07' : '02'),
  }),
  inVoorziening({
    code: 'P04',
    kolom: 'productcategorie',
    past: (rij, { periode }) => alleen(rij) && rij.wet === 'JW' && rij.categorie === '45' && periode.jaar > 2016,
    plant: (rij) => {
      rij.set('productcode', `34${code(rij).slice(2)}`);
      rij.set('productcategorie', '34');
    },
  }),
  inVoorziening({
    code: 'P05',
    kolom: 'productcode',
    past: (rij) => alleen(rij) && ['01', '45'].includes(rij.categorie),
    plant: (rij) => rij.set('productcode', null),
  }),
  inVoorziening({ code: 'P06', kolom: 'leveringsvorm', past: gewoon, plant: (rij) => rij.set('leveringsvorm', 'SUB') }),
  inVoorziening({
    code: 'P06',
    kolom: 'leveringsvorm',
    past: (rij) => gewoon(rij) && rij.wet === 'WMO' && rij.categorie === '16',
    plant: (rij) => rij.set('leveringsvorm', 'PGB'),
  }),
  inVoorziening({ code: 'P08', kolom: 'toewijzingnummer', past: gewoon, plant: (rij) => rij.set('cirkel', 'A') }),
  inVoorziening({
    code: 'P09',
    kolom: 'cirkel',
    // Our catalogue knows the cirkel of minimaregelingen.
    past: (rij) => gewoon(rij) && rij.categorie !== 'PW05',
    plant: (rij) => rij.set('toewijzingnummer', null),
  }),
];

/** A line of the Productcatalogus with a leefdomein that does not exist. */
export const leefdomeinBestaatNiet: BladPlanting = {
  code: 'P07',
  plant(werkmap) {
    const blad = bladVan(sheetFormats.productcatalogus, [
      { wet: 'WMO', productcategorie: '05', productcode: '05A07', omschrijving: 'Maaltijdvoorziening', leefdomein: 'ETEN', gewicht: 1 },
    ]);
    werkmap.addBlad(blad);
    return { blad: blad.naam, rij: blad.rij(0), kolom: 'leefdomein' };
  },
};
