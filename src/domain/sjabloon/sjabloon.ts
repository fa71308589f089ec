import { gemeenteOf, REFERENCE_YEAR, wijkenOf } from '../cbs';
import type { SheetFormat } from '../levering/column';
import { sheetFormats } from '../levering/format';
import type { DataSheet } from '../sheets/data-sheet';
import { leegBlad } from './leeg-blad';
import { uitlegVan } from './uitleg';

/** For whom the template is made. */
export interface SjabloonVraag {
  /** Four digits; fills in the gemeente and offers her wijken. */
  readonly gemeente?: string;
}

const formats: readonly SheetFormat[] = Object.values(sheetFormats);

/**
 * The empty format as sheets to fill in: every sheet with its columns, lists to choose from, formats and messages, and
 * Uitleg in front; one Dutch sentence when the gemeente is unknown (design 2 and 4.12).
 */
export function sjabloon({ gemeente }: SjabloonVraag = {}): DataSheet[] | string {
  const found = gemeente === undefined ? null : gemeenteOf(gemeente);
  if (gemeente !== undefined && found === null) {
    return `De gemeentecode ‘${gemeente}’ is niet bekend. Geef vier cijfers van een gemeente van ${REFERENCE_YEAR}, zoals 1680.`;
  }
  const wijken = gemeente === undefined ? [] : wijkenOf(gemeente);
  const codes = wijken.map(({ code }) => code);
  const known = {
    formatversie: sheetFormats.levering.columns.formatversie.example,
    gemeentecode: found?.gemeentecode ?? null,
    gemeentenaam: found?.naam ?? null,
  };
  const sheets = formats.map((format) => leegBlad(format, { wijken: codes, waarden: known }));
  return [uitlegVan(formats, wijken), ...sheets];
}
