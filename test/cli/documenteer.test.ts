import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentatie } from '#domain';
import { newFolder, waaier } from './terminal';

const folder = newFolder();

test('writes the pages in a folder that need not be there', async () => {
  const map = join(folder, 'nieuw', 'pagina’s');
  expect(await waaier(['documenteer', '--uit', map])).toEqual({
    exit: 0,
    out: ['Geschreven: controles.md', 'Geschreven: leverformaat.md'],
    error: [],
  });
  expect(readdirSync(map).sort()).toEqual(['controles.md', 'leverformaat.md']);
  for (const { naam, tekst } of documentatie()) expect(readFileSync(join(map, naam), 'utf8')).toBe(tekst);
});

test('a file in the way is told in one line', async () => {
  const inTheWay = join(folder, 'bestand');
  writeFileSync(inTheWay, 'x');
  const { exit, error } = await waaier(['documenteer', '--uit', inTheWay]);
  expect({ exit, error }).toEqual({
    exit: 2,
    error: ['bestand: deze map kon niet worden gemaakt. Bestaat er een bestand met die naam?'],
  });
});
