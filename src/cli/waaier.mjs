#!/usr/bin/env node
// Starts the command line; builds it first when it is not there or older than its sources.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const built = join(root, '.cache', 'cli');
const bundle = join(built, 'waaier.cjs');

/** When the youngest source of the command line was changed, in milliseconds. */
function youngestSource() {
  const folders = ['domain', 'workbook', 'cli'].map((floor) => join(root, 'src', floor));
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name)),
  );
  return Math.max(...[...files, join(root, 'package.json'), join(root, 'webpack.config.js')].map((file) => statSync(file).mtimeMs));
}

/** Builds beside, then moves into place, so that two commands at once never see half a build. */
function build() {
  const beside = `${built}-${process.pid}`;
  const webpack = join(root, 'node_modules', 'webpack', 'bin', 'webpack.js');
  execFileSync(process.execPath, [webpack, '--env', 'cli'], {
    cwd: root,
    env: { ...process.env, WAAIER_CLI_OUT: beside },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const old = `${built}-old-${process.pid}`;
  mkdirSync(dirname(built), { recursive: true });
  if (existsSync(built)) renameSync(built, old);
  try {
    renameSync(beside, built);
  } catch {
    // Another command was first; its build is as good as this one.
    rmSync(beside, { recursive: true, force: true });
  }
  rmSync(old, { recursive: true, force: true });
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
