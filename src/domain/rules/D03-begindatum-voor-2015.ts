import { dutchDay } from '../wording';
import { EERSTE_DAG } from './eerste-dag';
import { rowRule } from './rule';

export default rowRule({
  code: 'D03',
  severity: 'W',
  sheets: ['Voorzieningen'],
  columns: ['begindatum', 'wet'],
  title: 'Begindatum voor 2015',
  holds: ({ begindatum, wet }) => begindatum === null || wet === null || wet === 'PW' || begindatum >= EERSTE_DAG,
  message: ({ begindatum }) => `De begindatum (${dutchDay(begindatum)}) ligt voor ${dutchDay(EERSTE_DAG)}.`,
  explanation: 'De Jeugdwet en de Wmo 2015 gelden vanaf 1 januari 2015. Een eerdere datum is vaak een tikfout.',
  fix: 'Kijk de begindatum na. Loopt de voorziening echt zo lang, bevestig dat dan.',
  source: 'Ontwerp 3; Wmo 2015 en Jeugdwet, in werking per 01-01-2015',
  examples: {
    accepted: [
      { row: { begindatum: null } },
      { row: { wet: null, begindatum: '31-12-2014' } },
      { row: { begindatum: '01-01-2015' } },
      { row: { wet: 'JW', begindatum: '01-01-2015' } },
      { row: { wet: 'PW', begindatum: '31-12-2014' } },
    ],
    rejected: [
      { row: { begindatum: '31-12-2014' }, says: 'De begindatum (31-12-2014) ligt voor 01-01-2015.' },
      { row: { wet: 'JW', begindatum: '31-12-2014' }, says: 'De begindatum (31-12-2014) ligt voor 01-01-2015.' },
    ],
  },
});
