import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const scripts = (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }).scripts;

const readmes = ['README.md', 'CHANGELOG.md', ...['src', 'test', 'docs'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md')).map((file) => join(folder, file)),
)];

/** Paths a README names: links to files, and words in code that begin like a path of this repository. */
function pathsIn(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const links = [...text.matchAll(/\]\((?!https?:|#)([^)\s#]+)/gu)].map(([, path]) => join(dirname(file), path ?? ''));
  const named = [...text.matchAll(/`((?:src|test|assets|docs|\.ci)\/[\w./-]+)`/gu)].map(([, path]) => path ?? '');
  // A name with X, CODE or * in it stands for many.
  return [...links, ...named].filter((path) => !/X01|CODE|\*|…/u.test(path));
}

test.each(readmes)('every path in %s exists', (file) => {
  expect(pathsIn(file).filter((path) => !existsSync(path))).toEqual([]);
});

test.each(readmes)('every npm script in %s exists', (file) => {
  const named = [...readFileSync(file, 'utf8').matchAll(/npm (?:run (?:--silent )?)([\w:]+)/gu)].map(([, name]) => name ?? '');
  expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
});

test('the README shows the two commands', () => {
  const text = readFileSync('README.md', 'utf8');
  for (const command of ['npm ci && npm start', 'npm ci && npm test']) expect(text).toContain(command);
});
