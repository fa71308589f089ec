import type { Cents } from '../cell';
import type { PivotHead } from '../sheets/pivot';
import type { Draaifeiten } from './feiten';
import type { As, DraaiMaat, DraaiVraag } from './vraag';

/** What was counted in one cell. */
export interface Geteld extends Readonly<Record<Exclude<DraaiMaat, 'huishoudens'>, number>> {
  /** Null when households were not delivered at all. */
  readonly huishoudens: number | null;
  /** The cents of the client who costs most, without sign. */
  readonly grootste: Cents;
}

/** A counted draaitabel: the heads that occur, and every cell; the place behind the last head is that of the totals. */
export interface Telling {
  readonly rows: readonly PivotHead[];
  readonly columns: readonly PivotHead[];
  at(row: number, column: number): Geteld;
}

/** Where on an axis rows count: the places of row r stand from start(r) up to end(r), with their cents where a row is divided. */
interface Axis {
  start(row: number): number;
  end(row: number): number;
  readonly codes: Int32Array;
  readonly cents: Float64Array | null;
  /** The place of the total, behind all heads. */
  readonly total: number;
}

const NOWHERE = new Int32Array();

function axisOf({ heads, codes, partStart, partCode, partKosten }: Draaifeiten, as: As | null): Axis {
  if (as === null) return { start: () => 0, end: () => 0, codes: NOWHERE, cents: null, total: 0 };
  const total = heads[as].length;
  if (as !== 'leefdomein') return { start: (row) => row, end: (row) => row + 1, codes: codes[as], cents: null, total };
  return { start: (row) => partStart[row] ?? 0, end: (row) => partStart[row + 1] ?? 0, codes: partCode, cents: partKosten, total };
}

/** Which rows the user asks for. */
function chosenRows({ heads, codes }: Draaifeiten, { wet, cirkel, wijkteam }: DraaiVraag): (row: number) => boolean {
  const wanted = ([['wet', wet], ['cirkel', cirkel], ['wijkteam', wijkteam]] as const).flatMap(([as, code]) =>
    code === null ? [] : [{ numbers: codes[as], number: heads[as].findIndex((head) => head.code === code) }],
  );
  return (row) => wanted.every(({ numbers, number }) => numbers[row] === number);
}

/** Counts what the user asks: every client and household once in each cell, a row in each of its leefdomeinen. */
export function telling(feiten: Draaifeiten, vraag: DraaiVraag): Telling {
  const { rijen, kolommen } = vraag;
  const [rows, columns] = [feiten.heads[rijen], kolommen === null ? [] : feiten.heads[kolommen]];
  const width = columns.length + 1;
  const size = (rows.length + 1) * width;
  const [clienten, huishoudens, voorzieningen] = [new Int32Array(size), new Int32Array(size), new Int32Array(size)];
  const [kosten, grootste, running] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  const [down, across] = [axisOf(feiten, rijen), axisOf(feiten, kolommen)];
  const isChosen = chosenRows(feiten, vraag);
  const each = (order: Int32Array, visit: (row: number, cell: number, cents: Cents) => void): void => {
    const alongRow = (row: number, from: number, cents: Cents, isPart: boolean): void => {
      const end = across.end(row);
      for (let part = across.start(row); part < end; part++) {
        visit(row, from + (across.codes[part] ?? 0), isPart ? cents : (across.cents?.[part] ?? cents));
      }
      visit(row, from + across.total, cents);
    };
    for (const row of order) {
      if (!isChosen(row)) continue;
      const cents = feiten.kosten[row] ?? 0;
      const end = down.end(row);
      for (let part = down.start(row); part < end; part++) {
        alongRow(row, (down.codes[part] ?? 0) * width, down.cents?.[part] ?? cents, down.cents !== null);
      }
      alongRow(row, down.total * width, cents, false);
    }
  };
  const latest = new Int32Array(size).fill(-1);
  /** The kosten of the client met last in a cell are known. */
  const settle = (cell: number): void => {
    grootste[cell] = Math.max(grootste[cell] ?? 0, Math.abs(running[cell] ?? 0));
    running[cell] = 0;
  };
  each(feiten.byClient, (row, cell, cents) => {
    const client = feiten.client[row] ?? 0;
    if (latest[cell] !== client) {
      latest[cell] = client;
      clienten[cell] = (clienten[cell] ?? 0) + 1;
      settle(cell);
    }
    running[cell] = (running[cell] ?? 0) + cents;
    voorzieningen[cell] = (voorzieningen[cell] ?? 0) + 1;
    kosten[cell] = (kosten[cell] ?? 0) + cents;
  });
  for (let cell = 0; cell < size; cell++) settle(cell);
  latest.fill(-1);
  each(feiten.byHuishouden, (row, cell) => {
    const household = feiten.huishouden[row] ?? 0;
    if (household === 0 || latest[cell] === household) return;
    latest[cell] = household;
    huishoudens[cell] = (huishoudens[cell] ?? 0) + 1;
  });
  const inUse = (heads: readonly PivotHead[], cellOf: (place: number) => number): number[] =>
    heads.flatMap((_, place) => ((voorzieningen[cellOf(place)] ?? 0) > 0 ? [place] : []));
  const usedRows = inUse(rows, (place) => place * width + columns.length);
  const usedColumns = inUse(columns, (place) => rows.length * width + place);
  return {
    rows: usedRows.map((place) => rows[place] as PivotHead),
    columns: usedColumns.map((place) => columns[place] as PivotHead),
    at(row, column) {
      const cell = (usedRows[row] ?? rows.length) * width + (usedColumns[column] ?? columns.length);
      return {
        clienten: clienten[cell] ?? 0,
        huishoudens: feiten.heeftHuishoudens ? (huishoudens[cell] ?? 0) : null,
        voorzieningen: voorzieningen[cell] ?? 0,
        kosten: kosten[cell] ?? 0,
        grootste: grootste[cell] ?? 0,
      };
    },
  };
}
