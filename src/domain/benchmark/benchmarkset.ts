import type { Cents } from '../cell';
import { TOTAAL } from '../counting/gebied-of-row';
import { fold } from '../levering/headers';
import { valueAt, type ColumnData, type Levering } from '../levering/sheet-data';
import { parsePeriode } from '../periode';

/** What is known of one part in one area; an amount that could not be read is null. */
export interface Cijfers {
  readonly clienten: number | null;
  readonly kosten: Cents | null;
}

/** An area of the Benchmarkset: its figures per part, and its inhabitants as far as the sheet gives them. */
export interface BenchmarksetGebied {
  readonly code: string;
  readonly inwoners: number | null;
  readonly cijfers: ReadonlyMap<string, Cijfers>;
}

/** The part that a line is about: one of its two axes is the total; a line over both axes is about none. */
function deelOf(wet: string, leefdomein: string): string | null {
  const [law, domain] = [wet, leefdomein].map((name) => (fold(name) === TOTAAL ? TOTAAL : name.toUpperCase()));
  if (domain === TOTAAL) return law ?? null;
  return law === TOTAAL ? (domain ?? null) : null;
}

/** The areas of the Benchmarkset in this quarter, in order; of two lines about the same the first counts. */
export function benchmarksetOf({ sheets }: Levering, periode: string): BenchmarksetGebied[] {
  const sheet = sheets.Benchmarkset;
  const areas = new Map<string, { code: string; inwoners: number | null; cijfers: Map<string, Cijfers> }>();
  for (let row = 0; sheet !== null && row < sheet.size; row++) {
    const { columns } = sheet;
    const at = <T>(column: ColumnData<T>): T | null => valueAt(column, row);
    const [code, wet, leefdomein] = [at(columns.gebiedscode), at(columns.wet), at(columns.leefdomein)];
    if (code === null || wet === null || leefdomein === null) continue;
    if (parsePeriode(at(columns.periode) ?? '')?.code !== periode) continue;
    const area = areas.get(code) ?? { code, inwoners: null, cijfers: new Map<string, Cijfers>() };
    areas.set(code, area);
    area.inwoners ??= at(columns.inwoners);
    const deel = deelOf(wet, leefdomein);
    if (deel === null || area.cijfers.has(deel)) continue;
    area.cijfers.set(deel, { clienten: at(columns['cliënten']), kosten: at(columns.kosten) });
  }
  return [...areas.values()];
}
