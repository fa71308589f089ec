/** Spreads what differs between numbers over all their bits. */
export function scattered(number: number): number {
  const mixed = Math.imul(number ^ (number >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
}
