// Makes pictures of every state of the pane at 320, 350 and 500 wide, in light, dark and contrast, and puts those that the
// guides and the README show in their place: npm run pictures [-- folder].
import { spawnSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findChromium } from './chromium.mjs';

const SHOWN = {
  'start-350-licht.png': 'docs/plaatjes/start.png',
  'oordeel-350-licht.png': 'docs/plaatjes/oordeel.png',
  'herstel-bekeken-350-licht.png': 'docs/plaatjes/herstellen.png',
  'arrangement-gevuld-350-licht.png': 'docs/plaatjes/arrangement.png',
  'werkbank.png': 'test/browser/picture.png',
};

const folder = resolve(process.argv[2] ?? join('.cache', 'pictures'));
const jest = ['--ci', '-w', '1', 'test/browser/states.test.ts', 'test/browser/findings.test.ts', '-t', '^(?:every state|100,000 findings)'];
const { status } = spawnSync(process.execPath, [join('node_modules', 'jest', 'bin', 'jest.js'), ...jest], {
  stdio: 'inherit',
  env: { ...process.env, CHROMIUM: findChromium(), WAAIER_PICTURES: folder },
});
if (status === 0) for (const [made, place] of Object.entries(SHOWN)) copyFileSync(join(folder, made), place);
console.log(status === 0 ? `De plaatjes staan in ${folder}; die van de handleidingen zijn vernieuwd.` : 'Er is iets niet in orde: zie hierboven.');
process.exit(status ?? 1);
