import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { documentatie } from '#domain';
import { UsageError } from '../arguments';
import { command, EXIT } from '../command';
import { InputRefused, nameOf } from '../input';
import { writeTo } from '../output';

/** Writes the format and the controls as Markdown. */
export const documenteer = command({
  verb: 'documenteer',
  operands: '--uit MAP',
  explanation: 'Schrijft alle controles en het leverformaat als Markdown.',
  options: { uit: { value: 'MAP', explanation: 'de map waarin de pagina’s komen', required: true } },
  async run(words, terminal) {
    if (words.files.length > 0) throw new UsageError('De opdracht documenteer neemt geen bestand. Geef de map met --uit.');
    const folder = words.option('uit') ?? '';
    try {
      await mkdir(folder, { recursive: true });
    } catch {
      throw new InputRefused(`${nameOf(folder)}: deze map kon niet worden gemaakt. Bestaat er een bestand met die naam?`);
    }
    for (const { naam, tekst } of documentatie()) {
      await writeTo(join(folder, naam), tekst);
      terminal.out(`Geschreven: ${naam}`);
    }
    return EXIT.goedgekeurd;
  },
});
