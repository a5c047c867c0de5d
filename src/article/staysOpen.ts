import type { Html, Nodes } from 'mdast'

/** Elements that hide what follows, or read it as text, until they are closed. */
const greedy =
  /^<(iframe|noembed|noframes|noscript|object|plaintext|script|select|style|template|textarea|title|xmp)(?=[\s/>])/i

/**
 * Tell whether a tag in a line opens an element that would swallow all that follows: one that nothing in the line closes
 * is a word, as in "put it into the <template> of the component".
 *
 * @param after what follows on the line
 */
export function staysOpen({ value }: Html, after: readonly Nodes[]): boolean {
  const name = greedy.exec(value)?.[1]?.toLowerCase()
  return (
    name !== undefined &&
    !after.some((node) => node.type === 'html' && node.value.toLowerCase().startsWith(`</${name}`))
  )
}
