import { addressLists, isMarkFormula, markColors, markFormula, rangeSteps } from '../marking';
import { runInSlices } from '../run-in-slices';
import type { Marks, Task } from '../workbook';
import { beginWriting } from './stop';

/** So many lists of areas go in one batch: together far under the 5 MB that Excel on the web takes. */
const listsPerSync = 50;

/**
 * Marks cells by conditional formats of our own: one for each severity and list of at most 8,000 characters of
 * addresses. Those of before go when the new ones stand; what Excel refuses halfway is taken away again.
 */
export async function addMarks(context: Excel.RequestContext, marks: readonly Marks[], task: Task = {}): Promise<void> {
  const lists: string[][] = [];
  for (const { cells } of marks) lists.push(addressLists(await runInSlices(rangeSteps(cells), { signal: task.signal })));
  const sheets = marks.map(({ sheet }) => context.workbook.worksheets.getItemOrNullObject(sheet).load('id'));
  const old = await ourFormats(context);
  beginWriting(task);
  try {
    await addAll(context, marks.map(({ ernst }, i) => ({ ernst, lists: lists[i] ?? [], sheet: sheets[i] })), task);
  } catch (problem) {
    const kept = new Set(old.map(({ id }) => id));
    await remove(context, async () => (await ourFormats(context)).filter(({ id }) => !kept.has(id))).catch(() => undefined);
    throw problem;
  }
  await remove(context, async () => old);
}

async function addAll(
  context: Excel.RequestContext,
  marks: readonly { readonly ernst: Marks['ernst']; readonly lists: readonly string[]; readonly sheet: Excel.Worksheet | undefined }[],
  task: Task,
): Promise<void> {
  for (const [i, { ernst, lists, sheet }] of marks.entries()) {
    if (!sheet || sheet.isNullObject) continue;
    for (const [place, list] of lists.entries()) {
      if (place > 0 && place % listsPerSync === 0) await context.sync();
      addFormat(sheet, list, ernst);
    }
    await context.sync();
    task.onProgress?.({ phase: 'markeren', done: i + 1, total: marks.length });
  }
}

function addFormat(sheet: Excel.Worksheet, list: string, ernst: Marks['ernst']): void {
  const format = sheet.getRanges(list).conditionalFormats.add('Custom');
  format.custom.rule.formula = `=${markFormula(ernst)}`;
  format.custom.format.fill.color = `#${markColors[ernst].fill}`;
  format.custom.format.font.color = `#${markColors[ernst].ink}`;
}

/** Removes our marks and only those, also those of an earlier session; few requests, however many there are. */
export const removeMarks = (context: Excel.RequestContext): Promise<void> => remove(context, () => ourFormats(context));

async function remove(context: Excel.RequestContext, which: () => Promise<readonly Excel.ConditionalFormat[]>): Promise<void> {
  const ours = await which();
  if (ours.length === 0) return;
  for (const format of ours) format.delete();
  await context.sync();
}

/** True when the workbook has marks of ours, from this session or an earlier one. */
export const hasMarks = async (context: Excel.RequestContext): Promise<boolean> =>
  (await ourFormats(context)).length > 0;

/**
 * The conditional formats of the workbook that are our marks, known by their formula: an id says nothing once the file
 * was closed, and could by then belong to a format of the user's own.
 */
async function ourFormats(context: Excel.RequestContext): Promise<Excel.ConditionalFormat[]> {
  const sheets = context.workbook.worksheets.load('items/id');
  await context.sync();
  const found = sheets.items.map((sheet) => sheet.getRange().conditionalFormats.load('items/id,items/type'));
  await context.sync();
  const custom = found.flatMap(({ items }) => items.filter(({ type }) => type === 'Custom'));
  if (custom.length === 0) return [];
  const rules = custom.map((format) => format.custom.rule.load('formula'));
  await context.sync();
  return custom.filter((_, place) => isMarkFormula(rules[place]?.formula ?? ''));
}
