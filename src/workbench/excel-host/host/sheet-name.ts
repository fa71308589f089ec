import { isSheetName, type SheetModel } from '../model';
import type { HostContext } from './base';
import { fail } from './failures';

/** Refuses a name that Excel refuses; `self` may keep its own. */
export function assertSheetName({ book }: HostContext, name: string, self?: SheetModel): void {
  if (!isSheetName(name)) throw fail.invalidArgument();
  const namesake = book.find(name);
  if (namesake && namesake !== self) throw fail.itemExists();
}
