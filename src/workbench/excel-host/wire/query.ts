import { HostCollection, HostObject } from '../host/base';
import { fail } from '../host/failures';
import type { QueryInfo } from './batch';

type Json = Record<string, unknown>;

/** The client's name of a member ("Values") as the host has it ("values"). */
export const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

const classOf = (target: HostObject): typeof HostObject => target.constructor as typeof HostObject;

/** The name of the API's class that a host object stands for. */
export const apiName = (target: HostObject): string => target.constructor.name.replace(/Host$/, '');

/** Answers that the workbench does not have a member where a host object has none of that name. */
export function assertMember(target: HostObject, name: string): void {
  if (!(name in target)) throw fail.notImplemented(`${apiName(target)}.${name}`);
}

/** A member of a host object, or the answer that the workbench does not have it. */
export function member(target: HostObject, name: string): unknown {
  assertMember(target, name);
  return Reflect.get(target, name);
}

/** Gives the client what it needs to find an object again: its id or name, and its reference when it is kept. */
export type Identify = (target: HostObject) => Json;

/** What a host object answers to a load: the members asked for, deeper ones by paths such as "format/fill/color". */
export function query(target: HostObject, info: QueryInfo | undefined, identify: Identify): Json {
  const select = info?.Select?.length ? info.Select : undefined;
  return target instanceof HostCollection
    ? queryCollection(target, select, info, identify)
    : queryObject(target, select ?? classOf(target).scalars, identify);
}

function queryObject(target: HostObject, select: readonly string[], identify: Identify): Json {
  const answer = identify(target);
  const deeper = new Map<string, string[]>();
  for (const path of select) {
    const [head = '', ...rest] = path.split('/');
    if (head === '$all') {
      Object.assign(answer, queryObject(target, classOf(target).scalars, identify));
      continue;
    }
    const name = camel(head);
    const value = member(target, name);
    if (rest.length === 0 && !(value instanceof HostObject)) answer[pascal(name)] = value;
    else deeper.set(name, [...(deeper.get(name) ?? []), ...(rest.length > 0 ? [rest.join('/')] : [])]);
  }
  for (const [name, paths] of deeper) {
    const value = member(target, name);
    answer[pascal(name)] = value instanceof HostObject ? query(value, { Select: paths }, identify) : null;
  }
  return answer;
}

function queryCollection(
  target: HostCollection<HostObject>,
  select: readonly string[] | undefined,
  info: QueryInfo | undefined,
  identify: Identify,
): Json {
  const answer = identify(target);
  const { scalars } = classOf(target);
  const own = select ? select.filter((path) => scalars.includes(camel(path))) : scalars;
  for (const name of own) answer[pascal(name)] = member(target, camel(name));
  const ofItems = select
    ?.filter((path) => !own.includes(path))
    .map((path) => path.replace(/^items\/?/i, ''))
    .filter(Boolean);
  if (select && own.length > 0 && ofItems?.length === 0 && own.length === select.length) return answer;
  const start = info?.Skip ?? 0;
  const items = target.items().slice(start, info?.Top === undefined ? undefined : start + info.Top);
  answer._Items = items.map((item) => query(item, ofItems?.length ? { Select: ofItems } : undefined, identify));
  return answer;
}
