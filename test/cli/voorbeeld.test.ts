import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AmResultaat } from '#domain';
import { newFolder, waaier } from './terminal';

const folder = newFolder();
const at = (name: string): string => join(folder, name);
const invent = (seed: string, out: string, ...more: string[]) =>
  waaier(['voorbeeld', '--gemeente', '1680', '--rijen', '120', '--zaad', seed, '--uit', at(out), ...more]);

test('the same seed gives the same bytes, another seed others, at any moment', async () => {
  expect(await invent('a', 'een.xlsx')).toEqual({ exit: 0, error: [], out: ['Geschreven: een.xlsx, een verzonnen levering met 120 voorzieningen.'] });
  await invent('b', 'ander.xlsx');
  await waaier(['voorbeeld', '--gemeente=1680', '--rijen=120', '--zaad=a', `--uit=${at('twee.xlsx')}`], () => 1);
  const bytes = (name: string): Buffer => readFileSync(at(name));
  expect(bytes('twee.xlsx').equals(bytes('een.xlsx'))).toBe(true);
  expect(bytes('ander.xlsx').equals(bytes('een.xlsx'))).toBe(false);
});

test('what was planted is found where the truth says', async () => {
  await invent('c', 'fout.xlsx', '--fouten', '0,2', '--waarheid', at('waarheid.json'));
  expect((await waaier(['controleer', at('fout.xlsx'), '--json', at('fout.json')])).exit).toBe(1);
  const truth = JSON.parse(readFileSync(at('waarheid.json'), 'utf8')) as { code: string; blad: string; rij: number; kolom: string }[];
  const { bevindingen } = JSON.parse(readFileSync(at('fout.json'), 'utf8')) as AmResultaat;
  const places = new Set(bevindingen.map(({ code, blad, rij, kolom }) => `${code} ${blad} ${rij} ${kolom}`));
  expect(truth.length).toBeGreaterThan(10);
  expect(truth.map(({ code, blad, rij, kolom }) => `${code} ${blad} ${rij} ${kolom}`).filter((place) => !places.has(place))).toEqual([]);
});

test('the empty format is a delivery that still lacks its rows', async () => {
  expect(await waaier(['sjabloon', '--uit', at('leeg.xlsx'), '--gemeente', '1680'])).toMatchObject({ exit: 0, error: [] });
  const { exit, out } = await waaier(['controleer', at('leeg.xlsx')]);
  expect(exit).toBe(1);
  expect(out[0]).toMatch(/^leeg\.xlsx: Deze levering kan nog niet worden aangeleverd: \d+ fouten?\.$/u);
});

test('the format with examples has nothing to be said of it', async () => {
  expect(await waaier(['sjabloon', '--uit', at('gevuld.xlsx'), '--gemeente', '0363', '--voorbeelden'])).toMatchObject({ exit: 0, error: [] });
  const { exit } = await waaier(['controleer', at('gevuld.xlsx'), '--json', at('gevuld.json')]);
  expect(exit).toBe(0);
  expect((JSON.parse(readFileSync(at('gevuld.json'), 'utf8')) as AmResultaat).bevindingen).toEqual([]);
});
