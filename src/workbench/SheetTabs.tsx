import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { View } from './view';

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** The tabs of the sheets that can be seen. */
export function SheetTabs({ view }: { readonly view: View }) {
  const { book, sheet: active } = view;
  const current = useRef<HTMLButtonElement>(null);
  const visible = book.sheets.filter((sheet) => sheet.visibility === 'Visible');
  // Newer browsers give a promise here, which an effect may not return.
  useEffect(() => {
    void current.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [active]);
  const show = (sheet: (typeof visible)[number] | undefined): void => {
    if (sheet !== undefined) book.select(sheet, { top: 0, left: 0, rows: 1, columns: 1 });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    show(visible[(visible.indexOf(active) + step + visible.length) % visible.length]);
    requestAnimationFrame(() => current.current?.focus());
  };
  return (
    <div className="tabs" role="tablist" aria-label="Bladen" onKeyDown={onKeyDown}>
      {visible.map((sheet) => (
        <button
          key={sheet.id}
          ref={sheet === active ? current : null}
          type="button"
          role="tab"
          aria-selected={sheet === active}
          tabIndex={sheet === active ? 0 : -1}
          style={sheet.tabColor === '' ? undefined : { borderBottomColor: sheet.tabColor }}
          onClick={() => show(sheet)}
        >
          {sheet.name}
        </button>
      ))}
    </div>
  );
}
