/** A table of places by hash (open addressing). */
export interface Table<T> {
  /** How many slots it has: a power of two. */
  readonly length: number;
  /** An empty one of so many times as many slots. */
  larger(times: number): T;
  /** Puts what lies in a slot, if anything, in a larger one. */
  moveTo(more: T, slot: number): void;
  giveBack(): void;
}

/** From so many slots on a table grows by less (one that fits in the nearer memory is quicker than one with more room), and bit by bit. */
const LARGE = 1 << 16;
/** So many slots are moved to a larger table each time something is put: all are there long before that is full. */
const AT_ONCE = 32;

/** A table that grows, a large one bit by bit: to move a million places at once would hold up the page. */
export class Growing<T extends Table<T>> {
  /** The smaller tables, the oldest first, in which all that was not moved yet still lies, among what was; mostly none. */
  readonly before: T[] = [];
  private moved = 0;
  private count = 0;

  /** `fullest` is the part of its slots that may be taken. */
  constructor(
    public now: T,
    private readonly fullest: number,
  ) {}

  /** To be called for each that was put in `now`. */
  added(): void {
    this.count++;
    if (this.before.length > 0) this.move(AT_ONCE);
    else if (this.count > this.now.length * this.fullest) this.grow();
  }

  /** Begins a larger table. */
  grow(): void {
    const { now } = this;
    this.before.push(now);
    this.now = now.larger(now.length < LARGE ? 4 : 2);
    if (now.length < LARGE) this.move(now.length);
  }

  private move(slots: number): void {
    const [from] = this.before;
    if (from === undefined) return;
    const to = Math.min(from.length, this.moved + slots);
    for (let slot = this.moved; slot < to; slot++) from.moveTo(this.now, slot);
    this.moved = to;
    if (to < from.length) return;
    this.before.shift();
    this.moved = 0;
    from.giveBack();
  }
}
