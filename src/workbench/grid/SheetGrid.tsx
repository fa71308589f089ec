import { DataEditor, type DataEditorRef, type EditableGridCell, type GridSelection, type Item } from '@glideapps/glide-data-grid';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { ChartLayer, type Scrolled } from '../charts/ChartLayer';
import { dutchEntry } from '../dutch-entry';
import { emptyCells, enterCells } from '../edits';
import { formatRect } from '../excel-host';
import type { View } from '../view';
import { CellEditor } from './CellEditor';
import { contentOf, layoutOf, selectionOf } from './contents';
import { useCellEditing } from './editing';
import { FrozenRows, heightOf } from './FrozenRows';
import { bareTheme, gridTheme } from './grid-theme';

interface Edit {
  readonly location: Item;
  readonly value: EditableGridCell;
}

/** The sheet in view as a grid: what Excel shows of it, and where the user edits it. */
export function SheetGrid({ view }: { readonly view: View }) {
  const { book, sheet } = view;
  const editor = useRef<DataEditorRef>(null);
  const frame = useRef<HTMLDivElement>(null);
  const [scrolled, setScrolled] = useState<Scrolled & { columns: number }>({ column: 0, row: 0, x: 0, y: 0, columns: 0 });
  const layout = useMemo(() => layoutOf(view.sheet), [view]);
  const getCellContent = useCallback(([column, row]: Item) => contentOf(view.sheet, row, column), [view]);
  const selection = useMemo(() => selectionOf(view.book.selection), [view]);

  // What the pane selects must come into view, once the sheet it stands on is drawn; what the user selects is there already.
  const toShow = useRef(false);
  const frozenHeight = useRef(0);
  frozenHeight.current = heightOf(layout, sheet.frozen.rows);
  useEffect(
    () =>
      book.listen((change) => {
        if (change.kind === 'selection' && change.byAddin === true) toShow.current = true;
      }),
    [book],
  );
  useEffect(() => {
    if (!toShow.current) return;
    toShow.current = false;
    const { left, top } = view.book.selection;
    requestAnimationFrame(() => requestAnimationFrame(() => editor.current?.scrollTo(left, top, 'both', 60, Math.max(60, frozenHeight.current))));
  }, [view]);

  const { editing, box, open, onKeyDown, onLeave } = useCellEditing(view, editor, frame, scrolled);
  // The grid draws on a canvas of its own, which is told here how it can be left.
  useEffect(() => frame.current?.querySelector('canvas')?.setAttribute('aria-describedby', 'grid-keys'), [scrolled, sheet]);

  /** What was pasted, in one cell or more. */
  const onEdited = (edits: readonly Edit[]): true => {
    enterCells(
      sheet,
      edits.map(({ location: [column, row], value }) => ({ row, column, raw: typeof value.data === 'string' ? dutchEntry(value.data) : '' })),
    );
    return true;
  };

  /** Empties the selected cells itself, and says to the grid that nothing is left to do. */
  const onDelete = (): false => {
    emptyCells(sheet, book.selection);
    return false;
  };

  const onSelected = ({ current }: GridSelection): void => {
    if (current === undefined) return;
    const { x, y, width, height } = current.range;
    book.select(sheet, { top: y, left: x, rows: height, columns: width });
    // What is selected must not lie behind the frozen rows.
    const [column, row] = current.cell;
    if (row >= sheet.frozen.rows && row > 0) editor.current?.scrollTo(column, row, 'vertical', 0, frozenHeight.current);
  };

  return (
    <div className="grid" ref={frame} role="region" aria-label={`Cellen van blad ${sheet.name}`} aria-describedby="grid-keys">
      <DataEditor
        key={sheet.id}
        ref={editor}
        theme={sheet.showGridlines ? gridTheme : bareTheme}
        columns={layout.columns}
        rows={layout.rows}
        rowHeight={layout.rowHeight}
        headerHeight={24}
        getCellContent={getCellContent}
        getCellsForSelection
        gridSelection={selection}
        onGridSelectionChange={onSelected}
        onCellsEdited={onEdited}
        onPaste
        onDelete={onDelete}
        onKeyDown={onKeyDown}
        onCellActivated={open}
        cellActivationBehavior="double-click"
        rowMarkers={{ kind: 'number', width: 56 }}
        rangeSelect="rect"
        columnSelect="none"
        rowSelect="none"
        smoothScrollX
        smoothScrollY
        width="100%"
        height="100%"
        freezeColumns={Math.min(sheet.frozen.columns, 6)}
        onColumnResize={(_, width, place) => {
          sheet.columnWidths.set(place, width * 0.75);
          book.changed({ kind: 'format', sheet });
        }}
        onVisibleRegionChanged={({ x, y, width }, tx, ty) => setScrolled({ column: x, row: y, x: tx, y: ty, columns: width })}
      />
      <FrozenRows view={view} layout={layout} scrolled={scrolled} grid={editor} frame={frame} />
      <ChartLayer view={view} scrolled={scrolled} />
      {editing !== null && (
        <CellEditor
          key={`${String(editing.row)},${String(editing.column)}`}
          editing={editing}
          box={box}
          label={`Cel ${formatRect({ top: editing.row, left: editing.column, rows: 1, columns: 1 })}`}
          onLeave={onLeave}
        />
      )}
      <p id="grid-keys" className="grid-keys">
        Tab: volgende cel. F6: uit het raster. Of Escape en dan Tab.
      </p>
    </div>
  );
}
