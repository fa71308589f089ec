import { addYears } from '../calendar';
import { dutchDay } from '../wording';
import { isCategorieVan } from './productcategorie-van-wet';
import { rowRule } from './rule';

const YEARS = 5;

/** Hulpmiddelen and woonvoorzieningen of the Wmo, and jeugdbescherming, may run longer. */
const UNLIMITED = { WMO: ['11', '12', '13', '14'], JW: ['48'] } as const satisfies Record<string, readonly string[]>;

export default rowRule({
  code: 'D04',
  severity: 'W',
  sheets: ['Voorzieningen'],
  columns: ['begindatum', 'einddatum', 'wet', 'productcategorie'],
  title: 'Looptijd langer dan vijf jaar',
  holds: (row) => {
    const { einddatum } = row;
    if (einddatum === null) return true;
    const { begindatum } = row;
    // The calendar is asked only where the number of days does not settle it.
    if (begindatum === null || einddatum - begindatum < YEARS * 365) return true;
    const { wet, productcategorie } = row;
    if (wet === null || wet === 'PW' || productcategorie === null || !isCategorieVan(wet, productcategorie)) return true;
    const unlimited: readonly string[] = UNLIMITED[wet];
    return unlimited.includes(productcategorie) || einddatum < addYears(begindatum, YEARS);
  },
  message: ({ begindatum, einddatum }) =>
    `De voorziening loopt langer dan vijf jaar: van ${dutchDay(begindatum)} tot en met ${dutchDay(einddatum)}.`,
  explanation: 'Zo lang wordt een voorziening zelden toegekend. Vaak is een van de datums verkeerd overgenomen.',
  fix: 'Kijk beide datums na. Klopt de looptijd, bevestig dat dan.',
  source: 'Ontwerp 3',
  examples: {
    accepted: [
      { row: { begindatum: null, einddatum: '31-12-2031' } },
      { row: { begindatum: '01-01-2026', einddatum: null } },
      { row: { productcategorie: null, begindatum: '01-01-2026', einddatum: '01-01-2031' } },
      { row: { wet: null, begindatum: '01-01-2026', einddatum: '01-01-2031' } },
      { row: { begindatum: '01-03-2025', einddatum: '28-02-2030' } },
      { row: { begindatum: '29-02-2024', einddatum: '28-02-2029' } },
      { row: { begindatum: '01-03-2025', einddatum: null } },
      { row: { begindatum: '01-03-2025', einddatum: '31-12-2040', productcategorie: '11' } },
      { row: { begindatum: '01-03-2025', einddatum: '31-12-2040', productcategorie: '14' } },
      { row: { begindatum: '01-03-2025', einddatum: '31-12-2040', wet: 'JW', productcategorie: '48' } },
      { row: { begindatum: '01-03-2025', einddatum: '31-12-2040', wet: 'PW', productcategorie: 'PW01' } },
      { row: { begindatum: '01-03-2025', einddatum: '31-12-2040', productcategorie: '99' } },
    ],
    rejected: [
      {
        row: { begindatum: '01-03-2025', einddatum: '01-03-2030' },
        says: 'De voorziening loopt langer dan vijf jaar: van 01-03-2025 tot en met 01-03-2030.',
      },
      {
        row: { begindatum: '29-02-2024', einddatum: '01-03-2029', productcategorie: '15' },
        says: 'De voorziening loopt langer dan vijf jaar: van 29-02-2024 tot en met 01-03-2029.',
      },
      {
        row: { begindatum: '01-03-2025', einddatum: '01-03-2030', productcategorie: '10' },
        says: 'De voorziening loopt langer dan vijf jaar: van 01-03-2025 tot en met 01-03-2030.',
      },
      {
        row: { begindatum: '01-03-2025', einddatum: '01-03-2030', wet: 'JW', productcategorie: '47' },
        says: 'De voorziening loopt langer dan vijf jaar: van 01-03-2025 tot en met 01-03-2030.',
      },
    ],
  },
});
