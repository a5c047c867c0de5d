import type { RootContent } from 'mdast'
import type { Handle, Info, State } from 'mdast-util-to-markdown'
import type { Parent } from 'unist'
import type { Slot } from '../deck/deck.ts'
import { emptyComment } from './verbatimHandlers.ts'
import { type Frontmatter, writeFrontmatter } from './writeFrontmatter.ts'

/** The speaker notes of a slide. */
export interface Note extends Parent {
  type: 'note'
  children: RootContent[]
}

/** The slots of a slide: all that it shows. */
export interface Body extends Parent {
  type: 'body'
  children: Slot[]
}

/** A slide ready to be written: its frontmatter is complete, and its blocks have gone through `simplify`. */
export interface WrittenSlide extends Parent {
  type: 'slide'
  frontmatter: Frontmatter
  children: [Body, Note]
}

/** A deck ready to be written. */
export interface WrittenDeck extends Parent {
  type: 'deck'
  children: WrittenSlide[]
}

const deck: Handle = (node: WrittenDeck, _, state, info) =>
  node.children.map((page) => state.handle(page, undefined, state, info)).join('\n\n')

const slide: Handle = (node: WrittenSlide, _, state, info) => {
  const [body, note] = node.children.map((part) => state.handle(part, undefined, state, info))
  // S8: the parser reads the last comment of a slide as its note. If code in the body opened a comment, the body ends
  // with `emptyComment`, and the parser would read the text between the two as the note. A second `emptyComment` prevents
  // that.
  const end = note || (body?.endsWith(emptyComment) ? emptyComment : '')
  return joinWithBlankLine(writeFrontmatter(node.frontmatter), body, end)
}

const body: Handle = (node: Body, _, state, info) => {
  const content = joinWithBlankLine(...node.children.map((part) => state.handle(part, undefined, state, info)))
  // The parser trims each slide. A body that begins with an indented fence would lose its first space: put a comment first.
  return content.startsWith(' ') ? joinWithBlankLine(emptyComment, content) : content
}

const slot: Handle = (node: Slot, _, state, info) =>
  joinWithBlankLine(node.name === 'default' ? '' : `::${node.name}::`, blocks(node.children, state, info))

const note: Handle = (node: Note, _, state, info) => {
  const exit = state.enter('note')
  const content = blocks(node.children, state, info)
  exit()
  return content && `<!--\n${content}\n-->`
}

/** Write blocks. Forget the last list's marker first: mdast-util-to-markdown gives adjacent lists different markers. */
function blocks(children: RootContent[], state: State, info: Info): string {
  state.bulletLastUsed = undefined
  return state.containerFlow({ type: 'root', children }, info)
}

/** Join texts that are not empty, with a blank line between them. */
function joinWithBlankLine(...parts: (string | undefined)[]): string {
  return parts.filter(Boolean).join('\n\n')
}

/** Handlers of mdast-util-to-markdown for the nodes around the blocks of a deck: deck, slide, body, slot and note. */
export const deckHandlers = { deck, slide, body, slot, note } satisfies Record<string, Handle>
