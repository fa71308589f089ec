import { hasReached } from './reached-age';
import { rowRule } from './rule';

/** Algemene bijstand, IOAW/IOAZ and Bbz: from 18 years until the AOW. */
const INCOME = ['PW01', 'PW02', 'PW03'];
const AOW_AGE = 67;

export default rowRule({
  code: 'C12',
  severity: 'W',
  needs: ['periode'],
  sheets: ['Voorzieningen'],
  columns: ['wet', 'productcategorie', 'geboortedatum'],
  at: 'geboortedatum',
  title: 'Bijstand onder 18 jaar of vanaf de AOW-leeftijd',
  holds(row, { periode }) {
    if (row.wet !== 'PW' || !INCOME.includes(row.productcategorie ?? '')) return true;
    const { geboortedatum } = row;
    if (geboortedatum === null) return true;
    return hasReached(geboortedatum, 18, periode) && !hasReached(geboortedatum, AOW_AGE, periode);
  },
  message: ({ productcategorie, geboortedatum }, { periode }) =>
    geboortedatum !== null && hasReached(geboortedatum, AOW_AGE, periode)
      ? `Deze cliënt is ${AOW_AGE} jaar of ouder en heeft ${productcategorie}.`
      : `Deze cliënt is jonger dan 18 jaar en heeft ${productcategorie}.`,
  explanation: 'Deze uitkeringen gelden van 18 jaar tot de AOW-leeftijd.',
  fix: 'Controleer de geboortedatum en de categorie. Klopt het, noteer dan de reden.',
  source: 'Ontwerp 3; Participatiewet artikel 11 en 13; AOW-leeftijd 2024–2027',
  examples: {
    accepted: [
      { row: { wet: 'WMO', productcategorie: 'PW01', geboortedatum: '01-01-2015' } },
      { row: { wet: 'PW', productcategorie: 'PW01', geboortedatum: null } },
      { row: { wet: 'PW', productcategorie: 'PW01', geboortedatum: '01-07-2008' } },
      { row: { wet: 'PW', productcategorie: 'PW03', geboortedatum: '02-07-1959' } },
      { row: { wet: 'PW', productcategorie: 'PW04', geboortedatum: '01-07-1940' } },
      { row: { wet: 'WMO', productcategorie: '02', geboortedatum: '01-07-1940' } },
    ],
    rejected: [
      {
        row: { wet: 'PW', productcategorie: 'PW01', geboortedatum: '02-07-2008' },
        says: 'Deze cliënt is jonger dan 18 jaar en heeft PW01.',
      },
      {
        row: { wet: 'PW', productcategorie: 'PW02', geboortedatum: '01-07-1959' },
        says: 'Deze cliënt is 67 jaar of ouder en heeft PW02.',
      },
    ],
  },
});
