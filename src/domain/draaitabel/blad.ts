import type { Calculated } from '../calculated';
import { notAdditive, notCountedNote, reconstructedNote, smallNumbersNote, sourceNote } from '../sheets/footnotes';
import { wholeName } from '../sheets/gebied-spread';
import { page, TOP } from '../sheets/page';
import { pivotBlocks } from '../sheets/pivot';
import type { SheetPlan } from '../sheets/sheet-plan';
import { getoondIntern } from './getoond';
import type { Telling } from './tellen';
import { assen, maten, type DraaiVraag } from './vraag';

const TOTAL = 'totaal';

const asNaam = (code: string): string => (assen.find((as) => as.code === code)?.naam ?? code).toLowerCase();

/** What a draaitabel shows, in words: "Cliënten per gebied en wet, alleen WMO". */
export function draaitabelNaam({ rijen, kolommen, maat, wet, cirkel, wijkteam }: DraaiVraag, cirkelNaam: (code: string) => string): string {
  const what = maten.find(({ code }) => code === maat)?.naam ?? maat;
  const only = [wet, cirkel === null ? null : cirkelNaam(cirkel), wijkteam].filter((part) => part !== null);
  return `${what} per ${asNaam(rijen)}${kolommen === null ? '' : ` en ${asNaam(kolommen)}`}${only.length === 0 ? '' : `, alleen ${only.join(', ')}`}`;
}

/**
 * A draaitabel as a sheet. For own use only: it is no result sheet, so that no shareable copy can hold it, and `page`
 * refuses exact figures that are to be shared.
 */
export function draaiblad(calculated: Calculated, telling: Telling, vraag: DraaiVraag, naam: string): SheetPlan {
  const { rows, columns } = telling;
  const isWhole = vraag.wet === null && vraag.cirkel === null && vraag.wijkteam === null;
  const shown = getoondIntern(telling, vraag.maat);
  const format = maten.find(({ code }) => code === vraag.maat)?.format ?? 'count';
  const placeIn = (heads: Telling['rows'], code: string): number => {
    const place = heads.findIndex((head) => head.code === code);
    return place < 0 ? heads.length : place;
  };
  const { tables } = pivotBlocks(
    [
      {
        name: 'am_draaitabel',
        heading: '',
        format,
        rowNames: [vraag.rijen, 'naam'],
        rows,
        total: { code: TOTAL, naam: isWhole ? wholeName(calculated) : 'Alles in deze tabel' },
        columns: [...columns, { code: TOTAL, naam: 'Totaal' }],
        cell: (row, column) => shown(row === TOTAL ? rows.length : placeIn(rows, row), column === TOTAL ? columns.length : placeIn(columns, column)),
      },
    ],
    TOP,
    0,
  );
  const text = {
    id: 'draaitabel',
    name: 'Draaitabel',
    subtitle: naam,
    notes: [
      notCountedNote(calculated),
      sourceNote(calculated),
      vraag.maat === 'kosten' ? null : notAdditive('in meer rijen en kolommen voorkomen'),
      smallNumbersNote(calculated),
      'Alleen voor intern gebruik: leg niet meer draaitabellen naast elkaar buiten de gemeente, want uit de verschillen zijn kleine aantallen te herleiden.',
      reconstructedNote(calculated),
    ],
  };
  return page(calculated, text, { tables });
}
