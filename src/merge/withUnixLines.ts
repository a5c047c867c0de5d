/**
 * Change a text with `change`, which gets and returns a text with `\n` line ends. If the text had `\r\n` line ends,
 * write these again afterwards.
 */
export function withUnixLines<T extends string | undefined>(text: string, change: (unix: string) => T): T | string {
  if (!text.includes('\r\n')) return change(text)
  return change(text.replaceAll('\r\n', '\n'))?.replaceAll('\n', '\r\n') as T | string // cast: undefined only if T is
}
