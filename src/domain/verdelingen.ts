import type { Checked } from './calculated';
import { BUITEN, placeOf } from './counting/gebied-of-row';
import { rowAt, valueAt, type ColumnData, type SheetData, type SheetName } from './levering/sheet-data';
import type { Finding } from './rules/finding';

/** A way to divide the findings of one control when there are many. */
export interface Verdeling {
  readonly code: 'kolom' | 'wet' | 'wijk';
  readonly naam: string;
  /** The part a finding falls in, as a reader knows it. */
  deelVan(finding: Finding): string;
}

/** The row of data a finding is about; null for one about a column, a sheet or the delivery. */
function rowOf({ levering }: Checked, { blad, rij }: Finding): { readonly sheet: SheetData; readonly row: number } | null {
  const sheet = blad === null ? null : ((levering.sheets[blad as SheetName] ?? null) as SheetData | null);
  if (sheet === null || rij === null) return null;
  const row = rowAt(sheet, rij);
  return row === null ? null : { sheet, row };
}

/** The ways to divide findings: by the column they stand in, and by the wet and the wijk of their row. */
export function verdelingen(checked: Checked): readonly Verdeling[] {
  const place = placeOf(checked.given);
  const textIn = (finding: Finding, name: string): string | null => {
    const found = rowOf(checked, finding);
    const column: ColumnData | undefined = found?.sheet.columns[name];
    const value = found === null || column === undefined ? null : valueAt(column, found.row);
    return typeof value === 'string' ? value : null;
  };
  return [
    { code: 'kolom', naam: 'kolom', deelVan: ({ kolom }) => kolom ?? 'geen kolom' },
    { code: 'wet', naam: 'wet', deelVan: (finding) => textIn(finding, 'wet') ?? 'wet onbekend' },
    {
      code: 'wijk',
      naam: 'wijk',
      deelVan(finding) {
        const { wijk, wijknaam, gebied } = place({
          postcode: textIn(finding, 'postcode'),
          gebiedscode: textIn(finding, 'gebiedscode'),
          gemeentecodeWoon: textIn(finding, 'gemeentecode_woon'),
        });
        if (wijk === null) return gebied === BUITEN ? 'buiten de gemeente' : 'wijk onbekend';
        return wijknaam ?? wijk;
      },
    },
  ];
}
