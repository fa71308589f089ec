import { cellAddress } from '../cell';
import type { ExtraHeader, Levering } from '../levering/sheet-data';
import { listedSheets } from './listed-sheets';
import { columnsOf, type Hit, type Report } from './rule';

/** Reports the headers, or keys of Levering, that are left over and of which there is something to say. */
export function reportHeaders(
  levering: Levering,
  report: Report,
  says: (extra: ExtraHeader, what: string, blad: string) => Pick<Hit, 'kolom' | 'melding'> | null,
): void {
  for (const [blad, sheet] of listedSheets(levering)) {
    // The headers of a table without rows head nothing.
    if (sheet.size === 0) continue;
    const matched = columnsOf(sheet).filter((column) => column.position !== null);
    report.looked(matched.length + sheet.extraHeaders.length);
    for (const extra of sheet.extraHeaders) {
      const isKey = sheet.keyRows !== null;
      const said = says(extra, isKey ? 'Het veld' : 'De kolom', blad);
      const place = isKey ? { rij: extra.position + 1, cel: cellAddress(extra.position, sheet.source.left) } : {};
      if (said !== null) report.hit({ blad, row: null, ...place, ...said });
    }
  }
}
