import { HostObject, type Host } from './base';

type Members =
  | 'calculate'
  | 'calculationMode'
  | 'calculationState'
  | 'decimalSeparator'
  | 'thousandsSeparator'
  | 'useSystemSeparators'
  | 'suspendApiCalculationUntilNextSync'
  | 'suspendScreenUpdatingUntilNextSync';

/** Excel itself. Nothing is calculated or painted here, so there is nothing to suspend. */
export class ApplicationHost extends HostObject implements Host<Excel.Application, Members> {
  static override readonly scalars = [
    'calculationMode',
    'calculationState',
    'decimalSeparator',
    'thousandsSeparator',
    'useSystemSeparators',
  ];

  readonly calculationState = 'Done';
  readonly decimalSeparator = '.';
  readonly thousandsSeparator = ',';
  readonly useSystemSeparators = true;

  get calculationMode(): 'Automatic' {
    return 'Automatic';
  }

  set calculationMode(_mode: string) {
    // Formulas keep the value they came with, whatever the mode.
  }

  calculate(): void {
    // Formulas are kept, not calculated.
  }

  suspendApiCalculationUntilNextSync(): void {
    // See the class.
  }

  suspendScreenUpdatingUntilNextSync(): void {
    // See the class.
  }
}
