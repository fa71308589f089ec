import { resultJson, type Calculated, type Circumstances, type RunFacts } from '#domain';
import { newFile, shared, writeResults } from '#workbook';
import { EXIT, type ExitCode } from '../command';
import { deliveryFrom, type AboutCsv } from '../delivery';
import { InputRefused, nameOf } from '../input';
import { writeTo } from '../output';
import { asJson, exitOf, reportLines } from '../report';

const REPORT_SHEETS = ['bevindingen', 'verantwoording'];

/** One delivery to check. */
export interface CheckJob {
  readonly path: string;
  readonly about: AboutCsv;
  readonly circumstances: Circumstances;
  readonly facts: RunFacts;
  /** Where its report goes; null when nobody asked for one. */
  readonly report: string | null;
  /** How its JSON is wanted: as a whole, as one item of an array, or not. */
  readonly json: 'whole' | 'item' | null;
}

/** What a check says and gives back. */
export interface CheckResult {
  readonly lines: readonly string[];
  readonly exit: ExitCode;
  readonly json: Uint8Array | null;
  /** Why its report is not there; null when it is, or was not asked for. */
  readonly problem: string | null;
}

/** Checks one delivery and writes its report. */
export async function check({ path, about, circumstances, facts, report, json }: CheckJob): Promise<CheckResult> {
  const { calculated } = await deliveryFrom(path, about, circumstances);
  const isShared = circumstances.settings?.kleineAantallen === 'delen';
  const result = json === null ? null : resultJson(isShared ? await shared(calculated) : calculated);
  const problem = report === null ? null : await reportTo(report, calculated, facts);
  return {
    lines: reportLines(nameOf(path), calculated.checked),
    exit: problem === null ? exitOf(calculated.checked.oordeel) : EXIT.geweigerd,
    json: result === null ? null : new TextEncoder().encode(json === 'item' ? asItem(result) : asJson(result)),
    problem,
  };
}

/** As JSON writes it within an array, without what stands around it. */
const asItem = (value: unknown): string => asJson([value]).slice('[\n'.length, -'\n]\n'.length);

async function reportTo(path: string, calculated: Calculated, facts: RunFacts): Promise<string | null> {
  const workbook = newFile();
  await writeResults(workbook, calculated, REPORT_SHEETS, facts);
  try {
    await writeTo(path, (sink) => workbook.saveTo(sink, nameOf(path)));
    return null;
  } catch (problem) {
    if (!(problem instanceof InputRefused)) throw problem;
    return problem.message;
  }
}
