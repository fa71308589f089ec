import { inflateSync } from 'node:zlib';
import * as fc from 'fast-check';
import { drawn } from '../../../src/domain/picture/letters';
import { packed } from '../../../src/domain/picture/packed';
import { indexed } from '../../../src/domain/picture/palette';
import type { Picture } from '../../../src/domain/picture/picture';
import { png } from '../../../src/domain/picture/png';
import { raster } from '../../../src/domain/picture/raster';

describe('packing', () => {
  test('gives back every byte, whatever repeats', () => {
    const piece = fc.tuple(fc.uint8Array({ minLength: 1, maxLength: 9 }), fc.integer({ min: 1, max: 200 }));
    const bytes = fc.array(piece, { maxLength: 12 }).map((pieces) =>
      Uint8Array.from(pieces.flatMap(([part, times]) => Array.from({ length: times }, () => [...part]).flat())),
    );
    fc.assert(
      fc.property(bytes, fc.integer({ min: 1, max: 3000 }), (given, far) => {
        expect(Uint8Array.from(inflateSync(packed(given, [3, far])))).toEqual(given);
      }),
    );
  });

  test('makes a plain page small', () => {
    expect(packed(new Uint8Array(300_000).fill(255), [3, 901]).length).toBeLessThan(2500);
  });
});

const sample: Picture = {
  width: 40,
  height: 20,
  shapes: [
    { kind: 'box', x: 2, y: 2, width: 6, height: 6, fill: '#ff0000' },
    { kind: 'sector', x: 28, y: 18, inner: 4, outer: 12, from: 45, to: 135, fill: '#0000ff' },
    { kind: 'sector', x: 28, y: 18, inner: 4, outer: 12, from: 0, to: 45, fill: '#ffffff', hatch: '#000000' },
  ],
};

const dotAt = (picture: Picture, x: number, y: number): number[] => {
  const { width, dots } = raster(picture, 1);
  return [...dots.slice(3 * (y * width + x), 3 * (y * width + x) + 3)];
};

test('a palette holds no more than 256 colours, the commonest as they are and a rare one as the nearest', () => {
  const common = Array.from({ length: 256 }, (_, red) => [red, 0, 0]);
  const rare = Array.from({ length: 44 }, (_, place) => [5 * place, 1, 0]);
  const { colors, dots } = indexed({ dots: Uint8Array.from([...common, ...common, ...rare].flat()) });
  expect(colors).toHaveLength(3 * 256);
  const colorOf = (dot: number): number[] => [...colors.subarray(3 * (dots[dot] ?? 0), 3 * (dots[dot] ?? 0) + 3)];
  expect([...common, ...common].map((_, dot) => colorOf(dot))).toEqual([...common, ...common]);
  expect(rare.map((_, place) => colorOf(512 + place))).toEqual(rare.map(([red]) => [red, 0, 0]));
});

describe('dots', () => {
  test.each([
    ['inside the box', 4, 4, [255, 0, 0]],
    ['outside everything', 12, 12, [255, 255, 255]],
    ['in the middle of the sector', 28, 9, [0, 0, 255]],
    ['in the hole of the sector', 28, 16, [255, 255, 255]],
    ['beyond its side', 18, 17, [255, 255, 255]],
    ['above its outer edge', 28, 3, [255, 255, 255]],
  ])('%s', (_, x, y, rgb) => {
    expect(dotAt(sample, x, y)).toEqual(rgb);
  });

  test('a hatched shape has dark lines on light, without filling it', () => {
    const { width, dots } = raster(sample, 4);
    const greys = [];
    for (let y = 4 * 12; y < 4 * 17; y++) for (let x = 4 * 34; x < 4 * 38; x++) greys.push(dots[3 * (y * width + x)] ?? 0);
    const dark = greys.filter((grey) => grey < 100).length / greys.length;
    expect(dark).toBeGreaterThan(0.05);
    expect(dark).toBeLessThan(0.5);
  });

  test('a text darkens only where it stands, and farther for a longer one', () => {
    const words = (text: string): Picture => ({
      width: 120,
      height: 30,
      shapes: [{ kind: 'words', x: 60, y: 20, text, size: 14, anchor: 'middle', color: '#000000' }],
    });
    const reach = (text: string): number => {
      const { width, height, dots } = raster(words(text), 1);
      const dark = [];
      for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) if ((dots[3 * (y * width + x)] ?? 255) < 128) dark.push(x);
      return Math.max(...dark) - Math.min(...dark);
    };
    expect(reach('Cliënten')).toBeGreaterThan(reach('Cliënt'));
    expect(Math.abs(reach('Cliënten') - drawn('Cliënten', 14).width)).toBeLessThan(3);
  });
});

test('a PNG has its size, its rows and sound checksums', () => {
  const bytes = Buffer.from(png(sample, 2));
  expect(bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([80, 40]);
  const colors = bytes.readUInt32BE(33);
  expect([bytes.subarray(37, 41).toString('latin1'), colors % 3]).toEqual(['PLTE', 0]);
  const data = 45 + colors;
  const rows = inflateSync(bytes.subarray(data + 8, data + 8 + bytes.readUInt32BE(data)));
  expect(rows).toHaveLength(40 * (1 + 80));
  const number = rows[81 * 8 + 1 + 8] ?? 0;
  expect([...bytes.subarray(41 + 3 * number, 44 + 3 * number)]).toEqual([255, 0, 0]);
});
