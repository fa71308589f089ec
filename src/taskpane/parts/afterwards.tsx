import { useEffect, useState, type ReactNode } from 'react';

/**
 * What is drawn after all around it, in a task of its own when that took more than a moment: a page drawn at once would hold
 * the pane up for too long.
 */
export function Afterwards({ children }: { readonly children: ReactNode }) {
  const [due, setDue] = useState(false);
  useEffect(() => setDue(true), []);
  return due ? children : null;
}
