import type { DataEditorRef, GridKeyEventArgs, Item } from '@glideapps/glide-data-grid';
import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { dutchEntry } from '../dutch-entry';
import { enterCells, undoEdit } from '../edits';
import { MAX_COLUMNS, MAX_ROWS } from '../excel-host';
import { editedText } from '../shown-text';
import type { View } from '../view';
import type { Box, Editing, Leave } from './CellEditor';

/** Which cell is typed in, where its field stands, and what opens and leaves it. */
export interface CellEditing {
  readonly editing: Editing | null;
  readonly box: Box;
  readonly open: (cell: Item) => void;
  readonly onKeyDown: (event: GridKeyEventArgs) => void;
  readonly onLeave: Leave;
}

const NOWHERE: Box = { left: 56, top: 24, width: 80, height: 20 };

const isTyped = ({ key, ctrlKey, metaKey, rawEvent }: GridKeyEventArgs): boolean =>
  [...key].length === 1 && ((!ctrlKey && !metaKey) || rawEvent?.getModifierState('AltGraph') === true);

/** Typing in the cells of the grid as in Excel; `moved` changes whenever the grid is scrolled. */
export function useCellEditing(
  { book, sheet }: View,
  grid: RefObject<DataEditorRef>,
  frame: RefObject<HTMLElement>,
  moved: unknown,
): CellEditing {
  const [editing, setEditing] = useState<Editing | null>(null);
  const [box, setBox] = useState<Box>(NOWHERE);
  // After Escape the Tab key leaves the grid, so that nobody is kept in it (WCAG 2.1.2).
  const leaving = useRef(false);

  useLayoutEffect(() => {
    const cell = editing && grid.current?.getBounds(editing.column, editing.row);
    const around = frame.current?.getBoundingClientRect();
    if (!cell || !around) return;
    const inside = (value: number, most: number): number => Math.max(0, Math.min(value, most));
    setBox({
      left: inside(cell.x - around.x, around.width - cell.width),
      top: inside(cell.y - around.y, around.height - cell.height),
      width: cell.width + 1,
      height: cell.height + 1,
    });
  }, [editing, grid, frame, moved]);

  const begin = (row: number, column: number, typed?: string): void => {
    grid.current?.scrollTo(column, row);
    setEditing({ row, column, text: typed ?? editedText(sheet, row, column), overtyped: typed !== undefined });
  };

  const onKeyDown = (event: GridKeyEventArgs): void => {
    const leaves = event.key === 'Tab' && leaving.current;
    if (event.key !== 'Shift') leaving.current = event.key === 'Escape';
    const { top, left } = book.selection;
    if (leaves || event.key === 'Escape' || event.key === 'F6') event.cancel();
    else if (event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey) {
      event.cancel();
      event.preventDefault();
      undoEdit(book);
    } else if (event.key === 'F2' || isTyped(event)) {
      event.cancel();
      event.preventDefault();
      begin(top, left, event.key === 'F2' ? undefined : event.key);
    }
  };

  const onLeave: Leave = (entered, rows, columns, back) => {
    if (editing === null) return;
    setEditing(null);
    const { row, column } = editing;
    if (entered !== null) enterCells(sheet, [{ row, column, raw: dutchEntry(entered) }]);
    if (!back) return;
    const top = Math.max(0, Math.min(row + rows, MAX_ROWS - 1));
    const left = Math.max(0, Math.min(column + columns, MAX_COLUMNS - 1));
    if (rows !== 0 || columns !== 0) book.select(sheet, { top, left, rows: 1, columns: 1 });
    grid.current?.focus();
  };

  return { editing, box, open: ([column, row]) => begin(row, column), onKeyDown, onLeave };
}
