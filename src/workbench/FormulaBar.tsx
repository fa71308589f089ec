import { useEffect, useState } from 'react';
import { dutchEntry } from './dutch-entry';
import { enterCells } from './edits';
import { formatRect } from './excel-host';
import { editedText } from './shown-text';
import type { View } from './view';

/** The address of the selected cell and its value, which can be edited here. */
export function FormulaBar({ view }: { readonly view: View }) {
  const { book, sheet } = view;
  const { top, left } = book.selection;
  const current = editedText(sheet, top, left);
  const [typed, setTyped] = useState(current);
  useEffect(() => setTyped(current), [current, sheet, top, left]);
  const commit = (): void => {
    if (typed !== current) enterCells(sheet, [{ row: top, column: left, raw: dutchEntry(typed) }]);
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
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
          if (event.key === 'Escape') setTyped(current);
        }}
      />
    </div>
  );
}
