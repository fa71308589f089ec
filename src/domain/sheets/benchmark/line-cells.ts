import type { BenchmarkLine } from '../../benchmark';
import type { Calculated } from '../../calculated';
import type { Cell } from '../../cell';
import { TOTAAL } from '../../counting/gebied-of-row';
import { inEuro, isSmall } from '../suppress';
import type { TableColumn } from '../table';

/** What one line says, in the order of design 4.11, then what would be expected by age. */
export const lineColumns: readonly TableColumn[] = [
  { name: 'waarde', format: 'rate' },
  { name: 'B', format: 'rate' },
  { name: 'n', format: 'count' },
  { name: 'mediaan', format: 'rate' },
  { name: 'p25', format: 'rate' },
  { name: 'p75', format: 'rate' },
  { name: 'min', format: 'rate' },
  { name: 'max', format: 'rate' },
  { name: 'index', format: 'rate' },
  { name: 'lo', format: 'rate' },
  { name: 'hi', format: 'rate' },
  { name: 'signaal', format: 'text' },
  { name: 'extra', format: 'rate' },
  { name: 'euro', format: 'euro' },
  { name: 'verwacht_naar_leeftijd', format: 'rate' },
  { name: 'smr', format: 'rate' },
  { name: 'smr_lo', format: 'rate' },
  { name: 'smr_hi', format: 'rate' },
  { name: 'smr_signaal', format: 'text' },
];

/** Whether a line rests on a number of clients of the area itself that is not to be shown. */
export function hiddenFor({ wijken, pijlers, leefdomeinen }: Calculated): (line: BenchmarkLine) => boolean {
  const small = new Set<string>();
  const mark = (gebied: string, deel: string | null, clienten: number): void => {
    if (isSmall(clienten)) small.add(`${gebied}\n${deel ?? ''}`);
  };
  for (const { gebied, clienten } of wijken) mark(gebied, TOTAAL, clienten);
  for (const { gebied, wet, clienten } of pijlers) mark(gebied, wet, clienten);
  for (const { gebied, leefdomein, clienten } of leefdomeinen) mark(gebied, leefdomein, clienten);
  return ({ gebied, deel }) => small.has(`${gebied}\n${deel}`);
}

/** Puts the values of `lineColumns` for a line in a list of cells, from a place on. */
type PutLine = (line: BenchmarkLine, cells: Cell[], from: number) => void;

/** What puts them; what would give a small number of the area itself back (`hidden`) stays empty. */
export function lineCells(calculated: Calculated, hidden: (line: BenchmarkLine) => boolean): PutLine {
  const byAge = new Map(calculated.benchmark.leeftijd.regels.map((one) => [`${one.gebied}\n${one.deel}`, one]));
  return (line, cells, from) => {
    const isHidden = hidden(line);
    const own = (value: Cell): Cell => (isHidden ? null : value);
    const isCrude = line.groep === 'gemeente' && line.maat === 'clienten';
    const age = isCrude ? byAge.get(`${line.gebied}\n${line.deel}`) : undefined;
    cells[from] = own(line.waarde);
    cells[from + 1] = line.B;
    cells[from + 2] = line.n;
    cells[from + 3] = line.mediaan;
    cells[from + 4] = line.p25;
    cells[from + 5] = line.p75;
    cells[from + 6] = line.min;
    cells[from + 7] = line.max;
    cells[from + 8] = own(line.index);
    cells[from + 9] = own(line.lo);
    cells[from + 10] = own(line.hi);
    cells[from + 11] = line.signaal;
    cells[from + 12] = own(line.extra);
    cells[from + 13] = own(line.euro === null ? null : inEuro(line.euro));
    cells[from + 14] = own(age?.verwacht ?? null);
    cells[from + 15] = own(age?.index ?? null);
    cells[from + 16] = own(age?.lo ?? null);
    cells[from + 17] = own(age?.hi ?? null);
    cells[from + 18] = age?.signaal ?? null;
  };
}
