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

jest.setTimeout(60_000);

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
