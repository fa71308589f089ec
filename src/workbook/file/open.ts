import { openXlsx, saveXlsx, writeXlsx } from './codec';
import { readCsv } from './csv';
import { fileWorkbook } from './file-workbook';
import type { FileWorkbook, Package } from './file-workbook';
import { kindOf, type Kind } from './kind';
import { odsFacts } from './ods-facts';
import { emptyPackage } from './package/empty';
import { relationsOf } from './package/relations';
import { isPlain, isStrict, madeSheets, sheetEntries, workbookPart } from './package/workbook-part';
import { readOther, type OtherWorkbook } from './read-other';
import { readXlsxSheets } from './read-xlsx';
import { Refusal } from './refusal';
import { isBomb } from './repeated';
import { Zip } from './zip';

const epoch = new Date(0);

/**
 * Opens the bytes of a .xlsx, .xlsm, .xlsb, .xls, .ods or .csv; `name` is the file's name (its folder is left out).
 * What cannot be taken — locked, broken, empty, too large, no workbook — comes back as a Refusal with one Dutch
 * sentence.
 */
export async function openFile(bytes: Uint8Array, name: string): Promise<FileWorkbook | Refusal> {
  const kind = await kindOf(bytes, name);
  if (kind instanceof Refusal) return kind;
  const bestand = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  if (kind.kind === 'xlsx') return openPackage(kind.zip, bestand);
  if (kind.kind === 'csv') return openText(bytes, bestand);
  const other = kind.kind === 'xls' ? await readOther(bytes) : await readOtherZip(kind);
  if (other instanceof Refusal) return other;
  return fileWorkbook({ bestand, textOnly: false, complete: true, isBare: true, ...other, open: () => packageOf(other.asXlsx()) });
}

/** Its parts are held against their checksums first: on a damaged part the reader of these kinds never ends. */
const readOtherZip = ({ kind, zip }: Extract<Kind, { readonly zip: Zip }>): Promise<OtherWorkbook | Refusal> =>
  attempt(async () => {
    const plain = await zip.unpacked();
    if (kind === 'ods' && isBomb((await plain.text('content.xml')) ?? '')) return new Refusal('unsafe');
    return readOther(await plain.build(), kind === 'ods' ? await odsFacts(plain) : undefined);
  });

/** A new workbook without sheets, for the copy that leaves and for reports. */
export const newFile = (): FileWorkbook =>
  fileWorkbook({
    bestand: null,
    textOnly: false,
    sheets: [],
    complete: true,
    date1904: false,
    open: async () => ({ zip: emptyPackage(), workbook: 'xl/workbook.xml' }),
  });

/**
 * An .xlsx is read at once, but for the sheets this program made: whatever is wrong with it shows here and not
 * halfway.
 */
async function openPackage(zip: Zip, bestand: string): Promise<FileWorkbook | Refusal> {
  const read = await attempt(async () => {
    const found = await workbookPart(zip);
    if (found instanceof Refusal) return found;
    const { zip: plain, workbook } = await plainPackage({ zip, workbook: found });
    const entries = (await sheetEntries(plain, workbook)).filter((sheet) => sheet.hasCells);
    if (entries.length === 0) return new Refusal('noSheets');
    const ours = new Set(
      (await madeSheets(plain, workbook)).filter((sheet) => sheet.madeFrom !== null).map((sheet) => sheet.name),
    );
    const cells = await readXlsxSheets(
      plain,
      workbook,
      entries.filter((sheet) => !ours.has(sheet.name)),
    );
    const isTransitional = !isStrict(await plain.text(workbook));
    const open = async (): Promise<Package> => (isTransitional ? { zip: plain, workbook } : rewritten(zip));
    return { ...cells, complete: ours.size === 0, open };
  });
  return read instanceof Refusal ? read : fileWorkbook({ bestand, textOnly: false, ...read });
}

/** What the codec throws about a file is the file's fault: a Refusal. */
async function attempt<T>(work: () => Promise<T | Refusal>): Promise<T | Refusal> {
  try {
    return await work();
  } catch (problem) {
    const { name = '', message = '' } = problem instanceof Error ? problem : {};
    if (name === 'EncryptedFileError') return new Refusal('encrypted');
    const isLarge = name !== 'ZipError' && /exceed|too large|limit|string length|longer than/i.test(message);
    return new Refusal(isLarge ? 'tooLarge' : 'damaged');
  }
}

/** The package itself, or rewritten by the codec when its parts are not written as Excel does. */
async function plainPackage({ zip, workbook }: Package): Promise<Package> {
  const styles = (await relationsOf(zip, workbook)).find((relation) => relation.type.endsWith('/styles'))?.target;
  const stylesAreFine = styles === undefined || !zip.has(styles) || isPlain(await zip.text(styles), 'styleSheet');
  let areFine = stylesAreFine && isPlain(await zip.text(workbook), 'workbook');
  for (const { part, hasCells } of await sheetEntries(zip, workbook)) {
    if (areFine && hasCells) areFine = isPlain((await zip.head(part)) ?? '', 'worksheet');
  }
  return areFine ? { zip, workbook } : rewritten(zip);
}

/**
 * The package as the codec writes it; cells that share a formula keep the value they had, which the codec would drop.
 */
async function rewritten(zip: Zip): Promise<Package> {
  const workbook = await openXlsx(await (await zip.unpacked()).build(), { readStyles: true });
  for (const sheet of workbook.sheets) {
    for (const cell of sheet.cells?.values() ?? []) {
      if (cell.formulaType === 'shared') cell.formulaResult ??= cell.value;
    }
  }
  return packageOf(await saveXlsx(workbook));
}

async function openText(bytes: Uint8Array, bestand: string): Promise<FileWorkbook | Refusal> {
  const sheet = readCsv(bytes);
  if (sheet instanceof Refusal) return sheet;
  const open = async (): Promise<Package> => {
    const rows = sheet.rows.map((row) => [...row]);
    return packageOf(
      await writeXlsx({ sheets: [{ name: sheet.name, rows }], properties: { created: epoch, modified: epoch } }),
    );
  };
  return fileWorkbook({ bestand, textOnly: true, sheets: [sheet], complete: true, isBare: true, date1904: false, open });
}

async function packageOf(bytes: Uint8Array): Promise<Package> {
  const zip = Zip.open(bytes);
  const workbook = zip instanceof Refusal ? zip : await workbookPart(zip);
  if (zip instanceof Refusal || workbook instanceof Refusal) throw new Error('the codec wrote no workbook');
  return { zip, workbook };
}
