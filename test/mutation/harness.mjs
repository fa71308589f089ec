// Runs tests of the domain in this one process: what jest does for them, without its sandbox, so that a change can be
// switched on and off between two runs. Knows only what those tests use.
import { readFileSync, existsSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import swc from '@swc/core';
import { expect } from 'expect';

const require = createRequire(import.meta.url);
const ROOT = resolve(import.meta.dirname, '../..');
const doors = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).imports;
/** The changed text of a file, by its path. */
export const changed = new Map();
const compiled = new Map();

function found(path) {
  for (const end of ['', '.ts', '.tsx', '/index.ts']) {
    const file = path + end;
    if (/\.tsx?$/u.test(file) && existsSync(file)) return file;
  }
  return null;
}

const resolveFilename = Module._resolveFilename;
Module._resolveFilename = function (request, parent, ...rest) {
  const door = doors[request];
  if (door !== undefined) return join(ROOT, door);
  const own = request.startsWith('.') && parent?.filename ? found(resolve(dirname(parent.filename), request)) : null;
  return own ?? resolveFilename.call(this, request, parent, ...rest);
};

require.extensions['.ts'] = (module, file) => {
  if (!compiled.has(file)) {
    const { code } = swc.transformSync(changed.get(file) ?? readFileSync(file, 'utf8'), {
      filename: file,
      configFile: false,
      swcrc: false,
      jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
      module: { type: 'commonjs' },
    });
    compiled.set(file, code);
  }
  module._compile(compiled.get(file), file);
};

let tests = [];
let before = [];
const rows = (table) => table.map((row) => (Array.isArray(row) ? row : [row]));
let within = '';
const test = (name, work) => void tests.push({ name: `${within} ${name}`, work, before: [...before] });
test.each = (table) => (name, work) => rows(table).forEach((row) => test(name.replace('%s', row[0]), () => work(...row)));
test.skip = () => undefined;
const describe = (name, work) => {
  const outer = [before, within];
  before = [...before];
  within = `${within} ${name}`;
  work();
  [before, within] = outer;
};
describe.each = (table) => (name, work) => rows(table).forEach((row) => describe(name.replace('%s', row[0]), () => work(...row)));
const first = (work) => {
  let done = null;
  before.push(() => (done ??= Promise.resolve(work())));
};
Object.assign(globalThis, {
  expect, test, it: test, describe, beforeAll: first, beforeEach: (work) => before.push(work), afterAll: () => undefined, afterEach: () => undefined,
  jest: { setTimeout: () => undefined },
});
// The same numbers for every change.
require('fast-check').configureGlobal({ seed: 1, endOnFailure: true });

/** Loads test files anew and gives their tests in order, as far as their name holds a text. */
export function load(files, named) {
  for (const file of Object.keys(require.cache)) if (!file.includes('/node_modules/')) Reflect.deleteProperty(require.cache, file);
  tests = [];
  before = [];
  for (const file of files) require(file);
  return tests.filter(({ name }) => name.includes(named));
}

/** Runs one test; false when it fails. */
export async function passes({ work, before: first }) {
  try {
    for (const each of first) await each();
    await work();
    return true;
  } catch {
    return false;
  }
}
