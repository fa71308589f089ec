import { drawn } from './letters';
import { HATCH, type Box, type Color, type Picture, type Sector, type Words } from './picture';

/** A drawing as dots: three bytes each (red, green, blue), row by row. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly dots: Uint8Array;
}

/** What a shape covers of the point (x, y): 0 nothing … 1 wholly. */
type Cover = (x: number, y: number) => number;

interface Reach {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const partOf = (color: Color, place: number): number => parseInt(color.slice(2 * place + 1, 2 * place + 3), 16);

/** Draws a picture with `scale` dots for each unit. */
export function raster({ width, height, shapes }: Picture, scale: number): Raster {
  const columns = Math.round(width * scale);
  const rows = Math.round(height * scale);
  const dots = new Uint8Array(3 * columns * rows).fill(255);
  const paint = (reach: Reach, color: Color, cover: Cover): void => {
    const [red, green, blue] = [partOf(color, 0), partOf(color, 1), partOf(color, 2)];
    const left = Math.max(0, Math.floor(reach.left * scale) - 1);
    const top = Math.max(0, Math.floor(reach.top * scale) - 1);
    const right = Math.min(columns, Math.ceil(reach.right * scale) + 1);
    const bottom = Math.min(rows, Math.ceil(reach.bottom * scale) + 1);
    for (let row = top; row < bottom; row++) {
      for (let column = left; column < right; column++) {
        // In quarters: as smooth to the eye, and far fewer colours.
        const share = Math.round(4 * cover((column + 0.5) / scale, (row + 0.5) / scale)) / 4;
        if (share <= 0) continue;
        const at = 3 * (row * columns + column);
        if (share === 1) {
          dots[at] = red;
          dots[at + 1] = green;
          dots[at + 2] = blue;
          continue;
        }
        const rest = 1 - share;
        dots[at] = Math.round((dots[at] ?? 0) * rest + red * share);
        dots[at + 1] = Math.round((dots[at + 1] ?? 0) * rest + green * share);
        dots[at + 2] = Math.round((dots[at + 2] ?? 0) * rest + blue * share);
      }
    }
  };
  for (const shape of shapes) {
    if (shape.kind === 'words') write(shape, scale, paint);
    else fill(shape, scale, paint);
  }
  return { width: columns, height: rows, dots };
}

type Paint = (reach: Reach, color: Color, cover: Cover) => void;

const clamped = (share: number): number => (share <= 0 ? 0 : share >= 1 ? 1 : share);

function fill(shape: Sector | Box, scale: number, paint: Paint): void {
  const { reach, cover } = shape.kind === 'box' ? boxCover(shape, scale) : sectorCover(shape, scale);
  if (shape.kind === 'box' && shape.edge !== undefined) {
    const { left, top, right, bottom } = reach;
    const around = { left: left - 1, top: top - 1, right: right + 1, bottom: bottom + 1 };
    paint(around, shape.edge, insideBox(around, scale));
  }
  paint(reach, shape.fill, cover);
  if (shape.hatch === undefined) return;
  paint(reach, shape.hatch, (x, y) => {
    const apart = Math.abs((((x + y) % HATCH.step) + HATCH.step) % HATCH.step - HATCH.step / 2) / Math.SQRT2;
    return clamped((HATCH.width / 2 - apart) * scale + 0.5) * cover(x, y);
  });
}

const insideBox =
  ({ left, top, right, bottom }: Reach, scale: number): Cover =>
  (x, y) =>
    clamped(Math.min(x - left, right - x) * scale + 0.5) * clamped(Math.min(y - top, bottom - y) * scale + 0.5);

function boxCover({ x, y, width, height }: Box, scale: number): { reach: Reach; cover: Cover } {
  const reach = { left: x, top: y, right: x + width, bottom: y + height };
  return { reach, cover: insideBox(reach, scale) };
}

function sectorCover(sector: Sector, scale: number): { reach: Reach; cover: Cover } {
  const { x: cx, y: cy, inner, outer, from, to } = sector;
  // The ends of a ring are at its corners, or where it crosses an axis.
  const turns = [from, ...[0, 90, 180, 270, 360].filter((angle) => angle > from && angle < to), to];
  const corners = turns.flatMap((angle) => [inner, outer].map((far) => [far, (angle * Math.PI) / 180] as const));
  const xs = corners.map(([far, angle]) => cx + far * Math.cos(angle));
  const ys = corners.map(([far, angle]) => cy - far * Math.sin(angle));
  const reach = { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
  const [first, last] = [(from * Math.PI) / 180, (to * Math.PI) / 180];
  const [cosFirst, sinFirst, cosLast, sinLast] = [Math.cos(first), Math.sin(first), Math.cos(last), Math.sin(last)];
  return {
    reach,
    cover(x, y) {
      const across = x - cx;
      const up = cy - y;
      const far = Math.sqrt(across * across + up * up);
      const ring = far - inner < outer - far ? far - inner : outer - far;
      if (ring < -1) return 0;
      // Distance to the two straight sides; a sector is at most half a turn.
      const one = up * cosFirst - across * sinFirst;
      const other = across * sinLast - up * cosLast;
      const side = one < other ? one : other;
      return clamped((ring < side ? ring : side) * scale + 0.5);
    },
  };
}

function write({ x, y, text, size, anchor, color, bold }: Words, scale: number, paint: Paint): void {
  const { lines, width } = drawn(text, size);
  const left = x - (anchor === 'start' ? 0 : anchor === 'middle' ? width / 2 : width);
  const half = size * (bold === true ? 0.065 : 0.045);
  for (const line of lines) {
    line.forEach(([fromX, fromY], place) => {
      const [toX, toY] = line[place + 1] ?? [fromX, fromY];
      if (place > 0 && place === line.length - 1) return;
      const [ax, ay, bx, by] = [left + fromX, y + fromY, left + toX, y + toY];
      const reach = {
        left: Math.min(ax, bx) - half,
        top: Math.min(ay, by) - half,
        right: Math.max(ax, bx) + half,
        bottom: Math.max(ay, by) + half,
      };
      const [dx, dy] = [bx - ax, by - ay];
      const length = dx * dx + dy * dy;
      paint(reach, color, (px, py) => {
        const along = length === 0 ? 0 : clamped(((px - ax) * dx + (py - ay) * dy) / length);
        const offX = px - ax - along * dx;
        const offY = py - ay - along * dy;
        return clamped((half - Math.sqrt(offX * offX + offY * offY)) * scale + 0.5);
      });
    });
  }
}
