import { kubusCsv, leveringsbewijs, resultJson, resultSheets, sharedBewijs, sharedSheets } from '#domain';
import { shared, sharedCopy, writeResults } from '#workbook';
import { UsageError } from '../arguments';
import { command } from '../command';
import { aboutCsv, circumstancesFrom, deliveryFrom, deliveryOptions } from '../delivery';
import { nameOf, refuseOverwriting, workbookPath } from '../input';
import { writeTo } from '../output';
import { asJson, exitOf, reportLines } from '../report';

/** Whom the written workbook is for. */
function whoMaySee(isCopy: boolean, isShared: boolean): string {
  if (isCopy) return 'Deze kopie is deelbaar: zonder gegevens per persoon, met kleine aantallen verborgen.';
  return isShared
    ? 'Kleine aantallen zijn verborgen, maar de levering zelf zit nog in deze werkmap: deel haar niet. Met --delen komt er een deelbare kopie.'
    : 'Deze bladen zijn voor eigen gebruik: kleine aantallen zijn zichtbaar.';
}

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
    const { workbook, calculated } = await deliveryFrom(path, aboutCsv(words), circumstances);
    const facts = { madeAt: clock(), version: WAAIER_VERSION };
    const isCopy = words.has('delen');
    const isShared = isCopy || circumstances.settings?.kleineAantallen === 'delen';
    const figures = isShared ? await shared(calculated) : calculated;
    const ids = (isShared ? sharedSheets : resultSheets).map((sheet) => sheet.id);
    if (isCopy) await writeTo(out, (await sharedCopy(figures, facts, nameOf(out))).bytes);
    else {
      await writeResults(workbook, figures, ids, facts);
      await writeTo(out, (sink) => workbook.saveTo(sink, nameOf(out)));
    }
    const json = words.option('json');
    if (json !== null) await writeTo(json, asJson(resultJson(figures)));
    const kubus = words.option('kubus');
    if (kubus !== null) await writeTo(kubus, kubusCsv(figures));
    const bewijs = words.option('bewijs');
    if (bewijs !== null) {
      const proof = leveringsbewijs(calculated, facts);
      await writeTo(bewijs, asJson(figures.deelbaar === undefined ? proof : sharedBewijs(proof, figures.deelbaar)));
    }
    for (const line of reportLines(nameOf(path), calculated.checked)) terminal.out(line);
    terminal.out(`Geschreven: ${nameOf(out)}, met ${ids.length} bladen. ${whoMaySee(isCopy, isShared)}`);
    return exitOf(calculated.checked.oordeel);
  },
});
