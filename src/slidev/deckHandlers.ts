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

/** All that a slide shows. */
export interface Body extends Parent {
  type: 'body'
  children: Slot[]
}

/** A slide ready to be written: its frontmatter is put together, its words are simplified. */
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
  // S8: the parser takes a comment at the end for the note. If that is `emptyComment`, which closes a comment that code
  // has opened, the code would become the note: add another one behind it.
  const end = note || (body?.endsWith(emptyComment) ? emptyComment : '')
  return paragraphs(writeFrontmatter(node.frontmatter), body, end)
}

const body: Handle = (node: Body, _, state, info) => {
  const content = paragraphs(...node.children.map((part) => state.handle(part, undefined, state, info)))
  // The parser trims the slide: an indented fence would lose its first space, and its code would shift.
  return content.startsWith(' ') ? paragraphs(emptyComment, content) : content
}

const slot: Handle = (node: Slot, _, state, info) =>
  paragraphs(node.name === 'default' ? '' : `::${node.name}::`, blocks(node.children, state, info))

const note: Handle = (node: Note, _, state, info) => {
  const exit = state.enter('note')
  const content = blocks(node.children, state, info)
  exit()
  return content && `<!--\n${content}\n-->`
}

/** Write separate blocks: the marker of the first list does not depend on a list before them. */
function blocks(children: RootContent[], state: State, info: Info): string {
  state.bulletLastUsed = undefined
  return state.containerFlow({ type: 'root', children }, info)
}

function paragraphs(...parts: (string | undefined)[]): string {
  return parts.filter(Boolean).join('\n\n')
}

/** How the nodes of a deck around its blocks are written. */
export const deckHandlers = { deck, slide, body, slot, note } satisfies Record<string, Handle>
