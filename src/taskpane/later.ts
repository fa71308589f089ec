/**
 * The functions of `own` with others beside them that are loaded when the first of these is called; until then a call
 * waits, after it each is called at once. `onTrouble` hears when they could not be loaded: that call does nothing, and the
 * next one tries again.
 */
export function later<O extends object, T extends object>(own: O, load: () => Promise<T>, onTrouble: (problem: unknown) => void): O & T {
  let there: T | null = null;
  let coming: Promise<T> | null = null;
  const call = (on: T, name: string | symbol, asked: readonly unknown[]): unknown => {
    const member: unknown = Reflect.get(on, name);
    return typeof member === 'function' ? Reflect.apply(member, on, asked) : undefined;
  };
  const loaded = async (): Promise<T | null> => {
    try {
      return (there = await (coming ??= load()));
    } catch (problem) {
      coming = null;
      onTrouble(problem);
      return null;
    }
  };
  const named =
    (name: string | symbol) =>
    (...asked: readonly unknown[]): unknown =>
      there === null ? loaded().then((on) => (on === null ? undefined : call(on, name, asked))) : call(there, name, asked);
  return new Proxy(own as O & T, { get: (_, name) => (Reflect.has(own, name) ? Reflect.get(own, name) : named(name)) });
}
