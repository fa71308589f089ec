import type { Day } from '../cell';
import { groupsOf } from './groups';
import { leveringRule } from './rule';
import { visitLater } from './runs-in-time';
import { pairNumbers, valueNumbers } from './value-numbers';
import { comparedRows, productNumbers } from './voorziening-rows';

const COLUMNS = ['client_id', 'wet', 'productcategorie', 'productcode', 'leveringsvorm', 'begindatum', 'einddatum'];
const MOST_DAYS = 3;

export default leveringRule({
  code: 'R03',
  severity: 'S',
  title: 'Aansluitende perioden tellen als één',
  explanation:
    'Er zitten hooguit twee dagen tussen. In het ontdubbelde aantal is dat één voorziening.',
  fix: 'Hier is niets nodig. Weet u dat het twee aparte voorzieningen zijn, kijk dan de datums na.',
  source: 'Ontwerp 3 en 4.3; CBS, ontdubbelen van aansluitende voorzieningen',
  find(levering, _given, report) {
    const sheet = levering.sheets.Voorzieningen;
    if (sheet === null) return;
    const { client_id, leveringsvorm, begindatum: begins, einddatum: ends } = sheet.columns;
    const { compared, skipped } = comparedRows(sheet, COLUMNS, report.room);
    report.looked(sheet.size - skipped, skipped);
    const parts = pairNumbers(productNumbers(sheet), valueNumbers(leveringsvorm), report.room);
    const groups = groupsOf(client_id);
    const follows = (begin: Day, end: number): boolean => begin - end >= 1 && begin - end <= MOST_DAYS;
    visitLater({ groups, taking: compared, parts, begins, ends }, follows, ({ row, begin }, largestEnd) => {
      const days = begin - largestEnd;
      const melding =
        days === 1
          ? 'Deze periode sluit aan op een eerdere regel van dezelfde cliënt.'
          : `Deze periode begint ${days} dagen na het einde van een eerdere regel van dezelfde cliënt.`;
      report.hit({ blad: 'Voorzieningen', row, kolom: 'begindatum', melding });
    });
  },
  examples: {
    accepted: [
      {
        sheets: {
          Voorzieningen: [
            { begindatum: '01-01-2026', einddatum: '31-07-2026' },
            { begindatum: '04-08-2026', einddatum: null },
          ],
        },
      },
      {
        sheets: {
          Voorzieningen: [
            { begindatum: '01-01-2026', einddatum: '31-07-2026' },
            { begindatum: '31-07-2026', einddatum: null },
          ],
        },
      },
      {
        sheets: {
          Voorzieningen: [
            { begindatum: '01-01-2026', einddatum: '31-07-2026' },
            { begindatum: '01-08-2026', einddatum: null, leveringsvorm: 'PGB' },
          ],
        },
      },
      {
        sheets: {
          Voorzieningen: [
            { begindatum: '01-01-2026', einddatum: '31-07-2026', productcode: null },
            { begindatum: '01-08-2026', einddatum: null },
          ],
        },
      },
      {
        sheets: {
          Voorzieningen: [
            { begindatum: '01-01-2026', einddatum: '31-07-2026' },
            { begindatum: '01-08-2026', einddatum: null, productcategorie: '#N/B' },
          ],
        },
      },
    ],
    rejected: [
      {
        sheets: {
          Voorzieningen: [
            { begindatum: '01-01-2026', einddatum: '31-07-2026' },
            { begindatum: '01-08-2026', einddatum: null },
          ],
        },
        finds: [
          {
            blad: 'Voorzieningen',
            rij: 3,
            kolom: 'begindatum',
            says: 'Deze periode sluit aan op een eerdere regel van dezelfde cliënt.',
          },
        ],
      },
      {
        sheets: {
          Voorzieningen: [
            { begindatum: '03-08-2026', einddatum: null },
            { begindatum: '01-01-2026', einddatum: '31-07-2026' },
          ],
        },
        finds: [
          {
            blad: 'Voorzieningen',
            rij: 2,
            kolom: 'begindatum',
            says: 'Deze periode begint 3 dagen na het einde van een eerdere regel van dezelfde cliënt.',
          },
        ],
      },
    ],
  },
});
