import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const HOST = 'https://waaier.voorbeeld.nl/pad';
const dist = mkdtempSync(join(tmpdir(), 'waaier-dist-'));
const build = (...args: string[]) =>
  spawnSync(process.execPath, ['node_modules/webpack/bin/webpack.js', ...args], {
    encoding: 'utf8',
    env: { ...process.env, WAAIER_DIST: dist },
  });

beforeAll(() => {
  const { status, stdout, stderr } = build('--env', `host=${HOST}/`);
  if (status !== 0) throw new Error(stdout + stderr);
}, 240_000);
afterAll(() => rmSync(dist, { recursive: true, force: true }));

const read = (...path: string[]): string => readFileSync(join(dist, ...path), 'utf8');

/** The content security policy of the page itself. */
const policy = (): string => /http-equiv="?Content-Security-Policy"? content="([^"]+)"/u.exec(read('taskpane.html'))?.[1] ?? '';

/** Every value of that header in the settings for a server, whatever their kind. */
const headersIn = (text: string): string[] =>
  [...text.matchAll(/(?:add_header Content-Security-Policy|name="Content-Security-Policy" value=|"Content-Security-Policy":)\s*"([^"]*)"/gu)].map(([, value = '']) => value);

test('a host without https is refused in one line that says what to do', () => {
  const { status, stderr } = build('--env', 'host=http://waaier.voorbeeld.nl');
  expect(status).toBe(2);
  expect(stderr.trim().split('\n')).toEqual([expect.stringContaining('https://')]);
});

test('the manifest names that host, and only that', () => {
  const addresses = [...read('manifest.xml').matchAll(/(?:Default)?Value="(\w+:\/\/[^"]+)"/gu)].map(([, url]) => url);
  expect(addresses.length).toBeGreaterThan(8);
  for (const address of addresses) expect(address).toMatch(/^https:\/\/waaier\.voorbeeld\.nl\/pad\/\w/u);
  expect(read('manifest.xml')).toContain('<AppDomain>https://waaier.voorbeeld.nl</AppDomain>');
});

test('every file the manifest names is there', () => {
  const files = [...read('manifest.xml').matchAll(/"https:\/\/waaier\.voorbeeld\.nl\/pad\/([^"]+)"/gu)].map(([, file]) => file ?? '');
  expect(files.filter((file) => !existsSync(join(dist, file)))).toEqual([]);
});

test('scripts and styles carry their hash in their names, and every script the page names is there', () => {
  const made = readdirSync(dist).filter((name) => /\.(?:js|css)$/u.test(name));
  expect(made.filter((name) => !/\.[0-9a-f]{10}\.(?:js|css)$/u.test(name))).toEqual([]);
  const named = [...read('taskpane.html').matchAll(/src="?([^"\s>]+)/gu)].map(([, src]) => src ?? '');
  expect(named.filter((src) => !src.startsWith('https://appsforoffice.microsoft.com/')).every((src) => made.includes(src))).toBe(true);
});

test('the first load of the pane, office.js apart, is at most 350 kB gzipped', () => {
  const named = [...read('taskpane.html').matchAll(/(?:src|href)="?([^"\s>]+\.(?:js|css))/gu)].map(([, file]) => file ?? '');
  const own = named.filter((file) => !file.startsWith('https://'));
  expect(own).not.toEqual([]);
  const bytes = own.reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file)), { level: 9 }).length, 0);
  expect(bytes).toBeLessThanOrEqual(350_000);
});

test('the page allows its own scripts and Microsoft’s, and nothing that makes code of text', () => {
  expect(policy()).toContain("script-src 'self' https://appsforoffice.microsoft.com;");
  expect(policy()).toContain("default-src 'none'");
  expect(policy()).not.toMatch(/unsafe|\*/u);
});

test.each([
  ['nginx.conf', 2],
  ['web.config', 1],
  ['staticwebapp.config.json', 1],
])('%s gives the policy of the page, and no other, as a header wherever it gives one, and keeps no page', (file, times) => {
  const text = read('hosting', file);
  expect(policy()).not.toBe('');
  expect(headersIn(text)).toEqual(Array.from({ length: times }, policy));
  expect(text).toContain('no-store');
  expect(text).not.toContain('{{');
});

test.each([
  ['from Microsoft', [], 'https://appsforoffice.microsoft.com'],
  ['beside the pane', ['--env', 'office=local'], null],
])('the server of npm run excel gives the page its own policy as a header, and lets none of it be kept (office.js %s)', (_, args, origin) => {
  const { stdout, stderr } = spawnSync(process.execPath, ['test/served-headers.mjs', ...args], { encoding: 'utf8' });
  // The last line: before it, that a certificate was made.
  const last = stdout.split('\n').at(-1) ?? '';
  if (!last.startsWith('{')) throw new Error(stdout + stderr);
  const { page, script, icon } = JSON.parse(last) as Record<string, Record<string, string | undefined>>;
  expect(page).toEqual({ policy: page?.['meta'], meta: page?.['meta'], cache: 'no-store' });
  expect(page?.['meta']).toBe(origin === null ? policy().replace(' https://appsforoffice.microsoft.com', '') : policy());
  expect(script).toEqual({ cache: 'no-store' });
  expect(icon).toEqual({ cache: 'public, max-age=3600' });
});

test('the settings for Azure are JSON with the path of the host', () => {
  const { routes } = JSON.parse(read('hosting', 'staticwebapp.config.json')) as { routes: { route: string }[] };
  expect(routes.map(({ route }) => route)).toContain('/pad/taskpane.html');
});

describe('the guides', () => {
  const guides = ['gebruikers', 'beheerder', 'dpia'];
  const addresses = (text: string): string[] => [...text.matchAll(/(?:href|src)="([^"]+)"/gu)].map(([, address]) => address ?? '');

  test.each(guides)('%s is a Dutch page that brings nothing from elsewhere, of which every link leads somewhere', (name) => {
    const text = read('docs', `${name}.html`);
    expect(text).toContain('<html lang="nl">');
    expect(text).toMatch(/Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self'/u);
    expect(text).toMatch(/<h1[^>]*>\S/u);
    const named = addresses(text);
    expect(named).toContain('pages.css');
    expect(named.filter((address) => /^\w+:/u.test(address))).toEqual([]);
    expect(named.filter((address) => !existsSync(join(dist, 'docs', address.replace(/#.*$/u, ''))))).toEqual([]);
  });

  test('the pane links to each of them where it is, and carries what changed', () => {
    const parts = readdirSync(dist).filter((file) => /^part-.*\.js$/u.test(file)).map((file) => read(file));
    for (const name of guides) expect(parts.some((text) => text.includes(`docs/${name}.html`))).toBe(true);
    const own = (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version;
    expect(parts.some((text) => text.includes(`"naam":"${own} · `) || text.includes(`naam:"${own} · `))).toBe(true);
  });

  test.each(['nginx.conf', 'web.config', 'staticwebapp.config.json'])('%s keeps no guide longer than the pane', (file) => {
    expect(read('hosting', file)).toMatch(/docs/u);
  });
});

test('help, guides, the sample and the codec of files are no part of what is loaded first', () => {
  const [first = ''] = readdirSync(dist).filter((file) => /^taskpane\..*\.js$/u.test(file)).map((file) => read(file));
  expect(first.length).toBeGreaterThan(100_000);
  for (const part of ['Waarvoor niet', 'Goed om te weten', 'regels daartussen', 'VERZONNEN VOORBEELD', 'xl/workbook.xml']) {
    expect([part, first.includes(part)]).toEqual([part, false]);
  }
});
