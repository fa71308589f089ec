import { shown } from '../wording';
import { differingRows } from './differing-rows';
import { leveringRule } from './rule';

export default leveringRule({
  code: 'C06',
  severity: 'S',
  title: 'Eén cliënt met verschillende postcodes in het kwartaal',
  explanation: 'Een verhuizing kan. Elke regel telt in het gebied van haar eigen postcode.',
  fix: 'Kijk of de cliënt is verhuisd. Zo niet, maak de postcodes dan gelijk.',
  source: 'Ontwerp 3 en 4.2',
  find({ sheets: { Voorzieningen: sheet } }, _given, report) {
    if (sheet === null) return;
    const { differing, skipped } = differingRows(sheet, ['postcode'], report.room);
    report.looked(sheet.size - skipped, skipped);
    for (const { row, kolom, value } of differing) {
      const melding = `De postcode ${shown(String(value))} wijkt af van een eerdere regel van dezelfde cliënt.`;
      report.hit({ blad: 'Voorzieningen', row, kolom, melding });
    }
  },
  examples: {
    accepted: [
      { sheets: { Voorzieningen: [{}, { postcode: '9461 ab' }, { postcode: null }] } },
      { sheets: { Voorzieningen: [{}, { client_id: 'C-2', postcode: '9461AC' }] } },
      { sheets: { Voorzieningen: [{ client_id: '999999999' }, { client_id: '999999999', postcode: '9461AC' }] } },
    ],
    rejected: [
      {
        sheets: { Voorzieningen: [{}, { postcode: null }, { postcode: '9461AC' }] },
        finds: [
          {
            blad: 'Voorzieningen',
            rij: 4,
            kolom: 'postcode',
            says: 'De postcode ‘9461AC’ wijkt af van een eerdere regel van dezelfde cliënt.',
          },
        ],
      },
    ],
  },
});
