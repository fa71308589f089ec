import type { Calculated, CountedCell } from '../calculated';
import type { Cell, Cents } from '../cell';
import { wetten } from '../codelijsten';
import { TOTAAL } from '../counting/gebied-of-row';
import { presetOf } from '../leefdomeinen';
import { sheetFormats } from '../levering/format';
import type { DataSheet } from '../sheets/data-sheet';

/** A line of a Benchmarkset: one part of one wijk, safe to share. */
export interface Referentieregel {
  readonly periode: string;
  readonly gebiedscode: string;
  readonly wet: string;
  readonly leefdomein: string;
  readonly clienten: number;
  readonly voorzieningen: number;
  readonly kosten: Cents;
  readonly inwoners: number;
}

/** With fewer inhabitants an area is compared with nothing (design 4.7). */
const FEWEST_INWONERS = 50;

/** A part without a row: nobody, which is shown. */
const NOTHING = { clienten: 0, voorzieningen: 0, kosten: 0 } as const;

const keyOf = (gebied: string, deel: string): string => `${gebied}\n${deel}`;

/**
 * The lines of one delivery, from the figures that a shareable copy of it shows (design 4.8, delen): what is hidden there
 * has no line here. Throws on figures that are not shared.
 */
export function referentieregels(shared: Calculated): readonly Referentieregel[] {
  if (shared.deelbaar === undefined) throw new RangeError('Exact figures cannot become a Benchmarkset');
  const { report, wijken, pijlers, leefdomeinen, checked } = shared;
  const { periode, settings } = checked.given;
  const known = new Map<string, CountedCell>();
  for (const cell of [...wijken, ...pijlers, ...leefdomeinen]) known.set(keyOf(cell.gebied, cell.wet ?? cell.leefdomein ?? TOTAAL), cell);
  const parts = [
    { deel: TOTAAL, wet: TOTAAL, leefdomein: TOTAAL },
    ...wetten.entries.map(({ code }) => ({ deel: code as string, wet: code as string, leefdomein: TOTAAL })),
    ...presetOf(settings.preset).leefdomeinen.map(({ code }) => ({ deel: code, wet: TOTAAL, leefdomein: code })),
  ];
  return report.flatMap(({ gebied, inwoners }): Referentieregel[] => {
    if (!/^WK/u.test(gebied) || inwoners === null || inwoners < FEWEST_INWONERS) return [];
    return parts.flatMap(({ deel, wet, leefdomein }): Referentieregel[] => {
      const { clienten, voorzieningen, kosten } = known.get(keyOf(gebied, deel)) ?? NOTHING;
      if ([clienten, voorzieningen, kosten].some(Number.isNaN)) return [];
      return [{ periode: periode.code, gebiedscode: gebied, wet, leefdomein, clienten, voorzieningen, kosten, inwoners }];
    });
  });
}

/** A Benchmarkset in the making: of one wijk and quarter the last delivery counts, and nothing is kept of an earlier one. */
export class BenchmarksetBuilder {
  private readonly areas = new Map<string, readonly Cell[][]>();

  /** Takes the lines of one delivery over, as rows of the sheet. */
  add(lines: readonly Referentieregel[]): void {
    const own = new Map<string, Cell[][]>();
    for (const { periode, gebiedscode, wet, leefdomein, clienten, voorzieningen, kosten, inwoners } of lines) {
      const key = keyOf(periode, gebiedscode);
      const rows = own.get(key) ?? [];
      own.set(key, rows);
      rows.push([periode, gebiedscode, wet, leefdomein, clienten, voorzieningen, kosten / 100, inwoners]);
    }
    for (const [key, rows] of own) this.areas.set(key, rows);
  }

  /** How many wijken have a line in a quarter. */
  get size(): number {
    return this.areas.size;
  }

  /** The sheet Benchmarkset, in order of quarter and wijk. */
  sheet(): DataSheet {
    const { name, columns } = sheetFormats.benchmarkset;
    const formats: Readonly<Record<string, 'count' | 'euroCents'>> = {
      'cliënten': 'count',
      voorzieningen: 'count',
      kosten: 'euroCents',
      inwoners: 'count',
    };
    return {
      name,
      columns: Object.keys(columns).map((header) => ({ header, format: formats[header] ?? 'text', width: 14 })),
      rows: [...this.areas].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, rows]) => rows),
      tableName: name,
      hidden: false,
    };
  }
}
