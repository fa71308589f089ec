import { createContext, useContext } from 'react';
import type { Surroundings } from './ground';
import type { PaneEvent, PaneState } from './state';
import type { Tasks } from './tasks';

/** What every part of the pane can reach: what there is, what can be done, and where it stands. */
export interface Pane extends Surroundings {
  readonly state: PaneState;
  readonly tell: (event: PaneEvent) => void;
  readonly tasks: Tasks;
}

/** Hands the pane to its parts. */
export const PaneContext = createContext<Pane | null>(null);

/** The pane, for a part of it. */
export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (pane === null) throw new Error('A part of the pane stands outside the pane');
  return pane;
}
