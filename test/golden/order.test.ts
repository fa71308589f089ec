import { calculateLevering, checkLevering, dayOf, resultJson, rules, runAll, type Cell, type SheetCells, type WorkbookCells } from '#domain';
import { goldenCases, type GoldenCase } from './delivery';

type Rows = readonly (readonly Cell[])[];

const TODAY = dayOf('2031-05-05');
const resultOf = ({ settings }: GoldenCase, cells: WorkbookCells) =>
  resultJson(runAll(calculateLevering(runAll(checkLevering(cells, { today: TODAY, settings })))));

const withRows = (cells: WorkbookCells, change: (sheet: SheetCells) => Rows): WorkbookCells => ({
  ...cells,
  sheets: cells.sheets.map((sheet) => (sheet.name === 'Levering' ? sheet : { ...sheet, rows: change(sheet) })),
});

const filledIn = (row: readonly Cell[]): Cell[] => row.filter((cell) => cell !== null);
/** A title or a total is told by where its first cell stands. */
const isBeside = (row: readonly Cell[]): boolean => filledIn(row).length < 2 || /^totaal/iu.test(String(filledIn(row)[0]));

/** The same table with its columns from last to first. */
function mirrored({ rows }: SheetCells): Rows {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return rows.map((row) => (isBeside(row) ? row : Array.from({ length: width }, (_, place) => row[width - 1 - place] ?? null)));
}

/** The rows of data of Voorzieningen from last to first; they stand below the first row with two cells. */
function upsideDown({ name, rows }: SheetCells): Rows {
  if (name !== 'Voorzieningen') return rows;
  const header = rows.findIndex((row) => filledIn(row).length >= 2);
  const places = rows.flatMap((row, place) => (place > header && !isBeside(row) ? [place] : []));
  const turned = [...rows];
  places.forEach((place, number) => (turned[place] = rows[places[places.length - 1 - number] ?? 0] ?? []));
  return turned;
}

const rowCodes = new Set(rules.filter(({ kind }) => kind === 'row').map(({ code }) => code));

describe.each(goldenCases.map((one) => [one.name, one] as const))('%s', (_, golden) => {
  const before = resultOf(golden, golden.cells);

  test('the order of the columns changes nothing but addresses', () => {
    const without = ({ bevindingen, ...rest }: typeof before) => ({
      ...rest,
      bevindingen: bevindingen.map(({ code, ernst, blad, rij, kolom }) => ({ code, ernst, blad, rij, kolom })),
    });
    expect(without(resultOf(golden, withRows(golden.cells, mirrored)))).toEqual(without(before));
  });

  test('the order of the rows changes no figure and no finding of a control over one row', () => {
    const ofRows = ({ bevindingen, kubus, wijken, leefdomeinen, pijlers, cirkels, stapeling, jaar }: typeof before) => ({
      found: bevindingen.filter(({ code }) => rowCodes.has(code)).map(({ code, ernst, blad, kolom }) => [code, ernst, blad, kolom].join()).sort(),
      figures: { kubus, wijken, leefdomeinen, pijlers, cirkels, stapeling, jaar },
    });
    expect(ofRows(resultOf(golden, withRows(golden.cells, upsideDown)))).toEqual(ofRows(before));
  });
});
