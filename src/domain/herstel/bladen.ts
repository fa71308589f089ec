import { wijkenOf } from '../cbs';
import type { Checked } from '../calculated';
import { wetten } from '../codelijsten';
import type { SheetFormat } from '../levering/column';
import { sheetFormats } from '../levering/format';
import type { SheetName } from '../levering/sheet-data';
import type { DataSheet } from '../sheets/data-sheet';
import { leegBlad } from '../sjabloon/leeg-blad';

const formats: readonly SheetFormat[] = Object.values(sheetFormats);

/**
 * The required sheets that a delivery lacks (B01), to be made: empty, but for what the rest of the delivery and the day
 * already tell. Gemeente and periode are for the user to say.
 */
export function missingSheets({ levering, given }: Pick<Checked, 'levering' | 'given'>): readonly DataSheet[] {
  const rows = levering.sheets.Voorzieningen;
  const present = new Set(rows?.columns.wet.values);
  const pijlers = wetten.entries.flatMap(({ code }) => (present.has(code) ? [code] : []));
  const wijken = given.has('gemeente') ? wijkenOf(given.gemeentecode).map(({ code }) => code) : [];
  const waarden = {
    formatversie: sheetFormats.levering.columns.formatversie.example,
    ...(pijlers.length === 0 ? {} : { pijlers: pijlers.join(',') }),
    aanmaakdatum: given.vandaag,
  };
  return formats
    .filter(({ name, required }) => required && levering.sheets[name as SheetName] === null)
    .map((format) => leegBlad(format, { wijken, waarden }));
}
