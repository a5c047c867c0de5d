import type { Html } from 'mdast'
import type { Extension as FromMarkdown } from 'mdast-util-from-markdown'
import type { Code, Extension } from 'micromark-util-types'
import { readBetween } from '../../source/delimitedTokenizer.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    percentComment: 'percentComment'
    percentCommentText: 'percentCommentText'
  }
}

const percentSign = 37

/** What an opening cannot stand behind: `100%% sure and 50%% not` is no comment. */
function isDigit(code: Code): boolean {
  return code !== null && code >= 48 && code <= 57
}

/** Read comments as authors of Obsidian write them in a line, for micromark: `%% so %%`. Other percent signs are text. */
export function percentComments(): Extension {
  const tokenize = readBetween({
    pairs: [['%%', '%%']],
    token: 'percentComment',
    text: 'percentCommentText',
    longest: 10_000,
    accepts: (source) => source.slice(2, -2).trim() !== '',
  })
  const previous = (code: Code) => !isDigit(code) && code !== percentSign
  return { text: { [percentSign]: { name: 'percentComment', tokenize, previous } } }
}

/** In mdast they are comments of HTML. */
export function percentCommentsFromSyntax(): FromMarkdown {
  return {
    enter: {
      percentComment(token) {
        this.enter({ type: 'html', value: '' }, token)
      },
    },
    exit: {
      percentComment(token) {
        const node = this.stack.at(-1) as Html // entered above
        node.value = `<!--${this.sliceSerialize(token).slice(2, -2).replaceAll('--', '- -')}-->`
        this.exit(token)
      },
    },
  }
}

/** The marks of quotes and of list items, which may stand before a comment. */
const opening = /^((?:\s*(?:>|[-*+]\s|\d{1,9}[.)]\s))*\s*)%%(?!.*%%)(.*)$/

/** Tell what a line would be that opens a comment over several lines, with its indentation, and blank lines in between. */
export function opensComment(line: string): string | undefined {
  const [, before, rest] = opening.exec(line) ?? []
  return before === undefined || rest === undefined ? undefined : `${before}<!--${hidden(rest)}`
}

/** The line that closes such a comment. */
export function closesComment(line: string): string | undefined {
  const [, inside, after] = /^(.*?)%%(.*)$/.exec(line) ?? []
  return inside === undefined || after?.trim() ? undefined : `${hidden(inside)}-->`
}

/** What stands in a comment of HTML does not end it. */
export function hidden(text: string): string {
  return text.replaceAll('--', '- -').replace(/-$/, '- ')
}
