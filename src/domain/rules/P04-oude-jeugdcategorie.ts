import { shown } from '../wording';
import { rowRule } from './rule';

const LAST_YEAR = 2016;

export default rowRule({
  code: 'P04',
  severity: 'W',
  needs: ['periode'],
  sheets: ['Voorzieningen'],
  columns: ['productcategorie', 'wet'],
  title: 'Jeugdcategorie van voor 2017',
  holds: ({ productcategorie, wet }, { periode }) =>
    wet !== 'JW' || productcategorie === null || periode.jaar <= LAST_YEAR || !/^3[1-8]$/u.test(productcategorie),
  message: ({ productcategorie }) => `De productcategorie ${shown(productcategorie)} is na 2016 niet meer in gebruik.`,
  explanation:
    'De categorieën 31 tot en met 38 horen bij de eerste jaren van de Jeugdwet. Nu maken zij vergelijken lastig.',
  fix: 'Kijk welke huidige categorie bij deze jeugdhulp past. Is de oude code toch juist, bevestig dat dan.',
  source: 'Ontwerp 1.3; iStandaarden iJw, JZ020',
  examples: {
    accepted: [
      { row: { wet: 'JW', productcategorie: '310' } },
      { row: { wet: 'JW', productcategorie: '131' } },
      { row: { wet: 'JW', productcategorie: '40' } },
      { row: { wet: 'JW', productcategorie: '38' }, with: { sheets: { Levering: [{ periode: '2016K4' }] } } },
      { row: { wet: 'WMO', productcategorie: '31' } },
    ],
    rejected: [
      {
        row: { wet: 'JW', productcategorie: '31' },
        with: { sheets: { Levering: [{ periode: '2017K1' }] } },
        says: 'De productcategorie ‘31’ is na 2016 niet meer in gebruik.',
      },
      { row: { wet: 'JW', productcategorie: '38' }, says: 'De productcategorie ‘38’ is na 2016 niet meer in gebruik.' },
    ],
  },
});
