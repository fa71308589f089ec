import type { Benchmark, BenchmarkLine } from '../benchmark';
import type { Cijfers } from '../benchmark/benchmarkset';
import { isSmall, roundedCount, roundedKosten } from './rounding';

/** With fewer members that are shown, nothing is said of a group (design 4.8). */
const FEWEST_MEMBERS = 5;

/** The figures of an area elsewhere as a copy may use them: rounded, and left out when they are small. */
export function sharedCijfers({ clienten, kosten }: Cijfers): Cijfers {
  if (clienten === null || isSmall(clienten)) return { clienten: null, kosten: null };
  return { clienten: roundedCount(clienten), kosten: kosten === null ? null : roundedKosten(kosten) };
}

const NOTHING = { B: NaN, n: NaN, mediaan: NaN, p25: NaN, p75: NaN, min: NaN, max: NaN };
const NO_COMPARISON = { index: NaN, lo: NaN, hi: NaN, signaal: null, extra: NaN, euro: NaN };

/** A line says nothing of a group of few, and compares nothing that is hidden. */
function sharedLine(line: BenchmarkLine): BenchmarkLine {
  const isFew = line.n < FEWEST_MEMBERS;
  const isHidden = Number.isNaN(line.waarde);
  return { ...line, ...(isFew ? NOTHING : {}), ...(isFew || isHidden ? NO_COMPARISON : {}) };
}

/** The benchmark of shown figures; a line of the exact one that none of the shown members makes is hidden, not gone. */
export function sharedBenchmark(shown: Benchmark, exact: Benchmark): Benchmark {
  const key = ({ gebied, maat, deel, groep }: BenchmarkLine): string => [gebied, maat, deel, groep].join('\n');
  const known = new Map(shown.lines.map((line) => [key(line), sharedLine(line)]));
  return {
    ...shown,
    lines: exact.lines.map((line) => known.get(key(line)) ?? { ...line, waarde: NaN, ...NOTHING, ...NO_COMPARISON }),
    leeftijd: { regels: [], reden: 'dat staat niet in een deelbare kopie' },
  };
}
