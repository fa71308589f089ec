/** The places of an array in the order of the whole numbers they hold, by counting; equal numbers keep their order. */
export function sortedBy(numbers: Int32Array): Int32Array {
  const starts = new Int32Array(numbers.reduce((most, number) => Math.max(most, number), 0) + 2);
  for (const number of numbers) starts[number + 1] = (starts[number + 1] ?? 0) + 1;
  for (let number = 1; number < starts.length; number++) {
    starts[number] = (starts[number] ?? 0) + (starts[number - 1] ?? 0);
  }
  const sorted = new Int32Array(numbers.length);
  numbers.forEach((number, place) => {
    const at = starts[number] ?? 0;
    sorted[at] = place;
    starts[number] = at + 1;
  });
  return sorted;
}
