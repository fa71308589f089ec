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

type Pane = Pick<Choices, 'markeren' | 'meekijken' | 'bladen' | 'scenario' | 'kennismaking'>;

function paneFrom(text: string | null): Pane {
  const read = parsed(text);
  const stored: { readonly [K in keyof Pane]?: unknown } = typeof read === 'object' && read !== null ? read : {};
  const { markeren, meekijken, bladen, kennismaking } = stored;
  const scenario = scenarioSchema.safeParse(stored.scenario);
  return {
    markeren: markeren !== false,
    meekijken: meekijken === true,
    bladen: Array.isArray(bladen) ? bladen.filter((id): id is string => typeof id === 'string') : null,
    scenario: scenario.success ? scenario.data : null,
    kennismaking: kennismaking !== false,
  };
}

/** The choices kept in a workbook; what is absent or unreadable is as if never chosen. */
export async function choicesIn(workbook: Workbook): Promise<Choices> {
  return { settings: settingsFrom(await workbook.setting(SETTINGS)), ...paneFrom(await workbook.setting(PANE)) };
}

/** Keeps the choices in a workbook. */
export async function keepChoices(workbook: Workbook, { settings, ...pane }: Choices): Promise<void> {
  await workbook.setSetting(SETTINGS, JSON.stringify(settings));
  await workbook.setSetting(PANE, JSON.stringify(pane satisfies Pane));
}
