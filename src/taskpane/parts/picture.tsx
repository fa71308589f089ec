import { useId } from 'react';
import { HATCH, type Picture } from '#domain';

type Shape = Picture['shapes'][number];
type Sector = Extract<Shape, { kind: 'sector' }>;

/** A sector as the path of its edge. */
function edgeOf({ x, y, inner, outer, from, to }: Sector): string {
  const at = (far: number, angle: number): string => {
    const turn = (angle * Math.PI) / 180;
    return `${(x + far * Math.cos(turn)).toFixed(2)} ${(y - far * Math.sin(turn)).toFixed(2)}`;
  };
  return (
    `M${at(outer, to)} A${outer} ${outer} 0 0 1 ${at(outer, from)} ` +
    `L${at(inner, from)} A${inner} ${inner} 0 0 0 ${at(inner, to)} Z`
  );
}

/** A drawing of the domain as SVG; what it shows stands in a table beside it, so it is one image with a name. */
export function PictureOf({ picture, name }: { readonly picture: Picture; readonly name: string }) {
  const id = `arcering${useId().replace(/:/gu, '')}`;
  const { width, height, shapes } = picture;
  const hatch = shapes.find((shape) => shape.kind !== 'words' && shape.hatch !== undefined);
  const lines = hatch === undefined || hatch.kind === 'words' ? undefined : hatch.hatch;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={name} width="100%">
      <pattern id={id} width={HATCH.step / Math.SQRT2} height="10" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width={HATCH.width} height="10" fill={lines ?? 'none'} />
      </pattern>
      <rect width={width} height={height} fill="#ffffff" />
      {shapes.map((shape, place) => (
        <Drawn key={place} shape={shape} hatch={`url(#${id})`} />
      ))}
    </svg>
  );
}

/** One shape; the order of the drawing never changes, so its place is its key. */
function Drawn({ shape, hatch }: { readonly shape: Shape; readonly hatch: string }) {
  if (shape.kind === 'words') {
    const { x, y, text, size, anchor, color, bold } = shape;
    return (
      <text
        {...{ x, y, fill: color, fontSize: size, textAnchor: anchor }}
        {...(bold === true && { fontWeight: 600 })}
        fontFamily="Segoe UI, sans-serif"
      >
        {text}
      </text>
    );
  }
  const fills = shape.hatch === undefined ? [shape.fill] : [shape.fill, hatch];
  if (shape.kind === 'sector') return fills.map((fill) => <path key={fill} d={edgeOf(shape)} fill={fill} />);
  const { x, y, width, height, edge } = shape;
  return fills.map((fill) => <rect key={fill} {...{ x, y, width, height, fill }} {...(edge && { stroke: edge })} />);
}
