const prefix = 'waaier.';

/** A choice that travels with the workbook; null when it was never made. */
export async function settingOf(context: Excel.RequestContext, key: string): Promise<string | null> {
  const item = context.workbook.settings.getItemOrNullObject(prefix + key);
  item.load('value');
  await context.sync();
  return item.isNullObject || typeof item.value !== 'string' ? null : item.value;
}

/** Keeps a choice in the workbook, or (null) forgets it. */
export async function setSettingOf(context: Excel.RequestContext, key: string, value: string | null): Promise<void> {
  const { settings } = context.workbook;
  if (value !== null) settings.add(prefix + key, value);
  else {
    const item = settings.getItemOrNullObject(prefix + key);
    item.load('key');
    await context.sync();
    if (!item.isNullObject) item.delete();
  }
  await context.sync();
}
