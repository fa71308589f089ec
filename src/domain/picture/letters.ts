/**
 * Letters as pen strokes, on a baseline at 0 with capitals 7 high and small letters 5: "x,y x,y" is one stroke, "|" lifts
 * the pen, "~" bends a stroke, "o" closes it into a round one.
 */
const strokes: Readonly<Record<string, string>> = {
  A: '0,0 2.5,7 5,0|0.9,2.5 4.1,2.5',
  B: '0,0 0,7|~0,7 2.5,7 4,7 4,3.8 2.5,3.8 0,3.8|~0,3.8 2.8,3.8 4.5,3.8 4.5,0 2.8,0 0,0',
  C: '~4.7,5.7 4,7 2.6,7 0,7 0,0 2.6,0 4,0 4.7,1.3',
  D: '0,0 0,7|~0,7 2,7 4.8,7 4.8,0 2,0 0,0',
  E: '4,7 0,7 0,0 4,0|0,3.7 3.3,3.7',
  F: '4,7 0,7 0,0|0,3.7 3.3,3.7',
  G: '~4.7,5.7 4,7 2.6,7 0,7 0,0 2.6,0 4.8,0 4.8,1.5 4.8,3.2|4.8,3.2 3,3.2',
  H: '0,0 0,7|4.6,0 4.6,7|0,3.7 4.6,3.7',
  I: '0,0 0,7',
  J: '~3,7 3,2 3,0 1.5,0 0,0 0,1.8',
  K: '0,0 0,7|4.3,7 0,2.8|1.4,4.2 4.5,0',
  L: '0,7 0,0 3.8,0',
  M: '0,0 0,7 2.8,1.5 5.6,7 5.6,0',
  N: '0,0 0,7 4.6,0 4.6,7',
  O: 'o0,0 0,7 5.2,7 5.2,0',
  P: '0,0 0,7|~0,7 2.5,7 4.4,7 4.4,3.2 2.5,3.2 0,3.2',
  Q: 'o0,0 0,7 5.2,7 5.2,0|3.2,1.6 5.2,-0.4',
  R: '0,0 0,7|~0,7 2.5,7 4.4,7 4.4,3.2 2.5,3.2 0,3.2|2.4,3.2 4.5,0',
  S: '~4.3,5.8 3.8,7 2.2,7 0.2,7 0.2,3.8 2.2,3.6 4.5,3.4 4.5,0 2.2,0 0.5,0 0,1.3',
  T: '0,7 4.8,7|2.4,7 2.4,0',
  U: '~0,7 0,3 0,0 2.3,0 4.6,0 4.6,3 4.6,7',
  V: '0,7 2.5,0 5,7',
  W: '0,7 1.7,0 3.4,6 5.1,0 6.8,7',
  X: '0,7 4.6,0|4.6,7 0,0',
  Y: '0,7 2.4,3.3 4.8,7|2.4,3.3 2.4,0',
  Z: '0,7 4.4,7 0,0 4.4,0',
  a: 'o0,0 0,5 3.7,5 3.7,0|3.7,5 3.7,0',
  b: '0,7.3 0,0|o0,0 0,5 3.7,5 3.7,0',
  c: '~3.5,4 3,5 2,5 0,5 0,0 2,0 3,0 3.5,1',
  d: '3.7,7.3 3.7,0|o0,0 0,5 3.7,5 3.7,0',
  e: '0.1,2.7 3.6,2.7|~3.6,2.7 3.6,5 1.8,5 0,5 0,0 2,0 3,0 3.4,0.9',
  f: '~2.5,7.2 1,7.5 0.9,5.8 0.9,4|0.9,4.5 0.9,0|0,5 2.2,5',
  g: 'o0,0 0,5 3.7,5 3.7,0|~3.7,5 3.7,0 3.7,-2.2 1.8,-2.2 0.8,-2.2 0.3,-1.5',
  h: '0,7.3 0,0|~0,2.8 0,5 1.9,5 3.5,5 3.5,3 3.5,0',
  i: '0,5 0,0|0,6.9 0,7',
  j: '~0.9,5 0.9,0 0.9,-2.2 -0.3,-2.1|0.9,6.9 0.9,7',
  k: '0,7.3 0,0|3.2,5 0,1.9|1,2.9 3.4,0',
  l: '0,7.3 0,0',
  m: '0,5 0,0|~0,3 0,5 1.5,5 2.9,5 2.9,3 2.9,0|~2.9,3 2.9,5 4.4,5 5.8,5 5.8,3 5.8,0',
  n: '0,5 0,0|~0,2.8 0,5 1.9,5 3.5,5 3.5,3 3.5,0',
  o: 'o0,0 0,5 3.8,5 3.8,0',
  p: '0,5 0,-2.2|o0,0 0,5 3.7,5 3.7,0',
  q: '3.7,5 3.7,-2.2|o0,0 0,5 3.7,5 3.7,0',
  r: '0,5 0,0|~0,2.8 0,5 1.6,5 2.3,4.9',
  s: '~3,4.2 2.6,5 1.6,5 0.1,5 0.1,2.8 1.6,2.6 3.2,2.4 3.2,0 1.5,0 0.4,0 0,0.9',
  t: '~0.9,6.6 0.9,1.5 0.9,0 2.4,0.1|0,5 2.2,5',
  u: '~0,5 0,2 0,0 1.7,0 3.5,0 3.5,2.2|3.5,5 3.5,0',
  v: '0,5 1.9,0 3.8,5',
  w: '0,5 1.3,0 2.6,4.4 3.9,0 5.2,5',
  x: '0,5 3.5,0|3.5,5 0,0',
  y: '0,5 1.9,0|3.8,5 1.2,-2.2',
  z: '0,5 3.3,5 0,0 3.3,0',
  '0': 'o0,0 0,7 4.2,7 4.2,0',
  '1': '0.3,5.6 2,7 2,0',
  '2': '~0.2,5.4 0.3,7 2.1,7 4.1,7 4.1,4.5 2.6,3 0,0|0,0 4.3,0',
  '3': '~0.2,5.8 0.6,7 2,7 4,7 4,3.8 2,3.8 1.5,3.8|~1.5,3.8 2.2,3.8 4.3,3.8 4.3,0 2,0 0.4,0 0,1.3',
  '4': '3.3,0 3.3,7 0,2 4.4,2',
  '5': '3.9,7 0.6,7 0.3,3.9|~0.3,3.9 1,4.4 2,4.4 4.3,4.4 4.3,0 2,0 0.5,0 0,1.1',
  '6': '~3.7,6.6 3,7 2.4,7 0,7 0,2.2|o0,0 0,4.3 4.2,4.3 4.2,0',
  '7': '0,7 4.2,7 1.3,0',
  '8': 'o0.3,3.8 0.3,7 3.9,7 3.9,3.8|o0,0 0,3.8 4.2,3.8 4.2,0',
  '9': 'o0,2.7 0,7 4.2,7 4.2,2.7|~4.2,4.8 4.2,0 1.9,0 1.2,0 0.5,0.4',
  '.': '0,0 0,0.1',
  ',': '0.4,0.2 0,-1.2',
  ':': '0,0 0,0.1|0,4 0,4.1',
  '·': '0,2.6 0,2.7',
  '-': '0,2.6 2.2,2.6',
  '–': '0,2.6 3.6,2.6',
  '/': '0,-0.8 2.8,7.4',
  '(': '~1.6,8 0,6 0,0.8 1.6,-1.2',
  ')': '~0,8 1.6,6 1.6,0.8 0,-1.2',
  '<': '3.4,5.2 0,2.7 3.4,0.2',
  '>': '0,5.2 3.4,2.7 0,0.2',
  '%': 'o0,4.2 0,7 2.2,7 2.2,4.2|0.8,0 4.8,7|o3.4,0 3.4,2.8 5.6,2.8 5.6,0',
  '€': '~4.6,6 4,7 2.9,7 0.8,7 0.8,0 2.9,0 4,0 4.6,1|0,4.2 3.4,4.2|0,2.8 3,2.8',
  "'": '0,7 0,5.6',
  '+': '0,2.7 3.8,2.7|1.9,0.8 1.9,4.6',
  '×': '0,1 3,4|3,1 0,4',
};

/** Marks above the letter before them, by their combining character. */
const accents: Readonly<Record<string, string>> = {
  '\u0308': '0.9,6.9 0.9,7|2.8,6.9 2.8,7',
  '\u0301': '1.4,6.2 2.4,7.4',
  '\u0300': '2.4,6.2 1.4,7.4',
  '\u0302': '0.9,6.2 1.9,7.3 2.9,6.2',
};

const SPACE = 2.6;
const GAP = 1.6;

/** The em of the letters: a text of size 10 has capitals 7 high. */
const EM = 10;

type Point = readonly [x: number, y: number];

/** The lines of a text from its left end, as points with y downward; a character without strokes leaves room. */
export interface Drawn {
  readonly lines: readonly (readonly Point[])[];
  readonly width: number;
}

/** Cuts the corners of a line, so that it bends. */
function bent(points: readonly Point[], closed: boolean): readonly Point[] {
  let line = points;
  for (let round = 0; round < 2; round++) {
    const next: Point[] = closed ? [] : line.slice(0, 1);
    line.forEach(([x, y], place) => {
      const [toX, toY] = line[(place + 1) % line.length] ?? [x, y];
      if (!closed && place === line.length - 1) return;
      next.push([0.75 * x + 0.25 * toX, 0.75 * y + 0.25 * toY], [0.25 * x + 0.75 * toX, 0.25 * y + 0.75 * toY]);
    });
    line = closed ? next : [...next, ...line.slice(-1)];
  }
  return closed ? [...line, ...line.slice(0, 1)] : line;
}

const linesOf = (glyph: string): readonly (readonly Point[])[] =>
  glyph.split('|').map((stroke) => {
    const points = stroke
      .replace(/^[~o]/u, '')
      .split(' ')
      .map((pair): Point => {
        const [x = 0, y = 0] = pair.split(',').map(Number);
        return [x, y];
      });
    return stroke.startsWith('~') || stroke.startsWith('o') ? bent(points, stroke.startsWith('o')) : points;
  });

/** A character from its own left end: its strokes, and how far they reach; an accent stands over the character before it. */
interface Glyph {
  readonly lines: readonly (readonly Point[])[];
  readonly right: number;
  readonly isAccent: boolean;
}

const UNKNOWN: Glyph = { lines: [], right: SPACE - GAP, isAccent: false };

const glyphs = new Map<string, Glyph>();

function glyphOf(character: string): Glyph {
  let glyph = glyphs.get(character);
  if (glyph !== undefined) return glyph;
  const accent = accents[character];
  const written = accent ?? strokes[character];
  if (written === undefined) return UNKNOWN;
  const lines = linesOf(written);
  glyph = { lines, right: Math.max(...lines.flat().map(([x]) => x)), isAccent: accent !== undefined };
  glyphs.set(character, glyph);
  return glyph;
}

/** How wide a text of a size is drawn. */
export function widthOf(text: string, size: number): number {
  let pen = 0;
  for (const character of text.normalize('NFD')) {
    const { right, isAccent } = glyphOf(character);
    if (!isAccent) pen += right + GAP;
  }
  return Math.max(0, pen - GAP) * (size / EM);
}

/** The strokes of a text of a size. */
export function drawn(text: string, size: number): Drawn {
  const lines: Point[][] = [];
  const scale = size / EM;
  let pen = 0;
  let before = 0;
  for (const character of text.normalize('NFD')) {
    const glyph = glyphOf(character);
    if (!glyph.isAccent) before = pen;
    for (const line of glyph.lines) lines.push(line.map(([x, y]) => [(before + x) * scale, -y * scale]));
    if (!glyph.isAccent) pen += glyph.right + GAP;
  }
  return { lines, width: widthOf(text, size) };
}
