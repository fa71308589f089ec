import { RESULTAATGEBIED_COLUMNS } from '../levering/format/arrangementen';
import { markedCount } from './arrangement-in-model';
import { rowRule } from './rule';

export default rowRule({
  code: 'A01',
  severity: 'F',
  sheets: ['Arrangementen'],
  columns: RESULTAATGEBIED_COLUMNS,
  title: 'Geen resultaatgebied gemarkeerd',
  holds: (row) => markedCount(row) > 0,
  message: () => 'Er is geen enkel resultaatgebied gemarkeerd.',
  explanation: 'Het aantal resultaatgebieden bepaalt de zwaarte, en daarmee het tarief. Zonder is er geen bedrag.',
  fix: 'Zet een J bij elk resultaatgebied waaraan het arrangement werkt.',
  source: 'Ontwerp 1.4 en 4.4; model integrale arrangementen (S3)',
  examples: {
    accepted: [
      {},
      { rg1_admfin: 'N', rg2_huishouden: 'N', rg3_dagstructuur: 'N', rg6_gezin: 'J' },
      { rg1_admfin: 'O', rg2_huishouden: null, rg3_dagstructuur: null },
      { rg2_huishouden: 'N', rg3_dagstructuur: 'X' },
    ].map((row) => ({ row })),
    rejected: [
      {
        row: { rg2_huishouden: 'N', rg3_dagstructuur: 'N' },
        says: 'Er is geen enkel resultaatgebied gemarkeerd.',
      },
      {
        row: Object.fromEntries(RESULTAATGEBIED_COLUMNS.map((name) => [name, null])),
        says: 'Er is geen enkel resultaatgebied gemarkeerd.',
      },
    ],
  },
});
