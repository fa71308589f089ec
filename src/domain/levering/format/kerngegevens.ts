import { gebiedssoorten } from '../../codelijsten';
import { column, sheetFormat } from '../column';
import { code } from '../values/code';
import { number, whole } from '../values/number';
import { text } from '../values/text';

const count = (explanation: string, example: number) =>
  column({ required: false, schema: whole({ min: 0 }), explanation, example });

/** Inhabitants and what else is known of a wijk, gemeente or kern. */
export const kerngegevens = sheetFormat({
  name: 'Kerngegevens',
  place: 50,
  layout: 'rows',
  required: false,
  explanation: 'Inwoners en kenmerken per gebied. Staat hier iets, dan gelden alleen deze gegevens.',
  columns: {
    gebiedscode: column({
      required: true,
      schema: text(40),
      explanation: 'Code van de gemeente of wijk, of de naam van een kern of wijkteam.',
      example: 'WK168000',
    }),
    gebiedsnaam: column({ required: false, schema: text(80), explanation: 'Naam van het gebied.', example: 'Annen' }),
    soort: column({
      required: false,
      schema: code(gebiedssoorten),
      explanation: 'G gemeente, W wijk, K kern, T wijkteam.',
      example: 'W',
    }),
    inwoners: column({
      required: true,
      schema: whole({ min: 0 }),
      explanation: 'Aantal inwoners.',
      example: 3620,
    }),
    inw_0_14: count('Inwoners tot en met 14 jaar.', 505),
    inw_15_24: count('Inwoners van 15 tot en met 24 jaar.', 380),
    inw_25_44: count('Inwoners van 25 tot en met 44 jaar.', 640),
    inw_45_64: count('Inwoners van 45 tot en met 64 jaar.', 1115),
    inw_65plus: count('Inwoners van 65 jaar en ouder.', 980),
    huishoudens: count('Aantal huishoudens.', 1590),
    ses_woa: column({
      required: false,
      schema: number({ min: -5, max: 5 }),
      explanation: 'Gemiddelde SES-WOA-score van het CBS.',
      example: 0.104,
    }),
    stedelijkheid: column({
      required: false,
      schema: whole({ min: 1, max: 5 }),
      explanation: 'Stedelijkheid volgens het CBS, van 1 (zeer sterk) tot 5 (niet stedelijk).',
      example: 5,
    }),
    indelingsjaar: column({
      required: false,
      schema: whole({ min: 1990, max: 2100 }),
      explanation: 'Jaar van de wijkindeling van het CBS.',
      example: 2024,
    }),
  },
});
