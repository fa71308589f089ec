import { column, sheetFormat } from '../column';
import { quarter } from '../values/quarter';
import { voorzieningen } from './voorzieningen';

/** The rows of Voorzieningen of earlier quarters, each with its quarter. */
export const historie = sheetFormat({
  name: 'Historie',
  place: 110,
  layout: 'rows',
  required: false,
  explanation: 'De voorzieningen van eerdere kwartalen, voor trend en vergelijking.',
  columns: {
    periode: column({
      required: true,
      schema: quarter(),
      explanation: 'Het kwartaal van de regel, als jjjjKn.',
      example: '2026K2',
    }),
    ...voorzieningen.columns,
  },
});
