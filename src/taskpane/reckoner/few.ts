/**
 * A few things by number, of which many come and go. Not a `Map`: in V8 each table that a map outgrew refers to the next, so
 * that one which has become old keeps all that were ever in it after that, until everything is collected.
 */
export class Few<T> {
  private readonly entries: (readonly [id: number, thing: T])[] = [];

  get(id: number): T | undefined {
    return this.entries.find(([own]) => own === id)?.[1];
  }

  set(id: number, thing: T): void {
    this.delete(id);
    this.entries.push([id, thing]);
  }

  /** True when it was there. */
  delete(id: number): boolean {
    const place = this.entries.findIndex(([own]) => own === id);
    if (place >= 0) this.entries.splice(place, 1);
    return place >= 0;
  }

  all(): readonly T[] {
    return this.entries.map(([, thing]) => thing);
  }
}
