import { getDefaultConfig } from '@slidev/parser/core'
import type { Options } from 'mdast-util-to-markdown'

/** A rule of mdast-util-to-markdown: it puts a backslash before `character` where the rule's other fields match. */
type Unsafe = NonNullable<Options['unsafe']>[number]

/** The context in a deck into which a string of the article is written. */
export type DeckContext = 'text' | 'note' | 'formula' | 'tag' | 'url' | 'yaml'

/** A text of the article that Slidev would act on, such as `<!--`, and what replaces it. */
export interface Hazard {
  /** The row in docs/slidev-hazards.md: `S…` is a hazard of Slidev's parser, `V…` a hazard of a later step. */
  id: string
  contexts: DeckContext[]
  pattern: RegExp
  /** What replaces a match, as the second argument of `String.replace`. */
  cure: string | ((match: string) => string)
  /** What would happen if a match were left in place. */
  because: string
}

/**
 * All hazards, in the order in which `neutralise` replaces them. `text` and `note` are Markdown that already has its
 * backslashes, `formula` is TeX, and `tag` is text inside an HTML tag of ours or between two of them.
 *
 * Some syntax is not listed, because it only changes how text looks, and our theme switches it off: typographic quotes
 * and dashes, links for bare URLs, UnoCSS's `x:(a b)`. Escapes for these would be everywhere.
 */
export const hazards: Hazard[] = [
  {
    id: 'S7',
    contexts: ['text', 'note'],
    pattern: /\\?<(?=!--)/g,
    cure: '&lt;',
    because: 'the parser takes `<!--` for a comment, backslash or not, and swallows the slides up to the next `-->`',
  },
  {
    id: 'V5',
    contexts: ['text', 'note'],
    pattern: /\\?<(?=Tweet\b|BlueSky\b)/g,
    cure: '&lt;',
    because: 'the name of this component anywhere in the deck loads a script from another host',
  },
  {
    id: 'V5',
    contexts: ['yaml'],
    pattern: /<(?=Tweet\b|BlueSky\b)/g,
    cure: '\\x3c',
    because: 'the name of this component in a frontmatter loads the script too',
  },
  {
    id: 'S7',
    contexts: ['formula'],
    pattern: /<(?=!--|Tweet\b|BlueSky\b)|--(?=>)|\[(?=click(?::\d+)?\])/gi,
    cure: '$& ',
    because: 'to the parser a formula is text like any other (S7, V5, V31); to KaTeX a space is nothing',
  },
  {
    id: 'S1',
    contexts: ['formula'],
    pattern: /^(?=---)/gm,
    cure: ' ',
    because: 'a line that begins like this starts a slide, in a formula too',
  },
  {
    id: 'V17',
    contexts: ['text', 'note'],
    pattern: /\\?\[!(?=(?:tip|note|important|warning|caution)\])/gi,
    cure: '\\[\\!',
    because: 'it opens an alert, also after one backslash, and the rest of its line is taken as raw HTML',
  },
  {
    id: 'V1',
    contexts: ['text'],
    pattern: /\{\{+(?:[^{}]*\}\}+)?/g,
    cure: '<span v-pre>$&</span>',
    because: 'Vue runs what stands between the braces; backslashes and entities are gone before it looks',
  },
  {
    id: 'V31',
    contexts: ['note'],
    pattern: /--(?=>)/g,
    cure: '--\\',
    because: 'it closes the comment that holds the note, and the rest of the note lands on the slide',
  },
  {
    id: 'V31',
    contexts: ['note'],
    pattern: /\[(click(?::\d+)?)\]/gi,
    cure: '[$1\\]',
    because: 'it becomes a click marker; the search runs over the source, backslash or not',
  },
  {
    id: 'V3',
    contexts: ['tag'],
    pattern: /[&<>"({|[\]`*_~$:\\#]|^-/gm,
    cure: (character) => `&#${character.charCodeAt(0)};`,
    because:
      'it could end the tag, open another one, or be Markdown, a comment, a table cell, a click marker or a new slide',
  },
  {
    id: 'V18',
    contexts: ['url'],
    pattern: /[<>"`{}|\\^\s$()]/g,
    cure: (character) => (character === '(' ? '%28' : character === ')' ? '%29' : encodeURIComponent(character)),
    because: 'it could end the address, and `<!--`, `{{` and `$` mean more than themselves there too',
  },
  {
    id: 'V31',
    contexts: ['url'],
    pattern: /(?<=-)-$/g,
    cure: '%2D',
    because: 'in `<https://a.b/c-->` it would close the comment that holds the note',
  },
  {
    id: 'S12',
    contexts: ['yaml'],
    pattern: /-(?=--)/g,
    cure: '\\x2d',
    because: 'the parser ends the frontmatter at the first `---`, wherever it stands',
  },
]

/** The characters that need a backslash in Slidev but not in Markdown, each with the reason. */
export const unsafe: (Unsafe & Pick<Hazard, 'id' | 'because'>)[] = [
  {
    id: 'V6',
    atBreak: true,
    character: '<',
    after: '<<',
    because: '`<<< file` prints a file of this machine, and a conflict marker stops the build',
  },
  {
    id: 'V8',
    atBreak: true,
    character: ':',
    after: ':',
    because: '`::name::` opens a slot, and what follows is gone when the layout has none of that name',
  },
  {
    id: 'V9',
    character: '$',
    inConstruct: 'dollars',
    because: 'what stands between two of them is set as a formula',
  },
  {
    id: 'V1',
    character: '<',
    before: '\\{\\{',
    inConstruct: 'phrasing',
    because: 'in `{{< name >}}` backslashes are text to our own reading of notes',
  },
  {
    id: 'V1',
    character: '%',
    before: '\\{',
    inConstruct: 'phrasing',
    because: 'in `{% name %}` backslashes are text to our own reading of notes',
  },
  {
    id: 'V23',
    character: '^',
    after: '\\[',
    inConstruct: 'phrasing',
    because: 'before a link, outside our theme, it makes a footnote of it',
  },
  {
    id: 'GFM',
    character: '~',
    inConstruct: 'tildes',
    because: 'what stands between two of them is struck out by some parsers, between two pairs by all',
  },
  {
    id: 'MD',
    character: '^',
    inConstruct: 'carets',
    because: 'what stands between two of them is a superscript to our own reading of notes',
  },
  {
    id: 'MD',
    character: '%',
    after: '%',
    inConstruct: 'note',
    because: 'what stands between two pairs of them is a comment to our own reading of notes',
  },
  {
    id: 'MD',
    atBreak: true,
    character: '%',
    after: '[ \\t]',
    inConstruct: 'note',
    because: 'a line that opens with it is a comment to our own reading of notes',
  },
]

/** Match what code must not contain in backticks, in a fence or in a note. No character can be escaped inside code. */
const unsafeCode: Record<'inlineCode' | 'code' | 'note', RegExp> = {
  // S7 and V5 of `hazards`.
  inlineCode: /<!--|<(?:Tweet|BlueSky)\b/,
  // A `<!--` in a fence is handled by `leavesCommentOpen`.
  code: /<(?:Tweet|BlueSky)\b/,
  // V31 and V5 of `hazards`.
  note: /-->|\[click(?::\d+)?\]|<(?:Tweet|BlueSky)\b/i,
}

/**
 * Tell whether code must be written as HTML, neutralised as `tag`, because Slidev would act on it in backticks, a fence
 * or a note.
 */
export function isUnsafeCode(code: string, where: keyof typeof unsafeCode): boolean {
  return unsafeCode[where].test(code)
}

/**
 * Keys of a slide's frontmatter, apart from the deck's settings, that make Slidev read files or leave out slides (S14).
 */
const actingKeys = new Set(['src', 'hide', 'disabled', 'config', 'defaults', 'layout'])

/** Settings of a deck that Slidev only displays. */
const shownKeys = new Set(['author', 'title'])

/**
 * Tell whether Slidev itself acts on a frontmatter key, so that no layout may have a prop of that name. This includes the
 * settings of the deck, because they stand in the frontmatter of the first slide.
 */
export function isSlidevKey(key: string): boolean {
  return actingKeys.has(key) || (key in getDefaultConfig() && !shownKeys.has(key))
}

/**
 * Replace the hazards in a string of the article, so that it stays plain text.
 *
 * @param value Markdown with its backslashes (`text`, `note`), TeX (`formula`), plain text (`tag`, `url`) or YAML
 *   (`yaml`).
 * @param context where in the deck it is written.
 */
export function neutralise(value: string, context: DeckContext): string {
  let result = value
  for (const { contexts, pattern, cure } of hazards) {
    if (!contexts.includes(context)) continue
    // TypeScript needs two calls: `replace` has an overload for a string, one for a function, and none for both.
    result = typeof cure === 'string' ? result.replace(pattern, cure) : result.replace(pattern, cure)
  }
  return result
}
