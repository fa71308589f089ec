import { putInRows } from '../levering/codes';
import { saidPerCombination } from '../levering/combinations';
import { valueAt, type DataOf } from '../levering/sheet-data';
import { dutchDay } from '../wording';
import { groupsOf } from './groups';
import { leveringRule } from './rule';
import { visitLater } from './runs-in-time';
import { NONE } from './value-numbers';
import { comparedRows, leaveOutNobody, productNumbers } from './voorziening-rows';

const COLUMNS = ['client_id', 'wet', 'productcategorie', 'productcode', 'begindatum', 'einddatum'];

/** Of these Wmo categories (hulpmiddelen, woonvoorzieningen) someone may well have several at once. */
const SEVERAL: ReadonlySet<string> = new Set(['11', '12', '13', '14']);

/** Whether a row takes part: its category is known and not one of which someone may have several. */
function takesPart({ columns: { wet, productcategorie } }: DataOf<'Voorzieningen'>, row: number): boolean {
  const categorie = valueAt(productcategorie, row);
  return categorie !== null && !(valueAt(wet, row) === 'WMO' && SEVERAL.has(categorie));
}

export default leveringRule({
  code: 'R02',
  severity: 'W',
  title: 'Zelfde product, overlappende perioden',
  explanation: 'De cliënt heeft dit product al op de begindatum. Vaak is een eerdere toewijzing niet afgesloten.',
  fix: 'Sluit de eerdere regel af of verwijder hem. Loopt het echt naast elkaar, bevestig dat dan.',
  source: 'Ontwerp 3',
  find(levering, _given, report) {
    const sheet = levering.sheets.Voorzieningen;
    if (sheet === null) return;
    const { compared, skipped } = comparedRows(sheet, COLUMNS, report.room);
    report.looked(sheet.size - skipped, skipped);
    leaveOutNobody(compared, sheet);
    const { client_id, wet, productcategorie, productcode, begindatum: begins, einddatum: ends } = sheet.columns;
    const products = productNumbers(sheet);
    const { numbers, said } = saidPerCombination([wet, productcode, productcategorie], sheet.size, (row) => (takesPart(sheet, row) ? (products[row] as number) : NONE));
    const parts = putInRows(report.room.int32(sheet.size), said, numbers);
    visitLater({ groups: groupsOf(client_id), taking: compared, parts, begins, ends }, (begin, largestEnd) => begin <= largestEnd, ({ row, begin }, largestEnd) => {
      const until = largestEnd === Infinity ? 'loopt nog' : `loopt tot en met ${dutchDay(largestEnd)}`;
      const melding = `Op de begindatum (${dutchDay(begin)}) heeft deze cliënt dit product al; dat ${until}.`;
      report.hit({ blad: 'Voorzieningen', row, kolom: 'begindatum', melding });
    });
  },
  examples: {
    accepted: [
      {
        sheets: {
          Voorzieningen: [
            { productcategorie: null, toewijzingnummer: 1 },
            { productcategorie: null, toewijzingnummer: 2 },
          ],
        },
      },
      {
        sheets: {
          Voorzieningen: [
            { begindatum: '01-01-2026', einddatum: '31-07-2026' },
            { begindatum: '01-08-2026', einddatum: null },
          ],
        },
      },
      { sheets: { Voorzieningen: [{}, { client_id: 'C-2' }] } },
      { sheets: { Voorzieningen: [{}, { productcode: '02A05' }] } },
      { sheets: { Voorzieningen: [{}, { productcode: null }] } },
      { sheets: { Voorzieningen: [{ productcategorie: '11' }, { productcategorie: '11', volume: 4 }] } },
      { sheets: { Voorzieningen: [{ productcategorie: '14' }, { productcategorie: '14', volume: 4 }] } },
      {
        sheets: {
          Voorzieningen: [{}, { productcode: null, productcategorie: '11' }, { productcode: null, productcategorie: '11', volume: 4 }],
        },
      },
      { sheets: { Voorzieningen: [{}, {}] } },
      { sheets: { Voorzieningen: [{ client_id: '999999999' }, { client_id: '999999999', volume: 4 }] } },
      { sheets: { Voorzieningen: [{}, { einddatum: 'later' }] } },
    ],
    rejected: [
      {
        sheets: {
          Voorzieningen: [
            { begindatum: '01-08-2026', einddatum: null, leveringsvorm: 'PGB' },
            { begindatum: '01-01-2026', einddatum: '01-08-2026' },
          ],
        },
        finds: [
          {
            blad: 'Voorzieningen',
            rij: 2,
            kolom: 'begindatum',
            says: 'Op de begindatum (01-08-2026) heeft deze cliënt dit product al; dat loopt tot en met 01-08-2026.',
          },
        ],
      },
      {
        sheets: {
          Voorzieningen: [
            { begindatum: '01-01-2026', einddatum: null },
            { begindatum: '01-02-2026', einddatum: '01-03-2026' },
            { begindatum: '01-08-2026', einddatum: '01-09-2026' },
          ],
        },
        finds: [
          {
            blad: 'Voorzieningen',
            rij: 3,
            kolom: 'begindatum',
            says: 'Op de begindatum (01-02-2026) heeft deze cliënt dit product al; dat loopt nog.',
          },
          { blad: 'Voorzieningen', rij: 4, kolom: 'begindatum' },
        ],
      },
      {
        sheets: { Voorzieningen: [{ productcode: null, productcategorie: '12' }, {}, { volume: 4 }] },
        finds: [{ blad: 'Voorzieningen', rij: 4, kolom: 'begindatum' }],
      },
      {
        sheets: { Voorzieningen: [{ productcode: null }, { productcode: null, volume: 4 }] },
        finds: [{ blad: 'Voorzieningen', rij: 3, kolom: 'begindatum' }],
      },
      {
        sheets: {
          Voorzieningen: [
            { productcategorie: '15', productcode: null },
            { productcategorie: '15', productcode: null, volume: 4 },
          ],
        },
        finds: [{ blad: 'Voorzieningen', rij: 3, kolom: 'begindatum' }],
      },
    ],
  },
});
