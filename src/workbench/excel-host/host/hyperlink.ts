import { SheetModel, type HyperlinkModel, type Rect } from '../model';
import { assertWritable } from './base';

/** A link as Excel.RangeHyperlink has it. */
export interface Link extends HyperlinkModel {
  readonly textToDisplay?: string;
}

const LINK_COLOR = { rgb: '0563C1' };

/** The link of the first cell of a block, or undefined. */
export function linkOf(sheet: SheetModel, { top, left }: Rect): Link | undefined {
  const link = sheet.hyperlinks.get(SheetModel.key(top, left));
  return link && { ...link, textToDisplay: String(sheet.get(top, left)) };
}

/** Gives every cell of a block the link; as in Excel the text changes with it and gets the look of a link. */
export function setLink(sheet: SheetModel, rect: Rect, link: Link): void {
  assertWritable(sheet);
  const { textToDisplay, ...model } = link;
  for (let row = rect.top; row < rect.top + rect.rows; row++) {
    for (let column = rect.left; column < rect.left + rect.columns; column++) {
      sheet.hyperlinks.set(SheetModel.key(row, column), model);
      const text =
        textToDisplay ?? (sheet.get(row, column) === '' ? (link.address ?? link.documentReference) : undefined);
      if (text !== undefined) sheet.put(row, column, text);
    }
  }
  sheet.restyle(rect, (style) => ({ ...style, font: { ...style.font, color: LINK_COLOR, underline: true } }));
}
