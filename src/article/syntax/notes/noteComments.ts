import type { Extension as FromMarkdown } from 'mdast-util-from-markdown'
import { markdownLineEnding } from 'micromark-util-character'
import type { Code, Construct, Extension, State, Token, Tokenizer } from 'micromark-util-types'
import type {} from '../../nodes/speakerNotes.ts'
import { LineFinder } from '../../source/lineFinder.ts'
import { restOfLine } from '../../source/restOfLine.ts'
import { isNoteComment, slideToolOf } from './deckComments.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    noteComment: 'noteComment'
    noteCommentMark: 'noteCommentMark'
  }
}

const lessThan = 60

/** The source of a pattern that matches the markers of quotes and list items before a comment. */
const markers = String.raw`^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)*`

/**
 * Match the start of a comment that calls itself notes: `<!-- notes:`. Do not match `<!-- Note:`: in nearly all articles that is
 * a remark for authors.
 */
const opening = new RegExp(
  `${markers}(<!--+\\s*(?:(?:[Ss]peaker|[Pp]resenter)[ _-]?[Nn]otes?|[Nn]otes|NOTES|(?:演讲者|講者|演讲)?(?:备注|備註)|ノート|노트)\\s*[:：][ \\t]*)(.*?)\\s*$`,
)

/** Match the start of any comment in a deck, where comments are notes. A `Note:` at its start belongs to the match. */
const openingInDeck = new RegExp(
  `${markers}(<!--+\\s*(?:(?:[Ss]peaker |[Pp]resenter )?(?:[Nn]otes?|NOTES?)[:：][ \\t]*)?)(.*?)\\s*$`,
)

/** A comment that holds speaker notes. */
interface NoteComment {
  /** The length of the comment's start, `<!-- notes: `, in characters. */
  startLength: number
  /** The number of its last line, from 1. */
  end: number
}

/**
 * Create a micromark extension for comments that are speaker notes, with Markdown in them, on one line or several:
 * `<!-- notes: Smile. -->`. In a deck of Marp, all comments except settings are notes. In a deck of Slidev, the last comment of
 * each slide is one. Other comments stay comments, and so do comments within a line of text.
 *
 * @param text the rewritten text, which will be parsed
 * @param written the text as its author wrote it
 */
export function noteComments(text: string, written: string): Extension {
  const comments = findNotes(text, slideToolOf(written))
  const construct: Construct = { name: 'noteComment', tokenize: tokenizeNotes(comments), concrete: true }
  return comments.size > 0 ? { flow: { [lessThan]: construct } } : {}
}

/** Create the mdast extension of `noteComments`, which makes `speakerNotes`. */
export function noteCommentsFromSyntax(): FromMarkdown {
  return {
    enter: {
      noteComment(token) {
        this.enter({ type: 'speakerNotes', children: [] }, token)
      },
    },
    exit: {
      noteComment(token) {
        this.exit(token)
      },
    },
  }
}

function findNotes(text: string, deck: 'marp' | 'slidev' | undefined): Map<number, NoteComment> {
  const found = new Map<number, NoteComment>()
  if (!text.includes('<!--')) return found
  const lines = text.split(/\r\n?|\n/)
  const finder = new LineFinder(lines)
  for (const [at, line] of lines.entries()) {
    const isNamed = opening.test(line)
    const [, mark = '', rest = ''] = (isNamed || !deck ? opening : openingInDeck).exec(line) ?? []
    if (!mark) continue
    const end = rest.includes('-->') ? at : finder.after(at, /-->/)
    const [, last, behind] = /^(.*?)-->(.*)$/.exec(end === at ? rest : (lines[end] ?? '')) ?? []
    const isEmpty = end === at && last?.trim() === ''
    if (!isNamed && deck && !isNoteComment(deck, lines, at, end)) continue
    // A comment is no note if text follows it on its line, because that text is shown.
    if (last !== undefined && !behind?.trim() && !isEmpty) found.set(at + 1, { startLength: mark.length, end: end + 1 })
  }
  return found
}

function tokenizeNotes(comments: ReadonlyMap<number, NoteComment>): Tokenizer {
  return function (effects, ok, nok) {
    const { interrupt, parser, now } = this
    const first = now().line
    const comment = comments.get(first)
    let consumed = 0
    let previous: Token | undefined
    return comment ? start : nok

    function start(code: Code): State | undefined {
      if (interrupt) return ok(code)
      effects.enter('noteComment')
      effects.enter('noteCommentMark')
      return mark(code)
    }

    function mark(code: Code): State | undefined {
      if (code === null || markdownLineEnding(code) || consumed === comment?.startLength) {
        effects.exit('noteCommentMark')
        return chunk(code)
      }
      effects.consume(code)
      consumed += 1
      return mark
    }

    function chunk(code: Code): State | undefined {
      if (code === null) return nok(code)
      // Fail if the line is outside of the quote or list item in which the comment starts.
      if (now().line > first && parser.lazy[now().line]) return nok(code)
      if (now().line === comment?.end) return effects.check(closing, close, open)(code)
      return open(code)
    }

    function open(code: Code): State | undefined {
      previous = enterChunk(previous)
      return inside(code)
    }

    function enterChunk(before: Token | undefined): Token {
      const token = effects.enter('chunkDocument', { contentType: 'document', ...(before ? { previous: before } : {}) })
      if (before) before.next = token
      return token
    }

    function inside(code: Code): State | undefined {
      if (code === null) return nok(code)
      if (markdownLineEnding(code)) {
        effects.consume(code)
        exitChunk()
        return chunk
      }
      if (code === 45 && now().line === comment?.end) return effects.check(closing, endOfChunk, goOn)(code)
      return goOn(code)
    }

    function goOn(code: Code): State | undefined {
      effects.consume(code)
      return inside
    }

    function endOfChunk(code: Code): State | undefined {
      exitChunk()
      return close(code)
    }

    /**
     * Mark each line except the first as not lazy (CommonMark's lazy continuation), so that blocks inside of the comment do not
     * end at it. The first line stays lazy if it ends the list item above.
     */
    function exitChunk(): void {
      const { line } = effects.exit('chunkDocument').start
      if (line > first) parser.lazy[line] = false
    }

    function close(code: Code): State | undefined {
      effects.enter('noteCommentMark')
      return restOfLine(effects, end)(code)
    }

    function end(code: Code): State | undefined {
      effects.exit('noteCommentMark')
      effects.exit('noteComment')
      return ok(code)
    }
  }
}

/** Read the end of a comment, `-->`, with two dashes or more. */
const closing: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    let dashes = 0
    return start

    function start(code: Code): State | undefined {
      if (code === 45) {
        if (dashes === 0) effects.enter('noteCommentMark')
        dashes += 1
        effects.consume(code)
        return start
      }
      if (code !== 62 || dashes < 2) return nok(code)
      effects.consume(code)
      effects.exit('noteCommentMark')
      return ok
    }
  },
}
