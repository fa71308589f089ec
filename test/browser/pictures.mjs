// Makes pictures of every state of the pane at 320, 350 and 500 wide, in light, dark and contrast: npm run pictures [-- folder].
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { findChromium } from './chromium.mjs';

const folder = resolve(process.argv[2] ?? join('.cache', 'pictures'));
const { status } = spawnSync(process.execPath, [join('node_modules', 'jest', 'bin', 'jest.js'), '--ci', 'test/browser/states.test.ts'], {
  stdio: 'inherit',
  env: { ...process.env, CHROMIUM: findChromium(), WAAIER_PICTURES: folder },
});
console.log(`De plaatjes staan in ${folder}`);
process.exit(status ?? 1);
