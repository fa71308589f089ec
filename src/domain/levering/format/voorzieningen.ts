import { eenheden, frequenties, geslachten, jaNee, leveringsvormen, productcategorieen, redenenEinde, uitvoerders, verwijzers, wetten } from '../../codelijsten';
import { gemeenteIn, REFERENCE_YEAR } from '../../cbs';
import { cirkels } from '../../cirkels';
import { always, column, sheetFormat, type Required } from '../column';
import { code, openCode } from '../values/code';
import { birthDate, date } from '../values/date';
import { euro, number, whole } from '../values/number';
import { postcode } from '../values/postcode';
import { productcode } from '../values/product';
import { digits, shaped, text } from '../values/text';

/** A CBS area code: GM and 4 digits, WK and 6, BU and 8, of which the wijk and buurt part may hold letters. */
export const gebiedscode = () => shaped(/^(?:GM\d{4}|WK\d{4}[0-9A-Z]{2}|BU\d{4}[0-9A-Z]{4})$/u, 'G03');

const postcodeOrGebied: Required = {
  columns: ['gebiedscode'],
  unless: (row) => row.filled('gebiedscode'),
};

const derivableKosten: Required = {
  columns: ['tarief', 'volume', 'eenheid', 'frequentie'],
  // A missing amount is never V01: control K01 looks whether it can be derived.
  unless: always,
};

/** One row per voorziening that was granted and touches the quarter. */
export const voorzieningen = sheetFormat({
  name: 'Voorzieningen',
  place: 20,
  layout: 'rows',
  required: true,
  explanation: 'Eén regel per toegekende voorziening die in het kwartaal loopt.',
  columns: {
    client_id: column({
      alsoKnownAs: ['clientnummer', 'cliëntnummer', 'clientnr', 'bsn'],
      required: true,
      schema: text(64),
      explanation: 'Vast kenmerk van de cliënt, elk kwartaal hetzelfde. Bij aanlevering nooit een BSN.',
      example: 'C-10027',
    }),
    huishouden_id: column({
      alsoKnownAs: ['huishoudnummer', 'gezinsnummer'],
      required: false,
      schema: text(64),
      explanation: 'Vast kenmerk van het huishouden waar de cliënt woont.',
      example: 'H-2041',
    }),
    geboortedatum: column({
      alsoKnownAs: ['geb_datum', 'geboortejaar'],
      required: true,
      schema: birthDate(),
      explanation: 'Geboortedatum; is die niet volledig bekend, dan jjjjmm00, jjjj0000 of alleen het jaar.',
      example: '14-05-1948',
    }),
    geslacht: column({
      required: false,
      schema: code(geslachten),
      explanation: 'M, V of O.',
      example: 'V',
    }),
    postcode: column({
      alsoKnownAs: ['pc6'],
      required: postcodeOrGebied,
      schema: postcode(),
      explanation: 'Postcode van het woonadres. Mag leeg blijven als de gebiedscode is ingevuld.',
      example: '9461AB',
    }),
    gebiedscode: column({
      alsoKnownAs: ['wijkcode', 'buurtcode'],
      required: { columns: ['postcode'], unless: always },
      schema: gebiedscode(),
      explanation: 'CBS-code van de wijk (WK), buurt (BU) of gemeente (GM) waar de cliënt woont.',
      example: 'WK168000',
    }),
    gemeentecode_woon: column({
      alsoKnownAs: ['woongemeente'],
      required: false,
      // Almere (0034) as a number has lost two zeros.
      schema: digits(4, (gemeente) => gemeenteIn(REFERENCE_YEAR, gemeente) !== null),
      explanation: 'Gemeente waar de cliënt woont, als dat een andere gemeente is.',
      example: '1680',
    }),
    wijkteam: column({
      required: false,
      schema: text(40),
      explanation: 'Naam van het wijkteam dat de cliënt begeleidt.',
      example: 'Team Noord',
    }),
    wet: column({
      alsoKnownAs: ['pijler', 'regeling'],
      required: true,
      schema: code(wetten),
      explanation: 'De wet waaronder de voorziening valt.',
      example: 'WMO',
    }),
    productcategorie: column({
      alsoKnownAs: ['categorie'],
      required: true,
      schema: openCode(productcategorieen, 40),
      explanation: 'Code van de productcategorie, uit de lijst die bij de wet hoort.',
      example: '02',
    }),
    productcode: column({
      required: false,
      schema: productcode(),
      explanation: 'Productcode, zoals 02A03.',
      example: '02A03',
    }),
    product_omschrijving: column({
      required: false,
      schema: text(100),
      explanation: 'Naam van het product in eigen woorden.',
      example: 'Individuele begeleiding',
    }),
    leveringsvorm: column({
      alsoKnownAs: ['financieringsvorm'],
      required: true,
      schema: code(leveringsvormen),
      explanation: 'Hoe de voorziening wordt geleverd: in natura, als budget, als tegemoetkoming of met subsidie.',
      example: 'ZIN',
    }),
    cirkel: column({
      required: false,
      schema: code(cirkels),
      explanation: 'De cirkel van de waaier; leeg laten mag, dan wordt hij afgeleid.',
      example: 'M',
    }),
    uitvoerder: column({
      required: false,
      schema: code(uitvoerders),
      explanation: 'Wie de ondersteuning uitvoert.',
      example: 'professioneel',
    }),
    toewijzingnummer: column({
      alsoKnownAs: ['beschikkingnummer'],
      required: false,
      schema: whole({ min: 0, max: 999_999_999 }),
      explanation: 'Nummer van de toewijzing of beschikking.',
      example: 300145,
    }),
    begindatum: column({
      alsoKnownAs: ['ingangsdatum', 'startdatum'],
      required: true,
      schema: date(),
      explanation: 'Eerste dag van de voorziening.',
      example: '01-01-2026',
    }),
    einddatum: column({
      required: false,
      schema: date(),
      explanation: 'Laatste dag van de voorziening; leeg als die nog loopt.',
      example: '31-12-2026',
    }),
    reden_einde: column({
      alsoKnownAs: ['reden_beeindiging'],
      required: false,
      schema: openCode(redenenEinde, 40),
      explanation: 'Waarom de voorziening stopte, uit de lijst die bij de wet hoort.',
      example: null,
    }),
    volume: column({
      required: false,
      schema: number({ min: 0, noteText: true }),
      explanation: 'Hoeveel er is toegekend, in de eenheid en frequentie hiernaast.',
      example: 3,
    }),
    eenheid: column({
      required: false,
      schema: code(eenheden),
      explanation: 'Waarin het volume is uitgedrukt.',
      example: '04',
    }),
    frequentie: column({
      required: false,
      schema: code(frequenties),
      explanation: 'Hoe vaak het volume wordt geleverd.',
      example: '2',
    }),
    tarief: column({
      required: false,
      schema: euro({ min: 0, noteText: true }),
      explanation: 'Prijs in euro per eenheid.',
      example: 58.2,
    }),
    kosten: column({
      alsoKnownAs: ['kosten_kwartaal', 'bedrag'],
      required: derivableKosten,
      schema: euro({ noteText: true }),
      explanation: 'Kosten in euro in dit kwartaal; leeg mag als ze uit tarief en volume volgen.',
      example: 2294.74,
    }),
    correctie: column({
      required: false,
      schema: code(jaNee),
      explanation: 'J als deze regel een eerdere verrekent; alleen dan mogen de kosten negatief zijn.',
      example: 'N',
    }),
    aanbieder_agb: column({
      alsoKnownAs: ['agb'],
      required: false,
      schema: digits(8),
      explanation: 'AGB-code van de aanbieder.',
      example: '41123456',
    }),
    verwijzer: column({
      required: false,
      schema: code(verwijzers),
      explanation: 'Wie naar de jeugdhulp verwees.',
      example: null,
    }),
    herindicatie: column({
      required: false,
      schema: code(jaNee),
      explanation: 'J als deze voorziening een eerdere opvolgt.',
      example: 'N',
    }),
  },
});
