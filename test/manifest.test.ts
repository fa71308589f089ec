import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const xml = readFileSync('manifest.xml', 'utf8');
const all = (pattern: RegExp): string[] => [...xml.matchAll(pattern)].map(([, found]) => found ?? '');

test('every address is https on the host that the build replaces', () => {
  const addresses = all(/(?:DefaultValue|Value)="([a-z]+:\/\/[^"]+)"/gu);
  expect(addresses.length).toBeGreaterThan(8);
  expect(addresses.filter((address) => !address.startsWith('https://localhost:3000/'))).toEqual([]);
});

test('each resource is defined once and used, and each that is used is defined', () => {
  const defined = all(/<bt:(?:Image|Url|String) id="([^"]+)"/gu);
  const used = all(/resid="([^"]+)"/gu);
  expect(defined).toEqual([...new Set(defined)]);
  expect([...new Set(used)].sort()).toEqual([...defined].sort());
});

test.each(all(/https:\/\/localhost:3000\/(assets\/icon-\d+\.png)"/gu))('%s is there, as many pixels wide and high as its name says', (file) => {
  const png = readFileSync(file);
  const size = Number(/-(\d+)\.png$/u.exec(file)?.[1]);
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
});

test('the default locale has no override', () => {
  const locale = /<DefaultLocale>([^<]+)</u.exec(xml)?.[1];
  expect(locale).toBe('nl-NL');
  expect(all(/Locale="([^"]+)"/gu)).not.toContain(locale);
});

test('the version is that of the package', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  expect(/<Version>([^<]+)</u.exec(xml)?.[1]).toBe(`${version}.0`);
});

const SCHEMAS = '../shared/prototype/manifest-xsd';
const withSchemas = existsSync(SCHEMAS);
if (!withSchemas) process.stderr.write(`skipped: the manifest against Microsoft's schemas, because ${SCHEMAS} is not there\n`);

/** What the validator says of a manifest; it is an ES module that jest cannot load, so it runs beside. */
const judge = (manifest: string): number | null =>
  spawnSync(process.execPath, ['test/manifest-schema.mjs', join(SCHEMAS, 'OfficeAppManifestV1_1.xsd')], { input: manifest }).status;

(withSchemas ? test : test.skip)('it passes Microsoft’s published schemas, which do refuse a broken one', () => {
  expect(judge(xml)).toBe(0);
  expect(judge(xml.replace('<ProviderName>Waaier</ProviderName>', ''))).toBe(1);
});
