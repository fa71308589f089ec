import { categorieVanStandaardcode, isBekendeProductcode, type Wet } from '../codelijsten';
import type { Given } from '../given';
import { saidPerCombination } from '../levering/combinations';
import { valueAt, type Levering } from '../levering/sheet-data';
import { shown } from '../wording';
import { isCategorieVan } from './productcategorie-van-wet';
import { readableRows } from './readable-rows';
import { leveringRule } from './rule';

const keyOf = (wet: Wet, productcode: string): string => `${wet} ${productcode}`;

/** The productcodes that the gemeente's own catalogue names, also on lines that are otherwise at fault. */
function ownCodes({ sheets: { Productcatalogus: sheet } }: Levering): ReadonlySet<string> {
  const codes = new Set<string>();
  for (let row = 0; sheet !== null && row < sheet.size; row++) {
    const [wet, code] = [valueAt(sheet.columns.wet, row), valueAt(sheet.columns.productcode, row)];
    if (wet !== null && code !== null) codes.add(keyOf(wet, code));
  }
  return codes;
}

function isKnown(wet: Wet, categorie: string, code: string, own: ReadonlySet<string>, given: Given): boolean {
  const prefix = categorieVanStandaardcode(code);
  const isP03 = wet !== 'PW' && prefix !== null && prefix !== categorie;
  if (isP03 || own.has(keyOf(wet, code)) || isBekendeProductcode(wet, code)) return true;
  return given.producten(wet, categorie, code).bron.endsWith('code');
}

export default leveringRule({
  code: 'P02',
  severity: 'W',
  title: 'Productcode is onbekend',
  explanation: 'Zonder bekende productcode telt de regel naar zijn productcategorie, en dat is minder precies.',
  fix: 'Verbeter de code, of zet hem met zijn leefdomein op het blad Productcatalogus.',
  source: 'Ontwerp 1.3 en 3; iStandaarden, productcodelijst iWmo en iJw',
  find(levering, given, report) {
    const sheet = levering.sheets.Voorzieningen;
    if (sheet === null) return;
    const { wet: wetten, productcategorie, productcode } = sheet.columns;
    const { readable, skipped } = readableRows(sheet, ['wet', 'productcategorie', 'productcode'], report.room);
    const own = ownCodes(levering);
    const { numbers, said: isUnknown } = saidPerCombination([wetten, productcategorie, productcode], sheet.size, (row) => {
      const wet = valueAt(wetten, row);
      const categorie = valueAt(productcategorie, row);
      const code = valueAt(productcode, row);
      if (wet === null || categorie === null || code === null || !isCategorieVan(wet, categorie)) return 0;
      return isKnown(wet, categorie, code, own, given) ? 0 : 1;
    });
    for (let row = 0; row < sheet.size; row++) {
      if (readable[row] === 0 || isUnknown[numbers[row] as number] === 0) continue;
      const [categorie, code] = [valueAt(productcategorie, row), valueAt(productcode, row)];
      const instead = `de regel telt nu naar productcategorie ${shown(categorie)}`;
      const melding = `De productcode ${shown(code)} is niet bekend; ${instead}.`;
      report.hit({ blad: 'Voorzieningen', row, kolom: 'productcode', melding });
    }
    report.looked(sheet.size - skipped, skipped);
  },
  examples: {
    accepted: [
      {
        sheets: {
          Voorzieningen: [
            { wet: null, productcode: '02Z99' },
            { productcategorie: null, productcode: '02Z99' },
            { productcategorie: '99', productcode: '02Z99' },
          ],
        },
      },
      {},
      {
        sheets: {
          Voorzieningen: [
            { productcode: '12X10', productcategorie: '12' },
            { productcode: null },
            { wet: 'JW', productcategorie: '45', productcode: '45A99' },
            { wet: 'PW', productcategorie: 'PW01', productcode: 'PW01' },
            { wet: 'JW', productcategorie: 'AV05', productcode: 'AV05' },
            { productcode: '02A03', product_omschrijving: null },
          ],
        },
      },
      { sheets: { Voorzieningen: [{ wet: 'JW', productcategorie: '43', productcode: '45B04' }] } },
      { sheets: { Voorzieningen: [{ productcategorie: '99', productcode: 'EIGEN' }] } },
      {
        sheets: {
          Voorzieningen: [{ productcode: 'EIGEN' }],
          Productcatalogus: [{ productcode: 'EIGEN', leefdomein: 'BESTAATNIET' }],
        },
      },
    ],
    rejected: [
      {
        sheets: { Voorzieningen: [{ wet: 'PW', productcategorie: 'PW01', productcode: '02A03' }] },
        finds: [{ blad: 'Voorzieningen', rij: 2, kolom: 'productcode' }],
      },
      {
        sheets: { Voorzieningen: [{}, { productcode: 'EIGEN' }] },
        finds: [
          {
            blad: 'Voorzieningen',
            rij: 3,
            kolom: 'productcode',
            says: 'De productcode ‘EIGEN’ is niet bekend; de regel telt nu naar productcategorie ‘02’.',
          },
        ],
      },
      {
        sheets: { Voorzieningen: [{ wet: 'JW', productcategorie: '45', productcode: '45B04' }] },
        finds: [{ blad: 'Voorzieningen', rij: 2, kolom: 'productcode' }],
      },
      {
        sheets: {
          Voorzieningen: [{ wet: 'PW', productcategorie: 'PW17', productcode: 'EIGEN' }],
          Productcatalogus: [{ wet: 'WMO', productcode: 'EIGEN' }],
        },
        finds: [{ blad: 'Voorzieningen', rij: 2, kolom: 'productcode' }],
      },
    ],
  },
});
