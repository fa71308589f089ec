import type { ImageModel, SheetModel } from '../model';
import { assertWritable, found, HostCollection, type Host, type HostContext } from './base';
import { fail } from './failures';
import { ShapeHost } from './shape';

type Members = 'addImage' | 'getCount' | 'getItem' | 'getItemAt';

/** Points for each dot of an image that says nothing of its size. */
const POINTS = 0.75;

const PNG = [0x89, 0x50, 0x4e, 0x47];
const JPEG = [0xff, 0xd8, 0xff];

const begins = (bytes: Uint8Array, with_: readonly number[]): boolean => with_.every((byte, at) => bytes[at] === byte);

/** The shapes of a worksheet, by name; of all kinds only images are kept. */
export class ShapeCollectionHost extends HostCollection<ShapeHost> implements Host<Excel.ShapeCollection, Members> {
  constructor(
    ctx: HostContext,
    private readonly sheet: SheetModel,
  ) {
    super(ctx);
  }

  items(): ShapeHost[] {
    return this.sheet.images.map((image) => new ShapeHost(this.ctx, this.sheet, image));
  }

  getItem(key: string): ShapeHost {
    return found(this.items().find(({ name, id }) => name === key || id === key));
  }

  addImage(base64ImageString: string): ShapeHost {
    assertWritable(this.sheet);
    const bytes = bytesOf(base64ImageString);
    const type = begins(bytes, PNG) ? 'png' : begins(bytes, JPEG) ? 'jpeg' : null;
    if (type === null) throw fail.invalidArgument();
    if (type === 'jpeg') throw fail.notImplemented('ShapeCollection.addImage of a JPEG');
    const size = new DataView(bytes.buffer);
    let number = 1;
    while (this.sheet.images.some(({ name }) => name === `Picture ${number}`)) number += 1;
    const image: ImageModel = {
      id: this.ctx.book.newId(),
      ...{ name: `Picture ${number}`, type, bytes, altText: '', altTitle: '', lockAspectRatio: true, left: 0, top: 0 },
      width: size.getUint32(16) * POINTS,
      height: size.getUint32(20) * POINTS,
    };
    this.sheet.images.push(image);
    this.changed({ kind: 'objects', sheet: this.sheet });
    return new ShapeHost(this.ctx, this.sheet, image);
  }
}

function bytesOf(base64: string): Uint8Array {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    throw fail.invalidArgument();
  }
}
