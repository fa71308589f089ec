import * as z from 'zod';
import type { CbsGebied } from '../cbs';
import type { Cell } from '../cell';
import { readingOf, type Column, type SheetFormat } from '../levering/column';
import type { DataSheet } from '../sheets/data-sheet';

/** For which gemeente the examples are: they name her own wijk. */
export interface Voorbeeldgemeente {
  readonly code: string;
  readonly naam: string;
  readonly wijk: CbsGebied | undefined;
}

/** What an example says of another gemeente's area, said of this one. */
function ofGemeente(name: string, { example }: Column, { code, naam, wijk }: Voorbeeldgemeente): Cell {
  if (name === 'gemeentenaam') return naam;
  if (name === 'gemeentecode' || name === 'gemeentecode_woon') return code;
  if (wijk === undefined || example === null) return example;
  if (name === 'gebiedscode' || name === 'wijkcode') return wijk.code;
  return name === 'wijknaam' || name === 'gebiedsnaam' || name === 'kern' ? wijk.naam : example;
}

/** An example as a cell holds it: a day as a day, not as the text that explains it. */
function inCell({ schema }: Column, value: Cell): Cell {
  if (value === null || readingOf(schema).format !== 'date') return value;
  const read = schema.safeParse(value);
  return read.success ? (z.encode(schema, read.data) as Cell) : value;
}

/** The sheet with the example of each column filled in, as one row; on a sheet of keys beside its key. */
export function metVoorbeeldregel(sheet: DataSheet, format: SheetFormat, gemeente: Voorbeeldgemeente | null): DataSheet {
  const value = (name: string): Cell => {
    const column = format.columns[name];
    if (column === undefined) return null;
    // Figures of others must be of others.
    const own = gemeente === null || format.name === 'Benchmarkset' ? column.example : ofGemeente(name, column, gemeente);
    return inCell(column, own);
  };
  if (format.layout === 'keys') return { ...sheet, rows: sheet.rows.map(([key]) => [key ?? null, value(String(key))]) };
  return { ...sheet, rows: [sheet.columns.map(({ header }) => value(header))] };
}
