import type { PaneState } from '../../state';

/** The one thing to do next on the start page; null when the workbook has nothing to do it with. */
export function nextStep({ delivery, controleren, bladen }: PaneState): 'controleren' | 'bladen' | null {
  if (delivery === null || delivery.missing.length > 0) return null;
  const { checked, outdated } = controleren;
  if (checked === null || outdated !== null || checked.oordeel.fouten > 0) return 'controleren';
  return bladen.made === null ? 'bladen' : null;
}
