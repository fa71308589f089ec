import { sjabloon as layOut } from '#domain';
import { saveDataFile } from '#workbook';
import { UsageError } from '../arguments';
import { command, EXIT } from '../command';
import { nameOf, workbookPath } from '../input';
import { writeTo } from '../output';

/** Writes the empty format, to be filled in. */
export const sjabloon = command({
  verb: 'sjabloon',
  operands: '--uit BESTAND.xlsx [--gemeente CODE] [--voorbeelden]',
  explanation: 'Schrijft het lege format, met keuzelijsten en uitleg.',
  options: {
    uit: { value: 'BESTAND.xlsx', explanation: 'de werkmap die wordt geschreven', required: true },
    gemeente: { value: 'CODE', explanation: 'vult de gemeente en haar wijken alvast in' },
    voorbeelden: { explanation: 'vult op elk blad een voorbeeldregel in' },
  },
  async run(words, terminal) {
    if (words.files.length > 0) throw new UsageError('De opdracht sjabloon neemt geen bestand. Geef de uitvoer met --uit.');
    const out = workbookPath(words, 'uit') ?? '';
    const gemeente = words.option('gemeente');
    const sheets = layOut({ voorbeelden: words.has('voorbeelden'), ...(gemeente === null ? {} : { gemeente }) });
    if (typeof sheets === 'string') throw new UsageError(sheets);
    await writeTo(out, (sink) => saveDataFile(sink, sheets));
    terminal.out(`Geschreven: ${nameOf(out)}, het lege leverformaat.`);
    return EXIT.goedgekeurd;
  },
});
