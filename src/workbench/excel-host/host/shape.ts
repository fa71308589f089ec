import type { ImageModel, SheetModel } from '../model';
import { assertWritable, HostObject, type Host, type HostContext } from './base';
import { fail } from './failures';

type Facts = 'altTextDescription' | 'altTextTitle' | 'height' | 'id' | 'left' | 'lockAspectRatio' | 'name' | 'top' | 'type' | 'width';

/** An image on a worksheet. */
export class ShapeHost extends HostObject implements Host<Excel.Shape, Facts | 'delete'> {
  static override readonly scalars = ['id', 'name', 'type', 'altTextDescription', 'altTextTitle', 'left', 'top', 'width', 'height'];

  constructor(
    ctx: HostContext,
    private readonly sheet: SheetModel,
    private readonly model: ImageModel,
  ) {
    super(ctx);
  }

  #set(part: Partial<ImageModel>): void {
    assertWritable(this.sheet);
    Object.assign(this.model, part);
    this.changed({ kind: 'objects', sheet: this.sheet });
  }

  /** With a locked ratio the other side follows. */
  #size(side: 'width' | 'height', points: number): void {
    if (!(points >= 0)) throw fail.invalidArgument();
    const other = side === 'width' ? 'height' : 'width';
    const ratio = this.model[side] === 0 ? 1 : points / this.model[side];
    this.#set({ [side]: points, ...(this.model.lockAspectRatio && { [other]: this.model[other] * ratio }) });
  }

  get id(): string {
    return this.model.id;
  }

  get name(): string {
    return this.model.name;
  }

  set name(name: string) {
    this.#set({ name });
  }

  get type(): 'Image' {
    return 'Image';
  }

  get altTextDescription(): string {
    return this.model.altText;
  }

  set altTextDescription(altText: string) {
    this.#set({ altText });
  }

  get altTextTitle(): string {
    return this.model.altTitle;
  }

  set altTextTitle(altTitle: string) {
    this.#set({ altTitle });
  }

  get lockAspectRatio(): boolean {
    return this.model.lockAspectRatio;
  }

  set lockAspectRatio(lockAspectRatio: boolean) {
    this.#set({ lockAspectRatio });
  }

  get left(): number {
    return this.model.left;
  }

  set left(left: number) {
    this.#set({ left });
  }

  get top(): number {
    return this.model.top;
  }

  set top(top: number) {
    this.#set({ top });
  }

  get width(): number {
    return this.model.width;
  }

  set width(width: number) {
    this.#size('width', width);
  }

  get height(): number {
    return this.model.height;
  }

  set height(height: number) {
    this.#size('height', height);
  }

  delete(): void {
    assertWritable(this.sheet);
    this.sheet.images = this.sheet.images.filter((image) => image !== this.model);
    this.changed({ kind: 'objects', sheet: this.sheet });
  }
}
