import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { leefdomeinNaam, ONB, presetOf, presets } from '../../src/domain/leefdomeinen';

const codesOf = (preset: (typeof presets)[number]) => preset.leefdomeinen.map(({ code }) => code);

/** Relative luminance of `#rrggbb` (WCAG 2), to see that a colour stands out on a white sheet. */
const luminance = (kleur: string): number =>
  [1, 3, 5]
    .map((at) => parseInt(kleur.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    .reduce((sum, part, index) => sum + part * ([0.2126, 0.7152, 0.0722][index] ?? 0), 0);

describe.each(presets.map((preset) => [preset.code, preset] as const))('%s', (_code, preset) => {
  test('has exactly ten leefdomeinen, each code, name and colour once', () => {
    expect(preset.leefdomeinen).toHaveLength(10);
    for (const key of ['code', 'naam', 'kleur'] as const) {
      expect(new Set(preset.leefdomeinen.map((leefdomein) => leefdomein[key])).size).toBe(10);
    }
  });

  test('never holds the rest bucket', () => {
    expect(codesOf(preset)).not.toContain(ONB.code);
  });

  test('takes over every code of waaier-10', () => {
    const { vanWaaier }: { vanWaaier: Readonly<Record<string, string>> } = preset;
    const translated = codesOf(presetOf('waaier-10') as (typeof presets)[0]).map((code) => vanWaaier[code] ?? code);
    expect(translated.filter((code) => !codesOf(preset).includes(code))).toEqual([]);
  });

  test('claims TMA as the source of three names only', () => {
    const published = preset.leefdomeinen.filter(({ status }) => status === 'bron TMA').map(({ code }) => code);
    expect(published).toEqual(['FYS', 'ADL', 'FIN']);
  });

  test.each([...preset.leefdomeinen, ONB].map(({ code, kleur }) => [code, kleur]))(
    'colour of %s contrasts at least 3:1 with white',
    (_leefdomein, kleur) => {
      expect(kleur).toMatch(/^#[0-9a-f]{6}$/);
      expect(1.05 / (luminance(kleur) + 0.05)).toBeGreaterThanOrEqual(3);
    },
  );
});

test('the two presets have the codes of design 1.2, in that order', () => {
  expect(presets.map(codesOf).map((codes) => codes.join(' '))).toEqual([
    'FYS GEE ADL MOB FIN WRK DAG SOC GEZ VEI',
    'FYS GEE ADL VER FIN DAG PAR SOC GEZ VEI',
  ]);
});

test('from waaier-10 to zrm-10 only MOB and WRK change, and nothing becomes VER', () => {
  expect(presetOf('zrm-10').vanWaaier).toEqual({ MOB: 'PAR', WRK: 'DAG' });
});

test.each([
  ['waaier-10', 'FIN', 'Financiën'],
  ['zrm-10', 'VER', 'Verslaving'],
  ['zrm-10', 'ONB', 'Niet toegewezen'],
  ['zrm-10', 'MOB', 'MOB'],
] as const)('in %s the code %s is called %s', (preset, code, naam) => {
  expect(leefdomeinNaam(presetOf(preset), code)).toBe(naam);
});

test('an unknown preset is a fault of ours, not a silent default', () => {
  expect(() => presetOf('waaier-11' as 'waaier-10')).toThrow(RangeError);
});

test('every preset file stands in the index', () => {
  const files = readdirSync(join(__dirname, '../../src/domain/leefdomeinen')).filter((name) => /-\d+\.ts$/.test(name));
  expect(files.map((name) => name.replace('.ts', '')).sort()).toEqual(presets.map(({ code }) => code).sort());
});
