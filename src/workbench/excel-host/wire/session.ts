import type { HostContext, HostObject } from '../host/base';
import { fail, HostError } from '../host/failures';
import type { Answer, Batch } from './batch';
import { BatchRun } from './batch-run';
import { member } from './query';

/** By which of its properties the client finds an item again, and what it calls that. */
const IDENTITIES = { id: 'Id', name: 'Name', key: 'Key' } as const;

/** What one client knows over several batches: the objects it keeps. */
export class Session {
  /** Mistakes of the host itself, which Excel would not have made. */
  readonly faults: unknown[] = [];
  readonly #kept = new Map<string, HostObject>();
  readonly #references = new Map<HostObject, string>();
  #keptEver = 0;

  constructor(readonly ctx: HostContext) {}

  /** Does what a batch asks, in its order; at the first error it stops, and what was done stays done, as in Excel. */
  answer(batch: Batch): Answer {
    const run = new BatchRun(this, batch);
    const results: { ActionId: number; Value: unknown }[] = [];
    for (const [index, action] of batch.Actions.entries()) {
      try {
        const value = run.perform(action);
        if (value !== undefined) results.push({ ActionId: action.Id, Value: value });
      } catch (error) {
        const location = action.Name || (batch.ObjectPaths[action.ObjectPathId]?.Name ?? '');
        return { Results: results, Error: this.#describe(error, index, location) };
      }
    }
    return { Results: results };
  }

  #describe(error: unknown, index: number, location: string): NonNullable<Answer['Error']> {
    if (!(error instanceof HostError)) this.faults.push(error);
    const { code, message } = error instanceof HostError ? error : fail.general();
    return { Code: code, Message: message, ActionIndex: index, Location: location, HttpStatusCode: 400 };
  }

  keep(target: HostObject): void {
    this.#keptEver += 1;
    const id = `kept-${this.#keptEver}`;
    this.#kept.set(id, target);
    this.#references.set(target, id);
  }

  release(id: string): void {
    const target = this.#kept.get(id);
    this.#kept.delete(id);
    if (target) this.#references.delete(target);
  }

  kept(id: string): HostObject {
    const target = this.#kept.get(id);
    if (!target) throw fail.itemNotFound();
    return target;
  }

  /** What the client needs to find an object again: its id, name or key, and its reference when it is kept. */
  readonly identify = (target: HostObject): Record<string, unknown> => {
    const { scalars } = target.constructor as typeof HostObject;
    const reference = this.#references.get(target);
    const name = (['id', 'name', 'key'] as const).find((candidate) => scalars.includes(candidate));
    return {
      ...(name && { [IDENTITIES[name]]: member(target, name) }),
      ...(reference !== undefined && { _ReferenceId: reference }),
    };
  };
}
