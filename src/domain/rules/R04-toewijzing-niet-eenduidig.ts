import { laterDoubles } from './exact-doubles';
import { readableRows } from './readable-rows';
import { leveringRule } from './rule';
import { NONE, pairNumbers, valueNumbers, visitConflicts } from './value-numbers';
import { clientNumbers, productNumbers } from './voorziening-groups';

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
    const { readable, skipped } = readableRows(sheet, COLUMNS);
    report.looked(sheet.size - skipped, skipped);
    const doubles = laterDoubles(sheet);
    const numbers = valueNumbers(sheet.columns.toewijzingnummer).map((number, row) =>
      readable[row] === 1 && doubles[row] === 0 ? number : NONE,
    );
    visitConflicts(numbers, pairNumbers(clientNumbers(sheet), productNumbers(sheet)), (row) => {
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
    ],
    rejected: [
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
