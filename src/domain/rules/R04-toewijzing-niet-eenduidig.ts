import { saidPerCombination } from '../levering/combinations';
import { valueAt, type DataOf } from '../levering/sheet-data';
import { laterDoubles } from './exact-doubles';
import { groupsOf, visitConflicts } from './groups';
import { isCategorieVan } from './productcategorie-van-wet';
import { readableRows } from './readable-rows';
import { leveringRule } from './rule';
import { valueNumbers } from './value-numbers';
import { leaveOutNobody, productNumbers } from './voorziening-rows';

/** Rows whose product is named by their category alone, and that category is not of their wet (P01). */
function hasNoProduct({ columns: { wet, productcategorie, productcode } }: DataOf<'Voorzieningen'>, row: number): boolean {
  const [of, categorie] = [valueAt(wet, row), valueAt(productcategorie, row)];
  return valueAt(productcode, row) === null && of !== null && categorie !== null && !isCategorieVan(of, categorie);
}

const COLUMNS = ['toewijzingnummer', 'client_id', 'wet', 'productcategorie', 'productcode'];

export default leveringRule({
  code: 'R04',
  severity: 'W',
  title: 'Toewijzingnummer met verschillende cliënten of producten',
  explanation: 'Een toewijzing hoort bij één cliënt en één product. Anders is een nummer verkeerd overgenomen.',
  fix: 'Zoek het nummer op in het bronsysteem en verbeter de regel die afwijkt.',
  source: 'Ontwerp 3; iStandaarden iWmo/iJw 3.2, toewijzingnummer',
  find(levering, _given, report) {
    const sheet = levering.sheets.Voorzieningen;
    if (sheet === null) return;
    const { client_id, wet, productcategorie, productcode, toewijzingnummer } = sheet.columns;
    const { numbers, said: lacks } = saidPerCombination([wet, productcategorie, productcode], sheet.size, (row) => (hasNoProduct(sheet, row) ? 1 : 0));
    const { readable: taking } = readableRows(sheet, COLUMNS, report.room);
    const doubles = laterDoubles(sheet);
    let checked = 0;
    for (let row = 0; row < sheet.size; row++) {
      if (lacks[numbers[row] as number] === 1) taking[row] = 0;
      checked += taking[row] as number;
      if (doubles[row] === 1) taking[row] = 0;
    }
    report.looked(checked, sheet.size - checked);
    leaveOutNobody(taking, sheet);
    visitConflicts(groupsOf(toewijzingnummer), taking, [valueNumbers(client_id), productNumbers(sheet)], (row) => {
      const melding = 'Dit toewijzingnummer staat ook bij een andere cliënt of een ander product.';
      report.hit({ blad: 'Voorzieningen', row, kolom: 'toewijzingnummer', melding });
    });
  },
  examples: {
    accepted: [
      { sheets: { Voorzieningen: [{}, { begindatum: '01-08-2026' }] } },
      { sheets: { Voorzieningen: [{}, { toewijzingnummer: 300146, client_id: 'C-2' }] } },
      { sheets: { Voorzieningen: [{ toewijzingnummer: null }, { toewijzingnummer: null, client_id: 'C-2' }] } },
      { sheets: { Voorzieningen: [{}, { client_id: '999999999' }] } },
      { sheets: { Voorzieningen: [{}, { client_id: 'C-2', productcategorie: '#N/B' }] } },
      { sheets: { Voorzieningen: [{ productcode: null }, { productcode: null, productcategorie: '99' }] } },
    ],
    rejected: [
      {
        sheets: {
          Voorzieningen: [
            { productcode: null, productcategorie: '02' },
            { productcode: null, productcategorie: '07' },
            { productcode: null, productcategorie: '07' },
          ],
        },
        finds: [{ blad: 'Voorzieningen', rij: 3, kolom: 'toewijzingnummer' }],
      },
      {
        sheets: { Voorzieningen: [{}, { productcode: '02A05', productcategorie: '99' }] },
        finds: [{ blad: 'Voorzieningen', rij: 3, kolom: 'toewijzingnummer' }],
      },
      {
        sheets: { Voorzieningen: [{}, { client_id: 'C-2' }] },
        finds: [
          {
            blad: 'Voorzieningen',
            rij: 3,
            kolom: 'toewijzingnummer',
            says: 'Dit toewijzingnummer staat ook bij een andere cliënt of een ander product.',
          },
        ],
      },
      {
        sheets: { Voorzieningen: [{}, { productcode: '02A05' }, { begindatum: '01-08-2026' }] },
        finds: [
          { blad: 'Voorzieningen', rij: 3, kolom: 'toewijzingnummer' },
          { blad: 'Voorzieningen', rij: 4, kolom: 'toewijzingnummer' },
        ],
      },
    ],
  },
});
