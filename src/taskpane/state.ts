import type { Checked, GivenSettings, SheetName } from '#domain';
import type { Progress } from '#workbook';
import type { Delivery } from './delivery';
import { emptyQuestion, type Question } from './steps/arrangement/question';

/** A page of the pane. */
export type Step = 'start' | 'controleren' | 'bladen' | 'arrangement' | 'instellingen' | 'hulp';

/** A long task, named for what the user asked. */
export type Job = 'controleren' | 'markeren' | 'bladen';

/** What the user chose, kept in the workbook. */
export interface Choices {
  readonly settings: GivenSettings;
  /** Mark the cells with a finding after each check. */
  readonly markeren: boolean;
  /** Ids of the result sheets to make; null when never chosen: all of them. */
  readonly bladen: readonly string[] | null;
}

/** A message above the page: something went wrong, or something is worth knowing. */
export interface Notice {
  readonly tone: 'fout' | 'weetje';
  readonly title: string;
  readonly text: string;
}

/** What came of making the result sheets. */
export interface Made {
  readonly sheets: readonly { readonly id: string; readonly name: string }[];
  /** Rows of Voorzieningen that count and that were left out. */
  readonly counted: number;
  readonly leftOut: number;
}

/** Everything the pane shows follows from this. */
export interface PaneState {
  readonly step: Step;
  /** What the workbook holds; null until it was looked at. */
  readonly delivery: Delivery | null;
  readonly choices: Choices;
  readonly running: { readonly job: Job; readonly progress: Progress | null; readonly stopping: boolean } | null;
  readonly checked: Checked | null;
  /** What changed since the check; null when it still holds. */
  readonly outdated: 'instellingen' | 'werkmap' | null;
  /** The workbook has marks, from now or from an earlier session. */
  readonly marked: boolean;
  readonly made: Made | null;
  /** What was filled in on the page Arrangement. */
  readonly question: Question;
  readonly notice: Notice | null;
  /** What a screen reader is told, once. */
  readonly said: string;
  /** Grows each time the focus must go to the heading of the page. */
  readonly arrivals: number;
}

/** Everything that can happen to the pane. */
export type PaneEvent =
  | { readonly type: 'went'; readonly step: Step }
  | { readonly type: 'looked'; readonly delivery: Delivery }
  | { readonly type: 'remembered'; readonly choices: Choices }
  | { readonly type: 'chose'; readonly choices: Choices }
  | { readonly type: 'began'; readonly job: Job }
  | { readonly type: 'progressed'; readonly progress: Progress }
  | { readonly type: 'stopping' }
  | { readonly type: 'checked'; readonly checked: Checked }
  | { readonly type: 'marked' }
  | { readonly type: 'wasMarked' }
  | { readonly type: 'unmarked' }
  | { readonly type: 'made'; readonly made: Made; readonly checked: Checked }
  | { readonly type: 'edited' }
  | { readonly type: 'replaced' }
  | { readonly type: 'asked'; readonly question: Question }
  | { readonly type: 'stopped' }
  | { readonly type: 'failed'; readonly notice: Notice }
  | { readonly type: 'dismissed' };

/** The pane before anything happened. */
export const initialState: PaneState = {
  step: 'start',
  delivery: null,
  choices: { settings: {}, markeren: true, bladen: null },
  running: null,
  checked: null,
  outdated: null,
  marked: false,
  made: null,
  question: emptyQuestion,
  notice: null,
  said: '',
  arrivals: 0,
};

const saidAtBegin: Readonly<Record<Job, string>> = {
  controleren: 'De controle is begonnen.',
  markeren: '',
  bladen: 'De bladen worden gemaakt.',
};

const stopped: Readonly<Record<Job, Notice>> = {
  controleren: {
    tone: 'weetje',
    title: 'De controle is gestopt.',
    text: 'Uw werkmap is niet veranderd.',
  },
  markeren: {
    tone: 'weetje',
    title: 'Het markeren is gestopt.',
    text: 'Het oordeel hieronder is compleet.',
  },
  bladen: {
    tone: 'weetje',
    title: 'Het maken van de bladen is gestopt.',
    text: 'Uw eigen bladen zijn niet veranderd.',
  },
};

const arrive = (state: PaneState): number => state.arrivals + 1;

/** True when the sheets of the format are still those that were checked, under the same names. */
function hasSameSheets({ levering }: Checked, { sheets }: Delivery): boolean {
  return Object.entries(levering.sheets).every(
    ([name, sheet]) => sheets.get(name as SheetName) === sheet?.source.name,
  );
}

/** The pane after an event; pure. */
export function next(state: PaneState, event: PaneEvent): PaneState {
  switch (event.type) {
    case 'went':
      return { ...state, step: event.step, notice: null, said: '', arrivals: arrive(state) };
    case 'looked': {
      const other = state.checked !== null && !hasSameSheets(state.checked, event.delivery);
      return { ...state, delivery: event.delivery, outdated: other ? 'werkmap' : state.outdated };
    }
    case 'remembered':
      return { ...state, choices: event.choices };
    case 'chose': {
      const other = state.checked !== null && event.choices.settings !== state.choices.settings;
      return { ...state, choices: event.choices, outdated: state.outdated ?? (other ? 'instellingen' : null) };
    }
    case 'began': {
      const step = event.job === 'bladen' ? 'bladen' : 'controleren';
      const running = { job: event.job, progress: null, stopping: false };
      return { ...state, step, running, notice: null, said: saidAtBegin[event.job] };
    }
    case 'progressed':
      return state.running === null ? state : { ...state, running: { ...state.running, progress: event.progress } };
    case 'stopping':
      return state.running === null ? state : { ...state, running: { ...state.running, stopping: true } };
    case 'checked':
      return {
        ...state,
        checked: event.checked,
        outdated: null,
        running: null,
        said: '',
        arrivals: arrive(state),
      };
    case 'marked':
      return { ...state, marked: true, running: null };
    case 'wasMarked':
      return { ...state, marked: true };
    case 'unmarked':
      return { ...state, marked: false };
    case 'made': {
      const { made, checked } = event;
      const said = made.sheets.length === 1 ? 'Eén blad is klaar.' : `${made.sheets.length} bladen zijn klaar.`;
      return { ...state, made, checked, outdated: null, running: null, said, arrivals: arrive(state) };
    }
    case 'edited':
      return state.checked === null ? state : { ...state, outdated: 'werkmap' };
    case 'replaced':
      return { ...initialState, question: state.question, arrivals: arrive(state) };
    case 'asked':
      return { ...state, question: event.question };
    case 'stopped': {
      if (state.running === null) return state;
      return { ...state, running: null, notice: stopped[state.running.job], said: '', arrivals: arrive(state) };
    }
    case 'failed':
      return { ...state, running: null, notice: event.notice, said: '', arrivals: arrive(state) };
    case 'dismissed':
      return { ...state, notice: null };
  }
}

/** The one thing to do next on the start page; null when the workbook has nothing to do it with. */
export function nextStep({ delivery, checked, outdated, made }: PaneState): 'controleren' | 'bladen' | null {
  if (delivery === null || delivery.missing.length > 0) return null;
  if (checked === null || outdated !== null || checked.oordeel.fouten > 0) return 'controleren';
  return made === null ? 'bladen' : null;
}
