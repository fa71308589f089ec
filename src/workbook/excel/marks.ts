import { addressLists, markColors, markFormula, rangesOf } from '../marking';
import { throwIfCancelled } from '../cancelled';
import type { Marks, Task } from '../workbook';
import { setSettingOf, settingOf } from './settings';

const settingKey = 'markeringen';
/** So many lists of areas go in one batch: together far under the 5 MB that Excel on the web takes. */
const listsPerSync = 50;

/**
 * Marks cells by conditional formats of our own: one for each severity and list of at most 8,000 characters of
 * addresses.
 * Their ids are remembered in the workbook, so that the user's own formats are never taken for ours.
 */
export async function addMarks(context: Excel.RequestContext, marks: readonly Marks[], task: Task = {}): Promise<void> {
  throwIfCancelled(task.signal);
  const sheets = marks.map(({ sheet }) => context.workbook.worksheets.getItemOrNullObject(sheet).load('id'));
  await removeMarks(context);
  const ids: Record<string, string[]> = {};
  for (const [i, { ernst, cells }] of marks.entries()) {
    const sheet = sheets[i];
    if (!sheet || sheet.isNullObject) continue;
    const added: Excel.ConditionalFormat[] = [];
    for (const list of addressLists(rangesOf(cells))) {
      added.push(addFormat(sheet, list, ernst));
      if (added.length % listsPerSync === 0) await context.sync();
    }
    await context.sync();
    (ids[sheet.id] ??= []).push(...added.map((format) => format.id));
    task.onProgress?.({ phase: 'markeren', done: i + 1, total: marks.length });
  }
  await setSettingOf(context, settingKey, JSON.stringify(ids));
}

function addFormat(sheet: Excel.Worksheet, list: string, ernst: Marks['ernst']): Excel.ConditionalFormat {
  const format = sheet.getRanges(list).conditionalFormats.add('Custom');
  format.custom.rule.formula = `=${markFormula(ernst)}`;
  format.custom.format.fill.color = `#${markColors[ernst].fill}`;
  format.custom.format.font.color = `#${markColors[ernst].ink}`;
  return format.load('id');
}

/**
 * Removes our marks and only those; a sheet or a mark that the user removed is passed over. Three round trips at most.
 */
export async function removeMarks(context: Excel.RequestContext): Promise<void> {
  const remembered = parse(await settingOf(context, settingKey));
  if (remembered.size === 0) return;
  const found = [...remembered.keys()].map((id) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id);
    const formats = sheet.getRange().conditionalFormats;
    formats.load('items/id');
    return { id, sheet: sheet.load('id'), formats };
  });
  await context.sync();
  for (const { id, sheet, formats } of found) {
    if (sheet.isNullObject) continue;
    const ours = remembered.get(id);
    for (const format of formats.items) if (ours?.has(format.id)) format.delete();
  }
  await setSettingOf(context, settingKey, null);
}

function parse(text: string | null): Map<string, Set<string>> {
  if (text === null) return new Map();
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return new Map();
    return new Map(
      Object.entries(value).map(([sheet, ids]) => [sheet, new Set(Array.isArray(ids) ? ids.map(String) : [])]),
    );
  } catch {
    return new Map();
  }
}
