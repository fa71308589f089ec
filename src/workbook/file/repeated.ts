/** What repetition in an .ods may add to its cells: a file of a few lines can ask for a thousand million. */
const mostAdded = 1_000_000;
const mostRows = 1_048_576;

const comments = /<!--[\s\S]*?-->/gu;
/** The tags that the reader takes for rows, cells and spaces, in its own way of seeing tags. */
const tags = /<(\/?)(?:[^\s?><!/:"]*:)?(table|table-row|行|table-cell|数据|s)(?:_[^\s?<>:/"]*)?((?:\s+[^<>=?"'\s]+="[^"]*")*)\s*(\/?)>/gu;

/** The number in an attribute, however it is written; 1 when there is none. */
function numberIn(attributes: string, name: RegExp): number {
  const text = name.exec(attributes)?.[1];
  return text === undefined ? 1 : Math.max(1, Number(text) || 0, Number.parseInt(text, 10) || 0);
}

const rowsRepeated = /number-rows-repeated="([^"]*)"/u;
const columnsRepeated = /number-columns-repeated="([^"]*)"/u;
const spaces = /[\s:]c="([^"]*)"/u;

/**
 * True when the content of an .ods has entities of its own, or writes more in few signs than a sheet or a memory holds:
 * the reader would write it all out. Empty cells at the end of rows and sheets, which are repeated to the edge, do not count.
 */
export function isBomb(content: string): boolean {
  if (content.includes('<!DOCTYPE')) return true;
  let row = 0;
  let repeated = 1;
  let added = 0;
  for (const [, closes, tag = '', attributes = '', isEmpty] of content.replace(comments, '').matchAll(tags)) {
    if (tag === 'table') row = 0;
    else if (tag === 's') added += numberIn(attributes, spaces) - 1;
    else if (tag === 'table-row' || tag === '行') {
      if (closes) row += repeated;
      repeated = closes ? 1 : numberIn(attributes, rowsRepeated);
    } else if (!closes && !isEmpty) {
      added += repeated * numberIn(attributes, columnsRepeated) - 1;
      if (row + repeated > mostRows) return true;
    }
    if (added > mostAdded) return true;
  }
  return false;
}
