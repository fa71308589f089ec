import * as fc from 'fast-check';
import { confirm, withConfirmations } from '../../../src/domain/bevestiging/bevestiging';
import type { Checked } from '../../../src/domain/calculated';
import type { Cell, SheetCells, WorkbookCells } from '../../../src/domain/cell';
import { recheckRows, recheckSteps } from '../../../src/domain/live/recheck-rows';
import { checkLevering } from '../../../src/domain/pipeline';
import { rules } from '../../../src/domain/rules';
import { runAll } from '../../../src/domain/steps';
import { exampleDay, exampleWorkbook } from '../example-workbook';

const check = (workbook: WorkbookCells): Checked => runAll(checkLevering(workbook, { today: exampleDay({}) }));
const overRows = new Set(rules.filter(({ kind }) => kind === 'row').map(({ code }) => code));

/** The workbook with a block of other cells in it. */
function edited(workbook: WorkbookCells, { name, top, left, rows }: SheetCells): WorkbookCells {
  const sheets = workbook.sheets.map((sheet) => {
    if (sheet.name !== name) return sheet;
    const cells: Cell[][] = sheet.rows.map((row) => [...row]);
    rows.forEach((row, r) => row.forEach((cell, c) => ((cells[top + r] ?? [])[left + c] = cell)));
    return { ...sheet, rows: cells };
  });
  return { ...workbook, sheets };
}

const ofRows = ({ findings, coverage }: Checked) => ({
  findings: findings.filter(({ code }) => overRows.has(code)),
  coverage: coverage.filter(({ code }) => overRows.has(code)),
});

const workbook = exampleWorkbook({
  sheets: {
    Voorzieningen: [
      {},
      { begindatum: '03/04/2026', client_id: 'C-2' },
      { einddatum: '01/02/2026', client_id: 'C-3', wet: 'JW', productcategorie: '45' },
      { kosten: '1.234', client_id: 'C-4', tarief: 5 },
      { leveringsvorm: 'PGB', productcategorie: '16', client_id: 'C-5', geboortedatum: '01-01-2020' },
    ],
    Arrangementen: [{}, { intensiteit: '+', omstandigheden: null }],
  },
});
const header = workbook.sheets.find(({ name }) => name === 'Voorzieningen')?.rows[0] ?? [];
const at = (kolom: string): number => header.indexOf(kolom);

const cell: fc.Arbitrary<Cell> = fc.constantFrom<Cell>(
  'WMO', 'JW', 'PW', '02', '45', '16', 'PGB', 'SUB', 'x', null, 46023, 46387, '31/01/2026', '04/05/2026',
  '01-01-1890', '2030-01-01', 0, -5, 10, '12,50', '1.000', 'J', 'A', 'E', '#N/B', '9461AB', 'WK168000', 'WK000300',
);
const block = fc.record({
  name: fc.constantFrom('Voorzieningen', 'Arrangementen'),
  top: fc.integer({ min: 1, max: 4 }),
  left: fc.integer({ min: 1, max: 26 }),
  rows: fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 2 }),
});

test('is for the controls over a row what a whole check is, one edit after another', () => {
  let compared = 0;
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 3 }), (edits) => {
      let book = workbook;
      let live = check(book);
      for (const one of edits) {
        const sheet = book.sheets.find(({ name }) => name === one.name);
        const fits = { ...one, rows: one.rows.slice(0, (sheet?.rows.length ?? 0) - one.top) };
        const width = sheet?.rows[0]?.length ?? 0;
        if (fits.rows.length === 0 || one.left + 2 > width) continue;
        book = edited(book, fits);
        const next = recheckRows(live, [fits]);
        const whole = check(book);
        if (next === null) {
          live = whole;
          continue;
        }
        compared++;
        expect(ofRows(next)).toEqual(ofRows(whole));
        expect(next.levering.sheets.Voorzieningen?.source.rows).toEqual(whole.levering.sheets.Voorzieningen?.source.rows);
        live = next;
      }
    }),
    { numRuns: 60 },
  );
  expect(compared).toBeGreaterThan(30);
});

test('all controls over the delivery with the edits in it are those of a whole check', () => {
  let compared = 0;
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), (edits) => {
      const fitting = edits.filter(({ name, top, left, rows }) => {
        const sheet = workbook.sheets.find((one) => one.name === name);
        return top + rows.length <= (sheet?.rows.length ?? 0) && left + 2 <= (sheet?.rows[0]?.length ?? 0);
      });
      const next = runAll(recheckSteps(before, fitting, []));
      if (next === null) return;
      compared++;
      const whole = check(fitting.reduce(edited, workbook));
      const { findings, coverage, notRun, oordeel } = next;
      expect({ findings, coverage, notRun, oordeel }).toEqual({ findings: whole.findings, coverage: whole.coverage, notRun: whole.notRun, oordeel: whole.oordeel });
    }),
    { numRuns: 60 },
  );
  expect(compared).toBeGreaterThan(30);
});

test('of two blocks with the same cell the last holds, also when it is what was there at first', () => {
  const there = edit('Voorzieningen', 1, at('kosten'), -5);
  const back = edit('Voorzieningen', 1, at('kosten'), workbook.sheets.find(({ name }) => name === 'Voorzieningen')?.rows[1]?.[at('kosten')] ?? null);
  expect(runAll(recheckSteps(before, [there, back], []))?.findings).toEqual(before.findings);
  expect(runAll(recheckSteps(before, [back, there], []))?.findings).not.toEqual(before.findings);
});

const edit = (name: string, row: number, column: number, value: Cell): SheetCells => ({ name, top: row, left: column, rows: [[value]] });
const before = check(workbook);

test.each([
  ['a header', edit('Voorzieningen', 0, 3, 'geslacht2')],
  ['a row below the last', edit('Voorzieningen', 6, 0, 'C-9')],
  ['a sheet that the others are judged by', edit('Levering', 3, 1, '2026K2')],
  ['a row that becomes the total', { ...edit('Voorzieningen', 5, 0, 'Totaal') }],
])('asks for a whole check after an edit of %s', (_, one) => expect(recheckRows(before, [one])).toBeNull());

test.each([
  ['another sheet', edit('Kladblok', 0, 0, 'x')],
  ['nothing', edit('Voorzieningen', 1, at('wet'), 'WMO')],
])('finds the same after an edit of %s', (_, one) => {
  expect(recheckRows(before, [one])?.findings).toEqual(before.findings);
});

test('a mended row loses its finding, and the verdict with it', () => {
  const faulty = check(edited(workbook, edit('Voorzieningen', 1, at('kosten'), -5)));
  const mended = recheckRows(faulty, [edit('Voorzieningen', 1, at('kosten'), 5)]);
  const codes = (checked: Checked | null) => checked?.findings.filter(({ rij, blad }) => rij === 2 && blad === 'Voorzieningen').map(({ code }) => code);
  expect(codes(faulty)).toContain('K02');
  expect(codes(mended)).not.toContain('K02');
  expect(mended?.oordeel.fouten).toBe(faulty.oordeel.fouten - 1);
});

test('a confirmed warning of an edited row stays only as long as what it is bound to', () => {
  const rows = edited(workbook, edit('Voorzieningen', 1, at('begindatum'), '01-01-2014'));
  const checked = check(rows);
  const old = checked.findings.filter(({ code, rij }) => code === 'D03' && rij === 2);
  expect(old).toHaveLength(1);
  const bevestigingen = confirm([], checked, old, { reden: 'bron', toelichting: '' });
  const before = withConfirmations(checked, bevestigingen);
  const confirmed = (column: string, value: Cell) =>
    [...(recheckRows(before, [edit('Voorzieningen', 1, at(column), value)], bevestigingen)?.bevestigd.keys() ?? [])].map(({ code }) => code);
  expect(confirmed('wijkteam', 'Zuid')).toEqual(['D03']);
  expect(confirmed('begindatum', '02-01-2014')).toEqual([]);
});
