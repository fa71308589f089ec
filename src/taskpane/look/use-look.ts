import { useSyncExternalStore } from 'react';
import type { Look } from './theme';

const dark = '(prefers-color-scheme: dark)';
const forced = '(forced-colors: active)';

/** Whether Office itself is dark; null where it does not say. */
function officeIsDark(): boolean | null {
  const theme = typeof Office === 'undefined' ? undefined : Office.context?.officeTheme;
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(theme?.bodyBackgroundColor ?? '');
  if (match === null) return null;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => parseInt(part, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}

function currentLook(): Look {
  const holds = (query: string): boolean => window.matchMedia?.(query).matches ?? false;
  if (holds(forced)) return 'highContrast';
  return (officeIsDark() ?? holds(dark)) ? 'dark' : 'light';
}

function onChange(tell: () => void): () => void {
  const queries = window.matchMedia ? [window.matchMedia(dark), window.matchMedia(forced)] : [];
  for (const query of queries) query.addEventListener('change', tell);
  return () => {
    for (const query of queries) query.removeEventListener('change', tell);
  };
}

/** The look that goes with Office, else with the system; it follows when the system changes. */
export const useLook = (): Look => useSyncExternalStore(onChange, currentLook);
