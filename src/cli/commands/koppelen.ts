import { bronVan, gekoppeld, kolomvoorstellen, koppelingTekst, koppelingVan, legeKoppeling, metKolom, naamZonderBsn, ontbrekendInWoorden, sheetFormats, waardevragen, type Bron, type Koppeling, type SheetFormat } from '#domain';
import { openFile, Refusal, saveDataFile } from '#workbook';
import { UsageError } from '../arguments';
import { command, EXIT, type ExitCode, type Terminal } from '../command';
import { bytesOf, InputRefused, nameOf, refuseOverwriting, workbookPath } from '../input';
import { writeTo } from '../output';

const formats: readonly SheetFormat[] = Object.values(sheetFormats);
const MOST = 5;

/** Puts an export of another system in the format by a coupling, or writes a coupling to begin with. */
export const koppelen = command({
  verb: 'koppelen',
  operands: 'UITDRAAI --koppeling BESTAND.json --uit BESTAND.xlsx',
  explanation: 'Zet een uitdraai van een eigen systeem om in een blad van het leverformaat, met een koppeling.',
  options: {
    koppeling: { value: 'BESTAND.json', explanation: 'de koppeling van kolommen en codes' },
    uit: { value: 'BESTAND.xlsx', explanation: 'de werkmap die wordt geschreven' },
    voorstel: { value: 'BESTAND.json', explanation: 'schrijft een koppeling om na te kijken, en verder niets' },
    naar: { value: 'BLAD', explanation: 'voor welk blad het voorstel is; anders Voorzieningen' },
    blad: { value: 'NAAM', explanation: 'het blad van de uitdraai; anders het eerste met koppen' },
  },
  async run(words, terminal) {
    const [path, ...others] = words.files;
    if (path === undefined || others.length > 0) throw new UsageError('Noem één uitdraai: waaier koppelen UITDRAAI --voorstel KOPPELING.json');
    refuseOverwriting(words, ['uit', 'voorstel']);
    const bron = await sourceIn(path, words.option('blad'));
    const proposal = words.option('voorstel');
    if (proposal !== null) return propose(bron, legeKoppeling(nameOf(path), formatNamed(words.option('naar') ?? 'Voorzieningen').name), proposal, terminal);
    const [coupling, out] = [words.option('koppeling'), workbookPath(words, 'uit')];
    if (coupling === null || out === null) throw new UsageError('Geef --koppeling en --uit, of maak eerst een koppeling met --voorstel.');
    return apply(bron, await couplingIn(coupling), out, terminal);
  },
});

async function sourceIn(path: string, blad: string | null): Promise<Bron> {
  const name = nameOf(path);
  const opened = await openFile(await bytesOf(path), name);
  if (opened instanceof Refusal) throw new InputRefused(`${name}: ${opened.message}`);
  const { sheets } = await opened.read((sheet) => blad === null || sheet === blad);
  const [found] = sheets.flatMap((sheet) => bronVan(sheet) ?? []);
  if (found === undefined) throw new InputRefused(`${name}: er is geen rij met koppen gevonden boven de gegevens.`);
  return found;
}

/** The sheet of the format that an export becomes; only one with rows. */
function formatNamed(blad: string): SheetFormat {
  const found = formats.find(({ name, layout }) => layout === 'rows' && name.toLowerCase() === blad.toLowerCase());
  if (found !== undefined) return found;
  throw new InputRefused(`Blad ${blad} is geen blad van het leverformaat met regels. Kies bijvoorbeeld Voorzieningen.`);
}

async function couplingIn(path: string): Promise<Koppeling> {
  const koppeling = koppelingVan(new TextDecoder().decode(await bytesOf(path)));
  if (koppeling === null) throw new InputRefused(`${nameOf(path)}: dit is geen koppeling van Waaier.`);
  return koppeling;
}

async function propose(bron: Bron, empty: Koppeling, path: string, terminal: Terminal): Promise<ExitCode> {
  const found = kolomvoorstellen(bron, formatNamed(empty.blad)).filter(({ bron: place }) => place !== null);
  const koppeling = found.reduce((sofar, { kolom, bron: place }) => metKolom(sofar, kolom, bron.koppen[place ?? -1] ?? ''), empty);
  if (bron.genummerd.length > 0) terminal.out(`Een kop die vaker voorkomt, heeft een nummer, van links naar rechts: ${bron.genummerd.map(naamZonderBsn).join(', ')}.`);
  for (const { kolom, bron: place, grond } of found) terminal.out(`  ${kolom}: ${naamZonderBsn(bron.koppen[place ?? -1] ?? '')} (${grond ?? ''})`);
  await writeTo(path, koppelingTekst(koppeling));
  terminal.out(`Geschreven: ${nameOf(path)}. Kijk de koppeling na voor u haar gebruikt.`);
  return EXIT.goedgekeurd;
}

async function apply(bron: Bron, koppeling: Koppeling, out: string, terminal: Terminal): Promise<ExitCode> {
  const format = formatNamed(koppeling.blad);
  const { blad, ontbreekt, ongebruikt } = gekoppeld(bron, koppeling, format);
  const questions = waardevragen(bron, koppeling, format).filter(({ gekozen }) => gekozen === null);
  for (const kolom of ontbrekendInWoorden(ontbreekt, format)) terminal.out(`De verplichte kolom ${kolom} ontbreekt nog.`);
  for (const { kolom, aantal, voorstel } of questions.slice(0, MOST)) {
    terminal.out(`In kolom ${kolom} staat ${aantal} keer een waarde die geen code is.${voorstel === null ? '' : ` Misschien is ${voorstel} bedoeld.`}`);
  }
  if (questions.length > MOST) terminal.out(`En nog ${questions.length - MOST} andere waarden.`);
  const [first] = questions;
  if (first !== undefined) terminal.out(`Zet in de koppeling onder "waarden" welke code is bedoeld: ["${first.kolom}", "wat er staat", "${first.toegestaan[0]?.code ?? ''}"].`);
  if (ongebruikt.length > 0) terminal.out(`${ongebruikt.length} ${ongebruikt.length === 1 ? 'kolom' : 'kolommen'} van de uitdraai ${ongebruikt.length === 1 ? 'is' : 'zijn'} niet gebruikt.`);
  await writeTo(out, (sink) => saveDataFile(sink, [blad]));
  terminal.out(`Geschreven: ${nameOf(out)}, ${blad.rows.length} regels.`);
  return EXIT.goedgekeurd;
}

