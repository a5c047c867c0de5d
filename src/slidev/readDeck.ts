import { parseSync } from '@slidev/parser/core'
import { toString as toText } from 'mdast-util-to-string'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { Failure } from '../failure.ts'

/** A slide as Slidev sees it in the deck's file. */
export interface ReadSlide {
  /** The parsed frontmatter; `{}` if the slide has none. */
  frontmatter: Record<string, unknown>
  /** The Markdown that the slide shows, trimmed, with slot markers (`::name::`). */
  content: string
  /** The Markdown of the speaker note, trimmed; empty if the slide has no note. */
  note: string
  /** The slide's title as Slidev finds it, as Markdown. */
  title: string | undefined
  /** The line of the file, from 1, where the slide or its frontmatter starts. */
  line: number
}

/** A deck as Slidev sees it. */
export interface ReadDeck {
  /** The first slide's frontmatter, which holds the settings of the whole deck too. */
  headmatter: Record<string, unknown>
  /** The deck's title as plain text, from the Markdown in the headmatter; empty if the deck has no title. */
  title: string
  slides: ReadSlide[]
}

/** Parse a deck. Turn the error into a `Failure` if YAML aliases (`*name`) make a frontmatter too large. */
function parseDeck(text: string, path: string): ReturnType<typeof parseSync>['slides'] {
  try {
    return parseSync(text, '').slides
  } catch (cause) {
    if (!(cause instanceof ReferenceError)) throw cause
    const reason = 'its aliases (`*name`) stand for too much; write out what they stand for'
    throw new Failure(`${path} Cannot read the frontmatter of a slide, expected YAML: ${reason}`, { cause })
  }
}

/**
 * Read a deck with Slidev's own parser.
 *
 * @param text Slidev Markdown, as in a deck's file.
 * @param path path of the deck's file, for messages.
 * @throws {Failure} when a slide's frontmatter is no valid YAML, because somebody edited it.
 */
export function readDeck(text: string, path = 'deck'): ReadDeck {
  const slides = parseDeck(text, path).map((slide, index): ReadSlide => {
    const [error] = slide.frontmatterDoc?.errors ?? []
    if (error) {
      const reason = error.message.split('\n', 1)[0]?.replace(/ at line \d+, column \d+:?$/, '')
      // The YAML parser counts lines from the line after the opening `---`.
      const [{ line, col } = { line: 0, col: 1 }] = error.linePos ?? []
      const place = `${path}:${slide.start + 1 + line}:${col}`
      throw new Failure(`${place} Cannot read the frontmatter of slide ${index + 1}, expected YAML: ${reason}`)
    }
    return {
      frontmatter: slide.frontmatter,
      content: slide.content,
      note: slide.note ?? '',
      title: slide.title,
      line: slide.start + 1,
    }
  })
  const headmatter = slides[0]?.frontmatter ?? {}
  const title = typeof headmatter.title === 'string' ? headmatter.title : ''
  return { headmatter, title: toText(unified().use(remarkParse).parse(title), { includeHtml: false }), slides }
}
