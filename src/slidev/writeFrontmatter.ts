import { Document, isScalar, Scalar, visit } from 'yaml'
import { neutralise } from './neutralise.ts'

/** The keys and values of a slide's frontmatter, in the order in which they are written. */
export type Frontmatter = Record<string, string | number | boolean | string[] | Record<string, string>>

/** Keys with values that need no quotes: names that deckwright chooses, and `dark` or `light`. */
const unquotedKeys = new Set(['layout', 'routeAlias', 'colorSchema'])

/**
 * Write the frontmatter of a slide. Lists stand on one line, texts in double quotes, and no value contains `---`.
 *
 * @returns YAML between two lines of dashes, without a line break at the end.
 */
export function writeFrontmatter(frontmatter: Frontmatter): string {
  const document = new Document(frontmatter)
  visit(document, {
    Pair(_, { key, value }) {
      const plain = isScalar(key) && unquotedKeys.has(String(key.value))
      if (!plain && isScalar(value) && typeof value.value === 'string') value.type = Scalar.QUOTE_DOUBLE
    },
    Seq(_, list) {
      list.flow = true
      for (const item of list.items) if (isScalar(item)) item.type = Scalar.QUOTE_DOUBLE
    },
  })
  const yaml = document.toString({ doubleQuotedAsJSON: true, flowCollectionPadding: false, lineWidth: 0 })
  return `---\n${neutralise(yaml, 'yaml')}---`
}
