import type { DataEditorRef } from '@glideapps/glide-data-grid';
import { useLayoutEffect, useState, type RefObject } from 'react';
import type { Scrolled } from '../charts/ChartLayer';
import type { View } from '../view';
import { contentOf, type Layout } from './contents';

interface Place {
  readonly column: number;
  readonly left: number;
  readonly width: number;
}

interface Props {
  readonly view: View;
  readonly layout: Layout;
  readonly scrolled: Scrolled & { readonly columns: number };
  readonly grid: RefObject<DataEditorRef>;
  readonly frame: RefObject<HTMLElement>;
}

/** Where the cells begin, beside the numbers of the rows, in pixels. */
const MARKERS = 56;

/** The height of rows of a sheet, from the first. */
export const heightOf = ({ rowHeight }: Layout, rows: number): number =>
  Array.from({ length: rows }, (_, row) => (typeof rowHeight === 'number' ? rowHeight : rowHeight(row))).reduce((a, b) => a + b, 0);

/**
 * The frozen rows of a sheet, over the grid once they are scrolled out of view: the grid itself can hold on to columns
 * only. It says nothing of its own: who listens hears the cells of the grid.
 */
export function FrozenRows({ view, layout, scrolled, grid, frame }: Props) {
  const { book, sheet } = view;
  const { rows } = sheet.frozen;
  const [places, setPlaces] = useState<readonly Place[]>([]);
  const isAway = rows > 0 && (scrolled.row > 0 || scrolled.y < 0);
  useLayoutEffect(() => {
    const around = frame.current?.getBoundingClientRect();
    if (!isAway || around === undefined) {
      setPlaces([]);
      return;
    }
    const fixed = Array.from({ length: Math.min(sheet.frozen.columns, 6) }, (_, column) => column);
    const shown = Array.from({ length: scrolled.columns + 1 }, (_, place) => scrolled.column + place);
    setPlaces(
      [...new Set([...shown, ...fixed])].flatMap((column) => {
        const box = grid.current?.getBounds(column, scrolled.row);
        return box === undefined ? [] : [{ column, left: box.x - around.x - MARKERS, width: box.width }];
      }),
    );
  }, [isAway, scrolled, sheet, view, grid, frame]);
  if (!isAway) return null;
  return (
    <div className="frozen" aria-hidden="true" style={{ height: heightOf(layout, rows) }}>
      {Array.from({ length: rows }, (_, row) =>
        places.map(({ column, left, width }) => (
          <FrozenCell
            key={`${String(row)} ${String(column)}`}
            view={view}
            row={row}
            box={{ column, left, width }}
            top={heightOf(layout, row)}
            height={heightOf(layout, row + 1) - heightOf(layout, row)}
            onPress={() => book.select(sheet, { top: row, left: column, rows: 1, columns: 1 })}
          />
        )),
      )}
    </div>
  );
}

interface CellProps {
  readonly view: View;
  readonly row: number;
  readonly box: Place;
  readonly top: number;
  readonly height: number;
  readonly onPress: () => void;
}

function FrozenCell({ view: { sheet }, row, box: { column, left, width }, top, height, onPress }: CellProps) {
  const cell = contentOf(sheet, row, column);
  const look = cell.themeOverride;
  // A text that runs on into this cell is drawn by the cell it begins in.
  const isRunOver = cell.span !== undefined && cell.span[0] !== column;
  const runsOn = cell.span !== undefined && cell.span[0] === column;
  return (
    <div
      className={runsOn ? 'frozen-cell runs-on' : 'frozen-cell'}
      style={{
        left,
        top,
        width,
        height,
        font: `${look?.baseFontStyle ?? '12px'} "Segoe UI", "Liberation Sans", Arial, sans-serif`,
        ...(look?.bgCell === undefined ? {} : { background: look.bgCell }),
        ...(look?.textDark === undefined ? {} : { color: look.textDark }),
        justifyContent: { left: 'flex-start', center: 'center', right: 'flex-end' }[cell.contentAlign ?? 'left'],
      }}
      onPointerDown={onPress}
    >
      {isRunOver || !('displayData' in cell) ? '' : String(cell.displayData)}
    </div>
  );
}
