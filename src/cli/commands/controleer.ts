import { basename } from 'node:path';
import { calculateLevering, checkLevering, resultJson, runAll, type Calculated } from '#domain';
import { newFile, writeResults } from '#workbook';
import { UsageError, type Parsed } from '../arguments';
import { command, EXIT, type ExitCode, type Terminal } from '../command';
import { cellsOf, circumstancesFrom, deliveryOptions, InputRefused, now, openDelivery, writeTo } from '../input';
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
  async run(words, terminal) {
    if (words.files.length === 0) throw new UsageError('Noem het bestand dat gecontroleerd moet worden: waaier controleer BESTAND');
    const results: unknown[] = [];
    let exit: ExitCode = EXIT.goedgekeurd;
    for (const path of words.files) {
      const calculated = await check(path, words, terminal);
      if (calculated === null) {
        exit = EXIT.geweigerd;
        continue;
      }
      results.push(resultJson(calculated));
      const own = exitOf(calculated.checked.oordeel);
      exit = own > exit ? own : exit;
    }
    const json = words.option('json');
    if (json !== null && results.length > 0) await writeTo(json, asJson(words.files.length === 1 ? results[0] : results));
    return exit;
  },
});

/** Checks one delivery and reports on it; null when it was refused, which is then said. */
async function check(path: string, words: Parsed, terminal: Terminal): Promise<Calculated | null> {
  const circumstances = await circumstancesFrom(words);
  try {
    const workbook = await openDelivery(path);
    const cells = await cellsOf(workbook, path, words, circumstances.today);
    const calculated = runAll(calculateLevering(runAll(checkLevering(cells, circumstances))));
    for (const line of reportLines(basename(path), calculated.checked)) terminal.out(line);
    const report = words.option('rapport');
    if (report !== null) await writeReport(words.files.length > 1 ? beside(report, path) : report, calculated);
    return calculated;
  } catch (problem) {
    if (!(problem instanceof InputRefused)) throw problem;
    terminal.error(problem.message);
    return null;
  }
}

/** With several deliveries each gets a report of its own: rapport.xlsx becomes rapport-LEVERING.xlsx. */
const beside = (report: string, path: string): string =>
  report.replace(/(?:\.xlsx)?$/iu, `-${basename(path).replace(/\.[^.]+$/u, '')}.xlsx`);

async function writeReport(path: string, calculated: Calculated): Promise<void> {
  const workbook = newFile();
  await writeResults(workbook, calculated, REPORT_SHEETS, { madeAt: now(), version: WAAIER_VERSION });
  await writeTo(path, await workbook.save(basename(path)));
}
