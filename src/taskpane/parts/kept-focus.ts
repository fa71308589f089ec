import { useEffect, useRef, type RefObject } from 'react';

/** Keeps the focus in a part of the page: when what had it there is gone, `rescue` gives it a new place. */
export function useKeptFocus(part: RefObject<HTMLElement>, rescue: () => void): void {
  const had = useRef<Element | null>(null);
  const inPart = (element: EventTarget | null): Element | null =>
    element instanceof Element && part.current?.contains(element) === true ? element : null;
  useEffect(() => {
    const { activeElement, body } = document;
    const isLost = had.current !== null && !had.current.isConnected && activeElement === body;
    // Someone typing in the sheet keeps the focus there.
    if (isLost && document.hasFocus()) rescue();
    had.current = inPart(document.activeElement);
  });
  useEffect(() => {
    const note = ({ target }: FocusEvent): void => {
      had.current = target instanceof Element && part.current?.contains(target) === true ? target : null;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, [part]);
}
