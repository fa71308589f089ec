import { HostCollection, HostObject } from '../host/base';
import { fail } from '../host/failures';
import { RangeHost } from '../host/range';
import { WorkbookHost } from '../host/workbook';
import { ActionType, PathType, type Action, type ArgumentInfo, type Batch, type ObjectPath } from './batch';
import { PUSHED, registered } from './events';
import { apiName, assertMember, camel, member, query } from './query';
import type { Session } from './session';

/** A service of office.js itself, such as its telemetry: takes every call and answers nothing. */
class ServiceHost extends HostObject {}

/** The events are pushed to every client, and office.js picks its own: there is nothing to register. */
const isPushed = (owner: string, event: string): boolean =>
  Object.entries<readonly string[]>(PUSHED).some(([name, events]) => name === owner && events.includes(event));

/** One batch while it is answered: which object each of its paths leads to. */
export class BatchRun {
  readonly #objects = new Map<number, HostObject | null>();

  constructor(
    private readonly session: Session,
    private readonly batch: Batch,
  ) {}

  /** Does one action; undefined when it has no answer. */
  perform(action: Action): unknown {
    // A marker: that it has a result tells office.js that all before it was done.
    if (action.ActionType === ActionType.Trace) return null;
    const target = this.#resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return target && this.session.identify(target);
      case ActionType.Query:
        return target && query(target, action.QueryInfo, this.session.identify);
      case ActionType.Method:
        return this.#invoke(target, action);
      case ActionType.SetProperty:
        if (target) this.#set(target, camel(action.Name), this.#arguments(action.ArgumentInfo)[0]);
        return undefined;
      default:
        throw fail.notImplemented(`action type ${String(action.ActionType)}`);
    }
  }

  #invoke(target: HostObject | null, action: Action): unknown {
    const given = this.#arguments(action.ArgumentInfo);
    if (action.Name.startsWith('_')) return this.#housekeeping(target, action.Name, given);
    if (target === null) return { _IsNull: true };
    if (target instanceof ServiceHost) return undefined;
    const answer = this.#call(target, action.Name, given);
    return answer instanceof HostObject ? this.session.identify(answer) : answer;
  }

  /** What office.js asks for itself: keeping objects between batches, and hearing of events. */
  #housekeeping(target: HostObject | null, name: string, given: readonly unknown[]): unknown {
    if (name === '_KeepReference') {
      if (target) this.session.keep(target);
      return undefined;
    }
    if (name === '_RemoveReference') {
      this.session.release(String(given[0]));
      return undefined;
    }
    if (name === '_ValidateArraySize' && target instanceof RangeHost) {
      if (given[0] !== target.rowCount || given[1] !== target.columnCount) throw fail.dimensions();
      return undefined;
    }
    if (target instanceof ServiceHost) return undefined;
    const owner = target ? apiName(target) : 'null';
    const event = registered(name);
    if (event !== undefined && isPushed(owner, event)) return undefined;
    throw fail.notImplemented(`${owner}.${event ?? name}`);
  }

  #set(target: HostObject, name: string, value: unknown): void {
    // Not asked what it holds now: of a range that may be millions of cells.
    assertMember(target, name);
    if (!Reflect.set(target, name, value)) throw fail.notImplemented(`setting ${apiName(target)}.${name}`);
  }

  #call(target: HostObject, name: string, given: readonly unknown[]): unknown {
    const method = member(target, camel(name));
    if (typeof method !== 'function') throw fail.notImplemented(`${apiName(target)}.${camel(name)}()`);
    return Reflect.apply(
      method,
      target,
      given.map((value) => value ?? undefined),
    );
  }

  #arguments(info: ArgumentInfo | undefined): unknown[] {
    return (info?.Arguments ?? []).map((value, at) => {
      const reference = info?.ReferencedObjectPathIds?.[at];
      return reference ? this.#resolve(reference) : value;
    });
  }

  #resolve(id: number): HostObject | null {
    const known = this.#objects.get(id);
    if (known !== undefined) return known;
    const path = this.batch.ObjectPaths[id];
    if (!path) throw fail.general();
    const target = this.#walk(path);
    this.#objects.set(id, target);
    return target;
  }

  #walk(path: ObjectPath): HostObject | null {
    switch (path.ObjectPathType) {
      case PathType.Root:
        return new WorkbookHost(this.session.ctx);
      case PathType.NewObject:
        return new ServiceHost(this.session.ctx);
      case PathType.Reference:
        return this.session.kept(path.Name);
      case PathType.Null:
        return null;
      default:
        return this.#step(path);
    }
  }

  #step(path: ObjectPath): HostObject | null {
    const parent = this.#resolve(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    const given = this.#arguments(path.ArgumentInfo);
    switch (path.ObjectPathType) {
      case PathType.Method:
        return asObject(this.#call(parent, path.Name, given));
      case PathType.Property:
        return asObject(member(parent, camel(path.Name)));
      case PathType.Indexer:
        if (!(parent instanceof HostCollection)) throw fail.notImplemented(`${apiName(parent)}[…]`);
        return parent.getItem(given[0] as never);
      default:
        throw fail.notImplemented(`object path type ${String(path.ObjectPathType)}`);
    }
  }
}

function asObject(value: unknown): HostObject | null {
  if (value instanceof HostObject) return value;
  if (value === null || value === undefined) return null;
  throw fail.general();
}
