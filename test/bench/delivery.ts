import { voorbeeld, type Cell, type WorkbookCells } from '#domain';

/** A delivery as Excel hands it over: sheets of rows of cells, of which an empty one is an empty text. */
export interface BenchDelivery {
  readonly workbook: WorkbookCells;
  /** The rows of Voorzieningen below their header: what every loop of the bench goes through. */
  readonly values: readonly (readonly (string | number)[])[];
  readonly columns: readonly string[];
}

/** An invented delivery of Aa en Hunze, the same for the same question. */
export function benchDelivery(rijen: number, fouten: number): BenchDelivery {
  const made = voorbeeld({ gemeente: '1680', rijen, zaad: 'bench', kwartalen: 1, fouten });
  if (typeof made === 'string') throw new Error(made);
  const sheets = made.sheets.map(({ name, title, columns, rows }) => ({
    name,
    top: 0,
    left: 0,
    rows: [...(title === undefined ? [] : [[title]]), columns.map(({ header }) => header), ...rows].map(asExcel),
  }));
  const voorzieningen = sheets.find(({ name }) => name === 'Voorzieningen');
  const [header = [], ...values] = voorzieningen?.rows ?? [];
  return {
    workbook: { bestand: 'bench.xlsx', date1904: false, textOnly: false, sheets },
    values,
    columns: header.map(String),
  };
}

/** A number of its own for every cell, as a parsed answer of Excel has: no two rows share the text in memory. */
const asExcel = (row: readonly Cell[]): (string | number)[] => JSON.parse(JSON.stringify(row.map((cell) => cell ?? '')));
