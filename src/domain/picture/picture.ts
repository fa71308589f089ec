/** A colour as "#rrggbb". */
export type Color = `#${string}`;

/** A piece of a ring around a centre; angles in degrees, 0 to the right, 90 upward. */
export interface Sector {
  readonly kind: 'sector';
  readonly x: number;
  readonly y: number;
  readonly inner: number;
  readonly outer: number;
  readonly from: number;
  readonly to: number;
  readonly fill: Color;
  /** Lines across it, for what is not known. */
  readonly hatch?: Color;
}

/** An upright block. */
export interface Box {
  readonly kind: 'box';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill: Color;
  readonly hatch?: Color;
  readonly edge?: Color;
}

/** One line of text; (x, y) is on its baseline. */
export interface Words {
  readonly kind: 'words';
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** The height of a line of text, as a font counts it. */
  readonly size: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly color: Color;
  readonly bold?: boolean;
}

/** A drawing as plain data, on white; x to the right, y downward, everything within width and height. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** What is drawn, in order: the last lies on top. */
  readonly shapes: readonly (Sector | Box | Words)[];
}

/** How far the lines of a hatch are apart, and how thick they are. */
export const HATCH = { step: 7, width: 1.4 } as const;
