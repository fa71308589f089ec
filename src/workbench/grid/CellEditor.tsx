import { useRef, useState, type KeyboardEvent } from 'react';

/** A cell that is being typed in. */
export interface Editing {
  readonly row: number;
  readonly column: number;
  /** What the field holds when it opens: the cell's own value, or the first character typed over it. */
  readonly text: string;
  readonly overtyped: boolean;
}

/** Where a field stands over the grid, in pixels from its corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** How a field was left: what to enter (null: nothing), and how many cells to go on. */
export type Leave = (entered: string | null, rows: number, columns: number, back: boolean) => void;

interface Props {
  readonly editing: Editing;
  readonly box: Box;
  readonly label: string;
  readonly onLeave: Leave;
}

/**
 * The field over a cell that is typed in. It is there and has the focus before the next key comes; the grid's own
 * editor is fetched on first use, and loses what is typed meanwhile.
 */
export function CellEditor({ editing, box, label, onLeave }: Props) {
  const [text, setText] = useState(editing.text);
  const left = useRef(false);
  const leave = (enters: boolean, rows = 0, columns = 0, back = true): void => {
    if (left.current) return;
    left.current = true;
    onLeave(enters && (editing.overtyped || text !== editing.text) ? text : null, rows, columns, back);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const step = event.shiftKey ? -1 : 1;
    if (event.key === 'Enter') leave(true, step, 0);
    else if (event.key === 'Tab') leave(true, 0, step);
    else if (event.key === 'Escape') leave(false);
    else return;
    event.preventDefault();
  };
  return (
    <input
      className="cell-editor"
      aria-label={label}
      autoFocus
      spellCheck={false}
      autoComplete="off"
      style={{ left: box.left, top: box.top, minWidth: box.width, height: box.height, width: `${text.length + 2}ch` }}
      value={text}
      onFocus={(event) => event.target.setSelectionRange(text.length, text.length)}
      onChange={(event) => setText(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={() => leave(true, 0, 0, false)}
    />
  );
}
