// Everything that guards main, in one command: indexes, types, lint, a browser, and all tests.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './browser/chromium.mjs';

const node = process.execPath;
const bin = (name, file) => join('node_modules', name, file);

function step(title, args) {
  console.log(`\n— ${title}`);
  const { status } = spawnSync(node, args, { stdio: 'inherit' });
  return status === 0;
}

const checks = [
  ['Indexen bijgewerkt', ['test/indexes.mjs', '--check']],
  ['Typen', [bin('typescript', 'bin/tsc'), '-p', '.']],
  ['Typen van het domein zonder browser en zonder Excel', [bin('typescript', 'bin/tsc'), '-p', 'src/domain']],
  ['Lint', [bin('eslint', 'bin/eslint.js'), 'src', 'test']],
];
const broken = checks.filter(([title, args]) => !step(title, args)).map(([title]) => title);

console.log('\n— Browser');
const chromium = findChromium();
console.log(chromium);

// The browser tests wait much: one worker for each processor, where jest would keep one free.
console.log('\n— Tests');
const report = join(tmpdir(), `waaier-tests-${process.pid}.json`);
const jest = spawnSync(node, [bin('jest', 'bin/jest.js'), '--ci', '--maxWorkers=100%', '--json', `--outputFile=${report}`], {
  stdio: ['ignore', 'inherit', 'inherit'],
  env: { ...process.env, CHROMIUM: chromium, TZ: process.env.TZ ?? 'Europe/Amsterdam' },
});
let result = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numRuntimeErrorTestSuites: 1 };
try {
  result = JSON.parse(readFileSync(report, 'utf8'));
} catch {
  console.error('De tests gaven geen uitslag.');
}
rmSync(report, { force: true });
for (const title of broken) console.error(`Niet in orde: ${title}`);
const failed = result.numFailedTests + result.numRuntimeErrorTestSuites + broken.length;
console.log(`\n${result.numPassedTests + checks.length - broken.length} passed, ${failed} failed, ${result.numPendingTests} skipped`);
process.exit(failed > 0 || jest.status !== 0 || result.numPassedTests === 0 ? 1 : 0);
