import { RESULTAATGEBIED_COLUMNS } from '../levering/format/arrangementen';
import { rowView, type DataOf } from '../levering/sheet-data';
import { markedCount } from './arrangement-in-model';
import { rowRule } from './rule';

export default rowRule({
  code: 'A02',
  severity: 'F',
  sheets: ['Arrangementen'],
  columns: ['aantal_resultaatgebieden', ...RESULTAATGEBIED_COLUMNS],
  title: 'Aantal resultaatgebieden klopt niet',
  holds: (row) => {
    const marked = markedCount(row);
    // Without any mark the fault is that (A01): the number itself may well be right.
    return row.aantal_resultaatgebieden === null || marked === 0 || row.aantal_resultaatgebieden === marked;
  },
  message: (row) =>
    `Het aantal is ${row.aantal_resultaatgebieden}, maar er zijn ${markedCount(row)} resultaatgebieden gemarkeerd.`,
  explanation: 'Het aantal bepaalt de zwaarte en dus het tarief. Wij rekenen met de markeringen.',
  fix: 'Kijk of alle resultaatgebieden goed zijn gemarkeerd, en verbeter anders het aantal.',
  source: 'Ontwerp 2 en 3',
  examples: {
    accepted: [
      { row: { aantal_resultaatgebieden: 2 } },
      { row: { aantal_resultaatgebieden: null } },
      { row: { aantal_resultaatgebieden: 1, rg2_huishouden: 'A', rg3_dagstructuur: null } },
      { row: { aantal_resultaatgebieden: 2, rg2_huishouden: 'N', rg3_dagstructuur: 'N' } },
    ],
    rejected: [
      {
        row: { aantal_resultaatgebieden: 3 },
        says: 'Het aantal is 3, maar er zijn 2 resultaatgebieden gemarkeerd.',
      },
      {
        row: { aantal_resultaatgebieden: 1 },
        says: 'Het aantal is 1, maar er zijn 2 resultaatgebieden gemarkeerd.',
      },
    ],
  },
  repair: {
    label: 'Vul het getelde aantal in',
    changesMeaning: true,
    mend: ({ sheet, row }) => {
      const view = rowView(sheet as DataOf<'Arrangementen'>);
      view.row = row;
      return markedCount(view);
    },
    examples: [
      {
        from: { sheets: { Arrangementen: [{ aantal_resultaatgebieden: 3 }] } },
        mends: [{ blad: 'Arrangementen', rij: 2, kolom: 'aantal_resultaatgebieden', old: 3, new: 2 }],
      },
    ],
  },
});
