import type { Cents } from '../cell';
import { dutchEuro } from '../wording';
import { boundPerProduct, type ProductKosten } from './product-kosten';
import { readableRows } from './readable-rows';
import { leveringRule, type ExampleRow } from './rule';
import { productNumbers } from './voorziening-rows';

const LIMIT: Cents = 5_000_000;
const FEWEST_ROWS = 200;

/** The amount above which kosten stand out in their product: P99.5 and 3 × the median; null with too few rows. */
const outlierAbove = ({ count, doubleMedian, p995Times200 }: ProductKosten): number | null =>
  count < FEWEST_ROWS ? null : Math.max(p995Times200 / 200, (3 * doubleMedian) / 2);

/** Rows of one product: 199 of € 100, or so many, and one of each of these amounts. */
const among = (kosten: number | readonly number[], others = 199): ExampleRow<'Voorzieningen'>[] => [
  ...Array.from({ length: others }, (_, place) => ({ client_id: `C-${place}`, kosten: 100 })),
  ...[kosten].flat().map((one, place) => ({ client_id: `D-${place}`, kosten: one })),
];

export default leveringRule({
  code: 'K04',
  severity: 'W',
  title: 'Kosten zijn uitzonderlijk hoog',
  explanation:
    'Eén te hoog bedrag vertekent de kosten van een hele wijk. Vaak is het een tikfout of een heel jaar.',
  fix: 'Kijk het bedrag na. Klopt het voor dit kwartaal, bevestig dat dan.',
  source: 'Ontwerp 3',
  find(levering, _given, report) {
    const sheet = levering.sheets.Voorzieningen;
    if (sheet === null) return;
    const { skipped } = readableRows(sheet, ['kosten'], report.room);
    report.looked(sheet.size - skipped, skipped);
    const products = productNumbers(sheet);
    const bounds = boundPerProduct(sheet, outlierAbove);
    const { codes, values } = sheet.columns.kosten;
    for (let row = 0; row < sheet.size; row++) {
      const kosten = values[codes[row] as number] ?? null;
      if (kosten === null) continue;
      const isLarge = kosten > LIMIT;
      if (!isLarge && kosten <= (bounds[products[row] as number] as number)) continue;
      const melding = isLarge
        ? `De kosten (${dutchEuro(kosten)}) zijn hoger dan ${dutchEuro(LIMIT)}.`
        : `De kosten (${dutchEuro(kosten)}) zijn veel hoger dan bij dit product gebruikelijk is.`;
      report.hit({ blad: 'Voorzieningen', row, kolom: 'kosten', melding });
    }
  },
  examples: {
    accepted: [
      { sheets: { Voorzieningen: [{ kosten: 50_000 }] } },
      { sheets: { Voorzieningen: among(300) } },
      { sheets: { Voorzieningen: among(301).slice(1) } },
      // Without a readable wet there is no product; and where all is paid back, nothing is not much.
      { sheets: { Voorzieningen: among(300.01).map((row) => ({ ...row, wet: 'x' })) } },
      { sheets: { Voorzieningen: [...among(100).map((row) => ({ ...row, kosten: -100, correctie: 'J' })), { kosten: null }] } },
    ],
    rejected: [
      {
        sheets: { Voorzieningen: [{}, { kosten: 50_000.01 }] },
        finds: [
          {
            blad: 'Voorzieningen',
            rij: 3,
            kolom: 'kosten',
            says: 'De kosten (€ 50.000,01) zijn hoger dan € 50.000,00.',
          },
        ],
      },
      // Of 401 amounts P99.5 is the last but two, here € 400: more than three times the median.
      {
        sheets: { Voorzieningen: among([600, 400, 500], 398) },
        finds: [
          { blad: 'Voorzieningen', rij: 400, kolom: 'kosten' },
          { blad: 'Voorzieningen', rij: 402, kolom: 'kosten' },
        ],
      },
      {
        sheets: { Voorzieningen: among(300.01) },
        finds: [
          {
            blad: 'Voorzieningen',
            rij: 201,
            kolom: 'kosten',
            says: 'De kosten (€ 300,01) zijn veel hoger dan bij dit product gebruikelijk is.',
          },
        ],
      },
    ],
  },
});
