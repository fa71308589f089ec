import { scenarioSchema, settingsSchema, type GivenSettings } from '#domain';
import type { Workbook } from '#workbook';
import type { Choices } from './state';

const SETTINGS = 'instellingen';
const PANE = 'taakvenster';

function parsed(text: string | null): unknown {
  if (text === null) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function settingsFrom(text: string | null): GivenSettings {
  const read = settingsSchema.safeParse(parsed(text));
  return read.success ? read.data : {};
}

function paneFrom(text: string | null): Pick<Choices, 'markeren' | 'bladen' | 'scenario'> {
  const read = parsed(text);
  const stored: { markeren?: unknown; bladen?: unknown; scenario?: unknown } = typeof read === 'object' && read !== null ? read : {};
  const { markeren, bladen } = stored;
  const scenario = scenarioSchema.safeParse(stored.scenario);
  const ids = Array.isArray(bladen) ? bladen.filter((id): id is string => typeof id === 'string') : null;
  return { markeren: markeren !== false, bladen: ids, scenario: scenario.success ? scenario.data : null };
}

/** The choices kept in a workbook; what is absent or unreadable is as if never chosen. */
export async function choicesIn(workbook: Workbook): Promise<Choices> {
  return { settings: settingsFrom(await workbook.setting(SETTINGS)), ...paneFrom(await workbook.setting(PANE)) };
}

/** Keeps the choices in a workbook. */
export async function keepChoices(workbook: Workbook, { settings, markeren, bladen, scenario }: Choices): Promise<void> {
  await workbook.setSetting(SETTINGS, JSON.stringify(settings));
  await workbook.setSetting(PANE, JSON.stringify({ markeren, bladen, scenario }));
}
