import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TooLargeToWrite } from '#workbook';
import { InputRefused } from '../../src/cli/input';
import { JsonFile } from '../../src/cli/json-file';
import { OutFile, writeTo } from '../../src/cli/output';
import { newFolder } from './terminal';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const empty = (): string => {
  const folder = join(newFolder(), 'map');
  mkdirSync(folder);
  return folder;
};
const shown = (path: string): string => readFileSync(path, 'utf8');

test('a file is there when all of it is written, and not before', async () => {
  const folder = empty();
  const path = join(folder, 'uit.xlsx');
  await writeTo(path, async (sink) => {
    await sink.write(bytes('.... een'), 0);
    expect(readdirSync(folder)).not.toContain('uit.xlsx');
    await sink.write(bytes(' twee'), 8);
    await sink.write(bytes('nul:'), 0);
  });
  expect(readdirSync(folder)).toEqual(['uit.xlsx']);
  expect(shown(path)).toBe('nul: een twee');
});

const broken: readonly (readonly [string, unknown])[] = [
  ['of our own', new TypeError('no such row')],
  ['of the disk', new InputRefused('uit.xlsx: dit bestand kon niet worden geschreven.')],
  ['of size', new TooLargeToWrite()],
];

test.each(broken)('a fault %s halfway leaves what stood there, and nothing else', async (_, fault) => {
  const folder = empty();
  const path = join(folder, 'uit.xlsx');
  const write = (): Promise<void> =>
    writeTo(path, async (sink) => {
      await sink.write(bytes('half'), 0);
      throw fault;
    });
  await expect(write()).rejects.toThrow(fault instanceof TypeError ? TypeError : InputRefused);
  expect(readdirSync(folder)).toEqual([]);
  writeFileSync(path, 'van de gebruiker');
  await expect(write()).rejects.toThrow(fault instanceof TooLargeToWrite ? /^uit\.xlsx: De werkmap wordt te groot/u : /./u);
  expect(readdirSync(folder)).toEqual(['uit.xlsx']);
  expect(shown(path)).toBe('van de gebruiker');
});

test('JSON is there when all of it is written', async () => {
  const folder = empty();
  const json = new JsonFile(join(folder, 'uit.json'), true);
  await json.add(bytes('1'));
  expect(readdirSync(folder)).not.toContain('uit.json');
  await json.add(bytes('2'));
  await json.end();
  expect(JSON.parse(shown(join(folder, 'uit.json')))).toEqual([1, 2]);
  await expect(new JsonFile(join(folder, 'weg', 'uit.json'), true).add(bytes('1'))).rejects.toThrow(InputRefused);
});

test('JSON of which a part cannot be written is not there, nor is half of it', async () => {
  const folder = empty();
  const file = await OutFile.begin(join(folder, 'uit.json'));
  const begin = jest.spyOn(OutFile, 'begin').mockResolvedValue(file);
  const json = new JsonFile(join(folder, 'uit.json'), true);
  await json.add(bytes('1'));
  expect(readdirSync(folder)).toHaveLength(1);
  // The disk is gone: nothing can be written to a file that is closed.
  await (file as unknown as { file: { close(): Promise<void> } }).file.close();
  await expect(json.add(bytes('2'))).rejects.toThrow(InputRefused);
  expect(readdirSync(folder)).toEqual([]);
  begin.mockRestore();
});

test('a link stays, and what it leads to is written with the rights it had', async () => {
  const folder = empty();
  const [real, link] = [join(folder, 'echt.json'), join(folder, 'wijzer.json')];
  writeFileSync(real, 'oud');
  chmodSync(real, 0o640);
  symlinkSync(real, link);
  await writeTo(link, 'nieuw');
  expect(readdirSync(folder).sort()).toEqual(['echt.json', 'wijzer.json']);
  expect([shown(real), statSync(real).mode & 0o777]).toEqual(['nieuw', 0o640]);
});

test('what is no file is written where it is; a folder is refused', async () => {
  await writeTo('/dev/null', 'weg');
  expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  await expect(writeTo(empty(), 'x')).rejects.toThrow(/dit bestand kon niet worden geschreven/u);
});

test('a place that cannot be written is told before anything is made', async () => {
  const folder = empty();
  const make = jest.fn();
  await expect(writeTo(join(folder, 'weg', 'uit.xlsx'), make)).rejects.toThrow(InputRefused);
  expect(make).not.toHaveBeenCalled();
});

test('a file that was given up can be given up again', async () => {
  const folder = empty();
  const file = await OutFile.begin(join(folder, 'uit.xlsx'));
  await file.abandon();
  await file.abandon();
  expect(readdirSync(folder)).toEqual([]);
});
