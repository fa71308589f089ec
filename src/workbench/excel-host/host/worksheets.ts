import { freeSheetName, type SheetModel } from '../model';
import { assertOpenToChange, found, HostCollection, type Host } from './base';
import { assertSheetName } from './sheet-name';
import { WorksheetHost } from './worksheet';

type Members = 'add' | 'getActiveWorksheet' | 'getCount' | 'getFirst' | 'getItem' | 'getItemOrNullObject' | 'getLast';

/** The worksheets of the workbook, by name or id. */
export class WorksheetCollectionHost
  extends HostCollection<WorksheetHost>
  implements Host<Excel.WorksheetCollection, Members>
{
  #sheets(visibleOnly = false): SheetModel[] {
    return this.ctx.book.sheets.filter((sheet) => !visibleOnly || sheet.visibility === 'Visible');
  }

  items(): WorksheetHost[] {
    return this.#sheets().map((sheet) => new WorksheetHost(this.ctx, sheet));
  }

  override getCount(visibleOnly?: boolean): number {
    return this.#sheets(visibleOnly).length;
  }

  getItemOrNullObject(key: string): WorksheetHost | null {
    const sheet = this.ctx.book.find(key);
    return sheet ? new WorksheetHost(this.ctx, sheet) : null;
  }

  getItem(key: string): WorksheetHost {
    return found(this.getItemOrNullObject(key));
  }

  getActiveWorksheet(): WorksheetHost {
    return new WorksheetHost(this.ctx, this.ctx.book.activeSheet);
  }

  getFirst(visibleOnly?: boolean): WorksheetHost {
    return new WorksheetHost(this.ctx, found(this.#sheets(visibleOnly)[0]));
  }

  getLast(visibleOnly?: boolean): WorksheetHost {
    return new WorksheetHost(this.ctx, found(this.#sheets(visibleOnly).at(-1)));
  }

  add(name?: string): WorksheetHost {
    const { book } = this.ctx;
    assertOpenToChange(book);
    const chosen = name ?? freeSheetName((candidate) => book.find(candidate) !== undefined, book.sheets.length + 1);
    assertSheetName(this.ctx, chosen);
    const sheet = book.addSheet(chosen);
    this.changed({ kind: 'sheets', event: 'added', sheet });
    return new WorksheetHost(this.ctx, sheet);
  }
}
