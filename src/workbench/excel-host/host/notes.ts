import { parseAddress, type NoteModel, type SheetModel } from '../model';
import { assertWritable, found, HostCollection, HostObject, type Host, type HostContext } from './base';
import { WORKBENCH_USER } from './comments';
import { RangeHost } from './range';
import { toCell } from './target';

/** One note of the old kind. */
export class NoteHost
  extends HostObject
  implements Host<Excel.Note, 'content' | 'authorName' | 'getLocation' | 'delete'>
{
  static override readonly scalars = ['content', 'authorName'];

  constructor(
    ctx: HostContext,
    private readonly sheet: SheetModel,
    private readonly model: NoteModel,
  ) {
    super(ctx);
  }

  get content(): string {
    return this.model.text;
  }

  set content(text: string) {
    assertWritable(this.sheet);
    this.model.text = text;
    this.changed({ kind: 'objects', sheet: this.sheet });
  }

  get authorName(): string {
    return this.model.author;
  }

  getLocation(): RangeHost {
    return new RangeHost(this.ctx, this.sheet, { top: this.model.row, left: this.model.column, rows: 1, columns: 1 });
  }

  delete(): void {
    assertWritable(this.sheet);
    this.sheet.notes = this.sheet.notes.filter((note) => note !== this.model);
    this.changed({ kind: 'objects', sheet: this.sheet });
  }
}

/** The notes of a worksheet. */
export class NoteCollectionHost
  extends HostCollection<NoteHost>
  implements Host<Excel.NoteCollection, 'add' | 'getCount' | 'getItem' | 'getItemAt' | 'getItemOrNullObject'>
{
  constructor(
    ctx: HostContext,
    private readonly sheet: SheetModel,
  ) {
    super(ctx);
  }

  items(): NoteHost[] {
    return this.sheet.notes.map((note) => new NoteHost(this.ctx, this.sheet, note));
  }

  getItemOrNullObject(address: string): NoteHost | null {
    const rect = parseAddress(address)?.rect;
    const model = this.sheet.notes.find((note) => note.row === rect?.top && note.column === rect.left);
    return model ? new NoteHost(this.ctx, this.sheet, model) : null;
  }

  getItem(address: string): NoteHost {
    return found(this.getItemOrNullObject(address));
  }

  add(cell: HostObject | string, content: string): NoteHost {
    const { sheet, row, column } = toCell(this.ctx, this.sheet, cell);
    assertWritable(sheet);
    const model = { row, column, text: content, author: WORKBENCH_USER };
    sheet.notes.push(model);
    this.changed({ kind: 'objects', sheet });
    return new NoteHost(this.ctx, sheet, model);
  }
}
