import type { Calculated, CountedCell } from '../../../src/domain/calculated';
import { calculateLevering, checkLevering } from '../../../src/domain/pipeline';
import type { ExampleLevering } from '../../../src/domain/rules/rule';
import { runAll } from '../../../src/domain/steps';
import { exampleDay, exampleWorkbook } from '../example-workbook';

/** All figures of an example delivery. */
export function counted(example: ExampleLevering): Calculated {
  const { settings = {} } = example;
  const checked = runAll(checkLevering(exampleWorkbook(example), { today: exampleDay(example), settings }));
  return runAll(calculateLevering(checked));
}

/** Cells as short lines: the axes, then voorzieningen ontdubbeld clienten huishoudens instroom uitstroom stand kosten. */
export const lines = (cells: readonly CountedCell[]): string[] =>
  cells.map((cell) => {
    const axes = [cell.gebied, cell.wet, cell.leefdomein, cell.cirkel].filter((axis) => axis !== null).join(' ');
    const { voorzieningen, ontdubbeld, clienten, huishoudens, instroom, uitstroom, stand, kosten } = cell;
    return `${axes}: ${[voorzieningen, ontdubbeld, clienten, huishoudens ?? '-', instroom, uitstroom, stand, kosten].join(' ')}`;
  });
