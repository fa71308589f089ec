// Every result sheet as LibreOffice prints it: FOLDER/Blad-01.png …, to be looked at. node test/browser/pictures-bladen.mjs [LEVERING.xlsx] [FOLDER] [--delen]
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const words = process.argv.slice(2);
const [given, into] = words.filter((word) => !word.startsWith('--'));
const folder = resolve(into ?? 'pictures');
const work = mkdtempSync(join(tmpdir(), 'waaier-bladen-'));

/** Runs a program and gives what it said; ends with its own words when it fails. */
function run(program, ...args) {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (error === undefined && status !== null && status < 2) return stdout;
  console.error(error?.message ?? stderr);
  process.exit(1);
}

const waaier = (...args) => run(process.execPath, 'src/cli/waaier.mjs', ...args);
const levering = given ?? join(work, 'levering.xlsx');
if (given === undefined) waaier('voorbeeld', '--gemeente', '1680', '--rijen', '2000', '--zaad', '7', '--kwartalen', '5', '--fouten', '0.02', '--uit', levering);
waaier('verwerk', levering, '--uit', join(work, 'bladen.xlsx'), ...(words.includes('--delen') ? ['--delen'] : []));
// A user of its own who reads Dutch, so that numbers stand as in a Dutch Excel.
const profile = join(work, 'profiel');
mkdirSync(join(profile, 'user'), { recursive: true });
writeFileSync(
  join(profile, 'user', 'registrymodifications.xcu'),
  `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>nl-NL</value></prop></item></oor:items>
`,
);
run('soffice', `-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', '--convert-to', 'pdf', '--outdir', work, join(work, 'bladen.xlsx'));

mkdirSync(folder, { recursive: true });
const pdf = join(work, 'bladen.pdf');
const pages = run('pdftotext', '-layout', pdf, '-').split('\f').slice(0, -1);
const seen = new Map();
pages.forEach((text, place) => {
  // The foot of each page is the title of its sheet, which begins with its name, and the number of the page.
  const foot = new RegExp(`^ *(\\S+(?: [^\\s·]+)*) · .* {3,}(?:.* )?${place + 1} / ${pages.length} *$`, 'gmu');
  const name = [...text.matchAll(foot)].at(-1)?.[1];
  if (name === undefined) return;
  const number = (seen.get(name) ?? 0) + 1;
  seen.set(name, number);
  // Long lists look the same on every page.
  if (number > 8) return;
  const page = String(place + 1);
  run('pdftoppm', '-r', '90', '-f', page, '-l', page, '-singlefile', '-png', pdf, join(work, 'page'));
  renameSync(join(work, 'page.png'), join(folder, `${name}-${String(number).padStart(2, '0')}.png`));
});
for (const [name, count] of seen) console.log(`${name}: ${count} ${count === 1 ? 'pagina' : "pagina's"}`);
rmSync(work, { recursive: true, force: true });
