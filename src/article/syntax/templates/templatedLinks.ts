import type { Extension as FromMarkdown } from 'mdast-util-from-markdown'
import type { Extension } from 'micromark-util-types'
import type {} from '../../nodes/omitted.ts'
import { delimitedTokenizer } from '../../source/delimitedTokenizer.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    templatedLink: 'templatedLink'
    templatedLinkText: 'templatedLinkText'
  }
}

const openBracket = 91

const link = /^\[([^[\]\\`*_]+)\]\((https?:\/\/(?:\{\{[^(){}\n]*\}\}|\{%[^(){}\n]*%\}|[^\s(){}])+)\)$/

/**
 * Create a micromark extension for links to another site with template tags in their address:
 * `[News](https://a.example/{{ page.tag }}/NEWS.md)`. Markdown allows no spaces in an address, and would show it as text.
 */
export function templatedLinks(): Extension {
  const tokenize = delimitedTokenizer({
    pairs: [['[', ')']],
    token: 'templatedLink',
    text: 'templatedLinkText',
    maxLength: 1000,
    accepts: (source) => /\{[{%]/.test(link.exec(source)?.[2] ?? ''),
  })
  return { text: { [openBracket]: { name: 'templatedLink', tokenize } } }
}

/**
 * Create the mdast extension of `templatedLinks`. The words of the link stay. Its address is left out, because it leads nowhere.
 */
export function templatedLinksFromSyntax(): FromMarkdown {
  return {
    enter: {
      templatedLink(token) {
        const [, value = '', url = ''] = link.exec(this.sliceSerialize(token)) ?? []
        this.enter({ type: 'omitted', rule: 'template-tag', source: url }, token)
        this.exit(token)
        this.enter({ type: 'text', value }, token)
      },
    },
    exit: {
      templatedLink(token) {
        this.exit(token)
      },
    },
  }
}
