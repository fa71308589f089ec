import { dutchEuro } from '../wording';
import { boundPerProduct, type ProductKosten } from './product-kosten';
import { readableRows } from './readable-rows';
import { leveringRule, type ExampleRow } from './rule';
import { productNumbers } from './voorziening-rows';

const FEWEST_ROWS = 20;
const TIMES = 50;

/** The cents from which an amount is suspect: 50 × the median of its product; null with few rows or a median of 0. */
const suspectFrom = ({ count, doubleMedian }: ProductKosten): number | null =>
  count < FEWEST_ROWS || doubleMedian <= 0 ? null : (TIMES * doubleMedian) / 2;

/** Rows of one product: so many of € 100 and one of this amount. */
const among = (kosten: number, others = 19): ExampleRow<'Voorzieningen'>[] => [
  ...Array.from({ length: others }, (_, place) => ({ client_id: `C-${place}`, kosten: 100 })),
  { kosten },
];

export default leveringRule({
  code: 'K06',
  severity: 'W',
  title: 'Bedrag is waarschijnlijk in eurocenten',
  explanation:
    'Het bedrag is minstens vijftig keer zo hoog als bij dit product gebruikelijk. Dan staat het vaak in centen.',
  fix: 'Deel het bedrag door 100 als het in centen staat. Klopt het toch, bevestig dat dan.',
  source: 'Ontwerp 3; iStandaarden, bedragen in eurocenten',
  find(levering, _given, report) {
    const sheet = levering.sheets.Voorzieningen;
    if (sheet === null) return;
    const { readable, skipped } = readableRows(sheet, ['kosten', 'wet', 'productcategorie', 'productcode'], report.room);
    report.looked(sheet.size - skipped, skipped);
    const products = productNumbers(sheet);
    const bounds = boundPerProduct(sheet, suspectFrom);
    const { codes, values } = sheet.columns.kosten;
    for (let row = 0; row < sheet.size; row++) {
      const kosten = values[codes[row] as number] ?? null;
      if (kosten === null || kosten < (bounds[products[row] as number] as number)) continue;
      if (readable[row] === 0 || kosten % 100 !== 0) continue;
      const meant = dutchEuro(kosten / 100);
      const melding = `De kosten (${dutchEuro(kosten)}) staan waarschijnlijk in eurocenten; bedoeld is dan ${meant}.`;
      report.hit({ blad: 'Voorzieningen', row, kolom: 'kosten', melding });
    }
  },
  examples: {
    accepted: [
      { sheets: { Voorzieningen: among(4999) } },
      { sheets: { Voorzieningen: among(5000.5) } },
      { sheets: { Voorzieningen: among(5000, 18) } },
      { sheets: { Voorzieningen: among(5000).map((row) => ({ ...row, wet: 'x' })) } },
      { sheets: { Voorzieningen: among(5000).map((row) => ({ ...row, productcategorie: '#N/B' })) } },
      {
        sheets: {
          Voorzieningen: among(5000).map((row) => (row.kosten === 100 ? { ...row, kosten: 0 } : row)),
        },
      },
    ],
    rejected: [
      {
        sheets: { Voorzieningen: among(5000) },
        finds: [
          {
            blad: 'Voorzieningen',
            rij: 21,
            kolom: 'kosten',
            says: 'De kosten (€ 5.000,00) staan waarschijnlijk in eurocenten; bedoeld is dan € 50,00.',
          },
        ],
      },
    ],
  },
  repair: {
    label: 'Deel door 100',
    changesMeaning: true,
    // Cents over 100 are euros, and those again over 100 what was meant.
    mend: ({ value }) => (typeof value === 'number' ? value / 100 / 100 : null),
    examples: [
      {
        from: { sheets: { Voorzieningen: among(12_345) } },
        mends: [{ blad: 'Voorzieningen', rij: 21, kolom: 'kosten', old: 12_345, new: 123.45 }],
      },
    ],
  },
});
