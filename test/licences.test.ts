import { readFileSync } from 'node:fs';

interface Locked {
  readonly packages: Readonly<Record<string, { readonly license?: string; readonly dev?: boolean; readonly version?: string }>>;
}
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Locked;
const all = Object.entries(packages).filter(([path]) => path !== '');

/** Licences under which a part may go into what a gemeente installs: office.js may not be brought under copyleft. */
const SHIPPED = new Set(['MIT', 'Apache-2.0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0']);

test('what is shipped has a permissive licence', () => {
  const shipped = all.filter(([, { dev }]) => dev !== true);
  expect(shipped.length).toBeGreaterThan(20);
  expect(shipped.filter(([, { license }]) => !SHIPPED.has(license ?? '')).map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
});

test('office.js is a tool of the workbench and the tests, in the version that was looked at, and not part of what is shipped', () => {
  expect(packages['node_modules/@microsoft/office-js']).toMatchObject({ dev: true, version: '1.1.110' });
});

test('nothing that is used has a licence nobody knows', () => {
  expect(all.filter(([path, { license }]) => license === undefined && !path.includes('/node_modules/@types/')).map(([path]) => path)).toEqual([]);
});
