import { rules } from '#domain';
import type { Offer } from './state';

/** Findings that the user mends himself: of one control, with what to do. */
export interface ByHand {
  readonly code: string;
  readonly title: string;
  readonly fix: string;
  readonly count: number;
}

/** Fouten and open waarschuwingen for which nothing is offered, per control; what is chosen here, or done on the page of pseudonyms, is offered. */
export function byHand({ checked, groups, questions, products, columns, sheets }: Offer): readonly ByHand[] {
  const counts = new Map<string, number>();
  for (const finding of checked.findings) {
    if (finding.ernst === 'S' || checked.bevestigd.has(finding)) continue;
    counts.set(finding.code, (counts.get(finding.code) ?? 0) + 1);
  }
  for (const { code, proposals } of groups) counts.set(code, (counts.get(code) ?? 0) - proposals.length);
  if (questions.length > 0) counts.delete('V06');
  if (products.length > 0) counts.delete('P02');
  if (sheets.length > 0) counts.delete('B01');
  counts.set('B02', (counts.get('B02') ?? 0) - columns.length);
  counts.delete('C04');
  return rules.flatMap(({ code, title, fix }) => {
    const count = counts.get(code) ?? 0;
    return count > 0 ? [{ code, title, fix, count }] : [];
  });
}
