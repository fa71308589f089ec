import type { AmResultaat } from '../../../src/domain/json';
import type { Highs } from './linear-program';

const TOTAAL = 'totaal';
/** More euro than anything here costs. */
const FAR = 10_000_000;

type Row = Readonly<Record<string, unknown>> & { readonly kosten: number | null };

/** All kosten of a copy by periode, gebied, wet, leefdomein and cirkel. */
function kostenOf(result: AmResultaat): Map<string, Row> {
  const cells = new Map<string, Row>();
  const put = (rows: readonly object[], periode?: string): void => {
    for (const row of rows as readonly Row[]) {
      cells.set([periode ?? row.periode, ...['gebied', 'wet', 'leefdomein', 'cirkel'].map((axis) => row[axis] ?? TOTAAL)].join(' '), row);
    }
  };
  put(result.trend);
  for (const rows of [result.kubus, result.wijken, result.leefdomeinen, result.pijlers, result.cirkels]) put(rows, result.levering.periode ?? '');
  put(result.jaar, 'jaar');
  return cells;
}

/** The sums that kosten make up: a whole and its parts. */
function sumsOf(keys: readonly string[], jaar: string): ReadonlyMap<string, readonly string[]> {
  const sums = new Map<string, string[]>();
  for (const key of keys) {
    const [p, g, w, d, c] = key.split(' ') as [string, string, string, string, string];
    const add = (kind: string, ...whole: string[]): void => {
      const name = `${kind}|${whole.join(' ')}`;
      sums.set(name, [...(sums.get(name) ?? []), key]);
    };
    if (g !== TOTAAL) add('gebied', p, TOTAAL, w, d, c);
    const axes = [w, d, c].filter((axis) => axis !== TOTAAL).length;
    if (axes === 1) add(w !== TOTAAL ? 'wet' : d !== TOTAAL ? 'leefdomein' : 'cirkel', p, g, TOTAAL, TOTAAL, TOTAAL);
    if (axes === 3) {
      add('kubus wet', p, g, w, TOTAAL, TOTAAL);
      add('kubus leefdomein', p, g, TOTAAL, d, TOTAAL);
      add('kubus cirkel', p, g, TOTAAL, TOTAAL, c);
    }
    if (axes === 0 && p.startsWith(jaar)) add('jaar', 'jaar', g, TOTAAL, TOTAAL, TOTAAL);
  }
  return sums;
}

/** The hidden kosten of 1 to 9 clients that follow from a copy to within half of themselves; `exact` says which those are. */
export function kostenGivenAway(highs: Highs, copy: AmResultaat, exact: AmResultaat): string[] {
  const [shown, truth] = [kostenOf(copy), kostenOf(exact)];
  const keys = [...shown.keys()];
  const nameOf = new Map(keys.map((key, place) => [key, `x${place}`]));
  const rows = [...sumsOf(keys, exact.levering.periode?.slice(0, 4) ?? '-')].flatMap(([name, parts]) => {
    const whole = nameOf.get(name.slice(name.indexOf('|') + 1));
    return whole === undefined ? [] : [`${parts.map((part) => nameOf.get(part) ?? '').join(' + ')} - ${whole} = 0`];
  });
  const bounds = keys.map((key) => {
    const kosten = shown.get(key)?.kosten ?? null;
    return kosten === null ? `0 <= ${nameOf.get(key) ?? ''} <= ${FAR}` : `${kosten - 50.01} <= ${nameOf.get(key) ?? ''} <= ${kosten + 50.01}`;
  });
  const few = keys.filter((key) => {
    const { clienten, kosten } = truth.get(key) ?? { clienten: 0, kosten: 0 };
    return shown.get(key)?.kosten === null && Number(clienten) < 10 && Number(kosten) > 0;
  });
  const rest = `Subject To\n${rows.map((row, place) => ` c${place}: ${row}`).join('\n')}\nBounds\n ${bounds.join('\n ')}\nEnd`;
  const seen = new Map(few.map((key) => [key, [Infinity, -Infinity] as [number, number]]));
  const solve = (goal: string, of: readonly string[]): void => {
    const solution = highs.solve(`${goal}\n obj: ${of.map((key) => nameOf.get(key) ?? '').join(' + ')}\n${rest}`);
    if (solution.Status !== 'Optimal') throw new RangeError(`The program is ${solution.Status}`);
    for (const [key, ends] of seen) {
      const euro = solution.Columns[nameOf.get(key) ?? '']?.Primal ?? NaN;
      seen.set(key, [Math.min(ends[0], euro), Math.max(ends[1], euro)]);
    }
  };
  const near = (): string[] => [...seen].flatMap(([key, [least, most]]) => (most - least < Number(truth.get(key)?.kosten) / 2 ? [key] : []));
  // Any two solutions far enough apart clear a figure; only what all together leave is asked for one by one.
  for (const left of [few, ...few.map((key) => [key])]) {
    const open = near().filter((key) => left.includes(key));
    for (const goal of ['Minimize', 'Maximize']) {
      if (open.length > 0) solve(goal, open);
    }
  }
  return near();
}
