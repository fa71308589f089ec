import { valueAt } from '../levering/sheet-data';
import { reportBsns } from './bsn';
import { leveringRule } from './rule';

export default leveringRule({
  code: 'C01',
  severity: 'F',
  title: 'BSN is ongeldig',
  explanation: 'Het nummer doorstaat de elfproef niet. Het hoort dus bij niemand, of het is verkeerd overgenomen.',
  fix: 'Zoek het nummer op in het bronsysteem en verbeter het.',
  source: 'Ontwerp 3; Besluit burgerservicenummer, elfproef',
  find(levering, _given, report) {
    reportBsns(levering, report, (kind, row, sheet) => {
      if (kind === 'invalid') return 'Dit BSN van negen cijfers doorstaat de elfproef niet.';
      if (kind !== 'unborn') return null;
      // Only the Jeugdwet knows care before birth; without a readable wet nothing is certain.
      const column = sheet.columns['wet'];
      const wet = column === undefined ? 'WMO' : valueAt(column, row);
      return wet === null || wet === 'JW' ? null : 'Het nummer met negen nullen mag alleen onder de Jeugdwet.';
    });
  },
  examples: {
    accepted: [
      {
        sheets: {
          Voorzieningen: [
            { client_id: '123456782' },
            { client_id: '111222333' },
            { client_id: '000000000', wet: null },
          ],
        },
      },
      {},
      { sheets: { Voorzieningen: [{ client_id: '123456782' }, { client_id: 999900006 }, { client_id: '999999999' }] } },
      {
        sheets: {
          Voorzieningen: [
            { client_id: '123456782' },
            { client_id: '111222333' },
            { client_id: '000000000', wet: 'JW' },
          ],
        },
      },
      { sheets: { Voorzieningen: [{ client_id: '123456789' }] } },
      { sheets: { Voorzieningen: [{ client_id: '123456782' }, { client_id: '123456789' }] } },
      { sheets: { Historie: [{ client_id: '123456782' }, { client_id: '123456782' }, { client_id: '123456789' }] } },
    ],
    rejected: [
      {
        sheets: { Voorzieningen: [{ client_id: '123456782' }, { client_id: 999900006 }, { client_id: '123456789' }] },
        finds: [
          {
            blad: 'Voorzieningen',
            rij: 4,
            kolom: 'client_id',
            says: 'Dit BSN van negen cijfers doorstaat de elfproef niet.',
          },
        ],
      },
      {
        cells: {
          Arrangementen: [
            ['BSN', 'intensiteit', 'begindatum'],
            ['123456789', 'G', '01-01-2026'],
            ['000000000', 'G', '01-01-2026'],
          ],
        },
        finds: [
          { blad: 'Arrangementen', rij: 2, kolom: 'client_id' },
          { blad: 'Arrangementen', rij: 3, kolom: 'client_id' },
        ],
      },
      {
        sheets: { Voorzieningen: [{ client_id: '123456782' }, { client_id: '111222333' }, { client_id: '000000000' }] },
        finds: [
          {
            blad: 'Voorzieningen',
            rij: 4,
            kolom: 'client_id',
            says: 'Het nummer met negen nullen mag alleen onder de Jeugdwet.',
          },
        ],
      },
    ],
  },
});
