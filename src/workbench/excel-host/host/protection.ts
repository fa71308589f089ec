import type { SheetModel } from '../model';
import { HostObject, type Host, type HostContext } from './base';
import { fail } from './failures';

/** Whether a sheet is protected; passwords and exceptions are not emulated: a protected sheet refuses every change. */
export class ProtectionHost
  extends HostObject
  implements Host<Excel.WorksheetProtection, 'protected' | 'protect' | 'unprotect'>
{
  static override readonly scalars = ['protected'];

  constructor(
    ctx: HostContext,
    private readonly sheet: SheetModel,
  ) {
    super(ctx);
  }

  get protected(): boolean {
    return this.sheet.protected;
  }

  protect(_options?: unknown, password?: string): void {
    if (this.sheet.protected) throw fail.accessDenied();
    if (password !== undefined) throw fail.notImplemented('a password on a sheet');
    this.#set(true, 'protect');
  }

  unprotect(): void {
    this.#set(false, 'unprotect');
  }

  #set(value: boolean, call: string): void {
    this.sheet.protected = value;
    this.undoCleared(`WorksheetProtection.${call}`);
    this.changed({ kind: 'sheets', event: 'changed', sheet: this.sheet });
  }
}
