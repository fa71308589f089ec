/** The largest of whole numbers, 0 when there are none. */
export function mostOf(numbers: Int32Array): number {
  let most = 0;
  for (let place = 0; place < numbers.length; place++) {
    const number = numbers[place] as number;
    if (number > most) most = number;
  }
  return most;
}

const remembered = new WeakMap<Int32Array, Int32Array>();

/** The same as `sortedBy` for numbers that never change, which many ask for. */
export function orderOf(numbers: Int32Array): Int32Array {
  let order = remembered.get(numbers);
  if (order === undefined) remembered.set(numbers, (order = sortedBy(numbers)));
  return order;
}

/** The places of an array in the order of the whole numbers they hold, by counting; equal ones keep the order they had. */
export function sortedBy(numbers: Int32Array, before: Int32Array | null = null): Int32Array {
  const starts = new Int32Array(mostOf(numbers) + 2);
  for (let place = 0; place < numbers.length; place++) {
    const behind = (numbers[place] ?? 0) + 1;
    starts[behind] = (starts[behind] ?? 0) + 1;
  }
  for (let number = 1; number < starts.length; number++) {
    starts[number] = (starts[number] ?? 0) + (starts[number - 1] ?? 0);
  }
  const sorted = new Int32Array(numbers.length);
  for (let next = 0; next < numbers.length; next++) {
    const place = before === null ? next : (before[next] ?? 0);
    const number = numbers[place] ?? 0;
    const at = starts[number] ?? 0;
    sorted[at] = place;
    starts[number] = at + 1;
  }
  return sorted;
}
