/** Return a field of a JSON value; undefined if the value is no object or has no such field. */
export function fieldOf(value: unknown, key: string): unknown {
  // cast: an object of JSON has texts as keys
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined
}
