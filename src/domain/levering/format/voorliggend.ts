import { cirkels } from '../../cirkels';
import { leefdomeincodes } from '../../leefdomeinen';
import { always, column, sheetFormat, type Required } from '../column';
import { code, openCode } from '../values/code';
import { whole } from '../values/number';
import { shaped, text } from '../values/text';

const oneOfTwo = (other: string): Required => ({ columns: [other], unless: (row) => row.filled(other) });

/** What the lighter cirkels offer here, shown before a maatwerkvoorziening is priced. */
export const voorliggend = sheetFormat({
  name: 'Voorliggend',
  place: 100,
  layout: 'rows',
  required: false,
  explanation: 'Wat er in de buurt al is zonder indicatie, per resultaatgebied of leefdomein.',
  columns: {
    resultaatgebied: column({
      required: oneOfTwo('leefdomein'),
      schema: whole({ min: 1, max: 6 }),
      explanation: 'Nummer van het resultaatgebied, 1 tot en met 6.',
      example: 1,
    }),
    leefdomein: column({
      required: { columns: ['resultaatgebied'], unless: always },
      schema: openCode(leefdomeincodes, 40, { entries: [] }),
      explanation: 'Code van het leefdomein, als er geen resultaatgebied staat.',
      example: null,
    }),
    cirkel: column({
      required: true,
      schema: code({ entries: cirkels.entries.filter((cirkel) => cirkel.code !== 'M') }),
      explanation: 'E, S of A.',
      example: 'S',
    }),
    naam: column({ required: true, schema: text(100), explanation: 'Naam van het aanbod.', example: 'Hulp bij de post' }),
    wijkcode: column({
      required: false,
      schema: shaped(/^WK\d{4}[0-9A-Z]{2}$/u, 'G03'),
      explanation: 'De wijk waar dit is; leeg is overal.',
      example: null,
    }),
    toelichting: column({
      required: false,
      schema: text(500),
      explanation: 'Wat het is en hoe iemand er komt.',
      example: 'Vrijwilligers helpen met post en formulieren.',
    }),
  },
});
