import type highsLoader from 'highs';
import type { AmResultaat } from '../../../src/domain/json';

/** HiGHS, once it is loaded. */
export type Highs = Awaited<ReturnType<typeof highsLoader>>;

type Counts = { readonly clienten: number | null; readonly voorzieningen?: number | null };
type Row = Counts & Readonly<Record<string, unknown>>;

/** A linear program over everything that a shareable copy shows of clients and voorzieningen, made from its JSON alone. */
export interface Program {
  /** The hidden numbers of clients, by name. */
  readonly hidden: readonly string[];
  /** The ends between which a figure lies by all of the copy together. */
  interval(highs: Highs, name: string): readonly [least: number, most: number];
}

const TOTAAL = 'totaal';
const MEASURES = ['clienten', 'voorzieningen'] as const;

/** What stands behind a shown count: to the nearest 5, and never one of 1 to 9. */
function boundsOf(shown: number | null): readonly [number, number] {
  if (shown === null) return [1, Infinity];
  return shown === 0 ? [0, 0] : [Math.max(10, shown - 2), shown + 2];
}

/** The sections of the JSON as one list of cells: periode, gebied, wet, leefdomein, cirkel. */
function cellsOf(result: AmResultaat): Map<string, Row> {
  const now = result.levering.periode ?? '';
  const cells = new Map<string, Row>();
  const put = (rows: readonly object[], periode?: string): void => {
    for (const row of rows as readonly Row[]) {
      const axes = ['gebied', 'wet', 'leefdomein', 'cirkel'].map((axis) => String(row[axis] ?? TOTAAL));
      cells.set([periode ?? String(row.periode), ...axes].join(' '), row);
    }
  };
  put(result.trend);
  for (const rows of [result.kubus, result.wijken, result.leefdomeinen, result.pijlers, result.cirkels]) put(rows, now);
  put(result.jaar, 'jaar');
  return cells;
}

/** Makes the program; `exact` tells only how far gebieden really add up, which is all an attacker could hope for. */
export function programOf(copy: AmResultaat, exact: AmResultaat): Program {
  const [shown, truth] = [cellsOf(copy), cellsOf(exact)];
  const bounds = new Map<string, readonly [number, number]>();
  const rows: string[] = [];
  const known = new Map<string, string>();
  const variable = (key: string, measure: (typeof MEASURES)[number]): string | null => {
    const row = shown.get(key);
    if (row?.[measure] === undefined) return null;
    const id = `${measure}|${key}`;
    let name = known.get(id);
    if (name === undefined) {
      known.set(id, (name = `${measure === 'clienten' ? 'x' : 'v'}${known.size}`));
      bounds.set(name, boundsOf(row[measure]));
    }
    return name;
  };
  const hidden: string[] = [];
  for (const [key, row] of shown) {
    const [clients, help] = [variable(key, 'clienten'), variable(key, 'voorzieningen')];
    if (clients !== null && row.clienten === null) hidden.push(clients);
    if (clients !== null && help !== null) rows.push(`${help} - ${clients} >= 0`);
  }

  const exactOf = (key: string, measure: (typeof MEASURES)[number]): number => truth.get(key)?.[measure] ?? 0;
  const sum = (whole: string, parts: readonly string[], adds: (typeof MEASURES)[number][]): void => {
    for (const measure of MEASURES) {
      const all = variable(whole, measure);
      if (all === null) continue;
      const there = parts.flatMap((part) => variable(part, measure) ?? []);
      if (there.length === 0) continue;
      const slack = parts.reduce((total, part) => total + exactOf(part, measure), 0) - exactOf(whole, measure);
      rows.push(`${there.join(' + ')} - ${all} >= ${Math.min(0, slack)}`);
      if (adds.includes(measure)) rows.push(`${there.join(' + ')} - ${all} <= ${Math.max(0, slack)}`);
      for (const part of there) rows.push(`${all} - ${part} >= 0`);
    }
  };
  const keys = [...shown.keys()].map((key) => key.split(' ') as [string, string, string, string, string]);
  const by = new Map<string, { whole: string; parts: string[]; adds: (typeof MEASURES)[number][] }>();
  const group = (whole: string[], part: string, kind: string, adds: (typeof MEASURES)[number][]): void => {
    const id = `${kind}|${whole.join(' ')}`;
    const known = by.get(id) ?? { whole: whole.join(' '), parts: [], adds };
    known.parts.push(part);
    by.set(id, known);
  };
  for (const key of keys) {
    const [p, g, w, d, c] = key;
    const name = key.join(' ');
    if (g !== TOTAAL) group([p, TOTAAL, w, d, c], name, 'gebied', ['clienten', 'voorzieningen']);
    const single = [w, d, c].filter((axis) => axis !== TOTAAL).length;
    if (single === 1) {
      group([p, g, TOTAAL, TOTAAL, TOTAAL], name, w !== TOTAAL ? 'wet' : d !== TOTAAL ? 'domein' : 'cirkel', d === TOTAAL ? ['voorzieningen'] : []);
    }
    if (single === 3) {
      group([p, g, w, TOTAAL, TOTAAL], name, 'kubus-wet', []);
      group([p, g, TOTAAL, d, TOTAAL], name, 'kubus-domein', ['voorzieningen']);
      group([p, g, TOTAAL, TOTAAL, c], name, 'kubus-cirkel', []);
    }
    if (single === 0 && p.startsWith(exact.levering.periode?.slice(0, 4) ?? '-')) group(['jaar', g, w, d, c], name, 'jaar', []);
  }
  for (const { whole, parts, adds } of by.values()) if (shown.has(whole)) sum(whole, parts, adds);

  const now = copy.levering.periode ?? '';
  const all = variable([now, TOTAAL, TOTAAL, TOTAAL, TOTAAL].join(' '), 'clienten');
  const people = (name: string, count: number | null): string => {
    bounds.set(name, boundsOf(count));
    if (count === null) hidden.push(name);
    return name;
  };
  const { clienten, wetten, leefdomeinen } = copy.stapeling;
  const classes = Object.values(clienten).map((count, place) => people(`k${place}`, count));
  if (all !== null) rows.push(`${classes.join(' + ')} - ${all} = 0`);
  // Of each product somebody has there is a row.
  const everyRow = variable([now, TOTAAL, TOTAAL, TOTAAL, TOTAAL].join(' '), 'voorzieningen');
  if (everyRow !== null) rows.push(`${everyRow} ${classes.map((name, place) => `- ${place + 1} ${name}`).join(' ')} >= 0`);
  const combined = Object.entries(wetten).map(([key, count], place) => ({ of: key.split('+'), name: people(`w${place}`, count) }));
  if (all !== null) rows.push(`${combined.map(({ name }) => name).join(' + ')} - ${all} = 0`);
  for (const wet of ['WMO', 'JW', 'PW']) {
    const own = variable([now, TOTAAL, wet, TOTAAL, TOTAAL].join(' '), 'clienten');
    const with1 = combined.filter(({ of }) => of.includes(wet)).map(({ name }) => name);
    rows.push(own === null ? `${with1.join(' + ')} = 0` : `${with1.join(' + ')} - ${own} = 0`);
  }
  for (const [place, [key, count]] of Object.entries(leefdomeinen).entries()) {
    const pair = people(`p${place}`, count);
    for (const d of key.split('+')) {
      const own = variable([now, TOTAAL, TOTAAL, d, TOTAAL].join(' '), 'clienten');
      if (own !== null) rows.push(`${own} - ${pair} >= 0`);
    }
  }

  const limits = [...bounds].map(([name, [least, most]]) => (most === Infinity ? `${name} >= ${least}` : `${least} <= ${name} <= ${most}`));
  const text = (goal: string, name: string): string =>
    `${goal}\n obj: ${name}\nSubject To\n${rows.map((row, place) => ` c${place}: ${row}`).join('\n')}\nBounds\n ${limits.join('\n ')}\nEnd`;
  return {
    hidden,
    interval(highs, name) {
      const solve = (goal: string): number => {
        const solution = highs.solve(text(goal, name));
        if (solution.Status === 'Unbounded') return Infinity;
        if (solution.Status !== 'Optimal') throw new RangeError(`The program is ${solution.Status}`);
        return solution.ObjectiveValue;
      };
      return [solve('Minimize'), solve('Maximize')];
    },
  };
}
