import type { Area } from '../../benchmark';
import type { Calculated } from '../../calculated';
import type { Cell } from '../../cell';
import { TOTAAL } from '../../counting/gebied-of-row';
import type { Block } from '../stack';
import { inEuro, isSmall } from '../suppress';

/** Gemeenten and the country in the Benchmarkset, to look at beside the rest. */
export function referenceBlock({ benchmark }: Calculated): Block | null {
  if (benchmark.lijnen.length === 0) return null;
  const row = ({ code, naam, inwoners, figures }: Area): Cell[] => {
    const { clienten = null, kosten = null } = figures(TOTAAL) ?? {};
    const small = isSmall(clienten ?? 0);
    return [
      code,
      naam,
      inwoners,
      clienten === null || small ? null : (1000 * clienten) / inwoners,
      kosten === null || small ? null : inEuro(kosten) / inwoners,
    ];
  };
  return {
    heading: 'Ter vergelijking: hele gemeenten en Nederland uit de Benchmarkset',
    name: 'am_benchmark_referentielijnen',
    columns: [
      { name: 'gebied', format: 'text' },
      { name: 'naam', format: 'text' },
      { name: 'inwoners', format: 'count' },
      { name: 'clienten_per_1000', format: 'rate' },
      { name: 'kosten_per_inwoner', format: 'euroRate' },
    ],
    rows: benchmark.lijnen.map(row),
    hasTotal: false,
  };
}
