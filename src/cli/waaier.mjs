#!/usr/bin/env node
// Starts the command line; builds it first when it is not there or older than its sources.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const built = join(root, '.cache', 'cli');
const ENTRY = 'waaier.cjs';
const bundle = join(built, ENTRY);

/** When the youngest source of the command line was changed, in milliseconds; a folder is younger when a file left it. */
function youngestSource() {
  const folders = ['domain', 'workbook', 'cli'].map((floor) => join(root, 'src', floor));
  const entries = folders.flatMap((folder) => readdirSync(folder, { recursive: true }).map((entry) => join(folder, entry)));
  return Math.max(...[...entries, join(root, 'package.json'), join(root, 'webpack.config.js')].map(changedAt));
}

/** When a file was changed; one that has just gone was changed now. */
const changedAt = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();

/** Builds beside, then puts each file in place at once, the entry last: two commands at once never see half a build. */
function build() {
  const started = new Date();
  const beside = `${built}-${process.pid}`;
  const webpack = join(root, 'node_modules', 'webpack', 'bin', 'webpack.js');
  const env = { ...process.env, WAAIER_CLI_OUT: beside };
  try {
    execFileSync(process.execPath, [webpack, '--env', 'cli'], { cwd: root, env, stdio: ['ignore', 'ignore', 'pipe'] });
    // What was changed during the build may not be in it.
    utimesSync(join(beside, ENTRY), started, started);
    mkdirSync(built, { recursive: true });
    const files = readdirSync(beside).filter((name) => name !== ENTRY);
    for (const name of [...files, ENTRY]) renameSync(join(beside, name), join(built, name));
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}

const isCheckout = existsSync(join(root, 'webpack.config.js'));
if (isCheckout && (!existsSync(bundle) || statSync(bundle).mtimeMs < youngestSource())) {
  try {
    build();
  } catch (fault) {
    process.stderr.write('Waaier kon niet worden opgebouwd. Draai eerst: npm ci\n');
    if (process.env.WAAIER_DEBUG) process.stderr.write(String(fault.stderr ?? fault));
    process.exit(2);
  }
}
await createRequire(import.meta.url)(bundle).main(process.argv.slice(2));
