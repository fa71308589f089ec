// Writes the kept results (verwacht.json) anew; what was written by hand is never touched. Look at the difference before you commit.
import { spawnSync } from 'node:child_process';

const { status } = spawnSync(process.execPath, ['node_modules/jest/bin/jest.js', 'test/golden', '-w', '1'], {
  stdio: 'inherit',
  env: { ...process.env, GOLDEN: 'write' },
});
process.exit(status ?? 1);
