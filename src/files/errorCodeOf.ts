/** Return the code of a system error, such as `ENOENT`, or an empty string. */
export function errorCodeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
