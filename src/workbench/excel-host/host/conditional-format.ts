import type { ConditionalModel, SheetModel } from '../model';
import { assertWritable, HostObject, type Host, type HostContext } from './base';
import { CellValueFormatHost, CustomFormatHost } from './conditional-rule';
import { fail } from './failures';
import { RangeHost } from './range';
import { RangeAreasHost } from './range-areas';
import { toArea } from './target';

type Members =
  | 'id'
  | 'type'
  | 'priority'
  | 'stopIfTrue'
  | 'custom'
  | 'customOrNullObject'
  | 'cellValue'
  | 'cellValueOrNullObject'
  | 'getRange'
  | 'getRangeOrNullObject'
  | 'getRanges'
  | 'setRanges'
  | 'delete';
type Type =
  'Custom' | 'DataBar' | 'ColorScale' | 'IconSet' | 'TopBottom' | 'PresetCriteria' | 'ContainsText' | 'CellValue';

const TYPES: Readonly<Record<string, Type>> = {
  expression: 'Custom',
  cellIs: 'CellValue',
  dataBar: 'DataBar',
  colorScale: 'ColorScale',
  iconSet: 'IconSet',
  top10: 'TopBottom',
  containsText: 'ContainsText',
  notContainsText: 'ContainsText',
  beginsWith: 'ContainsText',
  endsWith: 'ContainsText',
};

/** One conditional format; only those of type Custom and CellValue can be read and changed. */
export class ConditionalFormatHost extends HostObject implements Host<Excel.ConditionalFormat, Members> {
  static override readonly scalars = ['id', 'type', 'priority', 'stopIfTrue'];

  constructor(
    ctx: HostContext,
    private readonly sheet: SheetModel,
    private readonly model: ConditionalModel,
  ) {
    super(ctx);
  }

  #told(): void {
    this.changed({ kind: 'objects', sheet: this.sheet });
  }

  get id(): string {
    return this.model.id;
  }

  get type(): Type {
    return TYPES[this.model.rule.type] ?? 'PresetCriteria';
  }

  get priority(): number {
    return this.sheet.conditional.indexOf(this.model);
  }

  set priority(place: number) {
    const list = this.sheet.conditional;
    if (!Number.isInteger(place) || place < 0 || place >= list.length) throw fail.invalidArgument();
    list.splice(place, 0, ...list.splice(this.priority, 1));
    this.#told();
  }

  get stopIfTrue(): boolean {
    return this.model.rule.stopIfTrue ?? false;
  }

  set stopIfTrue(stopIfTrue: boolean) {
    this.model.rule = { ...this.model.rule, stopIfTrue };
    this.#told();
  }

  get customOrNullObject(): CustomFormatHost | null {
    return this.type === 'Custom' ? new CustomFormatHost(this.ctx, this.sheet, this.model) : null;
  }

  get custom(): CustomFormatHost {
    return this.customOrNullObject ?? refuse();
  }

  get cellValueOrNullObject(): CellValueFormatHost | null {
    return this.type === 'CellValue' ? new CellValueFormatHost(this.ctx, this.sheet, this.model) : null;
  }

  get cellValue(): CellValueFormatHost {
    return this.cellValueOrNullObject ?? refuse();
  }

  getRangeOrNullObject(): RangeHost | null {
    const [rect, second] = this.model.rects;
    return rect && !second ? new RangeHost(this.ctx, this.sheet, rect) : null;
  }

  getRange(): RangeHost {
    return this.getRangeOrNullObject() ?? refuse();
  }

  getRanges(): RangeAreasHost {
    return new RangeAreasHost(this.ctx, this.sheet, this.model.rects);
  }

  setRanges(ranges: HostObject | string): void {
    assertWritable(this.sheet);
    const area = toArea(this.ctx, this.sheet, ranges);
    if (area.sheet !== this.sheet) throw fail.invalidArgument();
    this.model.rects = [...area.rects];
    this.#told();
  }

  delete(): void {
    assertWritable(this.sheet);
    this.sheet.conditional = this.sheet.conditional.filter((model) => model !== this.model);
    this.#told();
  }
}

function refuse(): never {
  throw fail.invalidOperation();
}
