/** Quote a path for a shell, if it needs quotes: `my talk.md` -> `'my talk.md'`. */
export function quotedPath(path: string): string {
  return /^[\w./@:+-]+$/.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`
}
