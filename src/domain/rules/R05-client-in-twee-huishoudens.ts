import { groupsOf, visitConflicts } from './groups';
import { leveringRule } from './rule';
import { valueNumbers } from './value-numbers';
import { comparedRows, leaveOutNobody } from './voorziening-rows';

export default leveringRule({
  code: 'R05',
  severity: 'W',
  title: 'Cliënt in meer dan één huishouden',
  explanation:
    'In één kwartaal telt een cliënt bij één huishouden. Twee nummers maken de stapeling per huishouden onzeker.',
  fix: 'Kijk of het nummer van het huishouden klopt. Is de cliënt in het kwartaal verhuisd, bevestig dat dan.',
  source: 'Ontwerp 3 en 4.5',
  find(levering, _given, report) {
    const sheet = levering.sheets.Voorzieningen;
    if (sheet === null) return;
    const { compared, skipped } = comparedRows(sheet, ['huishouden_id', 'client_id'], report.room);
    report.looked(sheet.size - skipped, skipped);
    leaveOutNobody(compared, sheet);
    const { client_id, huishouden_id } = sheet.columns;
    visitConflicts(groupsOf(client_id), compared, [valueNumbers(huishouden_id)], (row) => {
      const melding = 'Deze cliënt staat in een eerdere regel bij een ander huishouden.';
      report.hit({ blad: 'Voorzieningen', row, kolom: 'huishouden_id', melding });
    });
  },
  examples: {
    accepted: [
      { sheets: { Voorzieningen: [{}, { volume: 4 }] } },
      { sheets: { Voorzieningen: [{}, { huishouden_id: null }] } },
      { sheets: { Voorzieningen: [{}, { client_id: 'C-2', huishouden_id: 'H-2' }] } },
      {
        sheets: { Voorzieningen: [{ client_id: '000000000' }, { client_id: '000000000', huishouden_id: 'H-2' }] },
      },
    ],
    rejected: [
      {
        sheets: {
          Voorzieningen: [{ huishouden_id: 'H-1' }, { huishouden_id: 'H-2' }, { huishouden_id: 'H-2' }],
        },
        finds: [{ blad: 'Voorzieningen', rij: 3, kolom: 'huishouden_id' }],
      },
      {
        sheets: {
          Voorzieningen: [
            {},
            { huishouden_id: null },
            { huishouden_id: 'H-2' },
            { huishouden_id: ' H-2041', volume: 4 },
          ],
        },
        finds: [
          {
            blad: 'Voorzieningen',
            rij: 4,
            kolom: 'huishouden_id',
            says: 'Deze cliënt staat in een eerdere regel bij een ander huishouden.',
          },
          { blad: 'Voorzieningen', rij: 5, kolom: 'huishouden_id' },
        ],
      },
    ],
  },
});
