import { basename } from 'node:path';
import { benchmarksetSheet, referentieregels, type Circumstances, type Referentieregel } from '#domain';
import { CopyRefused, shared, writeDataFile } from '#workbook';
import { UsageError, type Parsed } from '../arguments';
import { command, EXIT, type Terminal } from '../command';
import { circumstancesFrom, deliveryFrom, deliveryOptions } from '../delivery';
import { InputRefused, refuseOverwriting, workbookPath, writeTo } from '../input';

const { instellingen, gemeente, periode } = deliveryOptions;

/** Makes a Benchmarkset from many deliveries. */
export const referentie = command({
  verb: 'referentie',
  operands: 'BESTAND… --uit BESTAND.xlsx [opties]',
  explanation: 'Maakt van veel leveringen één blad Benchmarkset, zonder kleine aantallen, om te delen.',
  options: {
    uit: { value: 'BESTAND.xlsx', explanation: 'de werkmap die wordt geschreven', required: true },
    ...{ instellingen, gemeente, periode },
  },
  async run(words, terminal, clock) {
    if (words.files.length === 0) throw new UsageError('Noem de leveringen: waaier referentie BESTAND… --uit BESTAND.xlsx');
    const out = workbookPath(words, 'uit') ?? '';
    refuseOverwriting(words, ['uit']);
    const given = await circumstancesFrom(words, clock);
    // The groups of others are wijken, whatever the user counts by.
    const circumstances = { ...given, settings: { ...given.settings, eenheid: 'wijk' as const } };
    const deliveries: (readonly Referentieregel[])[] = [];
    let refused = 0;
    for (const path of words.files) {
      const lines = await linesFrom(path, words, circumstances, terminal);
      if (lines === null) refused++;
      else deliveries.push(lines);
    }
    if (deliveries.every((lines) => lines.length === 0)) {
      throw new InputRefused('Geen van de leveringen heeft cijfers die gedeeld mogen worden: er is niets geschreven.');
    }
    const sheet = benchmarksetSheet(deliveries);
    await writeTo(out, await writeDataFile([sheet]));
    terminal.out(`Geschreven: ${basename(out)}, met ${sheet.rows.length} regels uit ${deliveries.length} leveringen.`);
    return refused > 0 ? EXIT.geweigerd : EXIT.goedgekeurd;
  },
});

/** The lines of one delivery, of which nothing else stays in memory; null when it was refused. */
async function linesFrom(
  path: string,
  words: Parsed,
  circumstances: Circumstances,
  terminal: Terminal,
): Promise<readonly Referentieregel[] | null> {
  const name = basename(path);
  try {
    const { calculated } = await deliveryFrom(path, words, circumstances);
    const lines = referentieregels(await shared(calculated));
    const wijken = new Set(lines.map(({ gebiedscode }) => gebiedscode)).size;
    const own = calculated.report.filter(({ gebied }) => /^WK/u.test(gebied)).length;
    const { fouten } = calculated.checked.oordeel;
    terminal.out(
      `${name}: ${wijken} van ${own} wijken, ${lines.length} regels` +
        (fouten > 0 ? `; let op: ${fouten} fouten, regels met een fout tellen niet mee.` : '.'),
    );
    return lines;
  } catch (problem) {
    if (!(problem instanceof InputRefused || problem instanceof CopyRefused)) throw problem;
    terminal.error(problem instanceof CopyRefused ? `${name}: ${problem.message}` : problem.message);
    return null;
  }
}
