import type { Root } from 'mdast'
import type { Extension as FromMarkdown } from 'mdast-util-from-markdown'

/**
 * Return transforms of the tree, but only if a pattern matches the text. This saves time, because each transform walks over the
 * whole tree.
 */
export function transformsIf(pattern: RegExp, text: string, ...transforms: ((tree: Root) => void)[]): FromMarkdown[] {
  return pattern.test(text) ? [{ transforms }] : []
}
