import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AmResultaat, DataSheet } from '#domain';
import { voorbeeld } from '#domain';
import { openFile, Refusal, writeDataFile } from '#workbook';
import { newFolder, waaier } from './terminal';

const folder = newFolder();

/** Invents a delivery, with more sheets if given. */
async function invented(name: string, gemeente: string, rijen: number, more: readonly DataSheet[] = []): Promise<string> {
  const made = voorbeeld({ gemeente, rijen, zaad: name, kwartalen: 1, fouten: 0 });
  if (typeof made === 'string') throw new Error(made);
  const path = join(folder, name);
  writeFileSync(path, await writeDataFile([...made.sheets, ...more]));
  return path;
}

/** The cells of the sheet Benchmarkset in a file, without its header. */
async function linesIn(path: string): Promise<readonly (readonly unknown[])[]> {
  const opened = await openFile(readFileSync(path), 'set.xlsx');
  if (opened instanceof Refusal) throw new Error(opened.message);
  const { sheets } = await opened.read((name) => name === 'Benchmarkset');
  return sheets[0]?.rows ?? [];
}

test('a set of two gemeenten holds no small numbers, and feeds the groups of a third', async () => {
  const [assen, emmen] = [await invented('assen.xlsx', '0106', 1500), await invented('emmen.xlsx', '0114', 1500)];
  const set = join(folder, 'set.xlsx');
  const made = await waaier(['referentie', assen, emmen, '--uit', set]);
  expect([made.exit, made.error]).toEqual([0, []]);
  const [header, ...lines] = await linesIn(set);
  expect(header).toEqual(['periode', 'gebiedscode', 'wet', 'leefdomein', 'cliënten', 'voorzieningen', 'kosten', 'inwoners']);
  expect(lines.length).toBeGreaterThan(50);
  const codes = new Set(lines.map(([, code]) => String(code).slice(0, 6)));
  expect(codes).toEqual(new Set(['WK0106', 'WK0114']));
  for (const [, , , , clienten, voorzieningen, kosten] of lines) {
    expect([Number(clienten) % 5, Number(voorzieningen) % 5, Number(kosten) % 100]).toEqual([0, 0, 0]);
    expect(Number(clienten) === 0 || Number(clienten) >= 10).toBe(true);
  }
  const columns = (header ?? []).map((name) => ({ header: String(name), format: 'number' as const, width: 12 }));
  const benchmarkset: DataSheet = { name: 'Benchmarkset', columns, rows: lines as DataSheet['rows'], tableName: null, hidden: false };
  const own = await invented('eigen.xlsx', '1680', 400, [benchmarkset]);
  const json = join(folder, 'eigen.json');
  await waaier(['verwerk', own, '--uit', join(folder, 'uit.xlsx'), '--json', json]);
  const { benchmark } = JSON.parse(readFileSync(json, 'utf8')) as AmResultaat;
  const largest = Math.max(...benchmark.filter(({ deel }) => deel === 'totaal').map(({ n }) => n));
  expect(largest).toBeGreaterThan(benchmark.find(({ groep }) => groep === 'gemeente')?.n ?? Infinity);
});

test('a file that is refused does not stop the others; when none is left nothing is written', async () => {
  const [good, bad, set] = [await invented('goed.xlsx', '0106', 1500), join(folder, 'kapot.xlsx'), join(folder, 'deel.xlsx')];
  writeFileSync(bad, 'geen werkmap');
  const both = await waaier(['referentie', bad, good, '--uit', set]);
  expect([both.exit, both.error.length, existsSync(set)]).toEqual([2, 1, true]);
  const none = await waaier(['referentie', bad, '--uit', join(folder, 'niets.xlsx')]);
  expect([none.exit, none.error.length, existsSync(join(folder, 'niets.xlsx'))]).toEqual([2, 2, false]);
});
