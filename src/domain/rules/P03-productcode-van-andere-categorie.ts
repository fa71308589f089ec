import { categorieVanStandaardcode } from '../codelijsten';
import { shown } from '../wording';
import { isCategorieVan } from './productcategorie-van-wet';
import { rowRule } from './rule';

export default rowRule({
  code: 'P03',
  severity: 'F',
  sheets: ['Voorzieningen'],
  columns: ['productcode', 'productcategorie', 'wet'],
  title: 'Productcode hoort bij een andere productcategorie',
  holds: ({ productcode, productcategorie, wet }) => {
    if (productcode === null || productcategorie === null || wet === null || wet === 'PW') return true;
    const categorie = categorieVanStandaardcode(productcode);
    return categorie === null || categorie === productcategorie || !isCategorieVan(wet, productcategorie);
  },
  message: ({ productcode, productcategorie }) =>
    `De productcode ${shown(productcode)} hoort niet bij productcategorie ${shown(productcategorie)}.`,
  explanation:
    'Een standaardcode begint met zijn categorie. Anders is niet te zeggen om welk product het gaat.',
  fix: 'Zoek op welk product is toegekend en verbeter de code of de categorie.',
  source: 'Ontwerp 1.3; iStandaarden iWmo/iJw 3.2, opbouw van de productcode',
  examples: {
    accepted: [
      { row: { productcode: null } },
      { row: { productcategorie: null, productcode: '02A03' } },
      { row: { wet: null, productcategorie: '07', productcode: '02A03' } },
      { row: { productcategorie: '02', productcode: '02A03' } },
      { row: { productcategorie: '12', productcode: '12X10' } },
      { row: { wet: 'JW', productcategorie: '45', productcode: '45A04' } },
      { row: { productcategorie: '02', productcode: '01001' } },
      { row: { productcategorie: '02', productcode: 'EIGEN' } },
      { row: { productcategorie: '02', productcode: null } },
      { row: { productcategorie: '99', productcode: '02A03' } },
      { row: { wet: 'PW', productcategorie: 'PW01', productcode: '17A01' } },
    ],
    rejected: [
      {
        row: { productcategorie: '01', productcode: '02A03' },
        says: 'De productcode ‘02A03’ hoort niet bij productcategorie ‘01’.',
      },
      {
        row: { wet: 'JW', productcategorie: '43', productcode: '45B04' },
        says: 'De productcode ‘45B04’ hoort niet bij productcategorie ‘43’.',
      },
      {
        row: { productcategorie: 'AV01', productcode: '02A03' },
        says: 'De productcode ‘02A03’ hoort niet bij productcategorie ‘AV01’.',
      },
    ],
  },
});
