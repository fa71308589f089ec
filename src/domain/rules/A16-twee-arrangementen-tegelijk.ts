import { dutchDay } from '../wording';
import { groupsOf } from './groups';
import { readableRows } from './readable-rows';
import { leveringRule } from './rule';
import { visitLater } from './runs-in-time';
import { valueNumbers } from './value-numbers';

export default leveringRule({
  code: 'A16',
  severity: 'W',
  title: 'Twee arrangementen tegelijk',
  explanation:
    'Een cliënt heeft één arrangement tegelijk, met alle resultaatgebieden samen. Anders wordt er dubbel betaald.',
  fix: 'Sluit het eerdere arrangement af op de dag voor het nieuwe, of voeg ze samen.',
  source: 'Ontwerp 1.4 en 3; model integrale arrangementen (S3)',
  find(levering, _given, report) {
    const sheet = levering.sheets.Arrangementen;
    if (sheet === null) return;
    const { client_id, begindatum: begins, einddatum: ends } = sheet.columns;
    const { readable, skipped } = readableRows(sheet, ['client_id', 'begindatum', 'einddatum'], report.room);
    report.looked(sheet.size - skipped, skipped);
    const clients = valueNumbers(client_id);
    visitLater({ groups: groupsOf(client_id), taking: readable, parts: clients, begins, ends }, (begin, largestEnd) => begin <= largestEnd, ({ row, begin }) => {
      const melding = `Op de begindatum (${dutchDay(begin)}) heeft deze cliënt al een arrangement.`;
      report.hit({ blad: 'Arrangementen', row, kolom: 'begindatum', melding });
    });
  },
  examples: {
    accepted: [
      { sheets: { Arrangementen: [{ einddatum: '31-07-2026' }, { begindatum: '01-08-2026' }] } },
      { sheets: { Arrangementen: [{}, { client_id: 'C-2' }] } },
      { sheets: { Arrangementen: [{ einddatum: 'ooit' }, { begindatum: '01-08-2026' }] } },
    ],
    rejected: [
      {
        sheets: { Arrangementen: [{ einddatum: '31-07-2026' }, { begindatum: '31-07-2026' }] },
        finds: [
          {
            blad: 'Arrangementen',
            rij: 3,
            kolom: 'begindatum',
            says: 'Op de begindatum (31-07-2026) heeft deze cliënt al een arrangement.',
          },
        ],
      },
      {
        sheets: { Arrangementen: [{ begindatum: '01-08-2026' }, { einddatum: null }] },
        finds: [{ blad: 'Arrangementen', rij: 2, kolom: 'begindatum' }],
      },
    ],
  },
});
