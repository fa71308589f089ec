import type highsLoader from 'highs';
import type { AmResultaat } from '../../../src/domain/json';

/** HiGHS, once it is loaded. */
export type Highs = Awaited<ReturnType<typeof highsLoader>>;

type Measure = (typeof MEASURES)[number];
type Row = Readonly<Partial<Record<Measure, number | null>> & Record<string, unknown>>;

/** A linear program over all counts that a shareable copy shows, made from its JSON alone. */
export interface Program {
  /** How many numbers of people are hidden. */
  readonly hidden: number;
  /** Those of them that lie within fewer than 5 by all of the copy together; of no more than so many, spread over all. */
  givenAway(highs: Highs, most?: number): readonly string[];
}

const TOTAAL = 'totaal';
/** More than any number of people here, so that every program has an end. */
const FAR = 100_000;
const MEASURES = ['clienten', 'huishoudens', 'voorzieningen', 'ontdubbeld', 'uitstroom', 'stand'] as const;
const PEOPLE: readonly Measure[] = ['clienten', 'huishoudens'];
/** In a cell there are at least as many of the first as of the second. */
const MORE = [['voorzieningen', 'ontdubbeld'], ['voorzieningen', 'clienten'], ['ontdubbeld', 'clienten'], ['clienten', 'huishoudens']] as const;

/** What stands behind a shown count: to the nearest 5, and never one of 1 to 9. */
function boundsOf(shown: number | null, least = 1): readonly [number, number] {
  if (shown === null) return [least, Infinity];
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

type Group = { readonly whole: string; readonly parts: string[]; readonly adds: boolean; readonly overGebied: boolean };

/** Makes the program; `exact` tells only how far gebieden really add up, which is all an attacker could hope for. */
export function programOf(copy: AmResultaat, exact: AmResultaat): Program {
  const [shown, truth] = [cellsOf(copy), cellsOf(exact)];
  const bounds = new Map<string, readonly [number, number]>();
  const hidden = new Map<string, string>();
  const exactOf = (key: string, measure: Measure): number => truth.get(key)?.[measure] ?? 0;
  const rows: string[] = [];
  const known = new Map<string, string>();
  const variable = (key: string, measure: Measure): string | null => {
    const row = shown.get(key);
    if (row?.[measure] === undefined) return null;
    const id = `${measure}|${key}`;
    let name = known.get(id);
    if (name === undefined) {
      known.set(id, (name = `x${known.size}`));
      bounds.set(name, boundsOf(row[measure], measure === 'clienten' ? 1 : 0));
      if (row[measure] === null && PEOPLE.includes(measure) && exactOf(key, measure) > 0) hidden.set(name, id);
    }
    return name;
  };
  for (const key of shown.keys()) {
    for (const [more, less] of MORE) {
      const [a, b] = [variable(key, more), variable(key, less)];
      if (a !== null && b !== null) rows.push(`${a} - ${b} >= ${Math.min(0, exactOf(key, more) - exactOf(key, less))}`);
    }
    const [all, on, off] = [variable(key, 'ontdubbeld'), variable(key, 'stand'), variable(key, 'uitstroom')];
    if (all !== null && on !== null && off !== null) rows.push(`${all} - ${on} - ${off} = 0`);
  }

  const sum = ({ whole, parts, adds, overGebied }: Group): void => {
    for (const measure of MEASURES) {
      const all = variable(whole, measure);
      if (all === null) continue;
      const there = parts.flatMap((part) => variable(part, measure) ?? []);
      if (there.length === 0) continue;
      const slack = parts.reduce((total, part) => total + exactOf(part, measure), 0) - exactOf(whole, measure);
      rows.push(`${there.join(' + ')} - ${all} >= ${Math.min(0, slack)}`);
      if (PEOPLE.includes(measure) ? overGebied : adds) rows.push(`${there.join(' + ')} - ${all} <= ${Math.max(0, slack)}`);
      if (PEOPLE.includes(measure) || measure === 'voorzieningen') for (const part of there) rows.push(`${all} - ${part} >= 0`);
    }
  };
  const keys = [...shown.keys()].map((key) => key.split(' ') as [string, string, string, string, string]);
  const by = new Map<string, Group>();
  const group = (whole: string[], part: string, kind: string, adds: boolean): void => {
    const id = `${kind}|${whole.join(' ')}`;
    const known = by.get(id) ?? { whole: whole.join(' '), parts: [], adds, overGebied: kind === 'gebied' };
    known.parts.push(part);
    by.set(id, known);
  };
  for (const key of keys) {
    const [p, g, w, d, c] = key;
    const name = key.join(' ');
    if (g !== TOTAAL) group([p, TOTAAL, w, d, c], name, 'gebied', p !== 'jaar');
    const single = [w, d, c].filter((axis) => axis !== TOTAAL).length;
    if (single === 1) {
      group([p, g, TOTAAL, TOTAAL, TOTAAL], name, w !== TOTAAL ? 'wet' : d !== TOTAAL ? 'domein' : 'cirkel', d === TOTAAL);
    }
    if (single === 3) {
      group([p, g, w, TOTAAL, TOTAAL], name, 'kubus-wet', false);
      group([p, g, TOTAAL, d, TOTAAL], name, 'kubus-domein', true);
      group([p, g, TOTAAL, TOTAAL, c], name, 'kubus-cirkel', false);
    }
    if (single === 0 && p.startsWith(exact.levering.periode?.slice(0, 4) ?? '-')) group(['jaar', g, w, d, c], name, 'jaar', false);
  }
  for (const one of by.values()) if (shown.has(one.whole)) sum(one);

  const now = copy.levering.periode ?? '';
  const all = variable([now, TOTAAL, TOTAAL, TOTAAL, TOTAAL].join(' '), 'clienten');
  const people = (name: string, count: number | null): string => {
    bounds.set(name, boundsOf(count));
    if (count === null) hidden.set(name, name);
    return name;
  };
  const { clienten, wetten, leefdomeinen } = copy.stapeling;
  const classes = Object.values(clienten).map((count, place) => people(`k${place}`, count));
  if (all !== null) rows.push(`${classes.join(' + ')} - ${all} = 0`);
  // Of each product somebody has there is a row.
  const everyRow = variable([now, TOTAAL, TOTAAL, TOTAAL, TOTAAL].join(' '), 'voorzieningen');
  const products = (names: readonly string[]): string => names.map((name, place) => `- ${place + 1} ${name}`).join(' ');
  if (everyRow !== null) rows.push(`${everyRow} ${products(classes)} >= 0`);
  const households = Object.values(copy.stapeling.huishoudens ?? {}).map((count, place) => people(`h${place}`, count));
  if (everyRow !== null && households.length > 0) rows.push(`${everyRow} ${products(households)} >= 0`);
  // No more voorzieningen than rows that a control went through.
  const checkedRows = copy.dekking.find(({ code }) => code === 'C05')?.gecontroleerd ?? null;
  if (everyRow !== null && checkedRows !== null) rows.push(`${everyRow} <= ${checkedRows + 2}`);
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

  const limits = [...bounds].map(([name, [least, most]]) => `${least} <= ${name} <= ${Math.min(most, FAR)}`);
  const text = (goal: string, names: readonly string[]): string =>
    `${goal}\n obj: ${names.join(' + ')}\nSubject To\n${rows.map((row, place) => ` c${place}: ${row}`).join('\n')}\nBounds\n ${limits.join('\n ')}\nEnd`;
  return {
    hidden: hidden.size,
    givenAway(highs, most = Infinity) {
      const step = Math.max(1, Math.floor(hidden.size / most));
      const asked = [...hidden.keys()].filter((_, place) => place % step === 0);
      const seen = new Map(asked.map((name) => [name, { least: Infinity, most: -Infinity }]));
      const near = (): string[] => [...seen].flatMap(([name, { least, most }]) => (most - least < 5 - 1e-6 ? [name] : []));
      const solve = (goal: string, names: readonly string[]): void => {
        const solution = highs.solve(text(goal, names));
        if (solution.Status !== 'Optimal') throw new RangeError(`The program is ${solution.Status}`);
        for (const [name, ends] of seen) {
          const { Primal } = solution.Columns[name] ?? { Primal: NaN };
          ends.least = Math.min(ends.least, Primal);
          ends.most = Math.max(ends.most, Primal);
        }
      };
      const both = (names: readonly string[]): void => ['Minimize', 'Maximize'].forEach((goal) => solve(goal, names));
      // Any two solutions that are 5 apart clear a number; only what many together leave is asked for one by one.
      for (let left = near(), before = Infinity; left.length > 0 && left.length < before; left = near()) {
        before = left.length;
        both(left);
      }
      for (const name of near()) both([name]);
      return near().map((name) => hidden.get(name) ?? name);
    },
  };
}
