import { column, sheetFormat } from '../column';
import { euro, whole } from '../values/number';
import { quarter } from '../values/quarter';
import { shaped, text } from '../values/text';

/** A CBS area code, or NL (NL00) for the whole country. */
const gebiedOfLand = () => shaped(/^(?:NL(?:00)?|GM\d{4}|WK\d{4}[0-9A-Z]{2}|BU\d{4}[0-9A-Z]{4})$/u, 'G03');

/** Figures of other gemeenten, already aggregated and safe to share. */
export const benchmarkset = sheetFormat({
  name: 'Benchmarkset',
  place: 60,
  layout: 'rows',
  required: false,
  explanation: 'Cijfers van andere gemeenten om mee te vergelijken.',
  columns: {
    periode: column({ required: true, schema: quarter(), explanation: 'Kwartaal van het cijfer.', example: '2026K3' }),
    gebiedscode: column({
      required: true,
      schema: gebiedOfLand(),
      explanation: 'Gebied waarover het cijfer gaat.',
      example: 'WK011400',
    }),
    wet: column({ required: true, schema: text(20), explanation: 'De wet, of totaal.', example: 'totaal' }),
    leefdomein: column({ required: true, schema: text(20), explanation: 'Het leefdomein, of totaal.', example: 'totaal' }),
    cliënten: column({
      required: true,
      schema: whole({ min: 0 }),
      explanation: 'Aantal verschillende cliënten.',
      example: 215,
    }),
    voorzieningen: column({
      required: true,
      schema: whole({ min: 0 }),
      explanation: 'Aantal voorzieningen.',
      example: 340,
    }),
    kosten: column({ required: true, schema: euro(), explanation: 'Kosten in euro.', example: 410500 }),
    inwoners: column({
      required: false,
      schema: whole({ min: 0 }),
      explanation: 'Inwoners, als het gebied niet op Kerngegevens staat.',
      example: 4100,
    }),
  },
});
