import { dutchDay } from '../wording';
import { differingRows } from './differing-rows';
import { leveringRule } from './rule';

export default leveringRule({
  code: 'C05',
  severity: 'F',
  title: 'Eén cliënt met verschillende geboortedatum of geslacht',
  explanation: 'Eén kenmerk hoort bij één mens. Nu lijken er twee mensen achter te zitten, of klopt een gegeven niet.',
  fix: 'Vergelijk de regels van deze cliënt en verbeter het kenmerk, de geboortedatum of het geslacht.',
  source: 'Ontwerp 3',
  find({ sheets: { Voorzieningen: sheet } }, _given, report) {
    if (sheet === null) return;
    const { differing, skipped } = differingRows(sheet, ['geboortedatum', 'geslacht'], report.room);
    report.looked(sheet.size - skipped, skipped);
    for (const { row, kolom, value } of differing) {
      const isBirth = kolom === 'geboortedatum';
      const said = isBirth ? `De geboortedatum ${dutchDay(value as number)}` : `Het geslacht ${value}`;
      const melding = `${said} wijkt af van een eerdere regel van dezelfde cliënt.`;
      report.hit({ blad: 'Voorzieningen', row, kolom, melding });
    }
  },
  examples: {
    accepted: [
      { sheets: { Voorzieningen: [{}, { geslacht: '2', geboortedatum: '1948-05-14' }, { geslacht: null }] } },
      { sheets: { Voorzieningen: [{}, { client_id: 'C-2', geslacht: 'M' }] } },
      { sheets: { Voorzieningen: [{ client_id: '999999999' }, { client_id: '999999999', geslacht: 'M' }] } },
      { sheets: { Voorzieningen: [{ client_id: '000000000' }, { client_id: '000000000', geslacht: 'M' }] } },
      { sheets: { Voorzieningen: [{}, { geslacht: 'X', geboortedatum: '01-01-1950' }] } },
    ],
    rejected: [
      {
        sheets: { Voorzieningen: [{}, { geboortedatum: '15-05-1948', geslacht: 'M' }, {}] },
        finds: [
          {
            blad: 'Voorzieningen',
            rij: 3,
            kolom: 'geboortedatum',
            says: 'De geboortedatum 15-05-1948 wijkt af van een eerdere regel van dezelfde cliënt.',
          },
          { blad: 'Voorzieningen', rij: 4, kolom: 'geboortedatum' },
        ],
      },
      {
        sheets: { Voorzieningen: [{}, { client_id: 'C-2' }, { client_id: ' C-10027 ', geslacht: 'man' }] },
        finds: [
          {
            blad: 'Voorzieningen',
            rij: 4,
            kolom: 'geslacht',
            says: 'Het geslacht M wijkt af van een eerdere regel van dezelfde cliënt.',
          },
        ],
      },
    ],
  },
});
