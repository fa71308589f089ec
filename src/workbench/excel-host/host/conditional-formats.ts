import { formatRect, intersect, type ConditionalModel, type ConditionalRuleModel } from '../model';
import { assertWritable, found, HostCollection, type Host, type HostContext } from './base';
import { ConditionalFormatHost } from './conditional-format';
import { fail } from './failures';
import { clearConditionals } from './range-clear';
import type { Area } from './target';

type Members = 'add' | 'getCount' | 'getItem' | 'getItemAt' | 'getItemOrNullObject' | 'clearAll';

const NEW_RULES: Readonly<Record<string, ConditionalRuleModel>> = {
  Custom: { type: 'expression', formula: '' },
  CellValue: { type: 'cellIs', operator: 'equal', formula: '' },
};

/** The conditional formats that touch one or more blocks, first the one that wins. */
export class ConditionalFormatCollectionHost
  extends HostCollection<ConditionalFormatHost>
  implements Host<Excel.ConditionalFormatCollection, Members>
{
  constructor(
    ctx: HostContext,
    private readonly area: Area,
  ) {
    super(ctx);
  }

  #touches(model: ConditionalModel): boolean {
    return model.rects.some((own) => this.area.rects.some((rect) => intersect(own, rect)));
  }

  items(): ConditionalFormatHost[] {
    const touching = this.area.sheet.conditional.filter((model) => this.#touches(model));
    return touching.map((model) => new ConditionalFormatHost(this.ctx, this.area.sheet, model));
  }

  getItemOrNullObject(id: string): ConditionalFormatHost | null {
    return this.items().find((item) => item.id === id) ?? null;
  }

  getItem(id: string): ConditionalFormatHost {
    return found(this.getItemOrNullObject(id));
  }

  /** Adds a format with the highest priority, as Excel does. */
  add(type: string): ConditionalFormatHost {
    assertWritable(this.area.sheet);
    const rule = NEW_RULES[type];
    if (!rule) throw fail.notImplemented(`conditional format ${type}`);
    const model = { id: this.ctx.book.newId(), rects: distinct(this.area), rule };
    this.area.sheet.conditional.unshift(model);
    this.changed({ kind: 'objects', sheet: this.area.sheet });
    return new ConditionalFormatHost(this.ctx, this.area.sheet, model);
  }

  clearAll(): void {
    assertWritable(this.area.sheet);
    clearConditionals(this.area.sheet, this.area.rects);
    this.changed({ kind: 'objects', sheet: this.area.sheet });
  }
}

const distinct = (area: Area): ConditionalModel['rects'] => [
  ...new Map(area.rects.map((rect) => [formatRect(rect), rect])).values(),
];
