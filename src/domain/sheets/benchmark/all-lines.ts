import type { BenchmarkLine } from '../../benchmark';
import type { Calculated } from '../../calculated';
import type { Cell } from '../../cell';
import { wetten } from '../../codelijsten';
import { TOTAAL } from '../../counting/gebied-of-row';
import { leefdomeinNaam, presetOf } from '../../leefdomeinen';
import { areaNames } from '../area-names';
import { putRows } from '../made-rows';
import type { PlanRows } from '../sheet-plan';
import { MOST_ROWS, type TableColumn } from '../table';
import { lineCells, lineColumns } from './line-cells';

/** The keys of the section `benchmark` of the JSON in their order, names beside codes, then by age. */
export const allColumns: readonly TableColumn[] = [
  { name: 'gebied', format: 'text' },
  { name: 'naam', format: 'text' },
  { name: 'maat', format: 'text' },
  { name: 'deel', format: 'text' },
  { name: 'deelnaam', format: 'text' },
  { name: 'groep', format: 'text' },
  ...lineColumns,
];

/** From here on stands what the line says. */
const OWN = allColumns.length - lineColumns.length;

/** What a code of a leefdomein stands for; the total and the wetten have no other name. */
function deelNaam({ checked }: Calculated, deel: string): Cell {
  const isDomain = deel !== TOTAAL && !wetten.entries.some(({ code }) => code === deel);
  return isDomain ? leefdomeinNaam(presetOf(checked.given.settings.preset), deel) : null;
}

/** Every line with all it says; made when they are written, for there are thousands. */
export function allLines(calculated: Calculated, lines: readonly BenchmarkLine[], hidden: (line: BenchmarkLine) => boolean): PlanRows {
  const naamOf = areaNames(calculated);
  const putLine = lineCells(calculated, hidden);
  return putRows(Math.min(lines.length, MOST_ROWS), allColumns.length, (place, cells) => {
    const line = lines[place] as BenchmarkLine;
    cells[0] = line.gebied;
    cells[1] = naamOf(line.gebied);
    cells[2] = line.maat;
    cells[3] = line.deel;
    cells[4] = deelNaam(calculated, line.deel);
    cells[5] = line.groep;
    putLine(line, cells, OWN);
  });
}
