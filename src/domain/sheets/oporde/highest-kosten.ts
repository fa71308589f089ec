import type { Mapped, MappedRow } from '../../calculated';

type RowWithKosten = Pick<MappedRow, 'rij' | 'kosten'>;

/** At most so many rows with kosten above 0, the highest first; of equal ones the first in the sheet. */
export function highestKosten(mapped: Mapped, most: number): readonly RowWithKosten[] {
  const { cents, rijOf } = mapped.kosten();
  const top: RowWithKosten[] = [];
  let least: RowWithKosten = { rij: 0, kosten: 0 };
  for (let at = 0; at < cents.length; at++) {
    const kosten = cents[at] as number;
    if (kosten < least.kosten || kosten <= 0) continue;
    const rij = rijOf(at);
    if (kosten === least.kosten && rij > least.rij) continue;
    top.push({ rij, kosten });
    top.sort((a, b) => b.kosten - a.kosten || a.rij - b.rij);
    if (top.length > most) top.pop();
    if (top.length === most) least = top.at(-1) ?? least;
  }
  return top;
}
