// Mutation tests of parts of the domain: npm run mutation -- rules/D rules/K money. See README.md.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

const ROOT = 'src/domain';

/** Which tests must notice a change, by the beginning of the path; the first that fits. */
const TESTS = [
  [/^rules\/[A-Z]\d\d-/u, 'test/domain/rules.test.ts'],
  [/^rules\//u, 'test/domain/*.test.ts,test/domain/herstel/*.test.ts'],
];

/** The lines of a control that are its logic: its examples are its tests. */
function logicOf(file) {
  const lines = readFileSync(file, 'utf8').split('\n');
  const examples = lines.indexOf('  examples: {');
  if (examples < 0) return [file];
  const repair = lines.indexOf('  repair: {');
  const mended = lines.indexOf('    examples: [');
  const first = `${file}:1-${examples}`;
  return repair < 0 ? [first] : [first, `${file}:${repair + 1}-${mended < 0 ? lines.length : mended}`];
}

const parts = process.argv.slice(2);
if (parts.length === 0) {
  process.stderr.write('Name one or more beginnings of paths below src/domain, such as: npm run mutation -- rules/D money\n');
  process.exit(2);
}
const files = readdirSync(ROOT, { recursive: true })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && parts.some((part) => file.startsWith(part)));
const groups = new Map();
for (const file of files.sort()) {
  const tests = TESTS.find(([path]) => path.test(file))?.[1] ?? 'test/domain/**/*.test.ts';
  groups.set(tests, [...(groups.get(tests) ?? []), ...logicOf(`${ROOT}/${file}`)]);
}
for (const [tests, mutate] of groups) {
  execFileSync(process.execPath, ['node_modules/@stryker-mutator/core/bin/stryker.js', 'run', 'test/mutation/stryker.config.mjs', '--mutate', mutate.join(',')], {
    stdio: 'inherit',
    env: { ...process.env, MUTATION_TESTS: tests },
  });
}
