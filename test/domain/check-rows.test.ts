import { dayOf } from '../../src/domain/calendar';
import { givenOf, type Given } from '../../src/domain/given';
import { readLevering } from '../../src/domain/levering/read';
import type { Cell } from '../../src/domain/cell';
import { Room } from '../../src/domain/levering/room';
import { failedAt, rowView, valueAt, type ColumnData, type Levering, type SheetData } from '../../src/domain/levering/sheet-data';
import { rules } from '../../src/domain/rules';
import { check } from '../../src/domain/rules/check';
import { RowChecker } from '../../src/domain/rules/check-rows';
import type { Hit, RowRule } from '../../src/domain/rules/rule';
import { voorbeeld } from '../../src/domain/voorbeeld';

function delivered(rijen: number): { readonly levering: Levering; readonly given: Given } {
  const made = voorbeeld({ gemeente: '1680', rijen, zaad: 'eenmaal', kwartalen: 1, fouten: 0.4 });
  if (typeof made === 'string') throw new Error(made);
  const levering = readLevering({
    bestand: null,
    date1904: false,
    textOnly: false,
    sheets: made.sheets.map(({ name, columns, rows }) => ({ name, top: 0, left: 0, rows: [columns.map(({ header }) => header), ...rows] })),
  });
  return { levering, given: givenOf(levering, dayOf('2026-11-15')) };
}

const delivery = delivered(1500);
const { levering, given } = delivery;

/** What a rule says of each row when it is simply asked of each. */
function oneByOne(rule: RowRule, { levering, given } = delivery): string[] {
  return rule.sheets.flatMap((blad) => {
    const sheet = levering.sheets[blad] as SheetData | null;
    if (sheet === null) return [];
    const columns = rule.columns.map((name) => sheet.columns[name] as ColumnData);
    const view = rowView(sheet) as never as Parameters<typeof rule.holds>[0] & { row: number };
    return Array.from({ length: sheet.size }, (_, row) => {
      view.row = row;
      const failed = columns.filter((column) => failedAt(column, row));
      const decisive: readonly string[] = failed.length > 0 && rule.restsOn !== undefined ? rule.restsOn(view) : rule.columns;
      if (failed.some(({ name }) => decisive.includes(name))) return [];
      const outcome = rule.holds(view, given);
      const ernst = outcome === false ? rule.severity : outcome;
      return outcome === true ? [] : [`${blad} ${sheet.rowNumbers[row]} ${ernst as string} ${rule.message(view, given)}`];
    }).flat();
  });
}

const rowRules = rules.filter((rule): rule is RowRule => rule.kind === 'row');

test.each(rowRules.map((rule) => [rule.code, rule] as const))('%s finds what it finds when it is asked of every row', (_, rule) => {
  const { findings } = check(levering, given, [rule]);
  expect(findings.map(({ blad, rij, ernst, melding }) => `${blad} ${rij} ${ernst} ${melding}`).sort()).toEqual(oneByOne(rule).sort());
});

/** A row with some of its values; what is left out is empty. */
const rowWith = (sheet: SheetData, row: number, names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(Object.values<ColumnData>(sheet.columns).map((column) => [column.name, names.includes(column.name) ? valueAt(column, row) : null]));

test.each(rowRules.map((rule) => [rule.code, rule] as const))('%s asks of a row no more than it says it does', (_, rule) => {
  const others = rule.sheets.flatMap((blad) => {
    const sheet = levering.sheets[blad] as SheetData | null;
    if (sheet === null) return [];
    const named = rule.columns.map((name) => sheet.columns[name] as ColumnData);
    return Array.from(sheet.rowNumbers, (rij, row) => {
      if (row % 4 > 0 || named.some((column) => failedAt(column, row))) return [];
      const asked = rowWith(sheet, row, rule.columns);
      for (const name of rule.onlyWhetherFilled ?? []) asked[name] = asked[name] === null ? null : 1;
      const whole = rowWith(sheet, row, Object.keys(sheet.columns));
      return rule.holds(asked as never, given) === rule.holds(whole as never, given) ? [] : [`${blad} ${rij}`];
    }).flat();
  });
  expect(others).toEqual([]);
});

test.each([200, 256, 4000])('all rules together find among %i rows what each finds alone', (rijen) => {
  const other = delivered(rijen);
  const checker = new RowChecker(other.levering, other.given, rowRules, new Room());
  for (const rule of rowRules) {
    const found: string[] = [];
    const hit = ({ blad, row, ernst, melding }: Hit): void => {
      const { rowNumbers } = other.levering.sheets[blad ?? 'Voorzieningen'] as SheetData;
      found.push(`${blad} ${rowNumbers[row ?? -1]} ${ernst} ${melding}`);
    };
    checker.check(rule, { hit, looked: () => undefined, room: new Room() });
    expect([rule.code, found.sort()]).toEqual([rule.code, oneByOne(rule, other).sort()]);
  }
});

test('among those rows most rules find something', () => {
  const found = rowRules.filter((rule) => check(levering, given, [rule]).findings.length > 0);
  expect(found.length).toBeGreaterThan(rowRules.length / 2);
});

const SIZE = 9000;
const rowsOf = (of: (row: number) => Record<string, Cell>, size = SIZE): SheetData => {
  const rows = Array.from({ length: size }, (_, row) => of(row));
  const header = Object.keys(rows[0] ?? {});
  const sheets = [{ name: 'Voorzieningen', top: 0, left: 0, rows: [header, ...rows.map((row) => Object.values(row))] }];
  return readLevering({ bestand: null, date1904: false, textOnly: false, sheets }).sheets.Voorzieningen as unknown as SheetData;
};

/** How often a rule is asked of these rows, and in which of them it finds something. */
function asked(sheet: SheetData, rule: Pick<RowRule, 'columns' | 'holds'> & Partial<RowRule>): { times: number; rows: number[] } {
  let times = 0;
  const rows: number[] = [];
  const counting = {
    ...rule,
    kind: 'row',
    sheets: ['Voorzieningen'],
    message: () => '',
    holds: (...all: Parameters<RowRule['holds']>) => {
      times++;
      return rule.holds(...all);
    },
  } as unknown as RowRule;
  const report = { hit: ({ row }: Hit) => rows.push(row ?? -1), looked: () => undefined, room: new Room() };
  new RowChecker({ ...levering, sheets: { ...levering.sheets, Voorzieningen: sheet as never } }, given, [counting], report.room).check(counting, report);
  return { times, rows: rows.sort((a, b) => a - b) };
}

const rowsWhere = (is: (row: number) => boolean): number[] => Array.from({ length: SIZE }, (_, row) => row).filter(is);

test('rows that are alike in what is looked at are asked once, others each', () => {
  const sheet = rowsOf((row) => ({ wet: row % 2 === 0 ? 'WMO' : 'JW', kosten: row, toewijzingnummer: row }));
  const { times, rows } = asked(sheet, {
    columns: ['wet', 'kosten', 'toewijzingnummer'],
    holds: (row) => row.wet === 'JW' || Number(row.kosten) < 50 * SIZE,
  });
  expect(rows).toEqual(rowsWhere((row) => row % 2 === 0 && 2 * row >= SIZE));
  // One of each wet, and every row of the Wmo.
  expect(times).toBe(2 + SIZE / 2);
});

test('where there are few combinations each is asked once, and each outcome is told of its rows', () => {
  const sheet = rowsOf((row) => ({ wet: row % 2 === 0 ? 'WMO' : 'JW', begindatum: 45_000 + (row % 300) }));
  const { times, rows } = asked(sheet, {
    columns: ['wet', 'begindatum'],
    holds: (row) => (row.wet === 'JW' && row.begindatum === 45_001 ? 'W' : Number(row.begindatum) !== 45_002),
  });
  expect(rows).toEqual(rowsWhere((row) => row % 300 === 1 || row % 300 === 2));
  expect(times).toBeLessThan(310 + 2);
});

test('of a column of which only matters whether it is filled, no more is told apart', () => {
  const sheet = rowsOf((row) => ({ wet: 'WMO', kosten: row % 3 === 0 ? null : row }));
  const { times, rows } = asked(sheet, { columns: ['wet', 'kosten'], onlyWhetherFilled: ['kosten'], holds: (row) => row.kosten !== null });
  expect(rows).toEqual(rowsWhere((row) => row % 3 === 0));
  expect(times).toBe(2);
});

test('of few rows each is asked: telling them apart costs more', () => {
  const sheet = rowsOf((row) => ({ wet: row === 200 ? 'JW' : 'WMO' }), 255);
  expect(asked(sheet, { columns: ['wet'], holds: (row) => row.wet === 'WMO' })).toEqual({ times: 255, rows: [200] });
});

test.each([0, 1, 256])('a sheet of %i rows is gone through', (size) => {
  const { rows } = asked(rowsOf(() => ({ wet: 'JW', client_id: 'C-1' }), size), { columns: ['wet'], holds: (row) => row.wet === 'WMO' });
  expect(rows).toHaveLength(size);
});
