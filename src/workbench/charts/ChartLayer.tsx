import { useEffect, useState } from 'react';
import { boxOf, type ChartModel, type ImageModel } from '../excel-host';
import { PIXELS } from '../grid/contents';
import type { View } from '../view';
import { Chart } from './Chart';

/** How far the grid is scrolled: the first cell in view, and how many pixels of it are out of view. */
export interface Scrolled {
  readonly column: number;
  readonly row: number;
  readonly x: number;
  readonly y: number;
}

/** The charts and images of a sheet, floating over its cells and moving with them. */
export function ChartLayer({ view, scrolled }: { readonly view: View; readonly scrolled: Scrolled }) {
  const { sheet } = view;
  if (sheet.charts.length + sheet.images.length === 0) return null;
  const origin = boxOf(sheet, { top: scrolled.row, left: scrolled.column, rows: 1, columns: 1 });
  return (
    <div className="charts">
      {sheet.charts.map((chart) => (
        <figure key={chart.id} style={placeOf(chart, origin, scrolled)} aria-label={chart.title.text}>
          <Chart chart={chart} />
        </figure>
      ))}
      {sheet.images.map((image) => (
        <figure key={image.id} style={placeOf(image, origin, scrolled)}>
          <Image image={image} />
        </figure>
      ))}
    </div>
  );
}

/** An image as the browser draws it, its bytes as an address of their own. */
function Image({ image: { bytes, type, altText } }: { readonly image: ImageModel }) {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([Uint8Array.from(bytes)], { type: `image/${type}` }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes, type]);
  return <img src={address} alt={altText} />;
}

type Placed = Pick<ChartModel | ImageModel, 'left' | 'top' | 'width' | 'height'>;

function placeOf(chart: Placed, origin: { left: number; top: number }, scrolled: Scrolled) {
  return {
    left: (chart.left - origin.left) * PIXELS + scrolled.x,
    top: (chart.top - origin.top) * PIXELS + scrolled.y,
    width: chart.width * PIXELS,
    height: chart.height * PIXELS,
  };
}
