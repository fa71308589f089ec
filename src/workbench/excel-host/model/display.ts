import { format } from 'numfmt';
import type { Scalar } from './input';

const GENERAL = 'General';

/** The text Excel (en-US) shows in a cell that holds `value` in number format `numberFormat`. */
export function displayText(value: Scalar, numberFormat: string): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  return format(numberFormat === '@' ? GENERAL : numberFormat, value);
}

/** The kind of a cell's value, in the words of Excel.RangeValueType. */
export function valueType(value: Scalar): 'Empty' | 'Double' | 'Boolean' | 'Error' | 'String' {
  if (value === '') return 'Empty';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return /^#(N\/A|NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|SPILL!|CALC!|GETTING_DATA)$/.test(value) ? 'Error' : 'String';
}
