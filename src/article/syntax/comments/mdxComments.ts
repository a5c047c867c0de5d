import type { Html } from 'mdast'
import type { Extension as FromMarkdown } from 'mdast-util-from-markdown'
import type { Extension } from 'micromark-util-types'
import { readBetween } from '../../source/delimitedTokenizer.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    mdxComment: 'mdxComment'
    mdxCommentText: 'mdxCommentText'
  }
}

const openBrace = 123

/** Read comments as authors of MDX write them, for micromark: `{/* so *\/}`. Other braces are text. */
export function mdxComments(): Extension {
  const tokenize = readBetween({
    pairs: [['{/*', '*/}']],
    token: 'mdxComment',
    text: 'mdxCommentText',
    longest: 10_000,
  })
  return { text: { [openBrace]: { name: 'mdxComment', tokenize } } }
}

/** In mdast they are comments of HTML. */
export function mdxCommentsFromSyntax(): FromMarkdown {
  return {
    enter: {
      mdxComment(token) {
        this.enter({ type: 'html', value: '' }, token)
      },
    },
    exit: {
      mdxComment(token) {
        const node = this.stack.at(-1) as Html // entered above
        node.value = `<!--${this.sliceSerialize(token).slice(3, -3).replaceAll('--', '- -')}-->`
        this.exit(token)
      },
    },
  }
}
