import { dateToSerial } from '../model';
import { HostObject, type Host, type HostContext } from './base';
import { fail } from './failures';

/** Days between the first day of the two ways to count dates. */
const DAYS_TO_1904 = 1462;

/** What a worksheet function gave. */
export class FunctionResultHost extends HostObject implements Host<Excel.FunctionResult<number>, 'value' | 'error'> {
  static override readonly scalars = ['value', 'error'];
  readonly error = '';

  constructor(
    ctx: HostContext,
    readonly value: number,
  ) {
    super(ctx);
  }
}

/** The worksheet functions; of those only DATE, which tells in which way the workbook counts its dates. */
export class FunctionsHost extends HostObject implements Host<Excel.Functions, 'date'> {
  date(...[year, month, day]: unknown[]): FunctionResultHost {
    if (typeof year !== 'number' || typeof month !== 'number' || typeof day !== 'number') {
      throw fail.notImplemented('Functions.date with anything but numbers');
    }
    const serial = dateToSerial(new Date(Date.UTC(year, month - 1, day)));
    return new FunctionResultHost(this.ctx, serial - (this.ctx.book.date1904 ? DAYS_TO_1904 : 0));
  }
}
