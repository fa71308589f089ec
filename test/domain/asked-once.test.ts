import { dayOf } from '../../src/domain/calendar';
import { givenOf } from '../../src/domain/given';
import { readLevering } from '../../src/domain/levering/read';
import { failedAt, rowView, type ColumnData, type SheetData } from '../../src/domain/levering/sheet-data';
import { rules } from '../../src/domain/rules';
import { askedOnce } from '../../src/domain/rules/asked-once';
import { check } from '../../src/domain/rules/check';
import type { RowRule } from '../../src/domain/rules/rule';
import { voorbeeld } from '../../src/domain/voorbeeld';

const made = voorbeeld({ gemeente: '1680', rijen: 1500, zaad: 'eenmaal', kwartalen: 1, fouten: 0.4 });
if (typeof made === 'string') throw new Error(made);
const levering = readLevering({
  bestand: null,
  date1904: false,
  textOnly: false,
  sheets: made.sheets.map(({ name, columns, rows }) => ({ name, top: 0, left: 0, rows: [columns.map(({ header }) => header), ...rows] })),
});
const given = givenOf(levering, dayOf('2026-11-15'));

/** What a rule says of each row when it is simply asked of each. */
function oneByOne(rule: RowRule): string[] {
  return rule.sheets.flatMap((blad) => {
    const sheet = levering.sheets[blad] as SheetData | null;
    if (sheet === null) return [];
    const columns = rule.columns.map((name) => sheet.columns[name] as ColumnData);
    const view = rowView(sheet) as never as Parameters<typeof rule.holds>[0] & { row: number };
    return Array.from({ length: sheet.size }, (_, row) => {
      view.row = row;
      if (columns.some((column) => failedAt(column, row))) return [];
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

test('among those rows most rules find something', () => {
  const found = rowRules.filter((rule) => check(levering, given, [rule]).findings.length > 0);
  expect(found.length).toBeGreaterThan(rowRules.length / 2);
});

const SIZE = 9000;
const column = (name: string, values: readonly (string | number)[], of: (row: number) => number): ColumnData => ({
  name,
  position: 0,
  codes: Int32Array.from({ length: SIZE }, (_, row) => of(row) + 1),
  cells: [null, ...values],
  values: [null, ...values],
  states: new Uint8Array(values.length + 1),
  remarks: [],
  odd: [],
});

test('rows that are alike in what is looked at are asked once, others each', () => {
  const every = Array.from({ length: SIZE }, (_, row) => row);
  const columns = {
    wet: column('wet', ['WMO', 'JW'], (row) => row % 2),
    kosten: column('kosten', every, (row) => row),
    nummer: column('nummer', every, (row) => row),
  };
  let asked = 0;
  const answer = askedOnce({ columns, size: SIZE } as unknown as SheetData, {
    columns: Object.keys(columns),
    ask: (row: { wet: string; kosten: number; nummer: number }) => {
      asked++;
      return row.wet === 'JW' || row.kosten + row.nummer < SIZE;
    },
  });
  expect(every.map(answer)).toEqual(every.map((row) => row % 2 === 1 || 2 * row < SIZE));
  expect(asked).toBe(SIZE / 2 + 1);
});

test('where there are few combinations each is asked once', () => {
  const every = Array.from({ length: SIZE }, (_, row) => row);
  const columns = {
    wet: column('wet', ['WMO', 'JW'], (row) => row % 2),
    dag: column('dag', every.slice(0, 300), (row) => row % 300),
  };
  let asked = 0;
  const answer = askedOnce({ columns, size: SIZE } as unknown as SheetData, {
    columns: ['wet', 'dag'],
    ask: ({ wet, dag }: { wet: string; dag: number }) => {
      asked++;
      return `${wet} ${dag}`;
    },
  });
  expect(every.map(answer)).toEqual(every.map((row) => `${row % 2 === 1 ? 'JW' : 'WMO'} ${row % 300}`));
  // Of more than 255 different answers the last are asked again.
  expect(asked).toBe(255 + 45 * (SIZE / 300));
});
