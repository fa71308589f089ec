import { hasReached } from './reached-age';
import { rowRule } from './rule';

/** Hulp bij het huishouden, beschermd wonen and opvang: for adults. */
const ADULT = ['01', '15', '16'];

export default rowRule({
  code: 'C11',
  severity: 'W',
  needs: ['periode'],
  sheets: ['Voorzieningen'],
  columns: ['wet', 'productcategorie', 'geboortedatum'],
  at: 'geboortedatum',
  title: 'Hulp bij het huishouden, beschermd wonen of opvang onder 18 jaar',
  holds: (row, { periode }) =>
    row.wet !== 'WMO' ||
    !ADULT.includes(row.productcategorie ?? '') ||
    row.geboortedatum === null ||
    hasReached(row.geboortedatum, 18, periode),
  message: ({ productcategorie }) => `Deze cliënt is jonger dan 18 jaar en heeft Wmo-categorie ${productcategorie}.`,
  explanation: 'Deze ondersteuning is voor volwassenen. Voor kinderen geldt meestal de Jeugdwet.',
  fix: 'Controleer de geboortedatum, de categorie en de wet. Klopt het, noteer dan de reden.',
  source: 'Ontwerp 3; Wmo 2015 artikel 1.1.1',
  examples: {
    accepted: [
      { row: { wet: 'JW', productcategorie: '01', geboortedatum: '01-01-2015' } },
      { row: { productcategorie: '01', geboortedatum: null } },
      { row: { wet: 'WMO', productcategorie: '01', geboortedatum: '01-07-2008' } },
      { row: { wet: 'WMO', productcategorie: '02', geboortedatum: '02-07-2008' } },
      { row: { wet: 'WMO', productcategorie: '17', geboortedatum: '02-07-2008' } },
      { row: { wet: 'JW', productcategorie: '45', geboortedatum: '02-07-2008' } },
    ],
    rejected: [
      {
        row: { wet: 'WMO', productcategorie: '01', geboortedatum: '02-07-2008' },
        says: 'Deze cliënt is jonger dan 18 jaar en heeft Wmo-categorie 01.',
      },
      {
        row: { wet: 'WMO', productcategorie: '15', geboortedatum: '02-07-2008' },
        says: 'Deze cliënt is jonger dan 18 jaar en heeft Wmo-categorie 15.',
      },
      {
        row: { wet: 'WMO', productcategorie: '16', geboortedatum: '02-07-2008' },
        says: 'Deze cliënt is jonger dan 18 jaar en heeft Wmo-categorie 16.',
      },
    ],
  },
});
