import type { Extension } from 'micromark-util-types'
import { delimitedTokenizer } from '../../source/delimitedTokenizer.ts'

const lessThan = 60

const attribute = /\s+[A-Za-z_:][\w.:-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?/
const tag = new RegExp(`^<[A-Za-z][\\w-]*(?:${attribute.source})+\\s*/?>$`)
const unquotedSlash = /=\s*[^\s"'=<>`/]*\//

/**
 * Create a micromark extension for inline tags with a slash in an unquoted attribute: `<img src=a/b.png>`. CommonMark
 * allows it; micromark ends the value at the slash and reads the tag as text.
 */
export function unquotedTags(): Extension {
  const tokenize = delimitedTokenizer({
    pairs: [['<', '>']],
    token: 'htmlText',
    text: 'htmlTextData',
    maxLength: 2_000,
    accepts: (source) => unquotedSlash.test(source) && tag.test(source),
  })
  return { text: { [lessThan]: { name: 'unquotedTag', tokenize } } }
}
