import type { Extension } from 'micromark-util-types'
import { delimitedTokenizer } from '../../source/delimitedTokenizer.ts'

const lessThan = 60

const attribute = /\s+[A-Za-z_:][\w.:-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?/
const tag = new RegExp(`^<[A-Za-z][\\w-]*(?:${attribute.source})+\\s*/?>$`)
const unquotedSlash = /=\s*[^\s"'=<>`/]*\//

/**
 * Read tags in a line with a slash in an unquoted attribute, for micromark, which ends the value there and takes the tag
 * for text: `<a href=https://a.example/b>`, `<img src=a/b.png>`. CommonMark allows the slash.
 */
export function unquotedTags(): Extension {
  const tokenize = delimitedTokenizer({
    pairs: [['<', '>']],
    token: 'htmlText',
    text: 'htmlTextData',
    longest: 2_000,
    accepts: (source) => unquotedSlash.test(source) && tag.test(source),
  })
  return { text: { [lessThan]: { name: 'unquotedTag', tokenize } } }
}
