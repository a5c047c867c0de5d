import type { Html } from 'mdast'
import type { Extension as FromMarkdown } from 'mdast-util-from-markdown'
import { markdownLineEnding } from 'micromark-util-character'
import type { Code, Extension, State, Tokenizer } from 'micromark-util-types'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    mdxComment: 'mdxComment'
    mdxCommentText: 'mdxCommentText'
  }
}

const [openBrace, closeBrace, slash, asterisk] = [123, 125, 47, 42]

/** Read comments as authors of MDX write them, for micromark: `{/* so *\/}`. Other braces are text. */
export function mdxComments(): Extension {
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

const tokenize: Tokenizer = (effects, ok, nok) => {
  return (code) => {
    effects.enter('mdxComment')
    effects.enter('mdxCommentText')
    effects.consume(code)
    return expect(slash, expect(asterisk, inner))
  }

  function expect(wanted: number, next: State): State {
    return (code) => {
      if (code !== wanted) return nok(code)
      effects.consume(code)
      return next
    }
  }

  function inner(code: Code): State | undefined {
    if (code === null) return nok(code)
    if (markdownLineEnding(code)) {
      effects.exit('mdxCommentText')
      effects.enter('lineEnding')
      effects.consume(code)
      effects.exit('lineEnding')
      return nextLine
    }
    effects.consume(code)
    return code === asterisk ? afterAsterisk : inner
  }

  function nextLine(code: Code): State | undefined {
    effects.enter('mdxCommentText')
    return inner(code)
  }

  function afterAsterisk(code: Code): State | undefined {
    if (code !== slash) return inner(code)
    effects.consume(code)
    return close
  }

  function close(code: Code): State | undefined {
    if (code !== closeBrace) return inner(code)
    effects.consume(code)
    effects.exit('mdxCommentText')
    effects.exit('mdxComment')
    return ok
  }
}
