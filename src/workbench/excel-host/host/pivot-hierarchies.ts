import { pivotFields, type PivotAxis, type PivotDataModel } from '../model';
import { found, HostCollection, HostObject, type Host } from './base';
import { fail } from './failures';
import type { PivotTableHost } from './pivot-table';

type Lookup = 'getCount' | 'getItem' | 'getItemOrNullObject';

/** A field of a pivot table, by its header: as it can be laid on an axis, or as it lies there. */
export class PivotHierarchyHost
  extends HostObject
  implements Host<Excel.PivotHierarchy, 'id' | 'name'>, Host<Excel.RowColumnPivotHierarchy, 'id' | 'name'>, Host<Excel.FilterPivotHierarchy, 'id' | 'name'>
{
  static override readonly scalars = ['id', 'name'];

  constructor(
    readonly pivot: PivotTableHost,
    readonly name: string,
  ) {
    super(pivot.ctx);
  }

  get id(): string {
    return this.name;
  }
}

abstract class FieldsHost<T extends HostObject & { readonly name: string }> extends HostCollection<T> {
  constructor(protected readonly pivot: PivotTableHost) {
    super(pivot.ctx);
  }

  getItemOrNullObject(name: string): T | null {
    return this.items().find((field) => field.name === name) ?? null;
  }

  getItem(name: string): T {
    return found(this.getItemOrNullObject(name));
  }

  /** The name of the field that an argument stands for. */
  protected fieldOf(field: HostObject): string {
    if (!(field instanceof PivotHierarchyHost) || field.pivot.model !== this.pivot.model) throw fail.invalidArgument();
    return field.name;
  }
}

/** The fields a pivot table can use: the headers of its source. */
export class PivotHierarchyCollectionHost extends FieldsHost<PivotHierarchyHost> implements Host<Excel.PivotHierarchyCollection, Lookup> {
  items(): PivotHierarchyHost[] {
    return pivotFields(this.pivot.source()).map((name) => new PivotHierarchyHost(this.pivot, name));
  }
}

/** The fields on one axis; a field lies on one axis at a time. */
export class PivotAxisHost
  extends FieldsHost<PivotHierarchyHost>
  implements Host<Excel.RowColumnPivotHierarchyCollection, Lookup | 'add'>, Host<Excel.FilterPivotHierarchyCollection, Lookup | 'add'>
{
  constructor(
    pivot: PivotTableHost,
    private readonly axis: PivotAxis,
  ) {
    super(pivot);
  }

  items(): PivotHierarchyHost[] {
    return this.pivot.model[this.axis].map((name) => new PivotHierarchyHost(this.pivot, name));
  }

  add(field: HostObject): PivotHierarchyHost {
    const name = this.fieldOf(field);
    const { model } = this.pivot;
    if (this.axis !== 'filters' && model[this.axis].some((other) => other !== name)) throw fail.notImplemented(`a pivot table with two fields as ${this.axis}`);
    this.pivot.change(() => {
      for (const axis of ['rows', 'columns', 'filters'] as const) if (model[axis].includes(name)) model[axis].splice(model[axis].indexOf(name), 1);
      model[this.axis].push(name);
    });
    return new PivotHierarchyHost(this.pivot, name);
  }
}

/** What a pivot table counts of one field. */
export class DataPivotHierarchyHost extends HostObject implements Host<Excel.DataPivotHierarchy, 'id' | 'name' | 'numberFormat' | 'summarizeBy'> {
  static override readonly scalars = ['id', 'name', 'numberFormat', 'summarizeBy'];

  constructor(
    private readonly pivot: PivotTableHost,
    private readonly model: PivotDataModel,
  ) {
    super(pivot.ctx);
  }

  get id(): string {
    return this.model.field;
  }

  get name(): string {
    return this.model.name;
  }

  /** Excel refuses the name of a field of the source. */
  set name(name: string) {
    if (pivotFields(this.pivot.source()).includes(name)) throw fail.invalidArgument();
    this.pivot.change(() => (this.model.name = name));
  }

  get numberFormat(): string {
    return this.model.numberFormat;
  }

  set numberFormat(numberFormat: string) {
    this.pivot.change(() => (this.model.numberFormat = numberFormat));
  }

  get summarizeBy(): 'Sum' | 'Count' {
    return this.model.summarizeBy;
  }

  set summarizeBy(summarizeBy: string) {
    if (summarizeBy !== 'Sum' && summarizeBy !== 'Count') throw fail.notImplemented(`DataPivotHierarchy.summarizeBy ${summarizeBy}`);
    this.pivot.change(() => (this.model.summarizeBy = summarizeBy));
  }
}

/** What a pivot table counts. */
export class DataPivotHierarchyCollectionHost extends FieldsHost<DataPivotHierarchyHost> implements Host<Excel.DataPivotHierarchyCollection, Lookup | 'add'> {
  items(): DataPivotHierarchyHost[] {
    return this.pivot.model.data.map((model) => new DataPivotHierarchyHost(this.pivot, model));
  }

  /** Excel sums a field of numbers, and counts any other. */
  add(field: HostObject): DataPivotHierarchyHost {
    const name = this.fieldOf(field);
    if (this.pivot.model.data.length > 0) throw fail.notImplemented('a pivot table that counts two fields');
    const summarizeBy = this.pivot.isNumeric(name) ? 'Sum' : 'Count';
    const model: PivotDataModel = { field: name, name: `${summarizeBy} of ${name}`, summarizeBy, numberFormat: 'General' };
    this.pivot.change(() => this.pivot.model.data.push(model));
    return new DataPivotHierarchyHost(this.pivot, model);
  }
}
