import { BenchmarksetBuilder } from '#domain';
import { saveDataFile } from '#workbook';
import { UsageError } from '../arguments';
import { command, EXIT } from '../command';
import { aboutCsv, circumstancesFrom, deliveryOptions } from '../delivery';
import { InputRefused, nameOf, refuseOverwriting, workbookPath } from '../input';
import { writeTo } from '../output';
import { outcomes } from '../many/outcomes';

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
  async run(words, terminal, clock, threads) {
    if (words.files.length === 0) throw new UsageError('Noem de leveringen: waaier referentie BESTAND… --uit BESTAND.xlsx');
    const out = workbookPath(words, 'uit') ?? '';
    refuseOverwriting(words, ['uit']);
    const given = await circumstancesFrom(words, clock);
    // The groups of others are wijken, whatever the user counts by.
    const circumstances = { ...given, settings: { ...given.settings, eenheid: 'wijk' as const } };
    const jobs = words.files.map((path) => ({ path, about: aboutCsv(words), circumstances }));
    const set = new BenchmarksetBuilder();
    let taken = 0;
    for await (const { result, refusal } of outcomes('referentie', jobs, threads)) {
      if (refusal !== null) terminal.error(refusal);
      else {
        terminal.out(result.said);
        set.add(result.lines);
        taken++;
      }
    }
    if (set.size === 0) {
      throw new InputRefused('Geen van de leveringen heeft cijfers die gedeeld mogen worden: er is niets geschreven.');
    }
    const sheet = set.sheet();
    await writeTo(out, (sink) => saveDataFile(sink, [sheet]));
    terminal.out(`Geschreven: ${nameOf(out)}, met ${sheet.rows.length} regels uit ${taken} leveringen.`);
    return taken < jobs.length ? EXIT.geweigerd : EXIT.goedgekeurd;
  },
});
