import type { Cell } from '../../../src/domain/cell';
import { leefdomeinHeads } from '../../../src/domain/sheets/leefdomein-heads';
import { fanPicture, type FanCells } from '../../../src/domain/waaier/fan-picture';
import type { Picture } from '../../../src/domain/picture/picture';

const rings = ['E', 'S', 'A', 'M'].map((code) => ({ code, naam: `Ring ${code}` }));
const given: Readonly<Record<string, Cell>> = { 'ADL M': 1000, 'SOC M': 100, 'GEE M': 400, 'FIN M': '<5', 'VEI M': null, 'MOB A': 251 };
const cells: FanCells = {
  leefdomeinen: leefdomeinHeads('waaier-10').slice(0, 10),
  rings,
  measure: 'clienten',
  cell: (leefdomein, ring) => (ring === 'E' ? 'niet aangeleverd' : (given[`${leefdomein} ${ring}`] ?? (`${leefdomein} ${ring}` in given ? null : 0))),
};

const bladesIn = ({ shapes }: Picture) => shapes.filter((shape) => shape.kind === 'sector').slice(1);
const textsIn = ({ shapes }: Picture) => shapes.flatMap((shape) => (shape.kind === 'words' ? [shape.text] : []));

/** How light a colour is to the eye, 0–1. */
const light = (color: string): number =>
  [0.2126, 0.7152, 0.0722].reduce((sum, weight, place) => sum + weight * (parseInt(color.slice(1 + 2 * place, 3 + 2 * place), 16) / 255), 0);

describe.each(['sheet', 'pane'] as const)('the fan for a %s', (kind) => {
  const picture = fanPicture(cells, kind);

  test('has a blade for every leefdomein and ring, side by side over half a turn', () => {
    const blades = bladesIn(picture);
    expect(blades).toHaveLength(40);
    expect(blades.every(({ from, to }) => from < to && from >= 0 && to <= 180)).toBe(true);
    expect(new Set(blades.map(({ inner }) => inner)).size).toBe(4);
  });

  test('is lighter for less, and hatched where nothing was delivered', () => {
    const fillOf = (leefdomein: string, ring: number) => {
      const blade = bladesIn(picture)[4 * cells.leefdomeinen.findIndex(({ code }) => code === leefdomein) + ring];
      return blade === undefined ? { fill: '', hatch: undefined } : blade;
    };
    const fills = ['WRK', 'SOC', 'MOB', 'GEE', 'ADL'].map((code) => light(fillOf(code, code === 'MOB' ? 2 : 3).fill));
    expect(fills[0]).toBe(1);
    expect(fills[1]).toBeLessThan(fills[0] ?? 0);
    // 251 and 400 of 1,000 are both between a quarter and a half.
    expect(fills[2]).toBe(fills[3]);
    expect(fills[3]).toBeLessThan((fills[1] ?? 0) - 0.1);
    expect(fills[4]).toBeLessThan((fills[3] ?? 0) - 0.1);
    expect(fillOf('FIN', 3).fill).toBe(fillOf('VEI', 3).fill);
    expect(bladesIn(picture).filter(({ hatch }) => hatch !== undefined)).toHaveLength(10);
  });

  test('says the numbers, the sign of what may not be shown, and what the shades mean', () => {
    const texts = textsIn(picture);
    expect(texts).toEqual(expect.arrayContaining(['1.000', '<5', '–', 'niet aangeleverd', 'tot en met 100', 'tot en met 500', 'meer dan 500']));
    expect(texts.includes('ADL')).toBe(kind === 'pane');
    expect(texts.some((text) => text.includes('E Ring E'))).toBe(kind === 'sheet');
  });

  test('draws nothing outside its frame', () => {
    for (const shape of picture.shapes) {
      if (shape.kind === 'sector') continue;
      expect(shape.x).toBeGreaterThanOrEqual(0);
      expect(shape.x).toBeLessThanOrEqual(picture.width);
      expect(shape.y).toBeGreaterThan(0);
      expect(shape.y).toBeLessThan(picture.height);
    }
  });
});

test('kosten are in thousands of euros', () => {
  const kosten = fanPicture({ ...cells, measure: 'kosten', cell: (leefdomein) => (leefdomein === 'ADL' ? 1_234_567 : leefdomein === 'SOC' ? 300 : -600_000) }, 'sheet');
  expect(textsIn(kosten)).toEqual(expect.arrayContaining(['1.235', '<1', '-600', 'meer dan 617 dzd.']));
});

test('without anything there is a fan of empty blades', () => {
  const none = fanPicture({ ...cells, cell: () => 0 }, 'sheet');
  expect(bladesIn(none).every(({ fill }) => fill === '#ffffff')).toBe(true);
  expect(textsIn(none).some((text) => text.startsWith('tot en met'))).toBe(false);
});
