import { productcategorieenOf, wetten } from '../codelijsten';
import { shown } from '../wording';
import { isCategorieVan } from './productcategorie-van-wet';
import { rowRule } from './rule';

export default rowRule({
  code: 'P01',
  severity: 'F',
  sheets: ['Voorzieningen'],
  columns: ['productcategorie', 'wet'],
  title: 'Productcategorie hoort niet bij de wet',
  holds: ({ productcategorie, wet }) =>
    productcategorie === null || wet === null || isCategorieVan(wet, productcategorie),
  message: ({ productcategorie, wet }) =>
    `De productcategorie ${shown(productcategorie)} bestaat niet bij de wet ${wet}.`,
  explanation: 'De productcategorie bepaalt bij welk leefdomein een regel telt. Elke wet heeft een eigen lijst.',
  fix: 'Kies een code uit de lijst van deze wet, of verbeter de wet als die niet klopt.',
  lists: () =>
    wetten.entries.map(({ code }) => ({ naam: `productcategorie bij ${code}`, entries: productcategorieenOf(code).entries })),
  source: 'Ontwerp 1.3; iStandaarden iWmo/iJw 3.2, WMO020 en JZ020',
  examples: {
    accepted: [
      { row: { wet: 'WMO', productcategorie: '01' } },
      { row: { wet: 'WMO', productcategorie: '18' } },
      { row: { wet: 'WMO', productcategorie: 2 } },
      { row: { wet: 'JW', productcategorie: '55' } },
      { row: { wet: 'PW', productcategorie: 'PW21' } },
      { row: { wet: 'JW', productcategorie: 'AV09' } },
      { row: { wet: 'WMO', productcategorie: null } },
      { row: { wet: 'XYZ', productcategorie: '99' } },
    ],
    rejected: [
      { row: { wet: 'WMO', productcategorie: '19' }, says: 'De productcategorie ‘19’ bestaat niet bij de wet WMO.' },
      { row: { wet: 'WMO', productcategorie: '45' }, says: 'De productcategorie ‘45’ bestaat niet bij de wet WMO.' },
      { row: { wet: 'JW', productcategorie: '39' }, says: 'De productcategorie ‘39’ bestaat niet bij de wet JW.' },
      { row: { wet: 'PW', productcategorie: 'PW07' }, says: 'De productcategorie ‘PW07’ bestaat niet bij de wet PW.' },
      { row: { wet: 'PW', productcategorie: 'AV10' }, says: 'De productcategorie ‘AV10’ bestaat niet bij de wet PW.' },
    ],
  },
});
