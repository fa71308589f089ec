import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const home = mkdtempSync(join(tmpdir(), 'waaier-home-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Runs a step of one platform in Node itself, with a home of its own, and gives the commands it would have run. */
function step(platform: string, verb: string): string[][] {
  const script = `
    import { idOf, ways } from './src/cli/excel/sideload.mjs';
    import { readFileSync } from 'node:fs';
    const ran = [];
    const id = idOf(readFileSync('manifest.xml', 'utf8'));
    ways[${JSON.stringify(platform)}][${JSON.stringify(verb)}]({ id, manifest: 'manifest.xml', home: ${JSON.stringify(home)}, run: (...all) => ran.push(all.flat()) });
    console.log(JSON.stringify(ran));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as string[][];
}

const id = /<Id>([^<]+)</u.exec(readFileSync('manifest.xml', 'utf8'))?.[1] ?? 'no id';
const wef = join(home, 'Library', 'Containers', 'com.microsoft.Excel', 'Data', 'Documents', 'wef');

test('on Windows the manifest is named under its id in the registry, and taken away again', () => {
  // Where Office looks for add-ins under development (Microsoft's own documentation of sideloading).
  const key = 'HKCU\\Software\\Microsoft\\Office\\16.0\\Wef\\Developer';
  expect(step('win32', 'add')).toEqual([['reg', 'add', key, '/v', id, '/t', 'REG_SZ', '/d', resolve('manifest.xml'), '/f']]);
  expect(step('win32', 'remove')).toEqual([['reg', 'delete', key, '/v', id, '/f']]);
});

test('on a Mac the manifest lies in the folder Excel looks in, and is taken away again', () => {
  step('darwin', 'add');
  expect(readdirSync(wef)).toEqual([`${id}.manifest.xml`]);
  expect(readFileSync(join(wef, `${id}.manifest.xml`))).toEqual(readFileSync('manifest.xml'));
  step('darwin', 'remove');
  step('darwin', 'remove');
  expect(readdirSync(wef)).toEqual([]);
});

(process.platform === 'linux' ? test : test.skip)('where there is no Excel it says what to do instead', () => {
  const { status, stderr } = spawnSync(process.execPath, ['src/cli/excel/excel.mjs'], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([2, expect.stringContaining('npm start')]);
});
