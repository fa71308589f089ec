import { useEffect } from 'react';

/** The parts of the page that F6 goes round, in order, each with what takes the focus in it. */
const AREAS: readonly (readonly [area: string, focus: string])[] = [
  ['.bar', '.bar button:enabled, .bar select'],
  ['.formula-bar', '.formula-bar input'],
  ['.grid', '.grid canvas'],
  ['.tabs', '.tabs [aria-selected=true]'],
  ['.pane', '.pane'],
];

/** F6 and Ctrl+F6 go to the next part of the page, with Shift to the one before, as in Excel. */
export function useAreaKeys(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'F6' || event.altKey || event.metaKey) return;
      event.preventDefault();
      const now = AREAS.findIndex(([area]) => document.querySelector(area)?.contains(document.activeElement) === true);
      const step = event.shiftKey ? -1 : 1;
      const start = now < 0 && step < 0 ? 0 : now;
      const [, focus] = AREAS[(start + step + AREAS.length) % AREAS.length] ?? [];
      if (focus !== undefined) document.querySelector<HTMLElement>(focus)?.focus();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
