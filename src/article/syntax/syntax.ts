import type { Extension as FromMarkdown } from 'mdast-util-from-markdown'
import type { Extension } from 'micromark-util-types'
import type { dialectOf } from '../dialects.ts'
import type { ContainerLines } from './containers/containerTags.ts'
import type { TitleBlock } from './titleBlocks/findTitleBlock.ts'

/** The text of an article while the syntaxes rewrite it one after the other (`Syntax.rewrite`), with what they have found in it. */
export interface RewrittenText {
  /** The text that will be parsed. */
  text: string
  /** The text as its author wrote it. */
  asWritten: string
  /** The opening and closing lines of containers (`::: note`, `<Note>`), by line number from 1. The parser leaves them out. */
  containerTags: ContainerLines
  /** The title, author and date at the top of the article, if they do not stand between two lines `---`. */
  titleBlock?: TitleBlock
  /** How the author's tool reads syntax that other tools read as text, such as `$x$`. Missing if the settings name no dialect. */
  dialect?: ReturnType<typeof dialectOf>
}

/** A syntax beyond CommonMark and GFM that is read while the text is parsed, not later from the tree. */
export interface Syntax {
  /** Its folder in src/article/syntax/. */
  name: string
  /** Rewrites lines of the text before it is parsed. Each line keeps its number. */
  rewrite?(source: RewrittenText): RewrittenText
  /**
   * Extensions of micromark that make tokens of the rewritten text. If two of them start at the same character, the later one is
   * tried first.
   */
  micromark?(source: RewrittenText): Extension[]
  /** Extensions of mdast-util-from-markdown that make nodes of the tokens, and transforms of the new tree. */
  fromMarkdown?(source: RewrittenText): FromMarkdown[]
  /** Types of the nodes beyond mdast that the syntax makes; src/article/nodes/ declares them. */
  nodes?: readonly string[]
}
