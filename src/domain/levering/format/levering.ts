import { jaNee, kostenbases, leveringssoorten, wetten } from '../../codelijsten';
import { column, sheetFormat } from '../column';
import { code, codes } from '../values/code';
import { date } from '../values/date';
import { quarter } from '../values/quarter';
import { text } from '../values/text';

/** The version of the format that this Waaier reads. */
export const FORMATVERSIE = '1.0';

/** What this delivery is: of whom, over which quarter, on what basis. */
export const levering = sheetFormat({
  name: 'Levering',
  place: 10,
  layout: 'keys',
  required: true,
  explanation: 'Gegevens over de levering zelf: het veld in kolom A, de waarde in kolom B.',
  columns: {
    formatversie: column({
      required: true,
      schema: text(20),
      explanation: 'Versie van dit leverformaat.',
      example: FORMATVERSIE,
    }),
    gemeentecode: column({
      required: true,
      schema: text(20),
      explanation: 'Code van de gemeente die levert, vier cijfers.',
      example: '1680',
    }),
    gemeentenaam: column({
      required: false,
      schema: text(80),
      explanation: 'Naam van de gemeente die levert.',
      example: 'Aa en Hunze',
    }),
    periode: column({
      required: true,
      schema: quarter(),
      explanation: 'Het kwartaal, als jjjjKn.',
      example: '2026K3',
    }),
    leveringssoort: column({
      required: true,
      schema: code(leveringssoorten),
      explanation: 'initieel, of correctie als deze levering een eerdere helemaal vervangt.',
      example: 'initieel',
    }),
    aanmaakdatum: column({
      required: true,
      schema: date(),
      explanation: 'De dag waarop deze levering is gemaakt.',
      example: '05-10-2026',
    }),
    pijlers: column({
      required: true,
      schema: codes(wetten),
      explanation: 'De wetten waarover wordt geleverd, met een komma ertussen.',
      example: 'WMO,JW,PW',
    }),
    kostenbasis: column({
      required: true,
      schema: code(kostenbases),
      explanation: 'Waarop de kosten berusten: gedeclareerd, toegewezen, betaald of begroot.',
      example: 'gedeclareerd',
    }),
    contactpersoon: column({
      required: false,
      schema: text(100),
      explanation: 'Wie vragen over deze levering kan beantwoorden.',
      example: 'Team gegevens sociaal domein',
    }),
    email: column({
      required: false,
      schema: text(100),
      explanation: 'E-mailadres voor vragen over deze levering.',
      example: 'gegevens@gemeente.example',
    }),
    lege_levering: column({
      required: false,
      schema: code(jaNee),
      explanation: 'J als er met opzet niets te leveren is.',
      example: null,
    }),
  },
});
