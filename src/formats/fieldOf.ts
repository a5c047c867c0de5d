/** Return a field of what may be an object, as JSON has it; undefined where there is none. */
export function fieldOf(value: unknown, key: string): unknown {
  // cast: an object of JSON has texts as keys
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined
}
