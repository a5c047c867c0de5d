import type { Html, Nodes } from 'mdast'

/** Elements that hide what follows, or read it as text, until they are closed. */
const greedy =
  /<(\/?)(iframe|noembed|noframes|noscript|object|plaintext|script|select|style|template|textarea|title|xmp)(?=[\s/>])/gi

/**
 * Tell whether a tag in a line opens an element that would swallow all that follows: one that nothing in the line closes
 * is a word, as in "put it into the <template> of the component".
 *
 * @param after what follows on the line
 */
export function staysOpen({ value }: Html, after: readonly Nodes[]): boolean {
  const name = leftOpen(value)
  return (
    name !== undefined &&
    !after.some((node) => node.type === 'html' && node.value.toLowerCase().startsWith(`</${name}`))
  )
}

/** Name the element of this kind that some HTML opens and does not close. */
export function leftOpen(html: string): string | undefined {
  let open: string | undefined
  for (const [, slash, written = ''] of html.replace(/<!--[\s\S]*?-->/g, '').matchAll(greedy)) {
    const name = written.toLowerCase()
    if (!slash) open ??= name
    else if (open === name) open = undefined
  }
  return open
}
