import { gemeenteOf, REFERENCE_YEAR, wijkenOf } from '../cbs';
import type { SheetFormat } from '../levering/column';
import { sheetFormats } from '../levering/format';
import type { DataSheet } from '../sheets/data-sheet';
import { leegBlad } from './leeg-blad';
import { uitlegVan } from './uitleg';
import { metVoorbeeldregel } from './voorbeeldregel';

/** For whom the template is made. */
export interface SjabloonVraag {
  /** Four digits; fills in the gemeente and offers her wijken. */
  readonly gemeente?: string;
  /** Fills in one row of examples on every sheet. */
  readonly voorbeelden?: boolean;
}

const all: readonly SheetFormat[] = Object.values(sheetFormats);
const formats = all.filter(({ ownUse }) => ownUse !== true);

/**
 * The empty format as sheets to fill in: every sheet with its columns, lists to choose from, formats and messages, and
 * Uitleg in front; one Dutch sentence when the gemeente is unknown (design 2 and 4.12).
 */
export function sjabloon({ gemeente, voorbeelden = false }: SjabloonVraag = {}): DataSheet[] | string {
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
  const voor = found === null ? null : { code: found.gemeentecode, naam: found.naam, wijk: wijken[0] };
  const sheets = formats.map((format) => {
    const leeg = leegBlad(format, { wijken: codes, waarden: known });
    return voorbeelden ? metVoorbeeldregel(leeg, format, voor) : leeg;
  });
  const uitleg = uitlegVan(formats, wijken);
  return [voorbeelden ? { ...uitleg, title: `${uitleg.title ?? ''}. De gevulde regels zijn voorbeelden: haal ze weg.` } : uitleg, ...sheets];
}
