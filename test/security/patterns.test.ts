import { spawnSync } from 'node:child_process';

// How long it takes is no matter; one that backtracks without end would take until the sun is out.
const tried = (timeout: number, ...patterns: string[]) =>
  spawnSync(process.execPath, ['test/security/patterns.mjs', ...patterns], { encoding: 'utf8', timeout });

test('no regular expression backtracks without end on hostile text', () => {
  const { stdout, stderr } = tried(400_000);
  expect(stderr).toBe('');
  expect(stdout.trim().split('\n').at(-1)).toMatch(/^\d{3} tried$/u);
}, 420_000);

test.each(['/^(a+)+$/', '/^(?:\\d|[0-9])*x/'])('%s, which does, is found out', (pattern) => {
  expect(tried(8_000, pattern).stdout.trim()).toBe(pattern);
});
