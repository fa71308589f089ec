import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { voorbeeld, type AmResultaat } from '#domain';
import { openFile, Refusal, writeDataFile } from '#workbook';
import { areas } from '../../src/domain/cbs';
import { newFolder, waaier } from './terminal';

jest.setTimeout(600_000);

const folder = newFolder();
const at = (...names: readonly string[]): string => join(folder, ...names);
const resultAt = (...names: readonly string[]): AmResultaat => JSON.parse(readFileSync(at(...names), 'utf8')) as AmResultaat;
const [setQuery = '', kubusQuery = ''] = [...readFileSync('docs/schaal.md', 'utf8').matchAll(/```sql\n([\s\S]*?)```/gu)].map(([, sql]) => sql ?? '');

type Line = Readonly<Record<string, string | number | null>>;
let connection: DuckDBConnection;

/** The answer of DuckDB; whole numbers and money as numbers. */
async function answer(query: string): Promise<Line[]> {
  const rows = await (await connection.runAndReadAll(query)).getRowObjectsJson();
  const plain = (value: unknown): string | number | null => (value === null ? null : /^-?\d+(?:\.\d+)?$/u.test(String(value)) ? Number(value) : String(value));
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)])));
}

/** The sheet Benchmarkset that `referentie` wrote. */
async function benchmarkset(path: string): Promise<Line[]> {
  const opened = await openFile(readFileSync(path), 'set.xlsx');
  if (opened instanceof Refusal) throw new Error(opened.message);
  const [{ rows: [header = [], ...lines] } = { rows: [] }] = (await opened.read((name) => name === 'Benchmarkset')).sheets;
  return lines.map((line) => Object.fromEntries(header.map((name, place) => [String(name), line[place] as string | number | null])));
}

const said = async (...words: string[]): Promise<void> => expect((await waaier(words)).error).toEqual([]);

let set: readonly Line[];
let exact: readonly AmResultaat[];

beforeAll(async () => {
  connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
  // Nothing is fetched: what the queries need is in the engine.
  for (const setting of [`file_search_path = '${folder}'`, 'autoinstall_known_extensions = false', 'autoload_known_extensions = false']) await connection.run(`SET ${setting}`);
  for (const map of ['kopieen', 'kubussen', 'samen']) mkdirSync(at(map));
  writeFileSync(at('delen.json'), '{ "kleineAantallen": "delen" }');
  writeFileSync(at('inwoners.csv'), ['gebiedscode;inwoners', ...[...areas()].map(({ code, inwoners }) => `${code};${inwoners ?? ''}`)].join('\n'));
  const deliveries: string[] = [];
  // The first is delivered anew: its wijken count once.
  for (const [gemeente, zaad] of [['0106', 'oud'], ['0106', 'nieuw'], ['1680', 'klein']] as const) {
    const made = voorbeeld({ gemeente, rijen: gemeente === '1680' ? 150 : 600, zaad, kwartalen: 1, fouten: 0.01 });
    if (typeof made === 'string') throw new Error(made);
    const name = `${gemeente}-${deliveries.length}`;
    deliveries.push(at(`${name}.xlsx`));
    writeFileSync(at(`${name}.xlsx`), await writeDataFile(made.sheets));
    const json = at('kopieen', `${name}.json`);
    if (gemeente === '1680') await said('verwerk', at(`${name}.xlsx`), '--delen', '--uit', at('kopie.xlsx'), '--json', json);
    else await said('controleer', at(`${name}.xlsx`), '--instellingen', at('delen.json'), '--json', json);
  }
  const [, ...last] = deliveries;
  await said('referentie', ...deliveries, '--uit', at('set.xlsx'));
  set = await benchmarkset(at('set.xlsx'));
  writeFileSync(at('samen', 'alle.json'), JSON.stringify(readdirSync(at('kopieen')).sort().slice(1).map((name) => resultAt('kopieen', name))));
  for (const [place, path] of last.entries()) await said('verwerk', path, '--uit', at('uit.xlsx'), '--kubus', at('kubussen', `${place}.csv`), '--json', at(`${place}.json`));
  exact = last.map((_, place) => resultAt(`${place}.json`));
});

afterAll(() => connection.closeSync());

test('the set that is compared has hidden parts, parts without a row, and only wijken that were delivered', () => {
  const wijken = new Set(set.map(({ gebiedscode }) => gebiedscode));
  expect(wijken.size).toBeGreaterThan(15);
  expect(set.length).toBeLessThan(wijken.size * 14);
  expect(set.filter((line) => line['cliënten'] === 0).length).toBeGreaterThan(0);
  expect(set.filter(({ leefdomein }) => leefdomein !== 'totaal').length).toBeGreaterThan(20);
});

test('the query of the guide makes from shareable copies the Benchmarkset of referentie, line by line', async () => {
  expect(await answer(setQuery)).toEqual(set);
});

test('it makes the same of copies that stand in one file', async () => {
  expect(await answer(setQuery.replace('kopieen/*.json', 'samen/*.json'))).toEqual(set);
});

test('it takes no copy with other leefdomeinen or other areas', async () => {
  const path = at('kopieen', '0106-9.json');
  const copy = readFileSync(at('kopieen', '0106-1.json'), 'utf8');
  for (const [from, to] of [['waaier-10', 'zrm-10'], ['"wijk"', '"kern"']] as const) {
    expect(copy).toContain(from);
    writeFileSync(path, copy.replace(from, to));
    expect(await answer(setQuery)).toEqual(set);
  }
});

test('the query over kubussen gives what a Kubus knows: the exact figures, which rounded are those of the Benchmarkset', async () => {
  const lines = await answer(kubusQuery);
  const keyOf = (line: Line): string => [line.gebiedscode, line.wet, line.leefdomein].join();
  const known = new Map(lines.map((line) => [keyOf(line), line]));
  const cells = exact.flatMap(({ wijken, pijlers, leefdomeinen }) => [
    ...wijken.map((cell) => ({ ...cell, wet: 'totaal', leefdomein: 'totaal' })),
    ...pijlers.map((cell) => ({ ...cell, wet: cell.wet ?? '', leefdomein: 'totaal' })),
    ...leefdomeinen.map((cell) => ({ ...cell, wet: 'totaal', leefdomein: cell.leefdomein ?? '' })),
  ]);
  const counted = cells.filter(({ gebied, voorzieningen }) => gebied.startsWith('WK') && voorzieningen > 0);
  expect(counted.length).toBeGreaterThan(100);
  for (const { gebied, wet, leefdomein, voorzieningen, kosten } of counted) {
    const found = known.get([gebied, wet, leefdomein].join());
    expect({ gebied, wet, leefdomein, kosten: found?.kosten, voorzieningen: found?.voorzieningen }).toEqual({
      ...{ gebied, wet, leefdomein, kosten },
      voorzieningen: leefdomein === 'totaal' ? null : voorzieningen,
    });
  }
  for (const line of set.filter((one) => one['cliënten'] !== 0)) {
    const { kosten, voorzieningen } = known.get(keyOf(line)) ?? {};
    expect(Math.round(Number(kosten) / 100) * 100).toBe(line.kosten);
    if (line.leefdomein !== 'totaal') expect(Math.floor(Number(voorzieningen) / 5 + 0.5) * 5).toBe(line.voorzieningen);
  }
});

test('of voorzieningen and clienten a sum over the Kubus says too much, as the guide says', () => {
  const sums = (name: 'voorzieningen' | 'clienten') => exact.map(({ kubus, wijken }) => {
    const sum = kubus.filter(({ gebied }) => gebied === 'totaal').reduce((total, cell) => total + cell[name], 0);
    return sum > (wijken.at(-1)?.[name] ?? Infinity);
  });
  expect([sums('voorzieningen'), sums('clienten')]).toEqual([[true, true], [true, true]]);
});
