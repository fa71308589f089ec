import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openFile, Refusal } from '#workbook';
import { anna, bericht, gekoppeld } from '../berichten/gekoppeld';
import { newFolder, waaier } from './terminal';

const folder = newFolder();

const write = (files: readonly { naam: string; xml: string }[]): string[] =>
  files.map(({ naam, xml }) => {
    const path = join(folder, naam);
    writeFileSync(path, xml);
    return path;
  });

test('messages become a workbook with a sheet that tells what was done, and no BSN is said', async () => {
  const out = join(folder, 'levering.xlsx');
  const said = await waaier(['omzetten', ...write(gekoppeld()), '--uit', out]);
  expect(said).toMatchObject({ exit: 0, error: [] });
  expect(said.out.join('\n')).not.toContain(anna.bsn);
  const opened = await openFile(new Uint8Array(readFileSync(out)), 'levering.xlsx');
  if (opened instanceof Refusal) throw new Error(opened.message);
  const { sheets } = await opened.read(() => true);
  expect(sheets.map(({ name }) => name)).toEqual(['Levering', 'Voorzieningen', 'Omzetting']);
  expect(sheets[1]?.rows.length).toBe(5);
});

test('what is refused is named, the rest is made, and the exit code says so', async () => {
  const out = join(folder, 'deel.xlsx');
  const said = await waaier(['omzetten', ...write([...gekoppeld(), bericht('wmo301', [], '2026-01-01', '3_1')]), '--uit', out]);
  expect(said.exit).toBe(2);
  expect(said.error).toHaveLength(1);
  expect(said.error[0]).toMatch(/versie 3\.1; alleen versie 3\.2/u);
  const none = await waaier(['omzetten', ...write([bericht('jw302', [])]), '--uit', join(folder, 'geen.xlsx')]);
  expect(none).toMatchObject({ exit: 2, out: [] });
});

test('a file that is not there is told with the others, and a name with a BSN in it is not said', async () => {
  const out = join(folder, 'ontbreekt.xlsx');
  const said = await waaier(['omzetten', ...write([...gekoppeld(), { naam: `${anna.bsn}.xml`, xml: '<a/>' }]), join(folder, 'weg.xml'), '--uit', out]);
  expect(said.exit).toBe(2);
  expect(said.error).toEqual([
    '•••••••••.xml: Dit bericht is niet gebruikt: dit is geen iWmo- of iJw-bericht.',
    'weg.xml: Dit bestand is er niet of mag niet worden gelezen. Controleer het pad.',
  ]);
  const none = await waaier(['omzetten', ...write(gekoppeld()), '--periode', '2025K1', '--uit', join(folder, 'geen.xlsx')]);
  expect(none).toMatchObject({ exit: 2, out: [], error: ['Wat in deze berichten staat, valt buiten 2025K1. Er is niets geschreven.'] });
});
