// Mutation tests of parts of the domain: npm run mutation -- rules/D rules/K money. See README.md.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

const ROOT = 'src/domain';
const MINUTES = Number(process.env.MUTATION_MINUTES ?? 30);
/** A change after which nothing is heard for so long makes the tests hang. */
const SILENCE = 30_000;
const until = Date.now() + MINUTES * 60_000;

/** The lines of a control that are its logic: its examples are its tests. */
function logicOf(lines) {
  const examples = lines.indexOf('  examples: {');
  if (examples < 0) return `1-${lines.length}`;
  const repair = lines.indexOf('  repair: {');
  const mended = lines.indexOf('    examples: [');
  return `1-${examples}${repair < 0 ? '' : `,${repair + 1}-${mended < 0 ? lines.length : mended}`}`;
}

const testsIn = (folder) =>
  existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.test.ts')).map((name) => `${folder}/${name}`) : [];

/** Which tests must notice a change: of a control its examples, also those of its repair, else those of its folder or its name. */
function testsOf(file) {
  if (/^rules\/[A-Z]\d\d-/u.test(file)) return ['test/domain/rules.test.ts', 'test/domain/herstel/herstel.test.ts'];
  if (file.startsWith('rules/')) return [...testsIn('test/domain'), ...testsIn('test/domain/herstel')];
  const [folder] = file.split('/');
  const own = folder === file ? [`test/domain/${file.replace(/\.ts$/u, '.test.ts')}`] : testsIn(`test/domain/${folder}`);
  return own.filter((one) => existsSync(one) && !/jest\.(?:mock|fn)/u.test(readFileSync(one, 'utf8')));
}

/** Runs the changes of one file in a process of its own, begun anew after one that hangs; gives what came of each. */
async function changesOf(file, tests) {
  const path = `${ROOT}/${file}`;
  const source = readFileSync(path, 'utf8').split('\n');
  const lines = /^rules\/[A-Z]/u.test(file) ? logicOf(source) : `1-${source.length}`;
  const control = /^rules\/([A-Z]\d\d)-/u.exec(file);
  const named = control?.[1] ?? '';
  const found = new Map();
  for (;;) {
    const child = spawn(process.execPath, ['test/mutation/in-one-process.mjs', path, lines, [...found.keys()].join(','), named, ...tests], { stdio: ['ignore', 'pipe', 'pipe'] });
    let trouble = '';
    child.stderr.on('data', (part) => (trouble = (trouble + part).slice(-2000)));
    let [now, isDone, heard, isHanging] = [null, false, Date.now(), false];
    const watch = setInterval(() => {
      isHanging = Date.now() - heard > (now === null ? 10 : 1) * SILENCE;
      if (isHanging || Date.now() > until) child.kill('SIGKILL');
    }, 1000);
    for await (const line of createInterface({ input: child.stdout })) {
      heard = Date.now();
      if (!line.startsWith('{')) continue;
      const said = JSON.parse(line);
      if (said.state === 'done') isDone = true;
      else if (said.state === 'begins') now = said.id;
      else found.set(said.id, { ...said, was: (source[said.line - 1] ?? '').trim() });
    }
    clearInterval(watch);
    if (isDone) return { found, ended: true };
    if (Date.now() > until) return { found, ended: false };
    if (!isHanging || now === null || found.has(now)) {
      process.stdout.write(`${file} stopped by itself: ${trouble.trim().split('\n').slice(-8).join(' ')}\n`);
      return { found, ended: false };
    }
    found.set(now, { id: now, state: 'noticed', kind: 'hangs', line: 0, was: '', replacement: '' });
  }
}

const parts = process.argv.slice(2);
if (parts.length === 0) {
  process.stderr.write('Name one or more beginnings of paths below src/domain, such as: npm run mutation -- rules/D money\n');
  process.exit(2);
}
const files = readdirSync(ROOT, { recursive: true })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && !/(?:^|\/)index\.ts$/u.test(file) && parts.some((part) => file.startsWith(part)))
  .sort();
const totals = { noticed: 0, survived: 0, 'not covered': 0, 'only while loading': 0 };
const survivors = [];
for (const file of files) {
  if (Date.now() > until) {
    process.stdout.write(`${file}: no time left\n`);
    continue;
  }
  const tests = testsOf(file);
  if (tests.length === 0) {
    process.stdout.write(`${file}: no tests of its own\n`);
    continue;
  }
  const { found, ended } = await changesOf(file, tests);
  const counts = { ...totals };
  for (const state of Object.keys(counts)) counts[state] = [...found.values()].filter((one) => one.state === state).length;
  for (const state of Object.keys(totals)) totals[state] += counts[state];
  process.stdout.write(`${file}: ${counts.noticed} noticed, ${counts.survived} survived, ${counts['not covered']} not covered${ended ? '' : '; not all of it'}\n`);
  for (const one of found.values()) {
    if (one.state !== 'survived' && one.state !== 'not covered') continue;
    const said = `  ${one.line}: ${one.kind} ${one.state}: ${one.was}  →  ${one.replacement.replace(/\s+/gu, ' ').slice(0, 90)}`;
    process.stdout.write(`${said}\n`);
    survivors.push({ file, ...one });
  }
}
process.stdout.write(`together: ${JSON.stringify(totals)}\n`);
mkdirSync('.cache/mutation', { recursive: true });
writeFileSync('.cache/mutation/survivors.json', JSON.stringify(survivors, null, 1));
