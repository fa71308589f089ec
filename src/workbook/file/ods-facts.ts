import type { Rect } from '#domain';
import { decodeXml } from './package/xml';
import type { Zip } from './zip';

/** What a sheet of an .ods says beside its cells. */
export interface OdsFacts {
  /** Rows that are hidden or filtered away, in runs: how often one is repeated below the data costs nothing. */
  readonly hidden: readonly { readonly from: number; readonly count: number }[];
  readonly merged: readonly Rect[];
}

const TAG = /<table:(table|table-row|table-cell|covered-table-cell)(?=[\s/>])([^>]*)>/gu;

const valueOf = (attributes: string, name: string): string | null =>
  new RegExp(`\\stable:${name}="([^"]*)"`, 'u').exec(attributes)?.[1] ?? null;
const countOf = (attributes: string, name: `number-${'rows' | 'columns'}-${'repeated' | 'spanned'}`): number =>
  attributes.includes(name) ? Math.max(1, Number(valueOf(attributes, name)) || 1) : 1;

/**
 * The hidden rows and merged cells of the sheets of an .ods, by name: the reader of these files passes over hidden rows,
 * and over merged cells of which the first is empty.
 */
export async function odsFacts(zip: Zip): Promise<ReadonlyMap<string, OdsFacts>> {
  const sheets = new Map<string, { hidden: { from: number; count: number }[]; merged: Rect[] }>();
  const xml = (await zip.text('content.xml')) ?? '';
  let sheet: { hidden: { from: number; count: number }[]; merged: Rect[] } | undefined;
  let row = 0;
  let next = 0;
  let column = 0;
  for (const [, tag, attributes = ''] of xml.matchAll(TAG)) {
    if (tag === 'table') {
      sheet = { hidden: [], merged: [] };
      sheets.set(decodeXml(valueOf(attributes, 'name') ?? ''), sheet);
      next = 0;
    } else if (tag === 'table-row') {
      const count = countOf(attributes, 'number-rows-repeated');
      [row, next, column] = [next, next + count, 0];
      if (/\stable:visibility="(?:collapse|filter)"/u.test(attributes)) sheet?.hidden.push({ from: row, count });
    } else {
      const [rows, columns] = [countOf(attributes, 'number-rows-spanned'), countOf(attributes, 'number-columns-spanned')];
      if (rows * columns > 1) sheet?.merged.push({ top: row, left: column, rows, columns });
      column += countOf(attributes, 'number-columns-repeated');
    }
  }
  return sheets;
}
