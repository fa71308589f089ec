import type { BenchmarkLine, Groep } from '../../benchmark';
import type { Cell } from '../../cell';
import { TOTAAL } from '../../counting/gebied-of-row';
import { MOST_BARS } from '../bars';
import { chartRows, TOP } from '../page';
import type { PlanChart, PlanTable } from '../sheet-plan';
import { tableOf } from '../table';

/** What the chart of margins is drawn from, and the chart. */
interface MarginChart {
  readonly table: PlanTable;
  readonly chart: PlanChart;
}

/** Where it all goes: the numbers at the right, the chart under another one. */
interface Places {
  readonly left: number;
  readonly chart: { readonly top: number; readonly left: number; readonly columns: number };
}

/** The index of every gebied with its margin beside a group, where there are clients enough; null when nowhere. */
export function marginChart(
  lines: readonly BenchmarkLine[],
  groep: Groep,
  naamOf: (gebied: string) => string | null,
  places: Places,
): MarginChart | null {
  const shown = lines.flatMap(({ gebied, maat, deel, groep: own, signaal, index, lo, hi }) => {
    const isWhole = maat === 'clienten' && deel === TOTAAL && own === groep && signaal !== null && signaal !== 'te klein';
    return isWhole && index !== null && lo !== null && hi !== null ? [{ gebied, index, lo, hi }] : [];
  });
  if (shown.length === 0) return null;
  const isTooMany = shown.length > MOST_BARS;
  const drawn = isTooMany ? [...shown].sort((a, b) => b.index - a.index).filter((_, place) => isOuter(place, shown.length)) : shown;
  const table = tableOf({
    name: 'am_benchmark_marges',
    top: TOP,
    left: places.left,
    columns: [
      { name: 'naam', format: 'text' },
      { name: 'ondergrens', format: 'rate' },
      { name: 'tot_de_index', format: 'rate' },
      { name: 'tot_de_bovengrens', format: 'rate' },
    ],
    rows: drawn.map(({ gebied, index, lo, hi }): Cell[] => [naamOf(gebied) ?? gebied, lo, index - lo, hi - index]),
    hasTotal: false,
  });
  return {
    table,
    chart: {
      name: 'am_benchmark_marges_grafiek',
      type: 'interval',
      title:
        `Index met marge${isTooMany ? `: de ${MOST_BARS} gebieden met de hoogste en laagste index` : ''} ` +
        '(kleurwissel: de index; 100: de groep; te weinig cliënten: niet getekend)',
      source: { top: TOP, left: places.left, rows: drawn.length + 1, columns: 4 },
      seriesBy: 'columns',
      place: { ...places.chart, rows: chartRows(drawn.length) },
      altText:
        'Liggende balken: per gebied met genoeg cliënten de marge van de index, van de ondergrens tot de bovengrens. ' +
        'De balk gaat bij de index over van donker in licht. Ligt hij helemaal boven of onder de 100, dan is het verschil meer dan toeval.',
    },
  };
}

/** True for the first and the last of a list, so many as can be read. */
const isOuter = (place: number, length: number): boolean =>
  place < Math.ceil(MOST_BARS / 2) || place >= length - Math.floor(MOST_BARS / 2);
