import { duurklassen, intensiteiten, tariefperiodes, tariefsoorten, zwaartes } from '../../codelijsten';
import { column, sheetFormat, type Required } from '../column';
import { code } from '../values/code';
import { date } from '../values/date';
import { euro } from '../values/number';
import { digits } from '../values/text';

const notOnOwnLines: Required = {
  columns: [],
  unless: (row) => ['EHS', 'OFFERTE'].includes(String(row.value('type'))),
};

/** The price of each arrangement, with the time it holds. */
export const tarievenblad = sheetFormat({
  name: 'Tarievenblad',
  place: 80,
  layout: 'rows',
  required: false,
  explanation: 'De tarieven van de arrangementen, met de periode waarin zij gelden.',
  columns: {
    type: column({
      required: true,
      schema: code(tariefsoorten),
      explanation: 'O of A; EHS voor extra schoonmaak, OFFERTE voor bedragen op offerte.',
      example: 'O',
    }),
    zwaarte: column({
      required: notOnOwnLines,
      schema: code(zwaartes),
      explanation: 'Aantal resultaatgebieden: 1-2, 3-4 of 5-6.',
      example: '1-2',
    }),
    intensiteit: column({
      required: notOnOwnLines,
      schema: code(intensiteiten),
      explanation: 'G, + of ++.',
      example: 'G',
    }),
    duurklasse: column({
      required: false,
      schema: code(duurklassen),
      explanation: 'Alleen invullen als de duur de prijs bepaalt; leeg geldt voor elke duur.',
      example: null,
    }),
    bedrag: column({
      required: { columns: [], unless: (row) => row.value('type') === 'OFFERTE' },
      schema: euro({ min: 0 }),
      explanation: 'Bedrag in euro per periode.',
      example: 300,
    }),
    per: column({
      required: true,
      schema: code(tariefperiodes),
      explanation: 'Waarvoor het bedrag geldt: week, 4weken, maand, jaar, totaal, of keer bij EHS.',
      example: '4weken',
    }),
    geldig_van: column({
      required: true,
      schema: date(),
      explanation: 'Eerste dag waarop het bedrag geldt.',
      example: '01-01-2026',
    }),
    geldig_tot: column({
      required: false,
      schema: date(),
      explanation: 'Laatste dag waarop het bedrag geldt; leeg als er geen einde is.',
      example: '31-12-2026',
    }),
    aanbieder_agb: column({
      required: false,
      schema: digits(8),
      explanation: 'Alleen invullen als het bedrag voor één aanbieder geldt.',
      example: null,
    }),
  },
});
