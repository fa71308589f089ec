/** Thrown when the user stops a long task; the workbook is then as it was. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';

  constructor() {
    super('Geannuleerd');
  }
}

/** Stops here when the user asked to. */
export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new Cancelled();
}
