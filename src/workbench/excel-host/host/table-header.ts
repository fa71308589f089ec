import { displayText, numberFormatOf, type Rect, type SheetModel } from '../model';

/** The names Excel gives to the columns of a table over a block: the texts of its first row, made unique. */
export function headerNames(sheet: SheetModel, rect: Rect): string[] {
  const taken = new Set<string>();
  return Array.from({ length: rect.columns }, (_, at) => {
    const column = rect.left + at;
    const text =
      displayText(sheet.get(rect.top, column), numberFormatOf(sheet.style(rect.top, column))) || `Column${at + 1}`;
    let name = text;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${text}${number}`;
    taken.add(name.toLowerCase());
    return name;
  });
}
