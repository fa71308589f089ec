import { benchmarkSteps } from '../benchmark';
import type { Calculated, CountedCell, JaarCell, Stapeling, StapelingGebied, Stapelklassen } from '../calculated';
import type { Steps } from '../steps';
import { TOTAAL } from '../counting/gebied-of-row';
import { noKosten } from '../counting/mapped';
import type { Trend } from '../trend';
import { changesOf } from '../trend/changes';
import { noWijkbudget } from '../wijkbudget';
import { sharedBenchmark, sharedCijfers } from './benchmark';
import { axesOf, KLASSEN, klasseKey, paarKey, wettenKey, type Cells } from './cells';
import { sharedChecked, shownCount } from './checked';
import { MEASURE, MEASURES, type Measure } from './figures';
import type { Hidden } from './hidden';
import { roundedCount, roundedKosten } from './rounding';

/** What stands in the place of a figure that is hidden: whatever is worked out from it is hidden as well. */
export const HIDDEN = NaN;

/** Reads the figures of a copy as they are shown. */
interface Shown {
  of(cell: number, measure: Measure): number;
  /** A number of people of its own; nothing when nobody is in it. */
  people(key: string): number;
}

function shownOf({ figures, klassen }: Cells, hidden: Hidden): Shown {
  const of = (cell: number, name: Measure): number => {
    const measure = MEASURE[name];
    if (hidden.has(cell, measure)) return HIDDEN;
    const value = figures.value(cell, measure);
    return name === 'kosten' ? roundedKosten(value) : roundedCount(value);
  };
  return {
    of,
    people(key) {
      const cell = klassen.get(key);
      return cell === undefined ? 0 : of(cell, 'clienten');
    },
  };
}

/** All figures as a copy shows them, and nothing else; each rate and comparison is worked out anew from those. */
export function* maskSteps(calculated: Calculated, cells: Cells, hidden: Hidden): Steps<Calculated> {
  const shown = shownOf(cells, hidden);
  const { now } = cells;
  const counted = (list: readonly CountedCell[]): CountedCell[] =>
    list.map((cell) => {
      const number = cells.find({ periode: now, ...axesOf(cell) });
      // A cell that is not there has nothing in it.
      if (number < 0) return cell;
      const figures = MEASURES.map((name) => [name, cell[name] === null ? null : shown.of(number, name)]);
      return { ...cell, ...Object.fromEntries(figures) };
    });
  const tables = {
    wijken: counted(calculated.wijken),
    leefdomeinen: counted(calculated.leefdomeinen),
    pijlers: counted(calculated.pijlers),
    cirkels: counted(calculated.cirkels),
    waaier: counted(calculated.waaier.filter(({ gebied }) => gebied === TOTAAL)),
    kubus: counted(calculated.kubus),
  };
  const regelsVerborgen = tables.wijken.some(({ gebied, voorzieningen }) => gebied === TOTAAL && Number.isNaN(voorzieningen));
  const about = shownCount(regelsVerborgen);
  const checked = sharedChecked(calculated.checked, about);
  const { levering, given } = checked;
  const input = { levering, given, counted: { report: calculated.report, ...tables }, clienten: null, elders: sharedCijfers };
  return {
    ...calculated,
    ...tables,
    checked,
    mapped: { size: 0, at: noRow, kosten: noKosten, examples: () => [], outermostRijen: () => [] },
    excluded: [],
    arrangementen: [],
    stapeling: stapelingOf(calculated.stapeling, shown),
    jaar: calculated.jaar.map((cell): JaarCell => {
      const number = cells.jaar.get(cell.gebied);
      if (number === undefined) return cell;
      return { ...cell, clienten: shown.of(number, 'clienten'), kosten: shown.of(number, 'kosten') };
    }),
    benchmark: sharedBenchmark(yield* benchmarkSteps(input), calculated.benchmark),
    trend: trendOf(calculated.trend, cells, shown),
    wijkbudget: noWijkbudget,
    deelbaar: {
      tweeOfMeer: (who, gebied) => shown.people(klasseKey(who, gebied, '2+')),
      uitgesloten: about(calculated.excluded.length),
      regelsVerborgen,
    },
  };
}

function noRow(): never {
  throw new RangeError('A shareable copy has no rows per person');
}

function trendOf(trend: Trend, cells: Cells, shown: Shown): Trend {
  const counts = trend.lines.map((line) => {
    const cell = cells.find(line);
    if (cell < 0) return line;
    return { ...line, voorzieningen: shown.of(cell, 'voorzieningen'), clienten: shown.of(cell, 'clienten'), kosten: shown.of(cell, 'kosten') };
  });
  const quarters = trend.periodes.length;
  const change = changesOf(trend.periodes);
  return {
    ...trend,
    // The lines of a margin stand together, one for each quarter.
    lines: counts.map((line, place) => {
      const quarter = quarters === 0 ? 0 : place % quarters;
      return { ...line, ...change(counts.slice(place - quarter, place - quarter + quarters), quarter) };
    }),
  };
}

function stapelingOf(stapeling: Stapeling, shown: Shown): Stapeling {
  const classes = (who: 'clienten' | 'huishoudens', gebied: string, own: Stapelklassen | null): Stapelklassen | null =>
    own === null ? null : (Object.fromEntries(KLASSEN.map((name) => [name, shown.people(klasseKey(who, gebied, name))])) as unknown as Stapelklassen);
  const perGebied = stapeling.perGebied.map((line): StapelingGebied => ({
    gebied: line.gebied,
    clienten: classes('clienten', line.gebied, line.clienten) ?? line.clienten,
    huishoudens: classes('huishoudens', line.gebied, line.huishoudens),
  }));
  const named = (list: Stapeling['wetten'], key: (name: string) => string): Stapeling['wetten'] =>
    Object.fromEntries(Object.keys(list).map((name) => [name, shown.people(key(name))]));
  const whole = perGebied.find(({ gebied }) => gebied === TOTAAL);
  return {
    clienten: whole?.clienten ?? stapeling.clienten,
    huishoudens: whole?.huishoudens ?? null,
    wetten: named(stapeling.wetten, wettenKey),
    leefdomeinen: named(stapeling.leefdomeinen, paarKey),
    kostenVanafDrie: HIDDEN,
    perGebied,
  };
}
