import { omzetten as convert, type BerichtBestand } from '#domain';
import { openBericht, Refusal, saveDataFile } from '#workbook';
import { UsageError } from '../arguments';
import { command, EXIT } from '../command';
import { bytesOf, InputRefused, nameOf, refuseOverwriting, workbookPath } from '../input';
import { writeTo } from '../output';

/** Turns iWmo and iJw messages into a delivery. */
export const omzetten = command({
  verb: 'omzetten',
  operands: 'BERICHT.xml… --uit BESTAND.xlsx [--periode jjjjKn]',
  explanation: 'Maakt van iWmo- en iJw-berichten (3.2) een levering.',
  options: {
    uit: { value: 'BESTAND.xlsx', explanation: 'de werkmap die wordt geschreven', required: true },
    periode: { value: 'jjjjKn', explanation: 'het kwartaal; wat daarbuiten valt, komt er niet in' },
  },
  async run(words, terminal, clock) {
    if (words.files.length === 0) throw new UsageError('Noem de berichten die moeten worden omgezet: waaier omzetten BERICHT.xml --uit BESTAND.xlsx');
    const out = workbookPath(words, 'uit') ?? '';
    refuseOverwriting(words, ['uit']);
    const berichten: BerichtBestand[] = [];
    for (const path of words.files) berichten.push(await read(path));
    const periode = words.option('periode');
    const converted = convert(berichten, { vandaag: Math.floor(clock()), ...(periode === null ? {} : { periode }) });
    if (typeof converted === 'string') throw new UsageError(converted);
    for (const { bestand, melding } of converted.geweigerd) terminal.error(`${bestand}: ${melding}`);
    if (converted.waaromLeeg !== null) throw new InputRefused(`${converted.waaromLeeg} Er is niets geschreven.`);
    await writeTo(out, (sink) => saveDataFile(sink, converted.sheets));
    for (const melding of converted.meldingen) terminal.out(melding);
    terminal.out(`Geschreven: ${nameOf(out)}. De client_id is nog het BSN: pseudonimiseer voor u aanlevert.`);
    return converted.geweigerd.length === 0 ? EXIT.goedgekeurd : EXIT.geweigerd;
  },
});

/** One message from its file; one that is not there or cannot be read is told with the others. */
async function read(path: string): Promise<BerichtBestand> {
  const bestand = nameOf(path);
  try {
    const opened = await openBericht(await bytesOf(path));
    return { bestand, inhoud: opened instanceof Refusal ? { message: opened.message } : opened };
  } catch (problem) {
    if (!(problem instanceof InputRefused)) throw problem;
    const why = problem.message.slice(`${bestand}: `.length);
    return { bestand, inhoud: { message: `${why.slice(0, 1).toUpperCase()}${why.slice(1)}` } };
  }
}
