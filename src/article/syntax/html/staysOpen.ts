import type { Html, Nodes } from 'mdast'

/** Elements that hide what follows, or read it as text, until they are closed. */
const greedy =
  /<(\/?)(iframe|noembed|noframes|noscript|object|plaintext|script|select|style|template|textarea|title|xmp)(?=[\s/>])/gi

/**
 * Tell whether an inline tag opens an element that would hide the rest of the text, and is not closed: then it is meant
 * as a word, as in "put it into the <template> of the component".
 *
 * @param after the siblings after the tag
 */
export function staysOpen({ value }: Html, after: readonly Nodes[]): boolean {
  const name = leftOpen(value)
  return (
    name !== undefined &&
    !after.some((node) => node.type === 'html' && node.value.toLowerCase().startsWith(`</${name}`))
  )
}

/** Return the name of such an element that is left open in some HTML. */
export function leftOpen(html: string): string | undefined {
  let open: string | undefined
  for (const [, slash, written = ''] of html.replace(/<!--[\s\S]*?-->/g, '').matchAll(greedy)) {
    const name = written.toLowerCase()
    if (!slash) open ??= name
    else if (open === name) open = undefined
  }
  return open
}
