import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { deliveryAt, INDELING } from './deliveries';
import { newFolder, NOT_FOR_USERS } from './terminal';

const folder = newFolder();
const launcher = ['src/cli/waaier.mjs'];
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const start = (...words: string[]) => spawnSync(process.execPath, [...launcher, ...words], { encoding: 'utf8' });

const BUNDLE = '.cache/cli/waaier.cjs';

test('two commands that both have to build at the same time both get the program', async () => {
  if (existsSync(BUNDLE)) utimesSync(BUNDLE, 0, 0);
  const versions = await Promise.all(
    [1, 2].map(
      () =>
        new Promise<string>((resolve) => {
          const child = spawn(process.execPath, [...launcher, '--version']);
          let said = '';
          child.stdout.on('data', (bytes: Buffer) => (said += bytes.toString()));
          child.stderr.on('data', (bytes: Buffer) => (said += bytes.toString()));
          child.on('close', (code) => resolve(`${said.trim()} ${code}`));
        }),
    ),
  );
  expect(versions).toEqual([`${version} 0`, `${version} 0`]);
  expect(readdirSync('.cache').filter((name) => name.startsWith('cli-'))).toEqual([]);
});

test('the launcher checks a delivery: lines, JSON and exit code', async () => {
  const path = await deliveryAt(folder, 'levering.xlsx', { sheets: { Voorzieningen: [{ kosten: -1 }], ...INDELING } });
  const json = join(folder, 'uit.json');
  const { status, stdout, stderr } = start('controleer', path, '--json', json);
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  expect(stdout).toMatch(/^levering\.xlsx: Deze levering kan nog niet worden aangeleverd: 1 fout\.\n {2}K02 fout, 1 keer: /u);
  expect(JSON.parse(readFileSync(json, 'utf8'))).toMatchObject({ formaat: 'am-resultaat/1', oordeel: { fouten: 1 } });
});

test('what is refused is one line on standard error', () => {
  const { status, stdout, stderr } = start('controleer', join(folder, 'nergens.xlsx'));
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/^nergens\.xlsx: [^\n]+\n$/u);
  expect(stderr).not.toMatch(NOT_FOR_USERS);
});

test('a reader that stops early is no fault', async () => {
  const path = await deliveryAt(folder, 'veel.xlsx', { sheets: { Voorzieningen: [{ kosten: -1 }], ...INDELING } });
  const child = spawn(process.execPath, [...launcher, 'controleer', ...Array.from({ length: 40 }, () => path)]);
  child.stdout.destroy();
  let said = '';
  child.stderr.on('data', (bytes: Buffer) => (said += bytes.toString()));
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect({ code, said }).toEqual({ code: 1, said: '' });
});
