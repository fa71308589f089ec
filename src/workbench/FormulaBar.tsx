import { useState } from 'react';
import { dutchEntry } from './dutch-entry';
import { enterCells } from './edits';
import { formatRect } from './excel-host';
import { editedText } from './shown-text';
import type { View } from './view';

/** What is being typed, and the cell it was begun in. */
interface Draft {
  readonly sheet: View['sheet'];
  readonly top: number;
  readonly left: number;
  readonly text: string;
}

/** The address of the selected cell and its value, which can be edited here. */
export function FormulaBar({ view }: { readonly view: View }) {
  const { book, sheet } = view;
  const { top, left } = book.selection;
  const current = editedText(sheet, top, left);
  // What is typed belongs to the cell it was begun in: a selection that moves meanwhile must not carry it to another.
  const [draft, setDraft] = useState<Draft>();
  const here = draft !== undefined && draft.sheet === sheet && draft.top === top && draft.left === left;
  const commit = (): void => {
    setDraft(undefined);
    if (draft === undefined || draft.text === editedText(draft.sheet, draft.top, draft.left)) return;
    enterCells(draft.sheet, [{ row: draft.top, column: draft.left, raw: dutchEntry(draft.text) }]);
  };
  return (
    <div className="formula-bar">
      <output className="address" aria-label="Geselecteerde cel">
        {formatRect({ top, left, rows: 1, columns: 1 })}
      </output>
      <span aria-hidden="true" className="fx">
        fx
      </span>
      <input
        aria-label="Waarde van de cel"
        value={here ? draft.text : current}
        onChange={(event) => setDraft({ sheet, top, left, text: event.target.value })}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
          if (event.key === 'Escape') setDraft(undefined);
        }}
      />
    </div>
  );
}
