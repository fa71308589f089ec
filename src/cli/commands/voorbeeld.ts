import { voorbeeld as invent } from '#domain';
import { saveDataFile } from '#workbook';
import { UsageError, type Parsed } from '../arguments';
import { command, EXIT } from '../command';
import { nameOf, refuseOverwriting, workbookPath } from '../input';
import { writeTo } from '../output';
import { asJson } from '../report';

/** Writes an invented delivery on the real wijken of a gemeente. */
export const voorbeeld = command({
  verb: 'voorbeeld',
  operands: '--gemeente CODE --rijen N --zaad S --uit BESTAND.xlsx [opties]',
  explanation: 'Verzint een levering op de echte wijken en inwoners van een gemeente.',
  options: {
    gemeente: { value: 'CODE', explanation: 'de gemeentecode, vier cijfers', required: true },
    rijen: { value: 'N', explanation: 'het aantal voorzieningen', required: true },
    zaad: { value: 'S', explanation: 'hetzelfde zaad geeft dezelfde gegevens', required: true },
    periode: { value: 'jjjjKn', explanation: 'het kwartaal; anders 2026K3' },
    kwartalen: { value: 'K', explanation: 'zoveel kwartalen in totaal, de eerdere op blad Historie' },
    fouten: { value: 'DEEL', explanation: 'plant in dit deel van de rijen een bekende fout, zoals 0.02' },
    uit: { value: 'BESTAND.xlsx', explanation: 'de werkmap die wordt geschreven', required: true },
    waarheid: { value: 'BESTAND.json', explanation: 'schrijft welke fouten waar zijn geplant' },
  },
  async run(words, terminal) {
    if (words.files.length > 0) throw new UsageError('De opdracht voorbeeld neemt geen bestand. Geef de uitvoer met --uit.');
    const out = workbookPath(words, 'uit') ?? '';
    refuseOverwriting(words, ['uit', 'waarheid']);
    const invented = invent({
      gemeente: words.option('gemeente') ?? '',
      rijen: wholeNumber(words, 'rijen', 1_048_500),
      zaad: words.option('zaad') ?? '',
      kwartalen: words.option('kwartalen') === null ? 1 : wholeNumber(words, 'kwartalen', 40),
      fouten: share(words),
      ...(words.option('periode') === null ? {} : { periode: words.option('periode') ?? '' }),
    });
    if (typeof invented === 'string') throw new UsageError(invented);
    await writeTo(out, (sink) => saveDataFile(sink, invented.sheets));
    const truth = words.option('waarheid');
    if (truth !== null) await writeTo(truth, asJson(invented.waarheid));
    terminal.out(`Geschreven: ${nameOf(out)}, een verzonnen levering met ${words.option('rijen')} voorzieningen.`);
    return EXIT.goedgekeurd;
  },
});

function wholeNumber(words: Parsed, name: string, max: number): number {
  const written = words.option(name) ?? '';
  const value = /^\d{1,7}$/u.test(written) ? Number(written) : NaN;
  if (!(value <= max)) throw new UsageError(`De optie --${name} is een heel getal van 0 tot en met ${max}.`);
  return value;
}

function share(words: Parsed): number {
  const written = words.option('fouten');
  if (written === null) return 0;
  const value = /^\d*[.,]?\d+$/u.test(written) ? Number(written.replace(',', '.')) : NaN;
  if (!(value >= 0 && value <= 1)) throw new UsageError('De optie --fouten is een deel van 0 tot en met 1, zoals 0.02.');
  return value;
}
