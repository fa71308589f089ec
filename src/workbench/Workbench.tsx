import { useEffect, useRef, useState } from 'react';
import { useAreaKeys } from './areas';
import type { WorkbookModel } from './excel-host';
import { openInto, saveFrom } from './files';
import { FormulaBar } from './FormulaBar';
import { SheetGrid } from './grid/SheetGrid';
import { SheetTabs } from './SheetTabs';
import { useView } from './view';

const WIDTHS = [320, 350, 420, 500] as const;

/** The page without Excel: a workbook to see and edit, and the pane beside it as it stands in Excel. */
export function Workbench({ book }: { readonly book: WorkbookModel }) {
  const view = useView(book);
  const file = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);
  const [width, setWidth] = useState<number>(WIDTHS[1]);
  // Another workbook gets another pane: nothing it said of the one before may stay.
  const [opened, setOpened] = useState(0);
  useEffect(
    () =>
      book.listen(({ kind }) => {
        if (kind === 'loaded') setOpened((times) => times + 1);
      }),
    [book],
  );
  useAreaKeys();

  const during = async (task: string, work: () => Promise<string>): Promise<void> => {
    setBusy(true);
    setSaid(task);
    try {
      setSaid(await work());
    } finally {
      setBusy(false);
    }
  };

  return (
    <div className="workbench">
      <header className="bar">
        <img src="assets/icon-32.png" alt="" width="22" height="22" />
        <h1>{book.name}</h1>
        <button type="button" disabled={busy} onClick={() => file.current?.click()}>
          Openen
        </button>
        <button type="button" disabled={busy} onClick={() => void during('Opslaan…', () => saveFrom(book))}>
          Opslaan
        </button>
        <input
          ref={file}
          type="file"
          accept=".xlsx,.xlsm,.xlsb,.xls,.ods,.csv"
          hidden
          aria-label="Werkmap kiezen"
          onChange={(event) => {
            const [chosen] = event.target.files ?? [];
            if (chosen !== undefined) void during(`${chosen.name} wordt geopend…`, () => openInto(book, chosen));
            event.target.value = '';
          }}
        />
        <p role="status">{said}</p>
        <label>
          Taakvenster
          <select value={width} onChange={(event) => setWidth(Number(event.target.value))}>
            {WIDTHS.map((pixels) => (
              <option key={pixels} value={pixels}>
                {pixels} breed
              </option>
            ))}
          </select>
        </label>
      </header>
      <main className="sheet">
        <FormulaBar view={view} />
        <SheetGrid view={view} />
        <SheetTabs view={view} />
      </main>
      <iframe key={opened} className="pane" title="Taakvenster" src="taskpane.html" style={{ width }} />
    </div>
  );
}
