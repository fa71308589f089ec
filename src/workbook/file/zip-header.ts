/** What the header of a part in the directory of a zip begins with. */
export const directorySignature = 0x02014b50;
/** What the header in front of a part begins with. */
export const localSignature = 0x04034b50;
/** What the record at the end of a zip begins with. */
export const endSignature = 0x06054b50;

/** What the header of a part says of it. */
export interface HeaderFields {
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly packedSize: number;
  readonly nameLength: number;
  readonly offset: number;
}

/**
 * A local header (30 bytes) or a directory header (46 bytes), always dated 1-1-1980 so that the bytes are repeatable.
 */
export function header(fields: HeaderFields, inDirectory: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(inDirectory ? 46 : 30));
  const shift = inDirectory ? 2 : 0;
  view.setUint32(0, inDirectory ? directorySignature : localSignature, true);
  if (inDirectory) view.setUint16(4, 20, true);
  view.setUint16(4 + shift, 20, true);
  view.setUint16(6 + shift, 0x0800, true);
  view.setUint16(8 + shift, fields.method, true);
  view.setUint16(12 + shift, 0x21, true);
  view.setUint32(14 + shift, fields.crc, true);
  view.setUint32(18 + shift, fields.packedSize, true);
  view.setUint32(22 + shift, fields.size, true);
  view.setUint16(26 + shift, fields.nameLength, true);
  if (inDirectory) view.setUint32(42, fields.offset, true);
  return new Uint8Array(view.buffer);
}

/** The record at the end of a zip, behind its directory. */
export function endRecord({ parts, size, offset }: { readonly parts: number; readonly size: number; readonly offset: number }): Uint8Array {
  const view = new DataView(new ArrayBuffer(22));
  view.setUint32(0, endSignature, true);
  view.setUint16(8, parts, true);
  view.setUint16(10, parts, true);
  view.setUint32(12, size, true);
  view.setUint32(16, offset, true);
  return new Uint8Array(view.buffer);
}
