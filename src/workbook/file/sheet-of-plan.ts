import { cellAddress, hasButtons, png } from '#domain';
import type { CellFormat, PlanImage, PlanLink, PlanRows, PlanTable, SheetPlan } from '#domain';
import { columnLooks, columnWidths, tableHeaders, tableStyle, type ColumnLook } from '../layout';
import { tableRows } from '../paged-plan';
import { footers, margins, pagesHigh, pagesWide } from '../printing';
import { rowHeights } from '../row-heights';
import { chartOf } from './chart-of-plan';
import type { WriteSheet } from './codec';
import { placeIn, type Block, type Filling } from './package/pour';
import { Palette } from './palette';
import { safeText } from './style';

/**
 * A sheet to be written: its frame (all but the cells) for the codec, and its cells once the numbers of the styles are
 * known.
 */
export interface FramedSheet {
  readonly frame: WriteSheet;
  readonly fill: (styles: readonly number[]) => Filling;
}

/** A result sheet under the name it gets in this workbook, with table names that are free there. */
export function sheetOfPlan(plan: SheetPlan, name: string, tableNames: readonly string[]): FramedSheet {
  const palette = new Palette();
  const wraps = plan.tables.length === 0;
  const { left, right } = footers(plan);
  const blocks = [
    ...plan.texts.map(({ row, column, text, style }): Block => ({
      top: row,
      left: column,
      rows: [[text]],
      styles: [palette.text(style, wraps)],
    })),
    ...plan.tables.flatMap((table) => blocksOf(table, palette)),
  ];
  const frame: WriteSheet = {
    name,
    ...palette.frame(),
    columns: columnWidths(plan).map((width) => (width > 0 ? { width } : {})),
    tables: plan.tables.map((table, i) => ({
      name: tableNames[i] ?? table.name,
      range: rangeOf(table),
      columns: tableHeaders(table).map((header) => ({ name: safeText(header) })),
      style: tableStyle,
      showRowStripes: true,
      showAutoFilter: hasButtons(table),
    })),
    charts: plan.charts.map((chart) => chartOf(plan, chart, name)),
    images: (plan.images ?? []).map(imageOf),
    view: {
      showGridLines: false,
      ...(plan.tabColor ? { tabColor: { rgb: plan.tabColor.replace('#', '').toUpperCase() } } : {}),
    },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: pagesWide(plan),
      fitToHeight: pagesHigh(plan),
      margins,
    },
    headerFooter: { oddFooter: `&L${left}&R${right}` },
    ...(plan.frozenRows > 0 ? { freezePane: { rows: plan.frozenRows } } : {}),
  };
  return {
    frame,
    fill: (styles) => ({ blocks: blocks.map((block) => numbered(block, styles)), heights: rowHeights(plan) }),
  };
}

const imageOf = ({ picture, place, zoom, altText }: PlanImage): NonNullable<WriteSheet['images']>[number] => ({
  data: png(picture),
  type: 'png',
  anchor: { from: { row: place.top, col: place.left } },
  width: Math.round(picture.width * zoom),
  height: Math.round(picture.height * zoom),
  altText,
});

/** Header, rows and total of a table, such as "A4:F9". */
function rangeOf(table: PlanTable): string {
  const last = cellAddress(table.top + tableRows(table).length, table.left + table.columns.length - 1);
  return `${cellAddress(table.top, table.left)}:${last}`;
}

/** A table as its header, its rows and its total; until they are numbered, the styles are places in the palette. */
function blocksOf(table: PlanTable, palette: Palette): Block[] {
  const { top, left, hasTotal } = table;
  const looks = columnLooks(table);
  const rows = tableRows(table);
  const body = hasTotal ? withoutLast(rows) : rows;
  const links = linksOf(table);
  const blocks: Block[] = [
    { top, left, rows: [tableHeaders(table)], styles: looks.map(palette.header) },
    { top: top + 1, left, rows: body, styles: looks.map(palette.row), exceptions: exceptionsOf(table, links, looks, palette), links },
  ];
  if (!hasTotal) return blocks;
  return [
    ...blocks,
    {
      top: top + 1 + body.length,
      left,
      rows: rows.slice(rows.length - 1, rows.length),
      styles: looks.map(palette.total),
    },
  ];
}

/** All rows but the last, which are still made when they are asked for. */
function withoutLast(rows: PlanRows): PlanRows {
  const length = rows.length - 1;
  return {
    length,
    at: (place) => (place < length ? rows.at(place) : undefined),
    slice: (from, to) => rows.slice(from, Math.min(to, length)),
    *[Symbol.iterator]() {
      for (let place = 0; place < length; place += 1) yield rows.at(place) ?? [];
    },
  };
}

/** The links of a table by the places of their cells in it. */
const linksOf = ({ links = [], columns }: PlanTable): ReadonlyMap<number, PlanLink> =>
  new Map(links.map((link) => [placeIn(columns.length, link.row, link.column), link]));

/** The styles of the cells that look otherwise than their column: those that hold a link, and those of another kind. */
function exceptionsOf(
  { columns, formats = [] }: PlanTable,
  links: ReadonlyMap<number, PlanLink>,
  looks: readonly ColumnLook[],
  palette: Palette,
): Map<number, number> {
  const styles = new Map<number, number>();
  const put = (row: number, column: number, style: (look: ColumnLook) => number, format?: CellFormat): void => {
    const look = looks[column];
    if (look === undefined) return;
    styles.set(placeIn(columns.length, row, column), style({ ...look, ...(format ? { format } : {}) }));
  };
  for (const { row, column, format } of formats) put(row, column, palette.row, format);
  for (const { row, column } of links.values()) put(row, column, palette.link);
  return styles;
}

/** The block with the numbers of its styles in place of their places. */
export function numbered(block: Block, styles: readonly number[]): Block {
  const number = (place: number): number => styles[place] ?? 0;
  const exceptions = new Map([...(block.exceptions ?? [])].map(([cell, place]) => [cell, number(place)]));
  return { ...block, styles: block.styles.map(number), exceptions };
}
