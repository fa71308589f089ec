import { dutchEuro, vergelijken, verschilBlad, type Vergelijking } from '#domain';
import { saveDataFile } from '#workbook';
import { UsageError } from '../arguments';
import { command, EXIT } from '../command';
import { aboutCsv, circumstancesFrom, deliveryFrom, deliveryOptions } from '../delivery';
import { nameOf, refuseOverwriting, workbookPath } from '../input';
import { writeTo } from '../output';

const { instellingen, gemeente, periode } = deliveryOptions;

/** Shows what differs between two deliveries. */
export const vergelijk = command({
  verb: 'vergelijk',
  operands: 'OUD NIEUW [--uit BESTAND.xlsx]',
  explanation: 'Laat zien wat tussen twee leveringen verschilt, per wet, product en wijk.',
  options: { instellingen, gemeente, periode, uit: { value: 'BESTAND.xlsx', explanation: 'schrijft het verschil ook als werkmap' } },
  async run(words, terminal, clock) {
    const [oud, nieuw, ...others] = words.files;
    if (oud === undefined || nieuw === undefined || others.length > 0) {
      throw new UsageError('Noem twee leveringen, de oude eerst: waaier vergelijk OUD NIEUW');
    }
    const out = workbookPath(words, 'uit');
    refuseOverwriting(words, ['uit']);
    const circumstances = await circumstancesFrom(words, clock);
    const before = await deliveryFrom(oud, aboutCsv(words), circumstances);
    const after = await deliveryFrom(nieuw, aboutCsv(words), circumstances);
    const found = vergelijken(before.calculated, after.calculated);
    for (const melding of found.meldingen) terminal.out(melding);
    for (const line of tableOf(found)) terminal.out(line);
    if (out !== null) {
      await writeTo(out, (sink) => saveDataFile(sink, [verschilBlad(found)]));
      terminal.out(`Geschreven: ${nameOf(out)}.`);
    }
    return EXIT.goedgekeurd;
  },
});

/** The differences as lines of a table, numbers to the right. */
function tableOf({ regels, totaal }: Vergelijking): string[] {
  if (regels.length === 0) return ['Er is geen verschil.'];
  const heads = ['wet', 'product', 'wijk', 'oud', 'nieuw', 'erbij', 'eraf', 'veranderd', 'kosten oud', 'kosten nieuw', 'verschil'];
  const rows = [...regels, { wet: 'Totaal', product: '', wijk: '', wijknaam: null, ...totaal }].map((regel) => [
    regel.wet,
    regel.product,
    regel.wijknaam === null ? regel.wijk : `${regel.wijk} ${regel.wijknaam}`,
    ...[regel.oud, regel.nieuw, regel.erbij, regel.eraf, regel.veranderd].map(String),
    ...[regel.kostenOud, regel.kostenNieuw, regel.kostenNieuw - regel.kostenOud].map(dutchEuro),
  ]);
  const widths = heads.map((head, place) => Math.max(head.length, ...rows.map((row) => row[place]?.length ?? 0)));
  return [heads, ...rows].map((row) =>
    row.map((text, place) => (place < 3 ? text.padEnd(widths[place] ?? 0) : text.padStart(widths[place] ?? 0))).join('  ').trimEnd(),
  );
}
