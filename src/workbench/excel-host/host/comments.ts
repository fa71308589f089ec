import type { CommentModel, SheetModel } from '../model';
import { assertWritable, found, HostCollection, HostObject, type Host, type HostContext } from './base';
import { fail } from './failures';
import { RangeHost } from './range';
import { toCell } from './target';

/** Who writes comments and notes in the workbench. */
export const WORKBENCH_USER = 'Workbench';

/** One comment; replies and mentions are not emulated. */
export class CommentHost
  extends HostObject
  implements Host<Excel.Comment, 'id' | 'content' | 'authorName' | 'resolved' | 'getLocation' | 'delete'>
{
  static override readonly scalars = ['id', 'content', 'authorName', 'resolved'];

  constructor(
    ctx: HostContext,
    private readonly sheet: SheetModel,
    private readonly model: CommentModel,
  ) {
    super(ctx);
  }

  #told(): void {
    this.changed({ kind: 'objects', sheet: this.sheet });
  }

  get id(): string {
    return this.model.id;
  }

  get content(): string {
    return this.model.text;
  }

  set content(text: string) {
    assertWritable(this.sheet);
    this.model.text = text;
    this.#told();
  }

  get authorName(): string {
    return this.model.author;
  }

  get resolved(): boolean {
    return this.model.resolved;
  }

  set resolved(resolved: boolean) {
    this.model.resolved = resolved;
    this.#told();
  }

  getLocation(): RangeHost {
    return new RangeHost(this.ctx, this.sheet, { top: this.model.row, left: this.model.column, rows: 1, columns: 1 });
  }

  delete(): void {
    assertWritable(this.sheet);
    this.sheet.comments = this.sheet.comments.filter((comment) => comment !== this.model);
    this.#told();
  }
}

/** The comments of a worksheet, or of the whole workbook. */
export class CommentCollectionHost
  extends HostCollection<CommentHost>
  implements
    Host<
      Excel.CommentCollection,
      'add' | 'getCount' | 'getItem' | 'getItemAt' | 'getItemByCell' | 'getItemOrNullObject'
    >
{
  constructor(
    ctx: HostContext,
    private readonly sheet?: SheetModel,
  ) {
    super(ctx);
  }

  items(): CommentHost[] {
    const sheets = this.sheet ? [this.sheet] : this.ctx.book.sheets;
    return sheets.flatMap((sheet) => sheet.comments.map((comment) => new CommentHost(this.ctx, sheet, comment)));
  }

  getItemOrNullObject(id: string): CommentHost | null {
    return this.items().find((comment) => comment.id === id) ?? null;
  }

  getItem(id: string): CommentHost {
    return found(this.getItemOrNullObject(id));
  }

  #at(cell: HostObject | string): { sheet: SheetModel; row: number; column: number } {
    return toCell(this.ctx, this.sheet ?? this.ctx.book.activeSheet, cell);
  }

  getItemByCell(cell: HostObject | string): CommentHost {
    const { sheet, row, column } = this.#at(cell);
    const model = found(sheet.comments.find((comment) => comment.row === row && comment.column === column));
    return new CommentHost(this.ctx, sheet, model);
  }

  add(cell: HostObject | string, content: Excel.CommentRichContent | string): CommentHost {
    const { sheet, row, column } = this.#at(cell);
    assertWritable(sheet);
    if (sheet.comments.some((comment) => comment.row === row && comment.column === column))
      throw fail.invalidArgument();
    const text = typeof content === 'string' ? content : content.richContent;
    const model = { id: this.ctx.book.newId(), row, column, text, author: WORKBENCH_USER, resolved: false };
    sheet.comments.push(model);
    this.changed({ kind: 'objects', sheet });
    return new CommentHost(this.ctx, sheet, model);
  }
}
