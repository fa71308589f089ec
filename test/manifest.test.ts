import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifestFaults } from './manifest-faults';

const xml = readFileSync('manifest.xml', 'utf8');
const version = /<Version>([^<]+)</u.exec(xml)?.[1] ?? '';

test('it has none of the faults that the schemas let through', () => {
  expect(manifestFaults(xml)).toEqual([]);
});

const broken: [string, (xml: string) => string, string[]][] = [
  [
    'an address without https',
    (xml) => xml.replace('SupportUrl DefaultValue="https:', 'SupportUrl DefaultValue="http:'),
    ['address elsewhere: http://localhost:3000/taskpane.html'],
  ],
  ['another host', (xml) => xml.replace('<AppDomain>https://localhost:3000', '<AppDomain>https://elders.nl'), ['address elsewhere: https://elders.nl']],
  ['a resource that is defined twice', (xml) => xml.replace('id="Open.Label" ', 'id="Group.Label" '), ['defined twice: Group.Label', 'not defined: Open.Label']],
  [
    'a resource that nothing uses',
    (xml) => xml.replace('<bt:ShortStrings>', '<bt:ShortStrings><bt:String id="Los" DefaultValue="x"/>'),
    ['never used: Los'],
  ],
  ['a resource that is not there', (xml) => xml.replace('<Label resid="Group.Label"/>', '<Label resid="Groep"/>'), ['never used: Group.Label', 'not defined: Groep']],
  [
    'an icon of another size',
    (xml) => xml.replace('id="Icon.80" DefaultValue="https://localhost:3000/assets/icon-80.png"', 'id="Icon.80" DefaultValue="https://localhost:3000/assets/icon-64.png"'),
    ['not 80 x 80: assets/icon-64.png', 'not 80 x 80: assets/icon-64.png'],
  ],
  ['a size that is missing', (xml) => xml.replaceAll('size="80"', 'size="64"'), ['not 64 x 64: assets/icon-80.png', 'not 64 x 64: assets/icon-80.png', 'no icon of 80']],
  ['an override for the default locale', (xml) => xml.replace('Locale="en-US"', 'Locale="nl-NL"'), ['override for the default locale nl-NL']],
];
test.each(broken)('%s is found out', (_, spoil, faults) => {
  const spoilt = spoil(xml);
  expect(spoilt).not.toBe(xml);
  expect(manifestFaults(spoilt)).toEqual(faults);
});

test('the version is that of the package', () => {
  const about = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  expect(version).toBe(`${about.version}.0`);
});

/** The manifest without its version, whatever its lines end with, in short. */
const digest = (manifest: string): string =>
  createHash('sha256').update(manifest.replace(/<Version>[^<]*<\/Version>/u, '').replace(/\s+/gu, ' ').trim()).digest('hex').slice(0, 20);

describe('the version is raised when the manifest changes', () => {
  // An administrator gets a changed manifest to his users only under a higher version: a line here is never changed, a new one is added.
  const versions = JSON.parse(readFileSync('test/manifest-versions.json', 'utf8')) as Readonly<Record<string, string>>;

  test('the manifest is the one that was written down for its version', () => {
    expect({ [version]: digest(xml) }).toEqual({ [version]: versions[version] });
  });

  test('it is the last one, and each version is higher than the one before', () => {
    const numbers = Object.keys(versions).map((one) => one.split('.').reduce((sum, part) => sum * 1000 + Number(part), 0));
    expect(Object.keys(versions).at(-1)).toBe(version);
    expect(numbers).toEqual([...new Set(numbers)].sort((one, other) => one - other));
  });

  test('any other text in it has another digest, another version and other line ends have not', () => {
    expect(digest(xml.replace('Levering controleren', 'Controleren'))).not.toBe(digest(xml));
    expect(digest(xml.replace(`<Version>${version}<`, '<Version>9.9.9.0<').replaceAll('\n', '\r\n'))).toBe(digest(xml));
  });
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
