import { column, sheetFormat } from '../column';
import { number, whole } from '../values/number';
import { text } from '../values/text';

const perInwoner = (wet: string, example: number, alsoKnownAs: readonly string[] = []) =>
  column({
    ...{ required: false, alsoKnownAs, schema: number({ min: 0 }), example },
    explanation: `Gemiddelde kosten ${wet} per inwoner van die leeftijd, in euro per jaar.`,
  });

/** What an inhabitant of each age costs on average in a year, as others published it: to see what age explains. */
export const leeftijdskosten = sheetFormat({
  name: 'Leeftijdskosten',
  place: 75,
  layout: 'rows',
  required: false,
  ownUse: true,
  explanation: 'Gemiddelde kosten per leeftijd, zoals van het CPB, om te zien wat u per wijk zou verwachten.',
  columns: {
    leeftijd: column({ required: true, schema: text(20), explanation: 'De leeftijd in jaren; de laatste mag ‘99 en ouder’ zijn.', example: '80' }),
    wmo: perInwoner('Wmo', 1450),
    jw: perInwoner('Jeugdwet', 0, ['jeugd', 'jeugdwet']),
    pw: perInwoner('Participatiewet', 0, ['participatiewet']),
    zvw: perInwoner('Zvw', 6900),
    wlz: perInwoner('Wlz', 3900),
    inwoners: column({
      required: false,
      schema: whole({ min: 0 }),
      explanation: 'Hoeveel inwoners van die leeftijd er zijn, om leeftijden binnen een groep te wegen.',
      example: 112000,
    }),
  },
});
