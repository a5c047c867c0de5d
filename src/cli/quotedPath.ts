/** Quote a path for a shell, if it needs that. */
export function quotedPath(path: string): string {
  return /^[\w./@:+-]+$/.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`
}
