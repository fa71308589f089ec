import type { Theme } from '@glideapps/glide-data-grid';
import { fillColor, hexOf, type CellStyle, type SheetModel, type TableModel } from '../excel-host';
import { alwaysHolds, isCovered } from './always-holds';
import { beginsWith } from './begins-with';

type Look = Partial<Theme>;

/** The bands of the Excel table styles that Waaier uses: header, and every other row. */
const TABLE = { header: '#0f5c63', headerText: '#ffffff', band: '#eef5f5', total: '#d7e7e8' } as const;

const inside = (rect: TableModel['rect'], row: number, column: number): boolean =>
  row >= rect.top && row < rect.top + rect.rows && column >= rect.left && column < rect.left + rect.columns;

function tableLook(sheet: SheetModel, row: number, column: number): Look | undefined {
  const table = sheet.tables.find((candidate) => inside(candidate.rect, row, column));
  if (table === undefined || table.style === '') return undefined;
  if (row === table.rect.top && table.hasHeaders) {
    return { bgCell: TABLE.header, textDark: TABLE.headerText, baseFontStyle: '600 12px' };
  }
  return table.bandedRows && (row - table.rect.top) % 2 === 0 ? { bgCell: TABLE.band } : undefined;
}

/** The look of the first conditional format that holds: always, as the marks of Waaier do, or by what its row begins with. */
function conditionalLook(sheet: SheetModel, row: number, column: number): Look | undefined {
  for (const conditional of sheet.conditional) {
    const { rule } = conditional;
    if (!rule.style || !isCovered(conditional, row, column)) continue;
    if (alwaysHolds(rule) || beginsWith(conditional, sheet, row)) return styleLook(rule.style);
  }
  return undefined;
}

function styleLook(style: CellStyle): Look {
  const fill = fillColor(style) ?? hexOf(style.fill?.bgColor);
  const color = hexOf(style.font?.color);
  const { bold = false, italic = false, size } = style.font ?? {};
  return {
    ...(fill === undefined ? {} : { bgCell: fill }),
    ...(color === undefined ? {} : { textDark: color }),
    ...(bold || italic || (size ?? 11) > 11
      ? { baseFontStyle: `${italic ? 'italic ' : ''}${bold ? '600 ' : ''}${Math.min(20, Math.round((size ?? 11) * 1.15))}px` }
      : {}),
  };
}

/** How a cell looks: its table, then its own formatting, then what marks it. */
export function cellLook(sheet: SheetModel, row: number, column: number): Look | undefined {
  const table = sheet.tables.length === 0 ? undefined : tableLook(sheet, row, column);
  const style = sheet.style(row, column);
  const own = style.fill !== undefined || style.font !== undefined ? styleLook(style) : undefined;
  const mark = sheet.conditional.length === 0 ? undefined : conditionalLook(sheet, row, column);
  if (table === undefined && own === undefined && mark === undefined) return undefined;
  return { ...table, ...own, ...mark };
}
