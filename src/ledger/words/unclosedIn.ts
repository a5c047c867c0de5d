const pairs: readonly [open: RegExp, close: RegExp][] = [
  [/<!--/g, /-->/g],
  // A declaration or an instruction that opens a block is shown as code.
  [/(?<=\S\s*)<[!?](?=[a-z])|^\s*<!doctype/gi, />/g],
  // A tag that does not end.
  [/<[a-z][\w-]*(?=\s)(?:[^<>=]|=\s*"[^"]*"|=\s*'[^']*'|=(?!\s*["']))*(?:=\s*"[^"]*|=\s*'[^']*)?$(?![\s\S])/gi, /$^/g],
  ...'script style iframe object noscript template title'
    .split(' ')
    .map((name): [RegExp, RegExp] => [new RegExp(`<${name}(?=[\\s/>])`, 'gi'), new RegExp(`</${name}`, 'gi')]),
]

/**
 * Return the offset in a block of HTML from which nothing closes a comment, a declaration or an element that hides its content.
 * Return undefined if all is closed.
 */
export function unclosedIn(html: string): number | undefined {
  const offsets = pairs.flatMap(([open, close]) => {
    const closed = [...html.matchAll(close)].at(-1)?.index ?? -1
    return [...html.matchAll(open)].find(({ index }) => index > closed)?.index ?? []
  })
  return offsets.length > 0 ? Math.min(...offsets) : undefined
}
