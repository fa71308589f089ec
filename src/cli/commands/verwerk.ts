import { basename } from 'node:path';
import { kubusCsv, leveringsbewijs, resultJson, resultSheets } from '#domain';
import { writeResults } from '#workbook';
import { UsageError } from '../arguments';
import { command } from '../command';
import { circumstancesFrom, deliveryFrom, deliveryOptions, refuseShareable } from '../delivery';
import { refuseOverwriting, workbookPath, writeTo } from '../input';
import { asJson, exitOf, reportLines } from '../report';

/** Writes the workbook with the result sheets. */
export const verwerk = command({
  verb: 'verwerk',
  operands: 'BESTAND --uit BESTAND.xlsx [opties]',
  explanation: 'Controleert een levering en schrijft de werkmap met de bladen per wijk.',
  options: {
    uit: { value: 'BESTAND.xlsx', explanation: 'de werkmap die wordt geschreven', required: true },
    ...deliveryOptions,
    kubus: { value: 'BESTAND.csv', explanation: 'schrijft de Kubus als tekstbestand, voor Excel of Power BI' },
    bewijs: { value: 'BESTAND', explanation: 'schrijft het Leveringsbewijs als JSON' },
    delen: { explanation: 'schrijft de deelbare kopie' },
  },
  async run(words, terminal, clock) {
    const [path, ...more] = words.files;
    if (path === undefined || more.length > 0) throw new UsageError('Noem één bestand: waaier verwerk BESTAND --uit BESTAND.xlsx');
    const out = workbookPath(words, 'uit', ['.xlsx', '.xlsm']) ?? '';
    refuseOverwriting(words, ['uit', 'json', 'kubus', 'bewijs']);
    const circumstances = await circumstancesFrom(words, clock);
    refuseShareable(circumstances, words.has('delen'));
    const { workbook, calculated } = await deliveryFrom(path, words, circumstances);
    const ids = resultSheets.map((sheet) => sheet.id);
    const made = { madeAt: clock(), version: WAAIER_VERSION };
    await writeResults(workbook, calculated, ids, made);
    await writeTo(out, await workbook.save(basename(out)));
    const json = words.option('json');
    if (json !== null) await writeTo(json, asJson(resultJson(calculated)));
    const kubus = words.option('kubus');
    if (kubus !== null) await writeTo(kubus, kubusCsv(calculated));
    const bewijs = words.option('bewijs');
    if (bewijs !== null) await writeTo(bewijs, asJson(leveringsbewijs(calculated, made)));
    for (const line of reportLines(basename(path), calculated.checked)) terminal.out(line);
    terminal.out(`Geschreven: ${basename(out)}, met ${ids.length} bladen. Deze bladen zijn voor eigen gebruik: kleine aantallen zijn zichtbaar.`);
    return exitOf(calculated.checked.oordeel);
  },
});
