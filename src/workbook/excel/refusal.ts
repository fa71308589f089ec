import type { ChangeRecord } from '../workbook';

/** What Excel says no to, by its own code, in words for the user. */
const sentences: Readonly<Record<string, string>> = {
  InvalidOperationInCellEditMode: 'Er wordt nog een cel bewerkt. Druk op Enter en probeer het opnieuw.',
  AccessDenied: 'Het blad of de werkmap is beveiligd of alleen-lezen. Hef de beveiliging op en probeer het opnieuw.',
  ProtectedSheet: 'Een blad dat Waaier moet vullen, is beveiligd. Hef de beveiliging op en probeer het opnieuw.',
  NoAnswer:
    'Excel antwoordt niet meer, terwijl Waaier aan het schrijven was. Kijk of Excel op u wacht. Sluit anders dit ' +
    'venster, open het opnieuw en kijk wat er in de werkmap staat.',
  ItemNotFound: 'Het blad of de cel bestaat niet meer. Controleer de levering opnieuw.',
  InvalidObjectPath: 'De werkmap is intussen gesloten of gewisseld. Sluit dit venster en open het opnieuw.',
  InvalidReference: 'Deze cel bestaat niet in het blad.',
  InvalidSelection: 'Deze cel kan nu niet worden getoond.',
  ItemAlreadyExists: 'Er is al een blad of tabel met deze naam.',
  MergedRangeConflict: 'Samengevoegde cellen zitten in de weg. Hef de samenvoeging op en probeer het opnieuw.',
  FilteredRangeConflict: 'Een filter zit in de weg. Zet het filter uit en probeer het opnieuw.',
  OperationCellsExceedLimit: 'Het blad is te groot om in één keer te verwerken.',
  RangeExceedsLimit: 'Het blad is te groot om in één keer te verwerken.',
  ServiceNotAvailable: 'Excel is even niet bereikbaar. Probeer het over een minuut opnieuw.',
  RequestAborted: 'Excel heeft de opdracht afgebroken. Probeer het opnieuw.',
  ActivityLimitReached: 'Excel is te druk. Sluit andere werkmappen en probeer het opnieuw.',
  MemoryLimitReached: 'Excel heeft te weinig geheugen. Sluit andere werkmappen en probeer het opnieuw.',
  UnsupportedSheet: 'Op dit soort blad kan dit niet. Kies een gewoon werkblad en probeer het opnieuw.',
  Timeout: 'Excel antwoordt te langzaam. Probeer het opnieuw.',
  ConcurrentModification: 'Iemand anders veranderde de werkmap tegelijk. Probeer het opnieuw.',
  InactiveWorkbook: 'Deze werkmap is niet actief. Klik erin en probeer het opnieuw.',
  NotImplemented: 'Deze versie van Excel kan dit niet. Werk Excel bij.',
  ApiNotAvailable: 'Deze versie van Excel kan dit niet. Werk Excel bij.',
  UnsupportedFeature: 'Deze versie van Excel kan dit niet. Werk Excel bij.',
  Unauthenticated: 'Excel vraagt u om opnieuw aan te melden. Doe dat en probeer het opnieuw.',
  ApiNotFound: 'Deze versie van Excel kan dit niet. Werk Excel bij.',
};

const otherwise = 'Excel kon dit niet uitvoeren. Bewaar uw werk en probeer het opnieuw.';

/**
 * Excel said no: `message` is one Dutch sentence for the user, `code` is Excel's own word for whoever has to find out
 * why.
 */
export class ExcelRefusal extends Error {
  override readonly name = 'ExcelRefusal';

  constructor(
    readonly code: string,
    cause?: unknown,
    /** What was changed before and could not be taken back, for Excel refused that too; null when nothing is left of it. */
    readonly half: ChangeRecord | null = null,
    /** What the user must know besides. */
    besides = '',
  ) {
    super(`${sentences[code] ?? otherwise} ${besides}`.trim(), { cause });
  }

  /** A sheet that is protected, known before anything was changed. */
  static ofProtected(sheet: string): ExcelRefusal {
    return new ExcelRefusal('ProtectedSheet', undefined, null, `Het gaat om het blad “${sheet}”.`);
  }
}

/** Excel's code in something thrown; null when Excel did not throw it. */
export function excelCode(problem: unknown): string | null {
  if (!(problem instanceof Error) || problem.name !== 'RichApi.Error') return null;
  const { code } = problem as Error & { readonly code?: unknown };
  return typeof code === 'string' ? code : 'GeneralException';
}
