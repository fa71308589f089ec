/**
 * A second, slow benchmark written from design 4.7 alone over plain areas, in floating-point numbers but where the
 * design asks for more: it uses nothing of the code it is compared with.
 */
export interface PlainArea {
  readonly code: string;
  readonly eigen: boolean;
  readonly inwoners: number;
  readonly oud: number | null;
  /** In thousandths. */
  readonly ses: number | null;
  readonly stedelijkheid: number | null;
  /** Null: the area lacks the part. Kosten in cents. */
  readonly clienten: number | null;
  readonly kosten: number | null;
}

const type7 = (sorted: readonly number[], p: number): number => {
  const h = (sorted.length - 1) * p;
  const [low, high] = [Math.floor(h), Math.ceil(h)];
  return (sorted[low] as number) + (h - low) * ((sorted[high] as number) - (sorted[low] as number));
};

/** Class of a fraction a/b among others: compares with the bound in whole numbers, thirds of thirds. */
function tertile(value: [number, number], all: readonly [number, number][]): number {
  const sorted = [...all].sort((x, y) => x[0] * y[1] - y[0] * x[1]);
  const above = (times: 1 | 2): boolean => {
    const place = (sorted.length - 1) * times;
    const low = sorted[Math.floor(place / 3)] as [number, number];
    const high = sorted[Math.ceil(place / 3)] as [number, number];
    const rest = place % 3;
    const bound = [BigInt(low[0]) * BigInt(high[1]) * BigInt(3 - rest) + BigInt(high[0]) * BigInt(low[1]) * BigInt(rest), BigInt(low[1]) * BigInt(high[1]) * 3n] as const;
    return BigInt(value[0]) * bound[1] > bound[0] * BigInt(value[1]);
  };
  return above(2) ? 3 : above(1) ? 2 : 1;
}

const sd = (values: readonly number[]): number => {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  return Math.sqrt(values.reduce((a, b) => a + (b - mean) ** 2, 0) / values.length);
};

function similar(w: PlainArea, R: readonly PlainArea[]): PlainArea[] {
  if (w.oud === null) return [];
  const age = (a: PlainArea): [number, number] => [a.oud as number, a.inwoners];
  const score = (a: PlainArea): [number, number] => [a.ses as number, 1000];
  const ages = R.filter((a) => a.oud !== null);
  const scored = R.filter((a) => a.ses !== null);
  const candidates = ages.filter((a) => a !== w && (w.ses === null || a.ses !== null));
  const same = candidates.filter(
    (a) =>
      tertile(age(a), ages.map(age)) === tertile(age(w), ages.map(age)) &&
      (w.ses === null || tertile(score(a), scored.map(score)) === tertile(score(w), scored.map(score))),
  );
  if (same.length >= 5) return same;
  const sdAge = sd(ages.map((a) => (a.oud as number) / a.inwoners));
  const sdSes = sd(scored.map((a) => (a.ses as number) / 1000));
  const part = (x: number, spread: number): number => (Math.abs(x) < 1e-12 ? 0 : x / spread);
  const d = (a: PlainArea): number => {
    const dp = part((a.oud as number) / a.inwoners - (w.oud as number) / w.inwoners, sdAge);
    const ds = w.ses === null ? 0 : part(((a.ses as number) - w.ses) / 1000, sdSes);
    return Math.sqrt(dp * dp + ds * ds);
  };
  const near = candidates
    .map((a) => ({ a, d: Math.round(d(a) * 1e10) / 1e10 }))
    .filter((one) => one.d <= 1)
    .sort((x, y) => x.d - y.d || (x.a.code < y.a.code ? -1 : 1))
    .slice(0, 10);
  return near.length < 5 ? [] : near.map((one) => one.a);
}

/** Lines of one part, keyed `gebied maat groep`. */
export function rebenchmark(all: readonly PlainArea[], chosen: readonly string[]): Map<string, Record<string, unknown>> {
  const R = all.filter((a) => a.inwoners >= 50);
  const lines = new Map<string, Record<string, unknown>>();
  for (const w of R.filter((a) => a.eigen)) {
    const others = R.filter((a) => a !== w);
    const groups: Record<string, PlainArea[]> = {
      gemeente: others.filter((a) => a.eigen),
      'kleine kernen': others.filter((a) => a.inwoners < 2500),
      vergelijkbaar: similar(w, R),
      stedelijkheid: others.filter((a) => w.stedelijkheid !== null && a.stedelijkheid === w.stedelijkheid),
      'zelf gekozen': others.filter((a) => chosen.includes(a.code)),
    };
    for (const [groep, members] of Object.entries(groups)) {
      const withCost = members.filter((a) => a.kosten !== null);
      const perHead = (list: readonly PlainArea[]): number =>
        list.reduce((sum, a) => sum + (a.kosten as number), 0) / list.reduce((sum, a) => sum + a.inwoners, 0);
      const euro = withCost.length === 0 ? null : (w.kosten as number) - perHead(withCost) * w.inwoners;
      for (const maat of ['clienten', 'kosten'] as const) {
        const known = members.filter((a) => a[maat] !== null);
        if (known.length === 0) continue;
        const factor = maat === 'clienten' ? 1000 : 10;
        const rate = (a: PlainArea): number => (factor * (a[maat] as number)) / a.inwoners;
        const B = (factor * known.reduce((sum, a) => sum + (a[maat] as number), 0)) / known.reduce((sum, a) => sum + a.inwoners, 0);
        const rates = known.map(rate).sort((a, b) => a - b);
        const O = w[maat] as number;
        const E = (B * w.inwoners) / 1000;
        const counted = maat === 'clienten';
        const lo = O === 0 ? 0 : ((O * (1 - 1 / (9 * O) - 1.96 / (3 * O ** 0.5)) ** 3) / E) * 100;
        const hi = (((O + 1) * (1 - 1 / (9 * (O + 1)) + 1.96 / (3 * (O + 1) ** 0.5)) ** 3) / E) * 100;
        lines.set(`${w.code} ${maat} ${groep}`, {
          waarde: rate(w), B, n: known.length, mediaan: type7(rates, 0.5), p25: type7(rates, 0.25), p75: type7(rates, 0.75),
          min: rates[0], max: rates.at(-1), index: B === 0 ? null : (100 * rate(w)) / B,
          lo: counted && B > 0 ? lo : null, hi: counted && B > 0 ? hi : null,
          signaal: !counted ? null : B === 0 || O < 10 || E < 5 ? 'te klein' : lo > 100 ? '▲' : hi < 100 ? '▼' : 'binnen toevalsmarge',
          extra: counted ? O - E : euro === null ? null : euro / 100,
          euro,
        });
      }
    }
  }
  return lines;
}
