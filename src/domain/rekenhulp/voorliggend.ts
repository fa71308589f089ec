import { cirkels, type CirkelCode } from '../cirkels';
import { resultaatgebieden } from '../codelijsten';
import { valueAt, type ColumnData, type Levering } from '../levering/sheet-data';

/** Something a lighter cirkel offers. */
export interface Aanbod {
  readonly naam: string;
  readonly cirkel: CirkelCode;
  readonly toelichting: string | null;
  /** Null: everywhere in the gemeente. */
  readonly wijkcode: string | null;
}

/** What is offered for one resultaatgebied, lightest cirkel first. */
export interface AanbodPerResultaatgebied {
  /** The number of the resultaatgebied, 1 to 6, with its column and name. */
  readonly code: string;
  readonly kolom: string;
  readonly naam: string;
  readonly aanbod: readonly Aanbod[];
}

/**
 * What sheet Voorliggend offers for each marked resultaatgebied: its own lines and those of its leefdomein, for
 * everywhere and for this wijk. Without a wijk the lines of all wijken, each with its wijkcode. Null without the sheet.
 */
export function voorliggendFor(
  { sheets }: Levering,
  perResultaatgebied: readonly (string | null)[],
  wijk: string | null,
): readonly AanbodPerResultaatgebied[] | null {
  const sheet = sheets.Voorliggend;
  if (sheet === null) return null;
  const lines = Array.from({ length: sheet.size }, (_, row) => {
    const at = <T>(column: ColumnData<T>): T | null => valueAt(column, row);
    const { naam, cirkel, toelichting, wijkcode, resultaatgebied, leefdomein } = sheet.columns;
    return {
      resultaatgebied: at(resultaatgebied),
      leefdomein: at(leefdomein),
      aanbod: { naam: at(naam), cirkel: at(cirkel), toelichting: at(toelichting), wijkcode: at(wijkcode) },
    };
  });
  const rank = (code: CirkelCode): number => cirkels.entries.findIndex((cirkel) => cirkel.code === code);
  return resultaatgebieden.entries.flatMap(({ code, kolom, naam, leefdomein }, place) => {
    if ((perResultaatgebied[place] ?? null) === null) return [];
    const aanbod = lines
      .filter((line) =>
        line.resultaatgebied === null ? line.leefdomein === leefdomein : line.resultaatgebied === Number(code),
      )
      .flatMap((line) => (isComplete(line.aanbod) ? [line.aanbod] : []))
      .filter(({ wijkcode }) => wijk === null || wijkcode === null || wijkcode === wijk)
      .sort((a, b) => rank(a.cirkel) - rank(b.cirkel));
    return [{ code, kolom, naam, aanbod }];
  });
}

const isComplete = (aanbod: { naam: string | null; cirkel: CirkelCode | null }): aanbod is Aanbod =>
  aanbod.naam !== null && aanbod.cirkel !== null;
