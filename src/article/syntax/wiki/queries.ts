import type { Extension as FromMarkdown } from 'mdast-util-from-markdown'
import type { Extension } from 'micromark-util-types'
import { delimitedTokenizer } from '../../source/delimitedTokenizer.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    logseqQuery: 'logseqQuery'
    logseqQueryText: 'logseqQueryText'
  }
}

const openBrace = 123

/**
 * Create a micromark extension for tags that Logseq replaces with values: `{{query (and [[plan]] (task TODO))}}`,
 * `{{renderer :todo}}`, `{{zotero-linked-file "a.pdf"}}`.
 */
export function queries(): Extension {
  const tokenize = delimitedTokenizer({
    pairs: [['{{', '}}']],
    token: 'logseqQuery',
    text: 'logseqQueryText',
    maxLength: 1000,
    accepts: (source) =>
      /^\{\{(?:query\s*[[(]|renderer\s+:|namespace\s+\S|zotero-(?:linked|imported)-file\s)/.test(source),
  })
  return { text: { [openBrace]: { name: 'logseqQuery', tokenize } } }
}

/** Create the mdast extension of `queries`: each tag becomes `omitted`. */
export function queriesFromSyntax(): FromMarkdown {
  return {
    enter: {
      logseqQuery(token) {
        this.enter({ type: 'omitted', rule: 'filled-in-directive', source: this.sliceSerialize(token) }, token)
      },
    },
    exit: {
      logseqQuery(token) {
        this.exit(token)
      },
    },
  }
}
