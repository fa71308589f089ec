import { basename } from 'node:path';
import { aanlevering, bsnPlekken, metPseudoniemen, pseudoniemenVan, type WorkbookCells } from '#domain';
import { KLEINSTE_SLEUTEL, sleutelUitBestand, writeDataFile } from '#workbook';
import { UsageError } from '../arguments';
import { command, EXIT } from '../command';
import { circumstancesFrom, deliveryFrom, deliveryOptions } from '../delivery';
import { bytesOf, InputRefused, refuseOverwriting, workbookPath, writeTo } from '../input';

const { instellingen, gemeente, periode } = deliveryOptions;

/** Makes the workbook that is delivered: only sheets of the format, values only, no BSN. */
export const aanleveren = command({
  verb: 'aanleveren',
  operands: 'LEVERING --uit BESTAND.xlsx [--sleutel BESTAND]',
  explanation: 'Maakt de werkmap die u aanlevert: alleen de bladen van het formaat, zonder BSN.',
  options: {
    uit: { value: 'BESTAND.xlsx', explanation: 'de werkmap die wordt geschreven', required: true },
    sleutel: { value: 'BESTAND', explanation: 'het sleutelbestand om BSN’s mee te pseudonimiseren' },
    instellingen,
    gemeente,
    periode,
  },
  async run(words, terminal, clock) {
    const [path, ...others] = words.files;
    if (path === undefined || others.length > 0) throw new UsageError('Noem één levering: waaier aanleveren LEVERING --uit BESTAND.xlsx');
    const out = workbookPath(words, 'uit') ?? '';
    refuseOverwriting(words, ['uit']);
    const key = words.option('sleutel');
    const prepare = key === null ? undefined : (cells: WorkbookCells) => pseudonymised(cells, key, basename(path));
    const { calculated } = await deliveryFrom(path, words, await circumstancesFrom(words, clock), prepare);
    const sheets = aanlevering(calculated.checked);
    if (typeof sheets === 'string') {
      terminal.error(`${basename(path)}: er is nog geen aanlevering gemaakt. ${sheets}`);
      return EXIT.fouten;
    }
    await writeTo(out, await writeDataFile(sheets));
    terminal.out(`Geschreven: ${basename(out)}, klaar om aan te leveren.`);
    return EXIT.goedgekeurd;
  },
});

async function pseudonymised(cells: WorkbookCells, key: string, bestand: string): Promise<WorkbookCells> {
  const { plekken, ongeldig } = bsnPlekken(cells);
  const [wrong] = ongeldig;
  if (wrong !== undefined) {
    throw new InputRefused(
      `${bestand}: in kolom ${wrong.kop} van blad ${wrong.blad} ${wrong.aantal === 1 ? 'staat een BSN dat' : `staan ${wrong.aantal} BSN’s die`} de elfproef niet ${wrong.aantal === 1 ? 'doorstaat' : 'doorstaan'}. Verbeter dat eerst.`,
    );
  }
  const sleutel = await sleutelUitBestand(await bytesOf(key));
  if (sleutel === null) throw new InputRefused(`${basename(key)}: dit is te kort voor een sleutel. Gebruik een bestand van ten minste ${KLEINSTE_SLEUTEL} bytes.`);
  return metPseudoniemen(cells, plekken, await pseudoniemenVan(plekken.flatMap(({ bsns }) => bsns), sleutel));
}
