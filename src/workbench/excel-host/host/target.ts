import { parseAddress, parseAddresses, type Rect, type SheetModel } from '../model';
import type { HostContext, HostObject } from './base';
import { fail } from './failures';

/** Blocks of cells on one sheet: what a Range (one block) and a RangeAreas (one or more) both are to the rest. */
export interface Area {
  readonly sheet: SheetModel;
  readonly rects: readonly Rect[];
}

const isArea = (value: unknown): value is Area => typeof value === 'object' && value !== null && 'rects' in value;

/** What a defined name refers to, as an address. */
function addressOf(ctx: HostContext, text: string): string {
  return ctx.book.names.get(text)?.slice(1) ?? text;
}

/** What an argument stands for: a Range, a RangeAreas, or addresses ("A1:B2,D4") on `sheet` or the sheet they name. */
export function toArea(ctx: HostContext, sheet: SheetModel, at: HostObject | string): Area {
  if (isArea(at)) return at;
  const list = parseAddresses(addressOf(ctx, String(at)));
  if (!list) throw fail.invalidArgument();
  const sheets = new Set(list.map((address) => (address.sheet === undefined ? sheet : ctx.book.find(address.sheet))));
  const [only] = sheets;
  if (!only || sheets.size !== 1) throw fail.invalidArgument();
  return { sheet: only, rects: list.map((address) => address.rect) };
}

/** The one block an argument stands for. */
export function toBlock(
  ctx: HostContext,
  sheet: SheetModel,
  at: HostObject | string,
): { sheet: SheetModel; rect: Rect } {
  if (typeof at === 'string' && !parseAddress(addressOf(ctx, at))) throw fail.invalidArgument();
  const area = toArea(ctx, sheet, at);
  const [rect] = area.rects;
  if (!rect || area.rects.length !== 1) throw fail.invalidArgument();
  return { sheet: area.sheet, rect };
}

/** The one cell an argument stands for. */
export function toCell(
  ctx: HostContext,
  sheet: SheetModel,
  at: HostObject | string,
): { sheet: SheetModel; row: number; column: number } {
  const { sheet: target, rect } = toBlock(ctx, sheet, at);
  if (rect.rows !== 1 || rect.columns !== 1) throw fail.invalidArgument();
  return { sheet: target, row: rect.top, column: rect.left };
}
