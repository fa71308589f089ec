import type { Raster } from './raster';

/** A PNG with a palette holds no more colours. */
const MOST = 256;

/** Dots as numbers into the colours that occur, three bytes each. */
export interface Indexed {
  readonly colors: Uint8Array;
  readonly dots: Uint8Array;
}

const partsOf = (color: number): readonly [number, number, number] => [color >> 16, (color >> 8) & 0xff, color & 0xff];

/** The place of the colour that is nearest. */
function nearest(colors: readonly number[], color: number): number {
  const [red, green, blue] = partsOf(color);
  let [best, least] = [0, Infinity];
  colors.forEach((other, place) => {
    const [r, g, b] = partsOf(other);
    const apart = (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
    if (apart < least) [best, least] = [place, apart];
  });
  return best;
}

/** The colours of a drawing, the commonest first, and each dot by its number; a rare one too many takes the nearest. */
export function indexed({ dots }: Pick<Raster, 'dots'>): Indexed {
  const colorAt = (at: number): number => ((dots[at] ?? 0) << 16) | ((dots[at + 1] ?? 0) << 8) | (dots[at + 2] ?? 0);
  const counts = new Map<number, number>();
  for (let at = 0; at < dots.length; at += 3) counts.set(colorAt(at), (counts.get(colorAt(at)) ?? 0) + 1);
  const byCount = [...counts].sort(([a, often], [b, other]) => other - often || a - b).map(([color]) => color);
  const colors = byCount.slice(0, MOST);
  const numberOf = new Map(byCount.map((color, place) => [color, place < MOST ? place : nearest(colors, color)]));
  return {
    colors: Uint8Array.from(colors.flatMap(partsOf)),
    dots: Uint8Array.from({ length: dots.length / 3 }, (_, dot) => numberOf.get(colorAt(3 * dot)) ?? 0),
  };
}
