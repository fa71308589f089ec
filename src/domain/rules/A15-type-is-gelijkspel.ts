import { TYPE_COLUMNS, typeInModel } from './arrangement-in-model';
import { rowRule } from './rule';

const MESSAGE = 'Er zijn evenveel resultaatgebieden ondersteunend als activerend; kies zelf het type.';

export default rowRule({
  code: 'A15',
  severity: 'F',
  sheets: ['Arrangementen'],
  columns: TYPE_COLUMNS,
  title: 'Type van het arrangement moet gekozen worden',
  holds: (row) => !typeInModel(row).tie,
  message: () => MESSAGE,
  explanation:
    'Het type bepaalt het tarief en hoe lang het arrangement mag duren. Bij gelijke aantallen is dat aan het wijkteam.',
  fix: 'Vul in de kolom type O (ondersteunend) of A (activerend) in.',
  source: 'Ontwerp 1.4; model integrale arrangementen (S3)',
  examples: {
    accepted: [
      { row: { type: 'O', rg2_huishouden: 'O', rg3_dagstructuur: 'A' } },
      { row: { type: null, rg2_huishouden: 'O', rg3_dagstructuur: 'O' } },
      { row: { type: null, rg2_huishouden: 'O', rg3_dagstructuur: 'A', rg4_sociaal: 'A' } },
      { row: { type: null, rg2_huishouden: 'J', rg3_dagstructuur: 'A' } },
      { row: { type: null, rg2_huishouden: 'J', rg3_dagstructuur: 'J' } },
    ],
    rejected: [
      { row: { type: null, rg2_huishouden: 'O', rg3_dagstructuur: 'A' }, says: MESSAGE },
      { row: { type: null, rg1_admfin: 'J', rg2_huishouden: 'O', rg3_dagstructuur: 'A' }, says: MESSAGE },
    ],
  },
});
