import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome.exe', 'msedge.exe'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** A Chromium that is on this machine, or null. */
function present() {
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const candidates = [process.env.CHROMIUM, ...onPath, ...PLACES, chromium.executablePath()];
  return candidates.find((path) => path && existsSync(path)) ?? null;
}

function installByApt() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return;
  const run = (args) => spawnSync('apt-get', args, { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  run(['update']);
  run(['install', '-y', '--no-install-recommends', 'chromium']);
}

function installByPlaywright() {
  try {
    execFileSync(process.execPath, [join('node_modules', 'playwright-core', 'cli.js'), 'install', 'chromium'], { stdio: 'ignore' });
  } catch {
    // The message below says what to do.
  }
}

/** The path of a Chromium: one that is there, else by apt as root, else Playwright's own; without any it ends with a message. */
export function findChromium() {
  for (const install of [() => {}, installByApt, installByPlaywright]) {
    install();
    const found = present();
    if (found !== null) return found;
  }
  console.error('Er is geen Chromium gevonden en hij kon niet worden geïnstalleerd. Installeer Chromium of Chrome, of zet het pad in de omgevingsvariabele CHROMIUM.');
  process.exit(1);
}
