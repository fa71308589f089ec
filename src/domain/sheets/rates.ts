import type { Measures, ReportGebied } from '../calculated';
import type { Cell } from '../cell';
import { BUITEN, ONBEKEND } from '../counting/gebied-of-row';
import type { CellFormat } from './sheet-plan';
import { inEuro, isSmall } from './suppress';

/** With fewer inhabitants an area has no rates (design 4.3). */
export const FEWEST_INWONERS = 50;

/** The rates of an area, in the order of their columns. */
export const rateColumns = [
  { name: 'clienten_per_1000', format: 'rate' },
  { name: 'kosten_per_inwoner', format: 'euroRate' },
  { name: 'kosten_per_client', format: 'euroRate' },
] as const satisfies readonly { name: string; format: CellFormat }[];

/** The name of a rate. */
export type RateName = (typeof rateColumns)[number]['name'];

/** The inhabitants by which a rate may be worked out; null when there is to be none. */
function inwonersFor({ gebied, inwoners }: ReportGebied, { clienten }: Measures): number | null {
  if (gebied === BUITEN || gebied === ONBEKEND || isSmall(clienten)) return null;
  return inwoners === null || inwoners < FEWEST_INWONERS ? null : inwoners;
}

/** A rate of some of an area's measures, exact; empty where design 4.3 and 4.8 allow none. */
export function rateOf(name: RateName, gebied: ReportGebied, measures: Measures): Cell {
  const inwoners = inwonersFor(gebied, measures);
  if (inwoners === null) return null;
  const { clienten, kosten } = measures;
  switch (name) {
    case 'clienten_per_1000':
      return (1000 * clienten) / inwoners;
    case 'kosten_per_inwoner':
      return inEuro(kosten) / inwoners;
    case 'kosten_per_client':
      return clienten === 0 ? null : inEuro(kosten) / clienten;
  }
}
