import type { Step } from '../../state';

/** What is said of a page of the pane. */
export interface PaginaUitleg {
  readonly naam: string;
  /** What one does there. */
  readonly doet: string;
  /** How it goes, step by step. */
  readonly stappen: readonly string[];
  /** What one should know, or what it does not do. */
  readonly let: string;
}

/** The short help of every page. */
export const paginas: Readonly<Record<Step, PaginaUitleg>> = {
  start: {
    naam: 'Begin',
    doet: 'Hier ziet u van welke gemeente en welk kwartaal de levering is, en wat u ermee kunt doen.',
    stappen: [
      'Kies Controleren om te zien of u kunt aanleveren.',
      'Kies daarna Bladen maken voor de overzichten per wijk.',
      'Onder Gegevens uit uw systeem maakt u een levering van een export of van berichten.',
      'Onder Voor u aanlevert vergelijkt u met de vorige levering, vervangt u BSN’s en maakt u de aanlevering.',
    ],
    let: 'Waaier leest alleen. Er verandert pas iets in de werkmap als u daarvoor kiest.',
  },
  kennismaken: {
    naam: 'Kennismaken',
    doet: 'U oefent met een verzonnen levering, zonder gegevens van echte mensen.',
    stappen: ['Open het voorbeeld.', 'Controleer het, verbeter een fout en maak de bladen.'],
    let: 'Het voorbeeld komt in een nieuwe werkmap. Uw eigen werkmap blijft zoals die is.',
  },
  controleren: {
    naam: 'Controle',
    doet: 'Waaier leest de hele levering en zegt in één zin of u die kunt aanleveren.',
    stappen: [
      'Los eerst de fouten op: zolang er een is, kan de levering niet worden aangeleverd.',
      'Kijk de waarschuwingen na. Klopt er een toch, bevestig die dan met een reden.',
      'Signalen zijn goed om te weten; u hoeft er niets mee.',
      'Kies een cel om erheen te gaan. Controleer na het verbeteren opnieuw.',
    ],
    let: 'De controle kijkt of gegevens bij elkaar passen. Of ze waar zijn, weet alleen uw eigen administratie.',
  },
  herstellen: {
    naam: 'Herstellen',
    doet: 'Waaier verbetert cellen waarvan zeker is wat er hoort te staan.',
    stappen: [
      'Bekijk per groep wat er staat en wat er komt te staan.',
      'Kies alles of een deel en laat het verbeteren.',
      'Onderaan kunt u elke verbetering weer ongedaan maken.',
    ],
    let: 'Wat alleen u kunt weten, zoals een ontbrekende datum, laat Waaier staan.',
  },
  bladen: {
    naam: 'Bladen',
    doet: 'Waaier deelt elke voorziening in naar gebied, leefdomein en cirkel, en maakt overzichten.',
    stappen: [
      'Kies welke bladen u wilt en maak ze.',
      'Maakt u ze opnieuw, dan worden dezelfde bladen ververst.',
      'Draai daarna zelf een tabel, of bekijk de waaier van een gebied.',
      'Wilt u iets delen, maak dan een deelbare kopie: daarin zijn kleine aantallen verborgen.',
    ],
    let: 'Bladen met regels over personen blijven binnen de gemeente.',
  },
  arrangement: {
    naam: 'Arrangement',
    doet: 'Rekent uit welk arrangement thuisondersteuning het is, hoe lang het mag duren en wat het kost.',
    stappen: [
      'Kies de resultaatgebieden en vul de datums in. Staat u op een rij van blad Arrangementen, dan begint Waaier met die rij.',
      'Lees het antwoord: de code, het tarief en de kosten per kwartaal, per jaar en tot het einde.',
      'Met Neem over in blad schrijft u het resultaat in uw werkmap; dat kan weer ongedaan.',
    ],
    let: 'De tarieven komen van uw eigen blad Tarievenblad. Zonder dat blad is er geen bedrag. Een besluit over een cliënt neemt u zelf.',
  },
  instellingen: {
    naam: 'Instellingen',
    doet: 'Hier kiest u hoe Waaier indeelt, telt en meekijkt.',
    stappen: ['Verander een keuze; die geldt meteen en gaat met de werkmap mee.', 'Controleer daarna opnieuw: de uitkomst kan anders zijn.'],
    let: 'Een andere indeling verandert de cijfers. Vergelijk kwartalen alleen als beide met dezelfde keuzes zijn gemaakt.',
  },
  hulp: {
    naam: 'Hulp',
    doet: 'Hier zoekt u uitleg op, bij een code, een blad of een woord.',
    stappen: ['Typ een code, zoals D01, of een woord, zoals postcode.'],
    let: 'Deze uitleg komt uit de controles zelf en past dus altijd bij deze versie.',
  },
  koppelen: {
    naam: 'Kolommen koppelen',
    doet: 'Maakt van een export van uw eigen systeem een blad van het leverformaat.',
    stappen: [
      'Kies een blad van deze werkmap, of een bestand (.csv of Excel).',
      'Kijk bij elke kolom na wat Waaier voorstelt, en kies zelf waar het anders moet.',
      'Zeg bij codes wat ze betekenen.',
      'Maak het blad. Bewaar de koppeling: de volgende keer is het werk dan al gedaan.',
    ],
    let: 'De export zelf verandert niet. Van kolommen over personen toont Waaier alleen de vorm, niet de waarde. De koppeling bevat geen gegevens van cliënten.',
  },
  berichten: {
    naam: 'Berichten omzetten',
    doet: 'Maakt van iWmo- en iJw-berichten de bladen Levering en Voorzieningen.',
    stappen: [
      'Kies waar de bladen komen: in deze werkmap of in een nieuwe.',
      'Kies de berichten van het kwartaal; u kunt er veel tegelijk kiezen.',
      'Lees wat nergens bij hoorde, en controleer daarna de levering.',
    ],
    let: 'In de bladen staat nog het BSN: vervang dat voor u aanlevert. De Participatiewet kent deze berichten niet; die regels komen uit uw eigen systeem.',
  },
  sjabloon: {
    naam: 'Leeg format',
    doet: 'Maakt alle bladen van het leverformaat, leeg, met uitleg en lijsten om uit te kiezen.',
    stappen: ['Vul de gemeentecode in als u ook de wijken wilt kunnen kiezen.', 'Kies of er op elk blad een voorbeeldregel komt.', 'Maak het in een nieuwe werkmap.'],
    let: 'Haal voorbeeldregels weg voordat u aanlevert. In een werkmap die al een levering heeft, komt het format er niet bij.',
  },
  vergelijken: {
    naam: 'Vergelijken',
    doet: 'Legt deze levering naast een vorige en laat per wet, product en wijk zien wat erbij kwam, eraf ging en veranderde.',
    stappen: ['Kies het bestand van de vorige levering.', 'Lees de totalen. De rest staat op blad Verschil, dat Waaier in deze werkmap maakt.'],
    let: 'Een verschil is geen fout. Regels worden herkend aan cliënt en toewijzing: zijn die nummers veranderd, dan lijkt alles nieuw.',
  },
  pseudonimiseren: {
    naam: 'Pseudonimiseren',
    doet: 'Vervangt BSN’s in deze werkmap door kenmerken die met uw sleutel zijn gemaakt.',
    stappen: [
      'Kijk waar Waaier BSN’s vond, ook in tekst.',
      'Geef een wachtzin of een sleutelbestand. Dezelfde sleutel geeft een cliënt elk kwartaal hetzelfde kenmerk.',
      'Laat de BSN’s vervangen.',
    ],
    let: 'Bewaar de wachtzin of het bestand zelf, op een veilige plek: Waaier bewaart die nergens. Met een andere sleutel zijn cliënten niet meer te volgen van kwartaal op kwartaal.',
  },
  aanleveren: {
    naam: 'Aanlevering maken',
    doet: 'Maakt de werkmap die u aanlevert: alleen de bladen van het leverformaat, zonder BSN.',
    stappen: [
      'Waaier controleert de levering eerst. Met fouten of open waarschuwingen komt er geen aanlevering.',
      'Staan er nog BSN’s in, geef dan de wachtzin of het sleutelbestand. Er komt dan een kenmerk voor in de plaats.',
      'Bewaar de nieuwe werkmap en het leveringsbewijs.',
    ],
    let: 'Uw eigen werkmap verandert niet. Versturen doet u zelf: Waaier stuurt niets.',
  },
};
