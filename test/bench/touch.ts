/** The least any program can do: look at every cell once and copy something of it into columns. */
export function touch(values: readonly (readonly (string | number)[])[], columns: number): Float64Array[] {
  const out = Array.from({ length: columns }, () => new Float64Array(values.length));
  for (let r = 0; r < values.length; r++) {
    for (let c = 0; c < columns; c++) {
      const v = (values[r] as readonly (string | number)[])[c] as string | number;
      (out[c] as Float64Array)[r] = typeof v === 'number' ? v : v.length;
    }
  }
  return out;
}
