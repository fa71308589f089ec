// Builds the bench as the command line is built and runs it, with the memory that a million rows ask.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const run = (args) => {
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
};

run([join('node_modules', 'webpack', 'bin', 'webpack.js'), '--env', 'bench']);
run(['--max-old-space-size=8192', join('.cache', 'bench', 'bench.cjs'), ...process.argv.slice(2)]);
