import { valueAt } from '../levering/sheet-data';
import { reportBsns } from './bsn';
import { leveringRule } from './rule';

export default leveringRule({
  code: 'C03',
  severity: 'W',
  title: 'Nummer voor een onbekende of ongeboren cliënt',
  explanation: 'Achter dit nummer kunnen verschillende mensen zitten. Zij tellen samen als één cliënt.',
  fix: 'Vul het eigen nummer van de cliënt in als dat inmiddels bekend is.',
  source: 'Ontwerp 3; iStandaarden, bijzondere waarden van het BSN',
  find(levering, _given, report) {
    reportBsns(levering, report, (kind, row, sheet) => {
      if (kind === 'unknown') return 'Het nummer met negen negens staat voor een onbekende cliënt.';
      if (kind !== 'unborn') return null;
      const wet = sheet.columns['wet'];
      const isJeugd = wet !== undefined && valueAt(wet, row) === 'JW';
      return isJeugd ? 'Het nummer met negen nullen staat voor een ongeboren kind.' : null;
    });
  },
  examples: {
    accepted: [
      {
        sheets: {
          Voorzieningen: [
            { client_id: '123456782', wet: 'JW' },
            { client_id: '111222333' },
            { client_id: '000000000', wet: 'WMO' },
          ],
        },
      },
      {},
      { sheets: { Voorzieningen: [{ client_id: '999999999' }] } },
      {
        sheets: { Voorzieningen: [{ client_id: '123456782' }, { client_id: '123456794' }, { client_id: '000000000' }] },
      },
    ],
    rejected: [
      {
        sheets: {
          Voorzieningen: [
            { client_id: '123456782' },
            { client_id: '123456794' },
            { client_id: '111222333' },
            { client_id: 999999999 },
            { client_id: '000000000', wet: 'JW' },
          ],
        },
        finds: [
          {
            blad: 'Voorzieningen',
            rij: 5,
            kolom: 'client_id',
            says: 'Het nummer met negen negens staat voor een onbekende cliënt.',
          },
          {
            blad: 'Voorzieningen',
            rij: 6,
            kolom: 'client_id',
            says: 'Het nummer met negen nullen staat voor een ongeboren kind.',
          },
        ],
      },
    ],
  },
});
