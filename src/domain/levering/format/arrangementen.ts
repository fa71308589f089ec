import { intensiteiten, jaNee, omstandigheden, resultaatgebiedMarkeringen, arrangementtypes } from '../../codelijsten';
import { column, sheetFormat } from '../column';
import { code, codes } from '../values/code';
import { date } from '../values/date';
import { euro, whole } from '../values/number';
import { postcode } from '../values/postcode';
import { text } from '../values/text';
import { gebiedscode } from './voorzieningen';

/** The columns that mark the six resultaatgebieden, in order. */
export const RESULTAATGEBIED_COLUMNS = [
  'rg1_admfin',
  'rg2_huishouden',
  'rg3_dagstructuur',
  'rg4_sociaal',
  'rg5_zelfzorg',
  'rg6_gezin',
] as const;

const resultaatgebied = (naam: string) =>
  column({
    required: 'column',
    schema: code(resultaatgebiedMarkeringen),
    explanation: `J als aan ${naam} wordt gewerkt; O of A mag ook, dan is meteen het type gezegd.`,
    example: 'N',
  });

/** One row per arrangement thuisondersteuning. */
export const arrangementen = sheetFormat({
  name: 'Arrangementen',
  place: 30,
  layout: 'rows',
  required: false,
  explanation: 'Eén regel per arrangement thuisondersteuning.',
  columns: {
    client_id: column({
      alsoKnownAs: ['clientnummer', 'cliëntnummer', 'clientnr', 'bsn'],
      required: true,
      schema: text(64),
      explanation: 'Hetzelfde kenmerk van de cliënt als op blad Voorzieningen.',
      example: 'C-10027',
    }),
    toewijzingnummer: column({
      alsoKnownAs: ['beschikkingnummer'],
      required: false,
      schema: whole({ min: 0, max: 999_999_999 }),
      explanation: 'Nummer van de toewijzing, als de voorziening ook op blad Voorzieningen staat.',
      example: 300145,
    }),
    postcode: column({
      alsoKnownAs: ['pc6'],
      required: false,
      schema: postcode(),
      explanation: 'Postcode van het woonadres, als die niet uit Voorzieningen volgt.',
      example: null,
    }),
    gebiedscode: column({
      alsoKnownAs: ['wijkcode', 'buurtcode'],
      required: false,
      schema: gebiedscode(),
      explanation: 'CBS-code van het gebied, als die niet uit Voorzieningen volgt.',
      example: null,
    }),
    wijkteam: column({
      required: false,
      schema: text(40),
      explanation: 'Naam van het wijkteam.',
      example: null,
    }),
    type: column({
      required: {
        columns: [],
        // A mark that cannot be read may well have been an O or an A: it has its own finding.
        unless: (row) =>
          RESULTAATGEBIED_COLUMNS.some((name) => {
            const mark = row.value(name);
            return mark === 'O' || mark === 'A' || (mark === null && row.filled(name));
          }),
      },
      schema: code(arrangementtypes),
      explanation: 'O voor ondersteunend, A voor activerend.',
      example: 'O',
    }),
    rg1_admfin: resultaatgebied('administratie en financiën'),
    rg2_huishouden: { ...resultaatgebied('het huishouden'), example: 'J' },
    rg3_dagstructuur: { ...resultaatgebied('regelvermogen en dagstructuur'), example: 'J' },
    rg4_sociaal: resultaatgebied('sociaal en persoonlijk functioneren'),
    rg5_zelfzorg: resultaatgebied('zelfzorg en gezondheid'),
    rg6_gezin: resultaatgebied('het gezin, tijdelijk'),
    aantal_resultaatgebieden: column({
      required: false,
      schema: whole({ min: 1, max: 6 }),
      explanation: 'Hoeveel resultaatgebieden zijn gemarkeerd, ter controle.',
      example: 2,
    }),
    intensiteit: column({
      required: true,
      schema: code(intensiteiten),
      explanation: 'G voor gemiddeld, + of ++.',
      example: 'G',
    }),
    omstandigheden: column({
      required: false,
      schema: codes(omstandigheden),
      explanation: 'Codes van verzwarende omstandigheden, met een puntkomma ertussen.',
      example: null,
    }),
    begindatum: column({
      alsoKnownAs: ['ingangsdatum', 'startdatum'],
      required: true,
      schema: date(),
      explanation: 'Eerste dag van het arrangement.',
      example: '01-01-2026',
    }),
    einddatum: column({
      required: false,
      schema: date(),
      explanation: 'Laatste dag van het arrangement; leeg als het nog loopt.',
      example: '31-12-2027',
    }),
    verlenging_na_evaluatie: column({
      required: false,
      schema: code(jaNee),
      explanation: 'J als dit arrangement na een evaluatie is verlengd.',
      example: 'N',
    }),
    ehs: column({
      required: false,
      schema: code(jaNee),
      explanation: 'J als er extra schoonmaak bij hoort.',
      example: 'N',
    }),
    offerte: column({
      required: false,
      schema: code(jaNee),
      explanation: 'J als het bedrag op offerte is afgesproken.',
      example: 'N',
    }),
    offerte_bedrag: column({
      required: false,
      schema: euro({ min: 0 }),
      explanation: 'Bedrag van de offerte in euro, per periode van de OFFERTE-regel op het Tarievenblad.',
      example: null,
    }),
  },
});
