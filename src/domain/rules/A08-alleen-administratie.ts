import { RESULTAATGEBIED_COLUMNS } from '../levering/format/arrangementen';
import { markedCount } from './arrangement-in-model';
import { rowRule } from './rule';

export default rowRule({
  code: 'A08',
  severity: 'S',
  sheets: ['Arrangementen'],
  columns: RESULTAATGEBIED_COLUMNS,
  title: 'Alleen administratie en financiën',
  holds: (row) => row.rg1_admfin === null || row.rg1_admfin === 'N' || markedCount(row) > 1,
  message: () => 'Alleen resultaatgebied 1 (administratie en financiën) is gemarkeerd.',
  explanation: 'Voor hulp bij de administratie alleen is er vaak een lichtere voorziening, zoals thuisadministratie.',
  fix: 'Kijk of er resultaatgebieden ontbreken. Anders is hier niets nodig.',
  source: 'Ontwerp 3; model integrale arrangementen (S3)',
  examples: {
    accepted: [
      { row: { rg1_admfin: null, rg2_huishouden: 'J', rg3_dagstructuur: 'N' } },
      { row: { rg1_admfin: 'J' } },
      { row: { rg1_admfin: 'N', rg2_huishouden: 'J', rg3_dagstructuur: 'N' } },
      { row: { rg1_admfin: 'N', rg2_huishouden: 'N', rg3_dagstructuur: 'N' } },
    ],
    rejected: [
      {
        row: { rg1_admfin: 'J', rg2_huishouden: 'N', rg3_dagstructuur: null },
        says: 'Alleen resultaatgebied 1 (administratie en financiën) is gemarkeerd.',
      },
      {
        row: { rg1_admfin: 'O', rg2_huishouden: 'N', rg3_dagstructuur: 'N' },
        says: 'Alleen resultaatgebied 1 (administratie en financiën) is gemarkeerd.',
      },
    ],
  },
});
