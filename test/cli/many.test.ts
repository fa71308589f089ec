import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { voorbeeld } from '#domain';
import { writeDataFile } from '#workbook';
import { run } from '../../src/cli/main';
import { outcomes } from '../../src/cli/many/outcomes';
import { ourFault, tooLittleMemory } from '../../src/cli/many/works';
import type { Threads } from '../../src/cli/many/seat';
import { goldenCases } from '../golden/delivery';
import { workbookAt } from './deliveries';
import { MOMENT, newFolder, NOT_FOR_USERS } from './terminal';

const folder = newFolder();
const bundle = resolve('.cache/cli/waaier.cjs');
const deliveries: string[] = [];
const invented: string[] = [];

/** The bytes of all files in a folder, by name. */
const bytesIn = (of: string) => readdirSync(of).sort().map((name) => [name, readFileSync(join(of, name)).toString('base64')]);

/** All that a command says and writes: `OUT` in its words is a folder of its own. */
async function all(words: readonly string[], threads: Threads | null) {
  const said: string[] = [];
  const out = newFolder();
  const screen = { out: (line: string) => said.push(`> ${line}`), error: (line: string) => said.push(`! ${line}`) };
  const exit = await run(words.map((word) => word.replace('OUT', out)), screen, () => MOMENT, threads);
  return { exit, said, written: bytesIn(out) };
}

beforeAll(async () => {
  spawnSync(process.execPath, ['src/cli/waaier.mjs', '--version']);
  const golden = new Map(goldenCases.map(({ name, cells }) => [name.split(',')[0] ?? '', cells]));
  for (const [name, { sheets }] of golden) deliveries.push(await workbookAt(folder, `${name}.xlsx`, sheets));
  for (const gemeente of ['0106', '0114']) {
    const made = voorbeeld({ gemeente, rijen: 900, zaad: gemeente, kwartalen: 1, fouten: 0.01 });
    if (typeof made === 'string') throw new Error(made);
    invented.push(join(folder, `${gemeente}.xlsx`));
    writeFileSync(invented.at(-1) ?? '', await writeDataFile(made.sheets));
  }
  const [first = ''] = deliveries;
  writeFileSync(join(folder, 'kapot.xlsx'), readFileSync(first).subarray(0, 500));
  writeFileSync(join(folder, 'los.csv'), 'client_id;wet\nC-1;WMO\n');
  // What takes longest stands first: the others are done before it.
  deliveries.unshift(invented[0] ?? '', join(folder, 'kapot.xlsx'), join(folder, 'weg.xlsx'));
  deliveries.push(join(folder, 'los.csv'), first);
  writeFileSync(join(folder, 'vandaag.json'), '{ "vandaag": "2026-10-15" }');
  writeFileSync(join(folder, 'delen.json'), '{ "vandaag": "2026-10-15", "kleineAantallen": "delen" }');
});

describe('any number of threads gives the same as none, byte for byte', () => {
  test('controleer', async () => {
    expect(deliveries.length).toBeGreaterThan(8);
    const words = ['controleer', ...deliveries, '--json', 'OUT/uit.json', '--rapport', 'OUT/rapport.xlsx', '--instellingen', join(folder, 'vandaag.json')];
    const alone = await all(words, null);
    expect(alone.exit).toBe(2);
    expect(alone.said.filter((line) => line.startsWith('!')).length).toBeGreaterThanOrEqual(3);
    for (const count of [1, 3]) expect(await all(words, { bundle, count })).toEqual(alone);
  });

  test('referentie', async () => {
    const words = ['referentie', invented[1] ?? '', ...deliveries, '--uit', 'OUT/set.xlsx', '--instellingen', join(folder, 'vandaag.json')];
    const alone = await all(words, null);
    expect(alone.written.map(([name]) => name)).toEqual(['set.xlsx']);
    for (const count of [1, 3]) expect(await all(words, { bundle, count })).toEqual(alone);
  });

  test('controleer of one delivery, and of what may be shared', async () => {
    const one = ['controleer', deliveries[0] ?? '', '--json', 'OUT/uit.json', '--instellingen', join(folder, 'delen.json')];
    expect(await all(one, { bundle, count: 2 })).toEqual(await all(one, null));
  });
});

test('the JSON of many is an array as JSON writes it, each item as it is alone', async () => {
  const settings = ['--instellingen', join(folder, 'vandaag.json')];
  const [one, two] = [invented, ['--json', 'OUT/uit.json']];
  const textOf = async (words: readonly string[]) => Buffer.from((await all(['controleer', ...words, ...two, ...settings], null)).written[0]?.[1] ?? '', 'base64').toString();
  const many = await textOf(one);
  const alone = await Promise.all(one.map(async (path) => JSON.parse(await textOf([path])) as unknown));
  expect(many).toBe(`${JSON.stringify(alone, null, 1)}\n`);
});

test('a delivery that does not fit in memory is refused in Dutch, and the others go on', async () => {
  const large = join(folder, 'groot.csv');
  const lines = Array.from({ length: 400_000 }, (_, row) => `C-${row};G-${row % 999};WMO;${row};01-07-2026;12,5`);
  writeFileSync(large, `client_id;huishouden_id;wet;toewijzingnummer;begindatum;kosten\n${lines.join('\n')}\n`);
  const words = ['controleer', invented[0] ?? '', large, invented[1] ?? '', '--gemeente', '1680', '--periode', '2026K3'];
  const { exit, said } = await all(words, { bundle, count: 1, memory: 90 });
  const refused = said.filter((line) => line.startsWith('!'));
  expect({ exit, refused }).toEqual({ exit: 2, refused: [`! ${tooLittleMemory(large)}`] });
  expect(refused[0]).not.toMatch(NOT_FOR_USERS);
  expect(said.filter((line) => /^> 01\d\d\.xlsx: /u.test(line))).toHaveLength(2);
});

describe('a thread that breaks', () => {
  const broken = join(folder, 'kapot.cjs');
  const job = (path: string) => ({ path, about: { gemeente: null, periode: null }, circumstances: { today: 1 } });

  beforeAll(() => {
    writeFileSync(
      broken,
      `const { parentPort } = require('node:worker_threads');
      exports.attend = () => parentPort.on('message', ({ job: { path } }) => {
        if (path.includes('uit')) process.exit(3);
        if (path.includes('fout')) throw new TypeError('x is not a function');
        const wait = path.includes('traag') ? 300 : 0;
        setTimeout(() => parentPort.postMessage({ result: { said: path, lines: [] }, refusal: null }), wait);
      });`,
    );
  });

  test.each([1, 2, 9])('is the refusal of its own delivery, in the order of the files, with %i', async (count) => {
    const paths = ['traag', 'a', 'uit', 'b', 'fout', 'c', 'uit', 'fout', 'd'];
    const came: string[] = [];
    for await (const { result, refusal } of outcomes('referentie', paths.map(job), { bundle: broken, count })) came.push(result?.said ?? refusal ?? '');
    expect(came).toEqual(paths.map((path) => (/uit|fout/u.test(path) ? ourFault(path) : path)));
    expect(came.join('\n')).not.toMatch(NOT_FOR_USERS);
  });

  test('whoever stops asking leaves no thread behind', async () => {
    const ended = jest.spyOn(Worker.prototype, 'terminate');
    for await (const { result } of outcomes('referentie', ['a', 'traag', 'b', 'c'].map(job), { bundle: broken, count: 2 })) {
      expect(result?.said).toBe('a');
      break;
    }
    expect(await Promise.all(ended.mock.results.map(({ value }) => value as Promise<number>))).toHaveLength(2);
  });

  test('a fault of ours without a thread is the refusal of its own delivery too', async () => {
    const bad = { ...job('x.xlsx'), about: null as never, path: join(folder, 'los.csv') };
    for await (const { refusal } of outcomes('referentie', [bad], null)) expect(refusal).toBe(ourFault('los.csv'));
  });
});
