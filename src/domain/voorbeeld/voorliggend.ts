import type { Regel } from './blad';
import type { Indeling } from './indeling';

/** What lighter cirkels offer: resultaatgebied, cirkel, name, explanation, and whether it is in one wijk only. */
const AANBOD: readonly (readonly [number, 'E' | 'S' | 'A', string, string, boolean])[] = [
  [1, 'E', 'Ordner op volgorde', 'Een stappenplan om zelf de post bij te houden.', false],
  [1, 'S', 'Maatje voor de post', 'Een vrijwilliger kijkt elke week mee.', false],
  [1, 'A', 'Inloop geld en papieren', 'Elke dinsdag, zonder afspraak.', true],
  [2, 'E', 'Hulpmiddelen op proef', 'Een robotstofzuiger zes weken te leen.', false],
  [2, 'A', 'Was- en strijkservice', 'Haalt en brengt, tegen een kleine bijdrage.', false],
  [3, 'S', 'Samen koffie, samen weekplan', 'Buren die elkaar op de been houden.', true],
  [3, 'A', 'Open atelier', 'Drie dagdelen per week, voor iedereen.', true],
  [4, 'S', 'Wandelgroep', 'Elke woensdagochtend, in kleine groepjes.', false],
  [4, 'A', 'Ontmoetingsplek', 'Iemand van het wijkteam is er ook.', true],
  [5, 'E', 'Beweegkaart voor thuis', 'Oefeningen van tien minuten.', false],
  [5, 'A', 'Spreekuur gezond leven', 'Met een praktijkondersteuner.', false],
  [6, 'S', 'Steungezin', 'Een ander gezin springt af en toe bij.', false],
  [6, 'A', 'Opvoedspreekuur', 'Vragen stellen zonder verwijzing.', true],
];

/** Invented lines of sheet Voorliggend; each says in its own name that it is. */
export const voorliggendVan = ({ wijken }: Pick<Indeling, 'wijken'>): Regel[] =>
  AANBOD.map(([resultaatgebied, cirkel, naam, toelichting, inEenWijk], place) => ({
    resultaatgebied,
    cirkel,
    naam: `${naam} (verzonnen)`,
    wijkcode: inEenWijk ? (wijken[place % wijken.length]?.cbs.code ?? null) : null,
    toelichting,
  }));
