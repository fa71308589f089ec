// Changes one file and tells, a line of JSON each, which changes its tests noticed. Begun by run.mjs, which ends it when a
// change makes it hang. Arguments: the file, its lines, the changes to pass over, what the tests
// must have in their name, and the test files.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Instrumenter } from '@stryker-mutator/instrumenter';
import { changed, load, passes } from './harness.mjs';

const [file, lines, passOver, named, ...files] = process.argv.slice(2);
const skipped = new Set(passOver.split(',').filter((id) => id !== ''));
const loadAll = () => load(files.map((each) => resolve(each)), named);
const tell = (said) => process.stdout.write(`${JSON.stringify(said)}\n`);
const quiet = () => undefined;
const logger = { isDebugEnabled: () => false, debug: quiet, info: quiet, warn: quiet, error: quiet, trace: quiet, fatal: quiet };

/** So many times more looks at a switch than without a change, and so many besides: then a loop does not end. */
const [TIMES, BESIDES] = [10, 100_000];
const ranges = lines.split(',').map((range) => range.split('-').map(Number));
const content = readFileSync(file, 'utf8');
const position = (line, column) => ({ line, column });
const mutate = ranges.map(([first, last]) => ({ start: position(first - 1, 0), end: position(last, 0) }));
const path = resolve(file);
// The words of a sentence are held by the examples that say them; the rest of the texts are names.
const options = { plugins: null, excludedMutations: ['StringLiteral'], ignorers: [], noHeader: false };
const made = await new Instrumenter(logger).instrument([{ name: path, content, mutate }], options);
changed.set(path, made.files[0].content);

let [active, looks, most] = [undefined, 0, Infinity];
const switches = (globalThis.__stryker__ = {
  mutantCoverage: { static: {}, perTest: {} },
  get activeMutant() {
    looks += 1;
    if (looks > most) throw new Error('This does not end');
    return active;
  },
});
let tests = loadAll();
const slow = new Map();
const looked = new Map();
for (const [place, test] of tests.entries()) {
  switches.currentTestId = String(place);
  const began = performance.now();
  looks = 0;
  if (!(await passes(test))) throw new Error(`Fails without any change: ${test.name}`);
  slow.set(place, performance.now() - began);
  looked.set(place, looks);
}
switches.currentTestId = undefined;
const covering = (id) =>
  [...tests.keys()].filter((place) => switches.mutantCoverage.perTest[place]?.[id] > 0).sort((a, b) => slow.get(a) - slow.get(b));
const coverage = new Map(made.mutants.map(({ id }) => [id, covering(id)]));
const { static: whileLoading } = switches.mutantCoverage;

/** Whether a test notices the change that is on. */
async function noticed(places) {
  for (const place of places) {
    [looks, most] = [0, TIMES * looked.get(place) + BESIDES];
    const good = await passes(tests[place]);
    most = Infinity;
    if (!good) return true;
  }
  return false;
}

for (const { id, mutatorName: kind, location, replacement, status } of made.mutants) {
  if (skipped.has(id) || status === 'Ignored') continue;
  const places = coverage.get(id);
  const say = (state) => tell({ id, state, kind, line: location.start.line + 1, replacement });
  tell({ id, state: 'begins' });
  if (places.length === 0) {
    say(whileLoading[id] > 0 ? 'only while loading' : 'not covered');
    continue;
  }
  active = id;
  let found = await noticed(places);
  if (!found) {
    // Something may have been remembered from before the change: once more with everything loaded anew.
    try {
      tests = loadAll();
      found = await noticed(places);
    } catch {
      found = true;
    }
    active = undefined;
    tests = loadAll();
  }
  active = undefined;
  say(found ? 'noticed' : 'survived');
}
tell({ state: 'done' });
