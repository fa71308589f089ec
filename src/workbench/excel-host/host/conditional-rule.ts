import {
  fillColor,
  hexOf,
  omit,
  parseColor,
  solidFill,
  type CellStyle,
  type Color,
  type ConditionalModel,
  type SheetModel,
} from '../model';
import { assertWritable, HostObject, type Host, type HostContext } from './base';
import { fail } from './failures';
import { conditionalOperator, fileOperator, withoutEquals } from './rule-words';

/** A part of one conditional format. */
abstract class RulePart extends HostObject {
  constructor(
    ctx: HostContext,
    protected readonly sheet: SheetModel,
    protected readonly model: ConditionalModel,
  ) {
    super(ctx);
  }

  protected edit(rule: Partial<ConditionalModel['rule']>): void {
    assertWritable(this.sheet);
    this.model.rule = { ...this.model.rule, ...rule };
    this.changed({ kind: 'objects', sheet: this.sheet });
  }

  protected get style(): CellStyle {
    return this.model.rule.style ?? {};
  }
}

function colorOf(text: string): Color {
  const color = parseColor(text);
  if (!color) throw fail.invalidArgument();
  return color;
}

/** The background a conditional format gives. */
export class ConditionalFillHost extends RulePart implements Host<Excel.ConditionalRangeFill, 'color' | 'clear'> {
  static override readonly scalars = ['color'];

  get color(): string {
    return fillColor(this.style) ?? '';
  }

  /** In a conditional format the file keeps the colour of a solid background as its background colour. */
  set color(value: string) {
    const color = colorOf(value);
    this.edit({ style: { ...this.style, fill: { ...solidFill(color), bgColor: color } } });
  }

  clear(): void {
    this.edit({ style: omit(this.style, 'fill') });
  }
}

/** The letters a conditional format gives. */
export class ConditionalFontHost
  extends RulePart
  implements Host<Excel.ConditionalRangeFont, 'color' | 'bold' | 'italic' | 'clear'>
{
  static override readonly scalars = ['color', 'bold', 'italic'];

  #set(font: NonNullable<CellStyle['font']>): void {
    this.edit({ style: { ...this.style, font: { ...this.style.font, ...font } } });
  }

  get color(): string {
    return hexOf(this.style.font?.color) ?? '';
  }

  set color(value: string) {
    this.#set({ color: colorOf(value) });
  }

  get bold(): boolean {
    return this.style.font?.bold ?? false;
  }

  set bold(bold: boolean) {
    this.#set({ bold });
  }

  get italic(): boolean {
    return this.style.font?.italic ?? false;
  }

  set italic(italic: boolean) {
    this.#set({ italic });
  }

  clear(): void {
    this.edit({ style: omit(this.style, 'font') });
  }
}

/** The formatting a conditional format gives. */
export class ConditionalRangeFormatHost
  extends RulePart
  implements Host<Excel.ConditionalRangeFormat, 'fill' | 'font'>
{
  get fill(): ConditionalFillHost {
    return new ConditionalFillHost(this.ctx, this.sheet, this.model);
  }

  get font(): ConditionalFontHost {
    return new ConditionalFontHost(this.ctx, this.sheet, this.model);
  }
}

/** The formula of a conditional format. */
export class FormulaRuleHost extends RulePart implements Host<Excel.ConditionalFormatRule, 'formula'> {
  static override readonly scalars = ['formula'];

  get formula(): string {
    return `=${String(this.model.rule.formula ?? '')}`;
  }

  set formula(value: string) {
    this.edit({ formula: withoutEquals(value) });
  }
}

/** A conditional format by formula. */
export class CustomFormatHost extends RulePart implements Host<Excel.CustomConditionalFormat, 'rule' | 'format'> {
  get rule(): FormulaRuleHost {
    return new FormulaRuleHost(this.ctx, this.sheet, this.model);
  }

  get format(): ConditionalRangeFormatHost {
    return new ConditionalRangeFormatHost(this.ctx, this.sheet, this.model);
  }
}

/** A conditional format by the value of the cell. */
export class CellValueFormatHost extends RulePart implements Host<Excel.CellValueConditionalFormat, 'rule' | 'format'> {
  static override readonly scalars = ['rule'];

  get rule(): Excel.ConditionalCellValueRule {
    const formulas = [this.model.rule.formula ?? ''].flat();
    const [formula1 = '', formula2] = formulas.map((formula) => `=${formula}`);
    const operator = conditionalOperator(
      this.model.rule.operator ?? 'equal',
    ) as Excel.ConditionalCellValueRule['operator'];
    return formula2 === undefined ? { formula1, operator } : { formula1, formula2, operator };
  }

  set rule({ formula1, formula2, operator }: Excel.ConditionalCellValueRule) {
    const first = withoutEquals(formula1);
    this.edit({
      operator: fileOperator(operator),
      formula: formula2 === undefined || formula2 === '' ? first : [first, withoutEquals(formula2)],
    });
  }

  get format(): ConditionalRangeFormatHost {
    return new ConditionalRangeFormatHost(this.ctx, this.sheet, this.model);
  }
}
