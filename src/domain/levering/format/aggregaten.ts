import { aggregaatWetten, bronnen, noemerSoorten } from '../../codelijsten';
import { column, sheetFormat } from '../column';
import { code } from '../values/code';
import { euro, number } from '../values/number';
import { quarter } from '../values/quarter';
import { text } from '../values/text';
import { gebiedscode } from './voorzieningen';

/** Figures that others already counted, per area. */
export const aggregaten = sheetFormat({
  name: 'Aggregaten',
  place: 70,
  layout: 'rows',
  required: false,
  explanation: 'Cijfers die al per gebied zijn geteld, zoals van de zorgverzekeraar, het UWV of de GGD.',
  columns: {
    periode: column({ required: true, schema: quarter(), explanation: 'Kwartaal of jaar van het cijfer.', example: '2026K3' }),
    gebiedscode: column({
      required: true,
      schema: gebiedscode(),
      explanation: 'Gebied waarover het cijfer gaat.',
      example: 'WK168000',
    }),
    bron: column({ required: true, schema: code(bronnen), explanation: 'Wie het cijfer maakte.', example: 'VGZ' }),
    wet: column({
      required: true,
      schema: code(aggregaatWetten),
      explanation: 'De wet of regeling van het cijfer.',
      example: 'ZVW',
    }),
    indicatorcode: column({
      required: true,
      schema: text(80),
      explanation: 'Wat er geteld is.',
      example: 'kosten_huisarts',
    }),
    aantal: column({ required: false, schema: number({ min: 0 }), explanation: 'Het aantal.', example: 1250 }),
    noemer: column({
      required: false,
      schema: number({ min: 0 }),
      explanation: 'Het aantal waarop het betrekking heeft.',
      example: 3600,
    }),
    noemer_soort: column({
      required: false,
      schema: code(noemerSoorten),
      explanation: 'Wat de noemer telt.',
      example: 'verzekerden',
    }),
    kosten: column({ required: false, schema: euro(), explanation: 'De kosten in euro.', example: 245000 }),
  },
});
