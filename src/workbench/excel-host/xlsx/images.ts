import type { Sheet, WriteSheet } from 'hucre';
import { boxOf, cellAt, type ImageModel, type SheetModel } from '../model';

type SheetImage = NonNullable<Sheet['images']>[number];

/** Points for each pixel of 1/96 inch. */
const POINTS = 0.75;

/** Takes the PNGs of a sheet of a file into the model; other kinds are given back, to be carried. */
export function readImages(sheet: SheetModel, images: readonly SheetImage[]): SheetImage[] {
  return images.filter((image) => {
    const { data, type, anchor, width = 200, height = 150, altText = '', title = '' } = image;
    if (type !== 'png') return true;
    const { left, top } = boxOf(sheet, { top: anchor.from.row, left: anchor.from.col, rows: 1, columns: 1 });
    const size = { width: width * POINTS, height: height * POINTS };
    sheet.images.push({
      id: sheet.book.newId(),
      name: `Picture ${sheet.images.length + 1}`,
      ...{ type, bytes: data, altText, altTitle: title, lockAspectRatio: true, left, top, ...size },
    });
    return false;
  });
}

/** An image of the model as the file keeps it: from the cell under one corner to the cell under the other. */
export function writeImage(sheet: SheetModel, image: ImageModel): NonNullable<WriteSheet['images']>[number] {
  const { bytes, type, altText, altTitle, left, top, width, height } = image;
  const [from, to] = [cellAt(sheet, left, top), cellAt(sheet, left + width, top + height)];
  return {
    data: bytes,
    type,
    anchor: { from: { row: from.row, col: from.column }, to: { row: to.row, col: to.column } },
    width: Math.round(width / POINTS),
    height: Math.round(height / POINTS),
    ...(altText !== '' && { altText }),
    ...(altTitle !== '' && { title: altTitle }),
  };
}
