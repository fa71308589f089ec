import type { GivenSettings, ScenarioKeuze } from '#domain';
import type { Progress } from '#workbook';
import type { Delivery } from './delivery';
import { wayThrough } from './course';
import type { Job } from './runner';
import { initialSlices, nextSlices, type SliceEvent, type Slices } from './slices';

/** A page of the pane. */
export type Step =
  | 'start'
  | 'controleren'
  | 'herstellen'
  | 'bladen'
  | 'arrangement'
  | 'instellingen'
  | 'hulp'
  | 'pseudonimiseren'
  | 'koppelen'
  | 'berichten'
  | 'sjabloon'
  | 'vergelijken'
  | 'aanleveren'
  | 'kennismaken';

/** What the user chose, kept in the workbook. */
export interface Choices {
  readonly settings: GivenSettings;
  /** Mark the cells with a finding after each check. */
  readonly markeren: boolean;
  /** Check again what the user edits, while he works. */
  readonly meekijken: boolean;
  /** Ids of the result sheets to make; null when never chosen: all of them. */
  readonly bladen: readonly string[] | null;
  /** What sheet Wijkbudget lays beside the present; null when nothing. */
  readonly scenario: ScenarioKeuze | null;
  /** Offer on the first page to try Waaier on an invented delivery, until the user wants that no more. */
  readonly kennismaking: boolean;
}

/** A message above the page: something went wrong, or something is worth knowing. */
export interface Notice {
  readonly tone: 'fout' | 'weetje';
  readonly title: string;
  readonly text: string;
}

/** A long task that runs. */
export interface Run {
  readonly job: Job;
  readonly progress: Progress | null;
  /** How far the whole task is, from 0 to 1, when its phases are known. */
  readonly way: number;
  readonly stopping: boolean;
}

/** What the pages have in common. */
interface Shell {
  readonly step: Step;
  /** What the workbook holds; null until it was looked at. */
  readonly delivery: Delivery | null;
  readonly choices: Choices;
  readonly running: Run | null;
  readonly notice: Notice | null;
  /** What a screen reader is told, once. */
  readonly said: string;
  /** Grows each time the focus must go to the heading of the page. */
  readonly arrivals: number;
}

/** Everything the pane shows follows from this: what the pages have in common, and what each step keeps. */
export interface PaneState extends Shell, Slices {}

/** What happens to the pane as a whole. */
type ShellEvent =
  | { readonly type: 'went'; readonly step: Step }
  | { readonly type: 'looked'; readonly delivery: Delivery }
  | { readonly type: 'remembered'; readonly choices: Choices }
  | { readonly type: 'chose'; readonly choices: Choices }
  | { readonly type: 'began'; readonly job: Job }
  | { readonly type: 'progressed'; readonly progress: Progress }
  | { readonly type: 'stopping' }
  | { readonly type: 'ended'; readonly said: string }
  | { readonly type: 'stopped' }
  | { readonly type: 'failed'; readonly notice: Notice }
  | { readonly type: 'waits' }
  | { readonly type: 'answered' }
  | { readonly type: 'dismissed' }
  /** Cells of the delivery were edited, and the check looks along: whether it still holds is told apart. */
  | { readonly type: 'lookedAlong' }
  | { readonly type: 'replaced' };

/** Everything that can happen. */
export type PaneEvent = ShellEvent | SliceEvent;

/** The pane before anything happened. */
export const initialState: PaneState = {
  step: 'start',
  delivery: null,
  choices: { settings: {}, markeren: true, meekijken: false, bladen: null, scenario: null, kennismaking: true },
  running: null,
  notice: null,
  said: '',
  arrivals: 0,
  ...initialSlices,
};

/** The pane after an event; pure. */
export const next = (state: PaneState, event: PaneEvent): PaneState => ({
  ...state,
  ...shellAfter(state, event),
  ...nextSlices(state, event),
});

/** What is said when Excel keeps a short command waiting; it goes when Excel has answered. */
const waiting: Notice = {
  tone: 'weetje',
  title: 'Dit duurt even.',
  text: 'Typt u nog in een cel? Druk dan op Enter. Daarna gaat Waaier verder.',
};

const furtherOn = (run: Run, progress: Progress): Run => ({
  ...run,
  progress,
  way: wayThrough(run.job.course ?? [], progress, run.way),
});

/** What changes in what the pages have in common. */
function shellAfter(state: PaneState, event: PaneEvent): Partial<Shell> {
  const { running } = state;
  const arrivals = state.arrivals + 1;
  switch (event.type) {
    case 'went':
      return { step: event.step, notice: null, said: '', arrivals };
    case 'soughtHelp':
      return state.step === 'hulp' ? {} : { step: 'hulp', notice: null, said: '', arrivals };
    case 'looked':
      return { delivery: event.delivery };
    case 'remembered':
    case 'chose':
      return { choices: event.choices };
    case 'began': {
      const { job } = event;
      const begun = { running: { job, progress: null, way: 0, stopping: false }, notice: null };
      return job.inPassing === true ? begun : { ...begun, step: job.step, said: job.begun };
    }
    case 'progressed':
      return running === null ? {} : { running: furtherOn(running, event.progress) };
    case 'stopping':
      return running === null ? {} : { running: { ...running, stopping: true } };
    case 'ended':
      if (running === null) return {};
      return running.job.inPassing === true ? { running: null } : { running: null, said: event.said, arrivals };
    case 'stopped':
      return running === null ? {} : { running: null, notice: running.job.stopped, said: '', arrivals };
    case 'failed':
      return { running: null, notice: event.notice, said: '', arrivals };
    case 'replaced': {
      const { step, delivery, choices, notice, said } = initialState;
      return { step, delivery, choices, running: null, notice, said, arrivals };
    }
    case 'waits':
      return state.notice === null ? { notice: waiting } : {};
    case 'answered':
      return state.notice === waiting ? { notice: null } : {};
    case 'dismissed':
      return { notice: null };
    default:
      return {};
  }
}
