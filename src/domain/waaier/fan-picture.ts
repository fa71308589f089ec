import type { Cell } from '../cell';
import { widthOf } from '../picture/letters';
import type { Box, Color, Picture, Sector, Words } from '../picture/picture';
import { grouped } from '../sheets/counted';
import { EDGE, GREY, INK, lookOf, SHADES, WHITE } from './shades';

/** A leefdomein or a ring by code and name. */
export interface FanHead {
  readonly code: string;
  readonly naam: string;
}

/** What a fan shows: leefdomeinen from left to right, rings from the inside out, each cell as it may be shown. */
export interface FanCells {
  readonly leefdomeinen: readonly FanHead[];
  readonly rings: readonly FanHead[];
  readonly measure: 'clienten' | 'kosten';
  cell(leefdomein: string, ring: string): Cell;
}

/** Where everything stands: names around it on a sheet, codes in the narrow pane. */
interface Layout {
  readonly names: boolean;
  readonly width: number;
  readonly height: number;
  /** The middle of the fan. */
  readonly y: number;
  readonly hole: number;
  readonly ring: number;
  readonly size: number;
  readonly legendColumns: number;
}

const LAYOUTS: Readonly<Record<'sheet' | 'pane', Layout>> = {
  sheet: { names: true, width: 840, height: 470, y: 346, hole: 44, ring: 62, size: 15, legendColumns: 3 },
  pane: { names: false, width: 380, height: 296, y: 196, hole: 22, ring: 34, size: 13, legendColumns: 2 },
};

const numbersIn = ({ leefdomeinen, rings, cell }: FanCells): number[] =>
  leefdomeinen.flatMap(({ code }) =>
    rings.flatMap((ring) => {
      const value = cell(code, ring.code);
      return typeof value === 'number' ? [value] : [];
    }),
  );

/** Breaks a name into lines of at most so many characters. */
function broken(name: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= most) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** The fan as a drawing: the darker, the more; lines across where nothing was delivered. */
export function fanPicture(cells: FanCells, kind: 'sheet' | 'pane'): Picture {
  const layout = LAYOUTS[kind];
  const most = Math.max(0, ...numbersIn(cells));
  return {
    width: layout.width,
    height: layout.height,
    shapes: [
      ...bladesOf(cells, layout, most),
      ...headsOf(cells, layout),
      ...ringNames(cells, layout),
      ...legendOf(cells, layout, most),
    ],
  };
}

function bladesOf({ leefdomeinen, rings, measure, cell }: FanCells, layout: Layout, most: number): (Sector | Words)[] {
  const { width, y, hole, ring } = layout;
  const x = width / 2;
  const step = 180 / leefdomeinen.length;
  const disc: Sector = {
    kind: 'sector',
    ...{ x, y, inner: hole - 1, outer: hole + rings.length * ring + 1, from: 0, to: 180, fill: EDGE },
  };
  const blades = leefdomeinen.flatMap(({ code }, place) =>
    rings.flatMap((head, level): (Sector | Words)[] => {
      const { fill, text: color, hatch, says } = lookOf(cell(code, head.code), most, measure);
      const inner = hole + level * ring;
      const middle = inner + ring / 2;
      // The line between two blades is as thick near the middle as at the edge.
      const gap = (0.6 / middle) * (180 / Math.PI);
      const to = 180 - place * step;
      const sector: Sector = {
        kind: 'sector',
        ...{ x, y, inner: inner + 0.6, outer: inner + ring - 0.6, from: to - step + gap, to: to - gap, fill },
        ...(hatch === undefined ? {} : { hatch }),
      };
      const angle = ((to - step / 2) * Math.PI) / 180;
      const size = fitting(says, layout.size, 2 * middle * Math.sin((step / 2) * (Math.PI / 180)) - 4);
      if (says === '' || size < 8.5) return [sector];
      const place2 = { x: x + middle * Math.cos(angle), y: y - middle * Math.sin(angle) + 0.35 * size };
      return [sector, { kind: 'words', ...place2, text: says, size, anchor: 'middle', color, bold: true }];
    }),
  );
  return [disc, ...blades];
}

/** The size in which a text fits into a width. */
const fitting = (text: string, size: number, room: number): number =>
  Math.min(size, (size * room) / Math.max(1, widthOf(text, size)));

function headsOf({ leefdomeinen, rings }: FanCells, { names, width, y, hole, ring, size }: Layout): Words[] {
  const step = 180 / leefdomeinen.length;
  const far = hole + rings.length * ring + (names ? 12 : 8);
  return leefdomeinen.flatMap(({ code, naam }, place) => {
    const angle = ((180 - (place + 0.5) * step) * Math.PI) / 180;
    const [across, up] = [Math.cos(angle), Math.sin(angle)];
    const lines = names ? broken(naam, 17) : [code];
    const anchor = Math.abs(across) < 0.2 ? 'middle' : across < 0 ? 'end' : 'start';
    // The lower a label stands beside the fan, the more its middle is on the line from the centre.
    const base = y - far * up - (lines.length - 1) * size * 1.15 * (0.5 + up / 2) + size * 0.35 * (1 - up);
    return lines.map((text, line): Words => ({
      kind: 'words',
      x: width / 2 + far * across,
      y: base + line * size * 1.15,
      ...{ text, size, anchor, color: INK },
    }));
  });
}

/** The code of each ring under both feet of the fan, and on a sheet what the codes stand for. */
function ringNames({ rings }: FanCells, { names, width, y, hole, ring, size }: Layout): Words[] {
  const line = y + size * 1.15;
  const codes = rings.flatMap(({ code }, level) =>
    [-1, 1].map((side): Words => ({
      kind: 'words',
      x: width / 2 + side * (hole + (level + 0.5) * ring),
      y: line,
      ...{ text: code, size, anchor: 'middle', color: INK, bold: true },
    })),
  );
  if (!names) return codes;
  const text = `Van binnen naar buiten: ${rings.map(({ code, naam }) => `${code} ${naam}`).join(' · ')}`;
  const fits = fitting(text, size, width - 20);
  return [
    ...codes,
    { kind: 'words', x: width / 2, y: y + size * 3.3, text, size: fits, anchor: 'middle', color: INK },
  ];
}

/** What the shades mean, in numbers. */
function legendOf({ measure }: FanCells, layout: Layout, most: number): (Box | Words)[] {
  const { width, y, size, legendColumns, names } = layout;
  const unit = measure === 'clienten' ? '' : ' dzd.';
  const bound = (upTo: number): number => (measure === 'clienten' ? Math.floor(upTo * most) : (upTo * most) / 1000);
  const shown = (value: number): string => grouped(Math.round(value));
  const shades = most <= 0 ? [] : SHADES.map(({ fill, upTo }, place) => {
    const text =
      place === SHADES.length - 1
        ? `meer dan ${shown(bound(SHADES[place - 1]?.upTo ?? 0))}${unit}`
        : `tot en met ${shown(bound(upTo))}${unit}`;
    return { fill, text };
  });
  const entries: readonly { fill: Color; text: string; hatch?: Color }[] = [
    { fill: WHITE, text: 'niets' },
    ...shades,
    { fill: WHITE, text: 'niet aangeleverd', hatch: GREY },
  ];
  const room = (width - 16) / legendColumns;
  const top = y + size * (names ? 5 : 2.2);
  return entries.flatMap(({ text, ...fill }, place): (Box | Words)[] => {
    const x = 8 + (place % legendColumns) * room;
    const line = top + Math.floor(place / legendColumns) * size * 1.7;
    return [
      { kind: 'box', x, y: line, width: size * 1.3, height: size, ...fill, edge: EDGE },
      { kind: 'words', x: x + size * 1.7, y: line + size * 0.85, text, size: size * 0.95, anchor: 'start', color: INK },
    ];
  });
}
