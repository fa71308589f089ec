import { basename } from 'node:path';
import { calculateLevering, checkLevering, resultJson, resultSheets, runAll } from '#domain';
import { writeResults } from '#workbook';
import { UsageError } from '../arguments';
import { command } from '../command';
import { cellsOf, circumstancesFrom, deliveryOptions, now, openDelivery, writeTo } from '../input';
import { asJson, exitOf, reportLines } from '../report';

/** Writes the workbook with the result sheets. */
export const verwerk = command({
  verb: 'verwerk',
  operands: 'BESTAND --uit BESTAND.xlsx [opties]',
  explanation: 'Controleert een levering en schrijft de werkmap met de bladen per wijk.',
  options: {
    uit: { value: 'BESTAND.xlsx', explanation: 'de werkmap die wordt geschreven', required: true },
    ...deliveryOptions,
    delen: { explanation: 'schrijft de deelbare kopie' },
  },
  async run(words, terminal) {
    const [path, ...more] = words.files;
    if (path === undefined || more.length > 0) throw new UsageError('Noem één bestand: waaier verwerk BESTAND --uit BESTAND.xlsx');
    const circumstances = await circumstancesFrom(words);
    if (words.has('delen') || circumstances.settings?.kleineAantallen === 'delen') {
      throw new UsageError('Een deelbare kopie kan deze versie nog niet maken. Zonder --delen komen er bladen voor eigen gebruik.');
    }
    const out = words.option('uit') ?? '';
    if (!/\.xls[xm]$/iu.test(out)) throw new UsageError('De uitvoer is een werkmap: geef bij --uit een naam die eindigt op .xlsx.');
    const workbook = await openDelivery(path);
    const cells = await cellsOf(workbook, path, words, circumstances.today);
    const calculated = runAll(calculateLevering(runAll(checkLevering(cells, circumstances))));
    const ids = resultSheets.map((sheet) => sheet.id);
    await writeResults(workbook, calculated, ids, { madeAt: now(), version: WAAIER_VERSION });
    await writeTo(out, await workbook.save(basename(out)));
    const json = words.option('json');
    if (json !== null) await writeTo(json, asJson(resultJson(calculated)));
    for (const line of reportLines(basename(path), calculated.checked)) terminal.out(line);
    terminal.out(`Geschreven: ${basename(out)}, met ${ids.length} bladen. Deze bladen zijn voor eigen gebruik: kleine aantallen zijn zichtbaar.`);
    return exitOf(calculated.checked.oordeel);
  },
});
