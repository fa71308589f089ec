import { UsageError } from '../arguments';
import { command, EXIT, type ExitCode } from '../command';
import { aboutCsv, circumstancesFrom, deliveryOptions, refuseSharedReport } from '../delivery';
import { nameOf, refuseOverwriting, workbookPath } from '../input';
import { JsonFile } from '../json-file';
import type { CheckJob } from '../many/check';
import { outcomes } from '../many/outcomes';

/** Checks deliveries: a line per delivery, then the findings per control. */
export const controleer = command({
  verb: 'controleer',
  operands: 'BESTAND… [opties]',
  explanation: 'Controleert leveringen en zegt of ze kunnen worden aangeleverd.',
  options: {
    ...deliveryOptions,
    rapport: { value: 'BESTAND.xlsx', explanation: 'schrijft per levering een werkmap met de bevindingen' },
  },
  async run(words, terminal, clock, threads) {
    if (words.files.length === 0) throw new UsageError('Noem het bestand dat gecontroleerd moet worden: waaier controleer BESTAND');
    const [report, json] = [workbookPath(words, 'rapport'), words.option('json')];
    refuseOverwriting(words, ['json', 'rapport']);
    const circumstances = await circumstancesFrom(words, clock);
    if (report !== null) refuseSharedReport(circumstances);
    const isOne = words.files.length === 1;
    const reports = report === null ? null : reportNames(report, words.files);
    const asked = { about: aboutCsv(words), circumstances, facts: { madeAt: clock(), version: WAAIER_VERSION } };
    const form = isOne ? 'whole' : 'item';
    const jobs = words.files.map((path, place): CheckJob => ({ ...asked, path, report: reports?.[place] ?? null, json: json === null ? null : form }));
    const written = json === null ? null : new JsonFile(json, !isOne);
    let exit: ExitCode = EXIT.goedgekeurd;
    for await (const { result, refusal } of outcomes('controleer', jobs, threads)) {
      for (const line of result?.lines ?? []) terminal.out(line);
      const problem = refusal ?? result.problem;
      if (problem !== null) terminal.error(problem);
      const own = result?.exit ?? EXIT.geweigerd;
      exit = own > exit ? own : exit;
      if (result?.json) await written?.add(result.json);
    }
    await written?.end();
    return exit;
  },
});

/** With several deliveries each gets a report of its own: rapport.xlsx becomes rapport-LEVERING.xlsx, the next -2. */
function reportNames(report: string, files: readonly string[]): string[] {
  if (files.length === 1) return [report];
  const used = new Map<string, number>();
  return files.map((path) => {
    const own = nameOf(path).replace(/\.[^.]+$/u, '');
    const times = (used.get(own.toLowerCase()) ?? 0) + 1;
    used.set(own.toLowerCase(), times);
    return `${report.slice(0, -'.xlsx'.length)}-${own}${times === 1 ? '' : `-${times}`}.xlsx`;
  });
}
