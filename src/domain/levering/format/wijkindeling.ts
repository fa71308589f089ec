import { column, sheetFormat, type Required } from '../column';
import { whole } from '../values/number';
import { postcodeOrDigits } from '../values/postcode';
import { shaped, text } from '../values/text';

const postcodeOrRange: Required = {
  columns: ['postcode_van', 'postcode_tot'],
  // Half a range lacks its other half, not a postcode.
  unless: (row) => row.filled('postcode_van') || row.filled('postcode_tot'),
};

const partOfRange = (other: string): Required => ({
  columns: ['postcode'],
  unless: (row) => row.filled('postcode') || !row.filled(other),
});

/** Which postcode lies in which wijk, kern and wijkteam. */
export const wijkindeling = sheetFormat({
  name: 'Wijkindeling',
  place: 40,
  layout: 'rows',
  required: false,
  explanation: 'Welke postcode in welke wijk ligt. De meest precieze regel wint: postcode, dan reeks, dan vier cijfers.',
  columns: {
    postcode: column({
      required: postcodeOrRange,
      schema: postcodeOrDigits(),
      explanation: 'Een postcode (1234AB) of alleen de vier cijfers.',
      example: '9461',
    }),
    postcode_van: column({
      required: partOfRange('postcode_tot'),
      schema: postcodeOrDigits(),
      explanation: 'Eerste postcode van een reeks.',
      example: null,
    }),
    postcode_tot: column({
      required: partOfRange('postcode_van'),
      schema: postcodeOrDigits(),
      explanation: 'Laatste postcode van een reeks.',
      example: null,
    }),
    wijkcode: column({
      alsoKnownAs: ['gebiedscode'],
      required: true,
      schema: shaped(/^WK\d{4}[0-9A-Z]{2}$/u, 'G03'),
      explanation: 'CBS-code van de wijk.',
      example: 'WK168000',
    }),
    wijknaam: column({ required: false, schema: text(80), explanation: 'Naam van de wijk.', example: 'Annen' }),
    kern: column({ required: false, schema: text(80), explanation: 'Naam van de kern.', example: 'Annen' }),
    wijkteam: column({ required: false, schema: text(40), explanation: 'Naam van het wijkteam.', example: 'Team Noord' }),
    indelingsjaar: column({
      required: false,
      schema: whole({ min: 1990, max: 2100 }),
      explanation: 'Jaar van de wijkindeling van het CBS.',
      example: 2024,
    }),
  },
});
