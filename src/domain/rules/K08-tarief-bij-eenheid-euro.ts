import { dutchEuro } from '../wording';
import { rowRule } from './rule';

const EURO = '83';

export default rowRule({
  code: 'K08',
  severity: 'W',
  sheets: ['Voorzieningen'],
  columns: ['tarief', 'eenheid'],
  title: 'Tarief bij eenheid euro',
  holds: ({ tarief, eenheid }) => tarief === null || eenheid !== EURO,
  message: ({ tarief }) => `Bij eenheid 83 (euro) staat een tarief (${dutchEuro(tarief ?? 0)}).`,
  explanation: 'Bij eenheid 83 is het volume zelf al het bedrag. Een tarief hoort daar niet bij en telt niet mee.',
  fix: 'Maak het tarief leeg, of kies de eenheid waar het tarief bij hoort.',
  source: 'Ontwerp 2, 3 en 4.3',
  examples: {
    accepted: [{ row: { tarief: null, eenheid: '83' } }, { row: { tarief: 58.2, eenheid: '82' } }],
    rejected: [
      { row: { tarief: 58.2, eenheid: '83' }, says: 'Bij eenheid 83 (euro) staat een tarief (€ 58,20).' },
      { row: { tarief: 0, eenheid: 83 }, says: 'Bij eenheid 83 (euro) staat een tarief (€ 0,00).' },
    ],
  },
});
