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

/** Where on an axis a row counts, and with how many cents; the last is the total. */
type Places = readonly (readonly [place: number, cents: Cents | null])[];

function placesOn(feiten: Draaifeiten, as: As | null): (row: number) => Places {
  if (as === null) return () => [[0, null]];
  const total = feiten.heads[as].length;
  if (as !== 'leefdomein') return (row) => [[feiten.codes[as][row] ?? 0, null], [total, null]];
  const { partStart, partCode, partKosten } = feiten;
  return (row) => {
    const places: [number, Cents | null][] = [];
    for (let part = partStart[row] ?? 0; part < (partStart[row + 1] ?? 0); part++) places.push([partCode[part] ?? 0, partKosten[part] ?? 0]);
    return [...places, [total, null]];
  };
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
  const [onRows, onColumns] = [placesOn(feiten, rijen), placesOn(feiten, kolommen)];
  const isChosen = chosenRows(feiten, vraag);
  const each = (order: Int32Array, visit: (row: number, cell: number, cents: Cents) => void): void => {
    for (const row of order) {
      if (!isChosen(row)) continue;
      const across = onColumns(row);
      for (const [down, part] of onRows(row)) {
        for (const [right, other] of across) visit(row, down * width + right, part ?? other ?? feiten.kosten[row] ?? 0);
      }
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
