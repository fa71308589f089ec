import type { Calculated } from '../../../src/domain/calculated';
import { calculateLevering, checkLevering } from '../../../src/domain/pipeline';
import type { GivenSettings } from '../../../src/domain/settings';
import { runAll } from '../../../src/domain/steps';
import { dayOf } from '../../../src/domain/calendar';
import { voorbeeld, type VoorbeeldVraag } from '../../../src/domain/voorbeeld';

/** All figures of an invented delivery. */
export function invented(ask: Partial<VoorbeeldVraag>, settings: GivenSettings = {}): Calculated {
  const made = voorbeeld({ gemeente: '1680', rijen: 2000, zaad: '7', kwartalen: 1, fouten: 0, ...ask });
  if (typeof made === 'string') throw new RangeError(made);
  const sheets = made.sheets.map(({ name, columns, rows, title }) => ({
    name,
    top: 0,
    left: 0,
    rows: [...(title === undefined ? [] : [[title]]), columns.map(({ header }) => header), ...rows],
  }));
  const cells = { bestand: 'voorbeeld.xlsx', sheets, date1904: false, textOnly: false };
  const checked = runAll(checkLevering(cells, { today: dayOf('2026-10-15'), settings }));
  return runAll(calculateLevering(checked));
}
