import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zelftest } from '#workbook';
import { newWorkbook } from '../../src/workbench/excel-host';
import { bootNode } from '../../src/workbench/excel-host/boot-node';

const KEPT = join('test', 'zelftest', 'nagebootst.json');

test('the Zelftest in front of our own host gives the report that is kept, and nothing fails', async () => {
  const { book, bridge } = bootNode(newWorkbook('Blad1'));
  const report = await zelftest('0.0.0');
  if (process.env.GOLDEN === 'write') writeFileSync(KEPT, `${JSON.stringify(report, null, 2)}\n`);
  expect(report.proeven.filter(({ uitkomst }) => uitkomst === 'fout')).toEqual([]);
  expect(report).toEqual(JSON.parse(readFileSync(KEPT, 'utf8')));
  expect(book.sheets.map(({ name }) => name)).toEqual(['Blad1']);
  expect([...book.names.keys()]).toEqual([]);
  expect(bridge.faults).toEqual([]);
});

test('a workbook with cells in it is left alone', async () => {
  const { book } = bootNode(newWorkbook('Blad1'));
  book.activeSheet.put(0, 0, 'van mij');
  await expect(zelftest('0.0.0')).rejects.toMatchObject({ name: 'NotEmpty' });
  expect(book.sheets.map(({ name }) => name)).toEqual(['Blad1']);
});

const compare = (path: string) => spawnSync(process.execPath, ['test/zelftest/compare.mjs', path], { encoding: 'utf8' });

test('a report can be laid beside the kept one with one command', () => {
  const folder = mkdtempSync(join(tmpdir(), 'waaier-zelftest-'));
  const report = JSON.parse(readFileSync(KEPT, 'utf8')) as { proeven: { uitkomst: string; gezien: string }[] };
  expect(compare(KEPT)).toMatchObject({ status: 0, stdout: expect.stringContaining(' 0 fout, 0 anders') });
  const [first, second] = report.proeven;
  if (first === undefined || second === undefined) throw new Error('there are trials');
  Object.assign(first, { uitkomst: 'fout', gezien: 'iets' });
  second.gezien = 'wat anders';
  second.uitkomst = 'gezien';
  const other = join(folder, 'echt.json');
  writeFileSync(other, JSON.stringify(report));
  expect(compare(other)).toMatchObject({ status: 1, stdout: expect.stringContaining(' 1 fout, 1 anders') });
  writeFileSync(other, '{}');
  expect(compare(other)).toMatchObject({ status: 2, stderr: expect.stringContaining('geen rapport') });
  rmSync(folder, { recursive: true });
});
