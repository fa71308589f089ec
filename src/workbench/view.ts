import { useEffect, useMemo, useState } from 'react';
import type { Change, SheetModel, WorkbookModel } from './excel-host';

/** The sheet in view as it is now; a new object after every change, so that what hangs on it is made again. */
export interface View {
  readonly book: WorkbookModel;
  readonly sheet: SheetModel;
  readonly version: number;
}

/** Cells of another sheet than the one in view are not drawn, unless in a chart. */
const isOutOfView = ({ activeSheet }: WorkbookModel, { kind, sheet }: Change): boolean =>
  (kind === 'cells' || kind === 'format') && sheet !== undefined && sheet !== activeSheet && activeSheet.charts.length === 0;

/** Follows a workbook: gives the sheet in view, again after every change, at most once a frame. */
export function useView(book: WorkbookModel): View {
  const [version, setVersion] = useState(0);
  useEffect(() => {
    let frame = 0;
    const stop = book.listen((change) => {
      if (frame !== 0 || isOutOfView(book, change)) return;
      frame = requestAnimationFrame(() => {
        frame = 0;
        setVersion((seen) => seen + 1);
      });
    });
    return () => {
      stop();
      cancelAnimationFrame(frame);
    };
  }, [book]);
  const sheet = book.activeSheet;
  return useMemo(() => ({ book, sheet, version }), [book, sheet, version]);
}
