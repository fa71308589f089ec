import { givenAgain, type Calculated, type Checked, type Levering } from '#domain';
import { runInSlices, throwIfCancelled, type PagedPlan, type TablePage } from '#workbook';
import { asking, type Asking, type Line } from './conversation';
import { inSlices, type Reckoner } from './reckoner';
import { receivedPage } from './sent-page';
import { receivedCalculated, receivedChecked, receivedOutcome, sentCells } from './wire';
import type { Page, ReckonerWorks, SentPlan } from './works';

/** A worker that was started: the line to it, and who tells when it stops working. */
export interface Started {
  readonly line: Line;
  readonly onBroken: (tell: () => void) => void;
}

/** What the worker keeps of something in the pane, and where. */
interface Kept {
  readonly id: number;
  readonly worker: Asking<ReckonerWorks>;
}

/**
 * The reckoner that lets a worker do the work. Where none can be started, this thread does it in slices; when one breaks
 * down, what was asked of it fails and the next check starts another.
 */
export function beside(start: () => Started): Reckoner {
  const checks = new WeakMap<Checked, Kept>();
  /** Of which delivery the worker knows the cells, whatever was confirmed since. */
  const deliveries = new WeakMap<Levering, Kept>();
  const figures = new WeakMap<Calculated, Kept>();
  let current: Promise<Asking<ReckonerWorks> | null> | null = null;

  const begun = async (): Promise<Asking<ReckonerWorks> | null> => {
    try {
      const { line, onBroken } = start();
      const worker = asking<ReckonerWorks>(line);
      let isThere = false;
      onBroken(() => {
        worker.broken();
        // One that never came will not come another time either.
        if (isThere) current = null;
      });
      isThere = await worker.ready;
      return isThere ? worker : null;
    } catch {
      return null;
    }
  };
  const worker = (): Promise<Asking<ReckonerWorks> | null> => (current ??= begun());

  const keep = (checked: Checked, own: Kept): void => {
    checks.set(checked, own);
    deliveries.set(checked.levering, own);
  };

  return {
    async check(cells, circumstances, task) {
      const asked = await worker();
      if (asked === null) return inSlices.check(cells, circumstances, task);
      const { id, checked: sent } = await asked.ask('check', { cells: sentCells(cells), circumstances }, task);
      const checked = await runInSlices(receivedChecked(sent, cells, circumstances), { signal: task?.signal });
      keep(checked, { id, worker: asked });
      return checked;
    },

    async holds(checked, task) {
      const known = checks.get(checked);
      // What this thread reckoned itself it has.
      if (known === undefined) return true;
      try {
        return await known.worker.ask('holds', { checked: known.id }, task);
      } catch {
        throwIfCancelled(task?.signal);
        return false;
      }
    },

    async recheck(before, edits, bevestigingen, task) {
      const known = deliveries.get(before.levering);
      if (known === undefined) return inSlices.recheck(before, edits, bevestigingen, task);
      const blocks = edits.blocks.map(({ name, top, left, rows }) => ({ name, top, left, rows }));
      const again = await known.worker.ask('recheck', { checked: known.id, blocks, bevestigingen }, task);
      if (again === null) return null;
      const { levering } = edits;
      const received = receivedOutcome(again.outcome, { levering, given: givenAgain(levering, before.given) });
      const checked = await runInSlices(received, { signal: task?.signal });
      keep(checked, { id: again.id, worker: known.worker });
      return checked;
    },

    async calculate(checked, task) {
      const known = checks.get(checked);
      if (known === undefined) return inSlices.calculate(checked, task);
      const { id, calculated: sent } = await known.worker.ask('calculate', { checked: known.id }, task);
      const calculated = receivedCalculated(sent, checked);
      figures.set(calculated, { id, worker: known.worker });
      return calculated;
    },

    hold(calculated) {
      const known = figures.get(calculated);
      // A worker that is gone holds nothing, and that is nobody's trouble now.
      void known?.worker.ask('hold', { calculated: known.id }).catch(() => undefined);
    },

    async write(workbook, calculated, ids, facts, task) {
      const known = figures.get(calculated);
      if (known === undefined) return inSlices.write(workbook, calculated, ids, facts, task);
      const { id, plans } = await known.worker.ask('plans', { calculated: known.id, ids, facts }, task);
      try {
        return await workbook.write(plans.map(withPages({ id, worker: known.worker })), task);
      } finally {
        void known.worker.ask('written', { plans: id }).catch(() => undefined);
      }
    },

    async turn(calculated, task) {
      const known = figures.get(calculated);
      return known === undefined ? inSlices.turn(calculated, task) : known.worker.ask('turn', { calculated: known.id }, task);
    },

    async copy(checked, facts, name, task) {
      const known = checks.get(checked);
      return known === undefined ? inSlices.copy(checked, facts, name, task) : known.worker.ask('copy', { checked: known.id, facts, name }, task);
    },

    async household(checked, client, task) {
      const known = checks.get(checked);
      return known === undefined ? inSlices.household(checked, client, task) : known.worker.ask('household', { checked: known.id, client }, task);
    },
  };
}

/** A sheet whose rows are asked of the worker while they are written. */
function withPages({ id, worker }: Kept): (plan: SentPlan, sheet: number) => PagedPlan {
  const rooms: ArrayBuffer[] = [];
  const page = async (asked: Omit<Page, 'plans' | 'room'>): Promise<TablePage> => {
    const sent = await worker.ask('page', { plans: id, ...asked, room: rooms.pop() ?? null });
    return receivedPage(sent, (room) => rooms.push(room));
  };
  return ({ tables, ...plan }, sheet) => ({
    ...plan,
    tables: tables.map((own, table) => ({ ...own, page: (from: number, count: number) => page({ sheet, table, from, count }) })),
  });
}
