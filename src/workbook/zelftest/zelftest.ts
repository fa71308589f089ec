import { throwIfCancelled } from '../cancelled';
import { has, inExcel } from '../excel/run';
import type { Task } from '../workbook';
import { adapter } from './adapter';
import { cellen } from './cellen';
import { grenzen } from './grenzen';
import type { Proef, Uitkomst } from './proef';
import { reizen } from './reizen';
import { vormen } from './vormen';

/** What the Zelftest found in one Excel: read by people, and laid beside that of another Excel. */
export interface Zelftestrapport {
  readonly formaat: 'waaier-zelftest/1';
  /** Version of Waaier. */
  readonly versie: string;
  readonly omgeving: { readonly programma: string; readonly platform: string; readonly excelApi: string };
  readonly proeven: readonly Uitkomst[];
}

const SHEET = 'Waaier zelftest';
const proeven: readonly Proef[] = [...cellen, ...grenzen, ...vormen, ...reizen, ...adapter];

/** The workbook has cells of a user: nothing may be tried in it. */
export class NotEmpty extends Error {
  override readonly name = 'NotEmpty';
}

/** Tries in an empty workbook, one by one, what Waaier asks of Excel; nothing of it stays behind. */
export async function runZelftest(versie: string, task: Task = {}): Promise<Zelftestrapport> {
  await refuseFilled();
  const uitkomsten: Uitkomst[] = [];
  for (const [done, proef] of proeven.entries()) {
    throwIfCancelled(task.signal);
    task.onProgress?.({ phase: 'Proberen', done, total: proeven.length });
    uitkomsten.push(await tryOut(proef));
  }
  return {
    formaat: 'waaier-zelftest/1',
    versie,
    omgeving: { ...programme(), excelApi: newestSet() },
    proeven: uitkomsten,
  };
}

async function tryOut({ naam, vanaf, verwacht, doe }: Proef): Promise<Uitkomst> {
  if (vanaf !== undefined && !has(vanaf)) return { naam, verwacht, uitkomst: 'niet in deze versie', gezien: `vraagt ExcelApi ${vanaf}` };
  const gezien = await onOwnSheet(doe).catch(({ code, name }: { code?: string; name?: string }) => String(code ?? name));
  const uitkomst = verwacht === null ? 'gezien' : gezien === verwacht ? 'goed' : 'fout';
  return { naam, verwacht, uitkomst, gezien };
}

/** Gives a trial a new sheet and throws it away afterwards, whatever happened. */
async function onOwnSheet(doe: Proef['doe']): Promise<string> {
  await inExcel(async (context) => {
    context.workbook.worksheets.getItemOrNullObject(SHEET).delete();
    context.workbook.worksheets.add(SHEET);
    await context.sync();
  });
  try {
    return await Excel.run((context) => doe({ context, sheet: context.workbook.worksheets.getItem(SHEET) }));
  } finally {
    await inExcel(async (context) => {
      context.workbook.worksheets.getItemOrNullObject(SHEET).delete();
      await context.sync();
    });
  }
}

async function refuseFilled(): Promise<void> {
  const filled = await inExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    const used = worksheets.items.map((sheet) => sheet.getUsedRangeOrNullObject(true).load('address'));
    await context.sync();
    return used.some(({ isNullObject }) => !isNullObject);
  });
  if (filled) throw new NotEmpty();
}

/** Which Excel this is; a host that does not tell is unknown. */
function programme(): { programma: string; platform: string } {
  const told = Office.context.diagnostics as Office.ContextInformation | undefined;
  return { programma: told?.version ?? 'onbekend', platform: String(told?.platform ?? 'onbekend') };
}

/** The newest version of ExcelApi that this Excel says it has. */
function newestSet(): string {
  let newest = 1;
  while (has(`1.${newest + 1}`)) newest++;
  return `1.${newest}`;
}
