import { dayOf } from '../../../src/domain/calendar';
import type { Cell, WorkbookCells } from '../../../src/domain/cell';
import { matchHeaders } from '../../../src/domain/levering/headers';
import { isFormatSheet, readLevering, type Couplings } from '../../../src/domain/levering/read';
import { cellAt, placeOf, valueAt, type Levering } from '../../../src/domain/levering/sheet-data';
import { voorzieningen } from '../../../src/domain/levering/format/voorzieningen';

type Rows = readonly (readonly Cell[])[];

const workbook = (sheets: Record<string, Rows>, at = { top: 0, left: 0 }): WorkbookCells => ({
  bestand: null,
  date1904: false,
  textOnly: false,
  sheets: Object.entries(sheets).map(([name, rows]) => ({ name, ...at, rows })),
});

const read = (sheets: Record<string, Rows>, couplings?: Couplings): Levering => readLevering(workbook(sheets), couplings);

const wijken = (rows: Rows) => {
  const sheet = read({ Wijkindeling: rows }).sheets.Wijkindeling;
  if (sheet === null) throw new Error('The sheet is there');
  return sheet;
};

describe('headers', () => {
  const matched = (headers: readonly Cell[], coupling = {}) => {
    const { positions, extra } = matchHeaders(voorzieningen.columns, headers, coupling);
    return {
      found: Object.fromEntries(positions),
      unknown: extra.filter(({ repeats }) => repeats === null).map(({ header }) => header),
      double: extra.flatMap(({ repeats }) => repeats ?? []),
    };
  };
  const table: readonly (readonly [string, readonly Cell[], object, ReturnType<typeof matched>])[] = [
    ['exactly', ['client_id', 'wet'], {}, { found: { client_id: 0, wet: 1 }, unknown: [], double: [] }],
    ['folded', [' Client ID ', 'WET'], {}, { found: { client_id: 0, wet: 1 }, unknown: [], double: [] }],
    ['by an alias', ['Cliëntnummer', 'Pijler'], {}, { found: { client_id: 0, wet: 1 }, unknown: [], double: [] }],
    ['a name before an alias', ['bsn', 'client_id'], {}, { found: { client_id: 1 }, unknown: ['bsn'], double: [] }],
    ['the first alias there is', ['bsn', 'clientnr'], {}, { found: { client_id: 1 }, unknown: ['bsn'], double: [] }],
    ['by the coupling', ['Zaak', 'x'], { zaak: 'client_id' }, { found: { client_id: 0 }, unknown: ['x'], double: [] }],
    [
      'an alias before the coupling',
      ['Zaak', 'bsn'],
      { zaak: 'client_id' },
      { found: { client_id: 1 }, unknown: ['Zaak'], double: [] },
    ],
    ['a name twice', ['WET', 'wet', 'wet'], {}, { found: { wet: 1 }, unknown: [], double: ['wet', 'wet'] }],
    ['an alias twice', ['bsn', 'BSN'], {}, { found: { client_id: 0 }, unknown: [], double: ['client_id'] }],
    ['nothing is guessed', ['begindatm', 'klant'], {}, { found: {}, unknown: ['begindatm', 'klant'], double: [] }],
    [
      'no names of objects',
      ['__proto__', 'constructor'],
      {},
      { found: {}, unknown: ['__proto__', 'constructor'], double: [] },
    ],
    ['empty headers are none', [null, '', 'wet', 2026], {}, { found: { wet: 2 }, unknown: ['2026'], double: [] }],
  ];
  test.each(table)('%s', (_, headers, coupling, expected) => expect(matched(headers, coupling)).toEqual(expected));
});

describe('rows', () => {
  test('title rows, empty rows and a last row Totaal are passed over and counted', () => {
    const sheet = wijken([
      ['Wijkindeling 2026'],
      [null, null],
      ['bron: CBS'],
      ['postcode', 'wijkcode'],
      ['9461', 'WK168001'],
      ['', '  '],
      ['9462', 'WK168002'],
      ['TOTAAL', 2],
      [null, ''],
    ]);
    expect(sheet.skipped).toEqual({ titleRows: 2, emptyRows: 1, totalRows: 1 });
    expect([...sheet.rowNumbers]).toEqual([5, 7]);
    expect(sheet.headerRow).toBe(4);
  });

  test('a header takes part in reading only where a row of data holds the same text', () => {
    const cellsOf = (...rows: Rows) => wijken([['postcode', 'wijkcode'], ...rows]).columns.wijkcode.cells;
    expect(cellsOf(['9461', 'WK168001'])).toEqual([null, null, 'WK168001']);
    expect(cellsOf(['9461', 'WK168001'], ['9462', 'wijkcode'])).toEqual([null, 'wijkcode', 'WK168001']);
    expect(cellsOf(['9461', 'WK168001'], ['Totaal', 'wijkcode'])).toEqual([null, null, 'WK168001']);
  });

  test('only the last row can be a total', () => {
    const sheet = wijken([['postcode', 'wijkcode'], ['Totaal', 'WK168001'], ['9462', 'WK168002']]);
    expect([...sheet.rowNumbers]).toEqual([2, 3]);
  });

  test('the header is looked for in the first twenty rows that are not empty', () => {
    const title = (count: number): Rows => Array.from({ length: count }, () => ['tekst']);
    const table: Rows = [['postcode', 'wijkcode'], ['9461', 'WK168001']];
    expect(wijken([...title(19), [null], ...table]).headerRow).toBe(21);
    expect(wijken([...title(20), ...table]).headerRow).toBe(1);
  });

  test('one column in a row is no header', () => {
    expect(wijken([['wijkcode', 'uitleg'], ['postcode', 'wijkcode'], ['9461', 'WK168001']]).headerRow).toBe(2);
  });

  test('a table that does not begin in A1 keeps its addresses', () => {
    const cells = workbook({ Wijkindeling: [['x', 'postcode', 'wijkcode'], [1, '9461', 'WK168001']] }, { top: 3, left: 2 });
    const sheet = readLevering(cells).sheets.Wijkindeling;
    if (sheet === null) throw new Error('The sheet is there');
    expect(placeOf(sheet, 'wijkcode', 0)).toEqual({ rij: 5, cel: 'E5' });
    expect(sheet.extraHeaders).toEqual([{ header: 'x', position: 2, repeats: null }]);
  });

  test('short rows are rows with empty cells, and an absent column is empty', () => {
    const sheet = wijken([['postcode', 'wijkcode'], ['9461']]);
    expect(cellAt(sheet.columns.wijkcode, 0)).toBeNull();
    expect(sheet.columns.kern.position).toBeNull();
    expect(placeOf(sheet, 'kern', 0)).toEqual({ rij: 2, cel: null });
  });

  test('an empty sheet has no rows and no header', () => {
    expect(wijken([])).toMatchObject({ size: 0, headerRow: null, extraHeaders: [] });
  });

  test('each distinct cell is kept once', () => {
    const sheet = wijken([['postcode', 'wijkcode'], ['9461', 'WK168001'], ['9462', 'WK168001'], ['9463', 'WK168001']]);
    const { cells, codes } = sheet.columns.wijkcode;
    expect(cells.filter((cell) => cell !== null)).toEqual(['WK168001']);
    expect(new Set(codes).size).toBe(1);
  });
});

describe('a number in a column of birth dates', () => {
  const born = (cell: Cell, asDate: boolean, at = { top: 0, left: 0 }) => {
    const rows = [['client_id', 'geboortedatum', 'begindatum'], ['C-1', cell, 2009]];
    const block = { top: at.top + 1, left: at.left, rows: 1, columns: 3 };
    const given = workbook({ Voorzieningen: rows }, at);
    const sheets = given.sheets.map((sheet) => (asDate ? { ...sheet, dates: [block] } : sheet));
    const columns = readLevering({ ...given, sheets }).sheets.Voorzieningen?.columns;
    if (columns === undefined) throw new Error('The sheet is there');
    return [valueAt(columns.geboortedatum, 0), columns.geboortedatum.remarks[columns.geboortedatum.codes[0] ?? 0] ?? null, valueAt(columns.begindatum, 0)];
  };
  const table: readonly (readonly [string, Cell, boolean, readonly [number, string | null, number]])[] = [
    ['is a year without a date format', 2009, false, [dayOf('2009-07-01'), 'C09', 2009]],
    ['is a day with one', 2009, true, [dayOf('1905-07-01'), null, 2009]],
    ['is a day with a time of day', 2009.25, true, [dayOf('1905-07-01'), null, 2009]],
    ['is a year as text, whatever the format', '2009', true, [dayOf('2009-07-01'), 'C09', 2009]],
  ];
  test.each(table)('%s', (_, cell, asDate, expected) => {
    expect(born(cell, asDate)).toEqual(expected);
    expect(born(cell, asDate, { top: 4, left: 2 })).toEqual(expected);
  });
});

describe('Levering', () => {
  const fields: Rows = [['Periode', '2026K3'], ['gemeentecode', 1680], [null, 'los'], ['kleur', 'blauw'], ['periode', 'x']];

  test.each<[string, Rows, number]>([
    ['without the row veld, waarde', fields, 0],
    ['with it', [['Veld', 'Waarde'], ...fields], 1],
    ['with titles above it', [['Levering'], ['van', 'ons'], ['veld', 'waarde'], ...fields], 3],
  ])('%s', (_, rows, above) => {
    const sheet = read({ Levering: rows }).sheets.Levering;
    if (sheet === null) throw new Error('The sheet is there');
    expect(valueAt(sheet.columns.gemeentecode, 0)).toBe('1680');
    expect(valueAt(sheet.columns.periode, 0)).toBe('x');
    expect(placeOf(sheet, 'gemeentecode', 0)).toEqual({ rij: above + 2, cel: `B${above + 2}` });
    expect(placeOf(sheet, 'pijlers', 0)).toEqual({ rij: null, cel: null });
    expect(sheet.skipped.titleRows).toBe(Math.max(0, above - 1));
    expect(sheet.extraHeaders).toEqual([
      { header: 'Periode', position: above, repeats: 'periode' },
      { header: 'kleur', position: above + 3, repeats: null },
    ]);
  });
});

test('sheets are found by their name, exact before folded; others are left alone', () => {
  const { sheets } = read({ 'wijk indeling': [['postcode', 'wijkcode']], Wijkindeling: [['postcode', 'wijkcode'], ['9461', 'WK168001']] });
  expect(sheets.Wijkindeling?.size).toBe(1);
  expect(sheets.Voorzieningen).toBeNull();
  expect(isFormatSheet('VOORZIENINGEN ')).toBe(true);
  expect(isFormatSheet('Blad1')).toBe(false);
});
