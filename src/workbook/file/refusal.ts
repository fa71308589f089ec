/** Why a file is not taken; every reason has exactly one Dutch sentence. */
export type RefusalReason =
  'empty' | 'encrypted' | 'damaged' | 'noWorkbook' | 'unknownKind' | 'tooLarge' | 'unsafe' | 'noSheets' | 'noXml' | 'openQuote';

const sentences: Readonly<Record<RefusalReason, string>> = {
  empty: 'Het bestand is leeg.',
  encrypted: 'Het bestand heeft een wachtwoord. Sla het op zonder wachtwoord en probeer het opnieuw.',
  damaged:
    'Het bestand is beschadigd en kan niet worden gelezen. Open het in Excel, sla het opnieuw op en probeer het nog eens.',
  noWorkbook: 'Dit is geen werkmap. Gebruik een bestand met de extensie .xlsx, .xlsm, .xlsb, .xls, .ods of .csv.',
  unknownKind: 'Dit soort bestand kan niet worden gelezen. Gebruik .xlsx, .xlsm, .xlsb, .xls, .ods of .csv.',
  tooLarge: 'Het bestand is te groot om te lezen. Verdeel de levering over meer bestanden.',
  unsafe: 'Het bestand bevat onderdelen die niet veilig zijn en wordt daarom niet gelezen.',
  noXml: 'Dit is geen bericht, of het is niet volledig: de XML kan niet worden gelezen.',
  openQuote:
    'Het bestand heeft een aanhalingsteken dat niet wordt gesloten, zodat niet zeker is waar een regel eindigt. Maak de export opnieuw of haal het teken weg.',
  noSheets: 'In het bestand staat geen enkel blad met cellen.',
};

/** A file that cannot be taken, as a value: the reason, and one Dutch sentence for the user. */
export class Refusal {
  readonly message: string;

  constructor(readonly reason: RefusalReason) {
    this.message = sentences[reason];
  }
}
