import { basename } from 'node:path';
import { resultJson, type Calculated, type Circumstances } from '#domain';
import { newFile, shared, writeResults } from '#workbook';
import { UsageError, type Parsed } from '../arguments';
import { command, EXIT, type Clock, type ExitCode, type Terminal } from '../command';
import { circumstancesFrom, deliveryFrom, deliveryOptions, refuseSharedReport } from '../delivery';
import { InputRefused, refuseOverwriting, workbookPath, writeTo } from '../input';
import { asJson, exitOf, reportLines } from '../report';

const REPORT_SHEETS = ['bevindingen', 'verantwoording'];

/** Checks deliveries: a line per delivery, then the findings per control. */
export const controleer = command({
  verb: 'controleer',
  operands: 'BESTAND… [opties]',
  explanation: 'Controleert leveringen en zegt of ze kunnen worden aangeleverd.',
  options: {
    ...deliveryOptions,
    rapport: { value: 'BESTAND.xlsx', explanation: 'schrijft per levering een werkmap met de bevindingen' },
  },
  async run(words, terminal, clock) {
    if (words.files.length === 0) throw new UsageError('Noem het bestand dat gecontroleerd moet worden: waaier controleer BESTAND');
    const report = workbookPath(words, 'rapport');
    refuseOverwriting(words, ['json', 'rapport']);
    const circumstances = await circumstancesFrom(words, clock);
    if (report !== null) refuseSharedReport(circumstances);
    const isShared = circumstances.settings?.kleineAantallen === 'delen';
    const reports = report === null ? null : reportNames(report, words.files);
    const results: unknown[] = [];
    let exit: ExitCode = EXIT.goedgekeurd;
    for (const [place, path] of words.files.entries()) {
      const calculated = await check(path, words, circumstances, terminal);
      const own = calculated === null ? EXIT.geweigerd : exitOf(calculated.checked.oordeel);
      exit = own > exit ? own : exit;
      if (calculated === null) continue;
      results.push(resultJson(isShared ? await shared(calculated) : calculated));
      const written = reports?.[place];
      if (written !== undefined) await writeReport(written, calculated, clock);
    }
    const json = words.option('json');
    if (json !== null && results.length > 0) await writeTo(json, asJson(words.files.length === 1 ? results[0] : results));
    return exit;
  },
});

/** Checks one delivery and reports on it; null when it was refused, which is then said. */
async function check(
  path: string,
  words: Parsed,
  circumstances: Circumstances,
  terminal: Terminal,
): Promise<Calculated | null> {
  try {
    const { calculated } = await deliveryFrom(path, words, circumstances);
    for (const line of reportLines(basename(path), calculated.checked)) terminal.out(line);
    return calculated;
  } catch (problem) {
    if (!(problem instanceof InputRefused)) throw problem;
    terminal.error(problem.message);
    return null;
  }
}

/** With several deliveries each gets a report of its own: rapport.xlsx becomes rapport-LEVERING.xlsx, the next -2. */
function reportNames(report: string, files: readonly string[]): string[] {
  if (files.length === 1) return [report];
  const used = new Map<string, number>();
  return files.map((path) => {
    const own = basename(path).replace(/\.[^.]+$/u, '');
    const times = (used.get(own.toLowerCase()) ?? 0) + 1;
    used.set(own.toLowerCase(), times);
    return `${report.slice(0, -'.xlsx'.length)}-${own}${times === 1 ? '' : `-${times}`}.xlsx`;
  });
}

async function writeReport(path: string, calculated: Calculated, clock: Clock): Promise<void> {
  const workbook = newFile();
  await writeResults(workbook, calculated, REPORT_SHEETS, { madeAt: clock(), version: WAAIER_VERSION });
  await writeTo(path, await workbook.save(basename(path)));
}
