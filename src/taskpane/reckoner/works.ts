import {
  recheckSteps,
  type Bevestiging,
  type Calculated,
  type Checked,
  type Circumstances,
  type Draaifeiten,
  type Huishouden,
  type RunFacts,
  type SheetCells,
  type SheetPlan,
} from '#domain';
import { bytesOf, paged, plansOf, runInSlices, type PagedPlan, type PagedTable, type PlanToWrite, type SharedCopy, type Task } from '#workbook';
import { here } from './here';
import { sentPage, type SentPage } from './sent-page';
import { without } from './sent-sheet';
import { receivedCells, sentCalculated, sentChecked, sentOutcome, type SentCalculated, type SentCells, type SentChecked, type SentOutcome } from './wire';

/** A result sheet on its way: the rows of its tables stay behind and are asked for. */
export type SentPlan = Omit<PagedPlan, 'tables'> & { readonly tables: readonly Omit<PagedTable, 'page'>[] };

/** Which rows are asked for, of which table of which sheet. */
export interface Page {
  readonly plans: number;
  readonly sheet: number;
  readonly table: number;
  readonly from: number;
  readonly count: number;
  /** The buffer of a page that was written, to put this one in; null while there is none. */
  readonly room: ArrayBuffer | null;
}

interface Edited {
  readonly checked: number;
  readonly blocks: readonly SheetCells[];
  readonly bevestigingen: readonly Bevestiging[];
}

/** What the worker does, and keeps for what may be asked next. */
export interface ReckonerWorks {
  readonly [work: string]: (needs: never, task: Task) => Promise<unknown>;
  readonly check: (needs: { readonly cells: SentCells; readonly circumstances: Circumstances }, task: Task) => Promise<{ readonly id: number; readonly checked: SentChecked }>;
  readonly holds: (needs: { readonly checked: number }) => Promise<boolean>;
  readonly recheck: (needs: Edited, task: Task) => Promise<{ readonly id: number; readonly outcome: SentOutcome } | null>;
  readonly calculate: (needs: { readonly checked: number }, task: Task) => Promise<{ readonly id: number; readonly calculated: SentCalculated }>;
  /** Forgets all figures but these. */
  readonly hold: (needs: { readonly calculated: number }) => Promise<void>;
  readonly plans: (needs: { readonly calculated: number; readonly ids: readonly string[]; readonly facts: RunFacts }, task: Task) => Promise<{ readonly id: number; readonly plans: readonly SentPlan[] }>;
  readonly page: (needs: Page) => Promise<SentPage>;
  readonly written: (needs: { readonly plans: number }) => Promise<void>;
  readonly turn: (needs: { readonly calculated: number }, task: Task) => Promise<Draaifeiten | null>;
  readonly copy: (needs: { readonly checked: number; readonly facts: RunFacts; readonly name: string }, task: Task) => Promise<SharedCopy>;
  readonly household: (needs: { readonly checked: number; readonly client: string }, task: Task) => Promise<Huishouden | null>;
}

const GONE = 'What was asked about is no longer kept';

function kept<T>(of: ReadonlyMap<number, T>, id: number): T {
  const one = of.get(id);
  if (one === undefined) throw new RangeError(GONE);
  return one;
}

/** The sheet with its pictures drawn here, where nobody waits for it. */
const withDrawings = ({ images = [], ...plan }: SheetPlan): PlanToWrite => ({
  ...plan,
  ...(images.length > 0 ? { images: images.map((image) => ({ ...image, bytes: bytesOf(image) })) } : {}),
});

/** Makes the works of a worker: of the deliveries it keeps the one checked last, of the figures those that are held. */
export function reckonerWorks(): ReckonerWorks {
  let last = 0;
  let held = 0;
  const checks = new Map<number, Checked>();
  const figures = new Map<number, Calculated>();
  const sheets = new Map<number, readonly PagedPlan[]>();
  const forgetOthers = (): void => {
    for (const id of figures.keys()) if (id !== held) figures.delete(id);
  };
  return {
    async check({ cells, circumstances }, task) {
      checks.clear();
      const checked = await here.check(receivedCells(cells), circumstances, task);
      checks.set(++last, checked);
      return { id: last, checked: sentChecked(checked) };
    },

    holds: async ({ checked }) => checks.has(checked),

    async recheck({ checked, blocks, bevestigingen }, task) {
      // The one before is kept too: when this one is cut short, the next edits come on top of it.
      const before = kept(checks, checked);
      for (const id of checks.keys()) if (id !== checked) checks.delete(id);
      const again = await runInSlices(recheckSteps(before, blocks, bevestigingen), task);
      if (again === null) return null;
      checks.set(++last, again);
      return { id: last, outcome: sentOutcome(again) };
    },

    async calculate({ checked }, task) {
      forgetOthers();
      const calculated = await here.calculate(kept(checks, checked), task);
      figures.set(++last, calculated);
      return { id: last, calculated: sentCalculated(calculated) };
    },

    async hold({ calculated }) {
      held = calculated;
      forgetOthers();
    },

    async plans({ calculated, ids, facts }, task) {
      sheets.clear();
      const plans: PagedPlan[] = [];
      for (const plan of await plansOf(kept(figures, calculated), ids, facts, task)) plans.push(await paged(withDrawings(plan)));
      sheets.set(++last, plans);
      return { id: last, plans: plans.map((plan) => ({ ...plan, tables: plan.tables.map((table) => without(table, 'page')) })) };
    },

    async page({ plans, sheet, table, from, count, room }) {
      const asked = kept(sheets, plans)[sheet]?.tables[table];
      if (asked === undefined) throw new RangeError(GONE);
      return sentPage(await asked.page(from, count), room);
    },

    async written({ plans }) {
      sheets.delete(plans);
    },

    turn: async ({ calculated }, task) => here.turn(kept(figures, calculated), task),
    copy: async ({ checked, facts, name }, task) => here.copy(kept(checks, checked), facts, name, task),
    household: async ({ checked, client }, task) => here.household(kept(checks, checked), client, task),
  };
}
