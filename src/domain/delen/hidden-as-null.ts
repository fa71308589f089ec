/** The same value with null in the place of every figure that is hidden. */
export function hiddenAsNull<T>(value: T): T {
  if (typeof value === 'number') return (Number.isNaN(value) ? null : value) as T;
  if (Array.isArray(value)) return value.map(hiddenAsNull) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, own]) => [key, hiddenAsNull(own as unknown)])) as T;
}
