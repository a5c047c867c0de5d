import type { Paragraph, Root, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import type {} from '../../nodes/speakerNotes.ts'
import { endOfFrontMatter } from '../../source/endOfFrontMatter.ts'

/**
 * Match the word or sign that opens notes: `Note:` of reveal.js, `???` of remark, and the same word in Chinese, Japanese and
 * Korean.
 */
const noteStart = /^\s*(?:(?:speaker )?notes?:|\?\?\?|(?:演讲者)?(?:备注|備註)[:：]|ノート[:：]|노트[:：])[ \t]*/i
/** Match `noteStart` if nothing else stands on its line. */
const noteStartAlone = new RegExp(`${noteStart.source}(?:\\r\\n|\\r|\\n|$)`, 'i')

/** Match the start of a note of Deckset: `^ Smile.` */
const caret = /^\^[ \t]+(?=\S)/

/**
 * Match signs that only decks have. `deckKey` finds them in front matter, `format: revealjs`, and `deckHtml` in HTML,
 * `<!-- .slide: ... -->`, `<aside class="notes">`.
 */
const deckKey = /^(?:format:\s*["']?revealjs|marp:\s*true|revealOptions:|slideNumber:|presenter:)|^\s{2,}revealjs:/m
const deckHtml = /<!--\s*\.(?:slide|element):|<(?:aside|div)\s[^<>]*\bclass=["']?(?:[^"'<>]*\s)?notes[\s"'>]/

/** Match `???`, which stands on a line of its own above notes of remark. */
const remarkNotes = /^\s*\?\?\?[ \t]*(?:\r\n|\r|\n|$)/

/**
 * Move speaker notes to `speakerNotes` nodes in an article that is written as slides. For reveal.js, notes are the blocks from
 * `Note:` to the next separator; for Deckset, paragraphs that start with a caret. An article is written as slides if at least
 * half of the parts between its separators start with a heading. If a heading follows a `Note:` in any part, no `Note:` opens
 * notes. `Note: smile`, with words on the same line, opens notes only if the article has another sign of a deck.
 *
 * @param text the source of the article, whose front matter may say that it is a deck
 */
export function readNotes(tree: Root, text = ''): void {
  const isDeck = hasDeckSign(tree, text)
  const slides = toSlides(tree, isDeck)
  const titled = slides.filter(
    (blocks) =>
      blocks.find(({ type }) => !/^(?:thematicBreak|html|directive|omitted|yaml|toml|speakerNotes)$/.test(type))
        ?.type === 'heading',
  )
  if (slides.length < 2 || titled.length * 2 < slides.length) return
  const isSurelyDeck =
    isDeck ||
    slides.flat().some((block) => isDashes(block) || isNoteLine(block, noteStartAlone)) ||
    areNotesUsual(slides)
  const opens = (block: RootContent) => isNoteLine(block, isSurelyDeck ? noteStart : noteStartAlone)
  const starts = slides.map((blocks) => blocks.findIndex(opens))
  const hasHeadingInNotes = slides.some((blocks, at) =>
    blocks.slice(starts[at] === -1 ? blocks.length : starts[at]).some(({ type }) => type === 'heading'),
  )
  tree.children = slides.flatMap((blocks, at) => {
    const start = hasHeadingInNotes ? -1 : (starts[at] ?? -1)
    const shown = blocks.slice(0, start === -1 ? undefined : start)
    const [first, ...rest] = blocks.slice(shown.length)
    const slide = shown.map((block): RootContent => (isDashes(block) ? toBreak(block) : (fromCaret(block) ?? block)))
    if (!first) return slide
    const children = [...withoutStart(first), ...rest]
    const [from, to] = [first.position?.start, blocks.at(-1)?.position?.end]
    return [...slide, { type: 'speakerNotes', children, ...(from && to ? { position: { start: from, end: to } } : {}) }]
  })
}

function hasDeckSign(tree: Root, text: string): boolean {
  const lines = text.split(/\r\n?|\n/)
  if (deckKey.test(lines.slice(0, endOfFrontMatter(lines)).join('\n'))) return true
  let found = tree.children.some((block) => isNoteLine(block, remarkNotes))
  visit(tree, 'html', ({ value }) => {
    found ||= deckHtml.test(value)
  })
  return found
}

/** Split an article into slides at its separators. If a deck has no separators, split it at its `#` and `##` headings. */
function toSlides({ children }: Root, isDeck: boolean): RootContent[][] {
  const byHeadings = isDeck && !children.some(isSeparator)
  const slides: RootContent[][] = [[]]
  for (const block of children) {
    if (byHeadings ? block.type === 'heading' && block.depth < 3 : isSeparator(block)) slides.push([])
    slides.at(-1)?.push(block)
  }
  return slides
}

/**
 * Tell whether most slides end with notes: at least three slides, and at least half of all, end with a paragraph that
 * `noteStart` matches.
 */
function areNotesUsual(slides: RootContent[][]): boolean {
  const closing = slides.filter((blocks) => {
    const last = blocks.at(-1)
    return last && isNoteLine(last, noteStart)
  })
  return closing.length > 2 && closing.length * 2 >= slides.length
}

/** Tell whether a block separates slides of reveal.js: `---` horizontal ones, `--` vertical ones. */
function isSeparator(block: RootContent): boolean {
  return block.type === 'thematicBreak' || isDashes(block)
}

function isDashes(block: RootContent): boolean {
  return block.type === 'paragraph' && toString(block).trim() === '--'
}

function toBreak({ position }: RootContent): RootContent {
  return { type: 'thematicBreak', ...(position ? { position } : {}) }
}

function isNoteLine(block: RootContent, pattern: RegExp): boolean {
  const [first] = block.type === 'paragraph' ? block.children : []
  return first?.type === 'text' && pattern.test(first.value)
}

function withoutStart(block: RootContent): RootContent[] {
  if (block.type !== 'paragraph') return [block]
  const paragraph = without(block, new RegExp(`${noteStart.source}[\\r\\n]*`, 'i'))
  return paragraph.children.length > 0 ? [paragraph] : []
}

function fromCaret(block: RootContent): RootContent | undefined {
  if (block.type !== 'paragraph' || !isNoteLine(block, caret)) return undefined
  const children = [without(block, caret)]
  return { type: 'speakerNotes', children, ...(block.position ? { position: block.position } : {}) }
}

/** Remove the match of a pattern from the start of a paragraph. */
function without(paragraph: Paragraph, pattern: RegExp): Paragraph {
  const [first, ...rest] = paragraph.children
  if (first?.type !== 'text') return paragraph
  const value = first.value.replace(pattern, '')
  return { ...paragraph, children: value ? [{ ...first, value }, ...rest] : rest }
}
