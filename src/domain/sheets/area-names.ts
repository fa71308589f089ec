import type { Calculated } from '../calculated';

/** The name of a gebied as the report rows have it; null for one that is not among them. */
export function areaNames({ report, gebieden }: Calculated): (gebied: string) => string | null {
  const names = new Map(report.map(({ gebied, naam }) => [gebied, naam]));
  return (gebied) => names.get(gebied) ?? gebieden.gebied(gebied)?.naam ?? null;
}
