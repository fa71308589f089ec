import type { Change, SheetModel, WorkbookModel } from '../model';
import { fail } from './failures';

/** What every host object works on. */
export interface HostContext {
  readonly book: WorkbookModel;
}

/** One object on Excel's side of the wire: plain synchronous getters, setters and methods; no load, no sync. */
export abstract class HostObject {
  /** What `load()` without arguments reads. */
  static readonly scalars: readonly string[] = [];

  constructor(readonly ctx: HostContext) {}

  protected changed(change: Change): void {
    this.ctx.book.changed({ ...change, byAddin: true });
  }

  protected undoCleared(call: string): void {
    this.ctx.book.undoClearedBy.push(call);
  }
}

/** A host object that is a list of others. */
export abstract class HostCollection<T extends HostObject> extends HostObject {
  abstract items(): T[];

  /** What the client asks for by `getItem(key)` and, after a load, for each of the items. */
  abstract getItem(key: never): T;

  getCount(): number {
    return this.items().length;
  }

  getItemAt(index: number): T {
    return found(this.items()[index]);
  }
}

/** The item, or the error of Excel when there is none. */
export function found<T>(item: T | null | undefined): T {
  if (item === null || item === undefined) throw fail.itemNotFound();
  return item;
}

/** Refuses to change a workbook that was opened to be read. */
export function assertOpenToChange(book: WorkbookModel): void {
  if (book.readOnly) throw fail.accessDenied();
}

/** Refuses to change a protected sheet. */
export function assertWritable(sheet: SheetModel): void {
  assertOpenToChange(sheet.book);
  if (sheet.protected) throw fail.accessDenied();
}

type Client = OfficeExtension.ClientObject;

/** An argument as the host gets it: where the add-in passed a proxy, the host object behind it. */
export type HostArgument<T> = T extends Client ? HostObject : T;

/** What the host answers: for a proxy the object behind it, for a ClientResult its value. */
type HostResult<T> = T extends Client
  ? HostObject | null
  : T extends OfficeExtension.ClientResult<infer V>
    ? V
    : T extends (infer E)[]
      ? E extends Client
        ? HostObject[]
        : T
      : T;

/**
 * The host's side of the members K of an Excel class. A class that `implements Host<Excel.Range, 'values'>` no longer
 * compiles when @types/office-js says otherwise, so that the host cannot drift from the real API.
 */
export type Host<T, K extends keyof T> = {
  [P in K]: T[P] extends (...args: infer A) => infer R
    ? (...args: { [I in keyof A]: HostArgument<A[I]> }) => HostResult<R>
    : HostResult<T[P]>;
};
