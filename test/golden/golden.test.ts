import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { calculateLevering, checkLevering, dayOf, resultJson, runAll, type AmResultaat } from '#domain';
import { controlCodes } from '../../src/domain/control-codes';
import { workbookAt } from '../cli/deliveries';
import { newFolder, waaier } from '../cli/terminal';
import { cellOf, goldenCases, handWritten, type GoldenCase } from './delivery';
import { figureLines, findingLine, spokenOf } from './figures';

/** The clock would say another day: only `vandaag` of the settings may count. */
const OTHER_DAY = dayOf('2031-05-05');

function resultOf({ cells, settings }: GoldenCase): AmResultaat {
  const checked = runAll(checkLevering(cells, { today: OTHER_DAY, settings }));
  return resultJson(runAll(calculateLevering(checked)));
}

/** A table without the cells in which nothing was counted, which the design lets be absent; `wijken` is always whole. */
const filled = (key: string, items: readonly object[]): readonly object[] =>
  key === 'wijken' ? items : items.filter((item) => !('voorzieningen' in item) || item.voorzieningen !== 0);

/** Sections whose figures nobody has worked out by hand for these deliveries: keeping them would only freeze what came out. */
const NOT_BY_HAND: readonly string[] = ['benchmark', 'trend', 'wijkbudget'];

/** A result as it is kept: one line for each item of a table, so that a difference can be read. */
function asKept(result: AmResultaat): string {
  const kept = Object.entries(result).filter(([key]) => !NOT_BY_HAND.includes(key));
  const sections = kept.map(([key, value]: [string, unknown]) => {
    const items = Array.isArray(value) ? filled(key, value as object[]).map((item) => JSON.stringify(item)) : [];
    return `"${key}": ${items.length > 0 ? `[\n${items.join(',\n')}\n]` : JSON.stringify(Array.isArray(value) ? [] : value)}`;
  });
  return `{\n${sections.join(',\n')}\n}\n`;
}

test.each([
  ['', null],
  ['  WMO ', 'WMO'],
  ['"WMO "', 'WMO '],
  ['""', ''],
  ['2026-07-01', dayOf('2026-07-01')],
  ['"2026-07-01"', '2026-07-01'],
  ['52.5', 52.5],
  ['02', '02'],
  ['1.0', '1.0'],
  ['-3', -3],
])('a cell written as %j', (written, cell) => {
  expect(cellOf(written)).toBe(cell);
});

describe.each(goldenCases.map((one) => [one.name, one] as const))('%s', (_, one) => {
  const result = resultOf(one);

  test('finds what the list by hand says, and nothing else', () => {
    expect(result.bevindingen.map(findingLine).sort()).toEqual(handWritten(one.folder, 'bevindingen.txt').sort());
  });

  test('has the figures that were worked out by hand', () => {
    // Without a readable quarter or a gemeente nothing is counted.
    if (result.wijken.length === 0) return expect(readdirSync(one.folder)).not.toContain('cijfers.txt');
    const written = handWritten(one.folder, 'cijfers.txt');
    expect(written.length).toBeGreaterThan(5);
    expect(spokenOf(figureLines(result), written).sort()).toEqual([...written].sort());
  });

  test('holds together: the coverage counts the findings, and the kubus adds up to every table', () => {
    for (const { code, gevonden } of result.dekking) {
      expect({ code, gevonden }).toEqual({ code, gevonden: result.bevindingen.filter((finding) => finding.code === code).length });
    }
    const centsOf = (cells: readonly { readonly gebied: string; readonly kosten: number }[], gebied: string): number =>
      cells.filter((cell) => cell.gebied === gebied).reduce((sum, { kosten }) => sum + Math.round(kosten * 100), 0);
    for (const { gebied, kosten } of result.wijken) {
      const tables = [result.kubus, result.leefdomeinen, result.pijlers, result.cirkels].map((cells) => centsOf(cells, gebied));
      expect({ gebied, tables }).toEqual({ gebied, tables: tables.map(() => Math.round(kosten * 100)) });
    }
  });

  test('is the result that was kept', () => {
    const kept = join(one.folder, 'verwacht.json');
    if (process.env.GOLDEN === 'write') writeFileSync(kept, asKept(result));
    expect(asKept(result)).toBe(readFileSync(kept, 'utf8'));
  });

  test('is the same through a file and the command line', async () => {
    const folder = newFolder();
    const path = await workbookAt(folder, 'levering.xlsx', one.cells.sheets);
    const json = join(folder, 'uit.json');
    const settings = join(one.folder, 'instellingen.json');
    const { exit, error } = await waaier(['controleer', path, '--json', json, '--instellingen', settings], () => OTHER_DAY);
    expect({ exit, error }).toEqual({ exit: result.oordeel.fouten > 0 ? 1 : 0, error: [] });
    expect(JSON.parse(readFileSync(json, 'utf8'))).toEqual(result);
  });
});

/** What cells alone cannot show: hidden rows, formulas, merged blocks, another date system. */
const NOT_IN_CELLS = ['B06', 'B08', 'B09', 'B10'];

test('every other control of the design stands in a list by hand', () => {
  const codes = goldenCases.flatMap(({ folder }) => handWritten(folder, 'bevindingen.txt').map((line) => line.split(' ')[1]));
  expect([...new Set(codes)].sort()).toEqual(controlCodes.filter((code) => !NOT_IN_CELLS.includes(code)));
});
