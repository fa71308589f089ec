import { formatRect, intersect, type ValidationModel, type ValidationRule } from '../model';
import { assertWritable, HostObject, type Host, type HostContext } from './base';
import { fail } from './failures';
import { fileOperator, validationOperator, withoutEquals } from './rule-words';
import { clearValidations } from './range-clear';
import type { Area } from './target';

type Members = 'rule' | 'type' | 'errorAlert' | 'prompt' | 'ignoreBlanks' | 'clear';

const TYPES: Readonly<Record<string, Excel.DataValidation['type']>> = {
  whole: 'WholeNumber',
  decimal: 'Decimal',
  list: 'List',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
};
const BASIC = { wholeNumber: 'whole', decimal: 'decimal', textLength: 'textLength' } as const;
const STYLES = { stop: 'Stop', warning: 'Warning', information: 'Information' } as const;

/** A rule as the file keeps it, out of a rule as Excel.DataValidationRule has it. */
function toFile(rule: Excel.DataValidationRule): ValidationRule {
  if (rule.list) {
    const { source } = rule.list;
    if (typeof source !== 'string') throw fail.notImplemented('a list of choices given as a Range object');
    return source.startsWith('=')
      ? { type: 'list', formula1: source.slice(1) }
      : { type: 'list', values: source.split(',') };
  }
  if (rule.custom) return { type: 'custom', formula1: withoutEquals(rule.custom.formula) };
  for (const [name, type] of Object.entries(BASIC)) {
    const basic = rule[name as keyof typeof BASIC];
    if (!basic) continue;
    const operator = fileOperator(basic.operator);
    const formula1 = withoutEquals(basic.formula1);
    return basic.formula2 === undefined
      ? { type, operator, formula1 }
      : { type, operator, formula1, formula2: withoutEquals(basic.formula2) };
  }
  throw fail.notImplemented(`data validation ${Object.keys(rule).join()}`);
}

function fromFile(rule: ValidationRule): Excel.DataValidationRule {
  if (rule.type === 'list')
    return { list: { inCellDropDown: true, source: rule.values?.join(',') ?? `=${rule.formula1 ?? ''}` } };
  if (rule.type === 'custom') return { custom: { formula: `=${rule.formula1 ?? ''}` } };
  const name = Object.entries(BASIC).find(([, type]) => type === rule.type)?.[0];
  if (!name) throw fail.notImplemented(`data validation ${rule.type}`);
  const operator = validationOperator(rule.operator ?? 'between');
  const basic = { operator, formula1: rule.formula1, ...(rule.formula2 !== undefined && { formula2: rule.formula2 }) };
  return { [name]: basic };
}

/** What may be entered in one or more blocks. */
export class DataValidationHost extends HostObject implements Host<Excel.DataValidation, Members> {
  static override readonly scalars = ['type', 'rule', 'errorAlert', 'prompt', 'ignoreBlanks'];

  constructor(
    ctx: HostContext,
    private readonly area: Area,
  ) {
    super(ctx);
  }

  get #found(): ValidationModel | undefined {
    const [first] = this.area.rects;
    return first && this.area.sheet.validations.find((one) => one.rects.some((rect) => intersect(rect, first)));
  }

  #edit(rule: Partial<ValidationRule>, fresh = false): void {
    const { sheet, rects } = this.area;
    assertWritable(sheet);
    const old = this.#found;
    const same = old && old.rects.map(formatRect).join() === rects.map(formatRect).join();
    const base = old && !fresh ? old.rule : { type: 'custom', allowBlank: true };
    if (same) old.rule = { ...base, ...rule };
    else {
      clearValidations(sheet, rects);
      sheet.validations.push({ rects: [...rects], rule: { ...base, ...rule } });
    }
    this.changed({ kind: 'objects', sheet });
  }

  get type(): Excel.DataValidation['type'] {
    const rule = this.#found?.rule;
    return rule ? (TYPES[rule.type] ?? 'None') : 'None';
  }

  get rule(): Excel.DataValidationRule {
    const rule = this.#found?.rule;
    return rule ? fromFile(rule) : {};
  }

  set rule(rule: Excel.DataValidationRule) {
    this.#edit(toFile(rule), true);
  }

  get errorAlert(): Excel.DataValidationErrorAlert {
    const rule = this.#found?.rule;
    return {
      message: rule?.errorMessage ?? '',
      showAlert: rule?.showErrorMessage ?? true,
      style: STYLES[(rule?.errorStyle ?? 'stop') as keyof typeof STYLES],
      title: rule?.errorTitle ?? '',
    };
  }

  set errorAlert(alert: Excel.DataValidationErrorAlert) {
    const errorStyle = String(alert.style ?? 'Stop').toLowerCase();
    this.#edit({
      errorMessage: alert.message,
      errorTitle: alert.title,
      showErrorMessage: alert.showAlert ?? true,
      errorStyle,
    });
  }

  get prompt(): Excel.DataValidationPrompt {
    const rule = this.#found?.rule;
    return {
      message: rule?.inputMessage ?? '',
      showPrompt: rule?.showInputMessage ?? true,
      title: rule?.inputTitle ?? '',
    };
  }

  set prompt(prompt: Excel.DataValidationPrompt) {
    this.#edit({ inputMessage: prompt.message, inputTitle: prompt.title, showInputMessage: prompt.showPrompt ?? true });
  }

  get ignoreBlanks(): boolean {
    return this.#found?.rule.allowBlank ?? true;
  }

  set ignoreBlanks(allowBlank: boolean) {
    this.#edit({ allowBlank });
  }

  clear(): void {
    const { sheet, rects } = this.area;
    assertWritable(sheet);
    clearValidations(sheet, rects);
    this.changed({ kind: 'objects', sheet });
  }
}
