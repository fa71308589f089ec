import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/** What each floor may import besides itself: the floors by their doors, and these packages. */
const floors: Readonly<Record<string, { readonly floors: readonly string[]; readonly packages: RegExp }>> = {
  domain: { floors: [], packages: /^zod$/u },
  workbook: { floors: ['domain'], packages: /^(?:hucre(?:\/xlsx)?|@e965\/xlsx|saxes|@microsoft\/office-js-helpers)$/u },
  taskpane: { floors: ['domain', 'workbook', 'changelog'], packages: /^(?:react|react-dom\/client|zod|@tanstack\/react-virtual|@fluentui\/react-(?:components|icons))$/u },
  cli: { floors: ['domain', 'workbook'], packages: /^(?:node:[a-z_/]+|zod)$/u },
  workbench: {
    floors: ['domain', 'workbook'],
    packages: /^(?:react|react-dom(?:\/client)?|@fluentui\/react-(?:components|icons)|@glideapps\/glide-data-grid|hucre|numfmt|node:[a-z_/]+)$/u,
  },
};

const sources = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/u.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));

const importsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/(?:\bfrom|\bimport|\brequire)\s*\(?\s*['"]([^'"\n]+)['"]/gu)].map((found) => found[1] ?? '');

const files = sources('src');

test('there are sources to guard', () => expect(files.length).toBeGreaterThan(50));

test.each(files)('%s stays on its floor', (file) => {
  const floor = file.split('/')[1] ?? '';
  const allowed = floors[floor];
  expect(allowed).toBeDefined();
  for (const to of importsOf(file)) {
    if (to.startsWith('#')) expect(allowed?.floors).toContain(to.slice(1));
    else if (to.startsWith('.')) expect(relative('.', resolve(dirname(file), to)).split('/').slice(0, 2)).toEqual(['src', floor]);
    else if (!to.endsWith('.css')) expect(to).toMatch(allowed?.packages ?? /never/u);
  }
});

test.each(files.filter((file) => file.startsWith('src/domain/')))('%s asks nobody the time, the locale or the dice', (file) => {
  expect(readFileSync(file, 'utf8')).not.toMatch(/Date\.now|new Date\(\)|Math\.random|toLocale\w+\(\)|localeCompare\(\w+\)|Intl\./u);
});

/** Tables of codes, figures and columns are data; they may be long. */
const DATA = [/^src\/domain\/(?:codelijsten|cbs|levering\/format)\//u];

test.each(files.filter((file) => !DATA.some((data) => data.test(file))))('%s is one thing of under 200 lines', (file) => {
  expect(readFileSync(file, 'utf8').split('\n').length).toBeLessThanOrEqual(201);
});

const VAGUE = new Set(['utils', 'util', 'common', 'shared', 'core', 'helpers', 'helper', 'services', 'service', 'misc', 'lib', 'managers', 'manager']);

test.each(files)('%s has a name that says what it is', (file) => {
  const parts = file.replace(/\.tsx?$/u, '').split('/');
  expect(parts.filter((part) => VAGUE.has(part.toLowerCase()))).toEqual([]);
});

test('the floors are those of the house, each with a README', () => {
  const found = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  expect(found.sort()).toEqual(Object.keys(floors).sort());
  expect(found.filter((floor) => !existsSync(join('src', floor, 'README.md')))).toEqual([]);
});

test('one file uses office-js-helpers', () => {
  const users = files.filter((file) => importsOf(file).includes('@microsoft/office-js-helpers'));
  expect(users.length).toBeLessThanOrEqual(1);
});
