/** Change a text whose lines end with `\n`, and give it the line ends back that it had. */
export function withUnixLines<T extends string | undefined>(text: string, change: (unix: string) => T): T | string {
  if (!text.includes('\r\n')) return change(text)
  return change(text.replaceAll('\r\n', '\n'))?.replaceAll('\n', '\r\n') as T | string // cast: undefined stays so
}
