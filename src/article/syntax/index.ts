import { addresses } from './addresses/addresses.ts'
import { attributes } from './attributes/attributes.ts'
import { callouts } from './callouts/callouts.ts'
import { comments } from './comments/comments.ts'
import { containers } from './containers/containers.ts'
import { definitions } from './definitions/definitions.ts'
import { diagrams } from './diagrams/diagrams.ts'
import { embeds } from './embeds/embeds.ts'
import { emoji } from './emoji/emoji.ts'
import { fences } from './fences/fences.ts'
import { footnotes } from './footnotes/footnotes.ts'
import { html } from './html/html.ts'
import { images } from './images/images.ts'
import { lines } from './lines/lines.ts'
import { marks } from './marks/marks.ts'
import { math } from './math/math.ts'
import { mdc } from './mdc/mdc.ts'
import { notes } from './notes/notes.ts'
import { pandoc } from './pandoc/pandoc.ts'
import { scripts } from './scripts/scripts.ts'
import type { Syntax } from './syntax.ts'
import { templates } from './templates/templates.ts'
import { titleBlocks } from './titleBlocks/titleBlocks.ts'
import { wiki } from './wiki/wiki.ts'

/**
 * All syntaxes that the parser reads. A syntax that is read from the finished tree is a pass: see src/article/passes/.
 *
 * A function is named after the syntax that it handles. In `rewrite`, `gridTables` rewrites grid tables in the text. In
 * `micromark`, `emojiCodes` creates the extension that finds emoji codes. In `fromMarkdown`, `emojiFromSyntax` creates the
 * extension that makes nodes of them.
 */
export const syntaxes: readonly Syntax[] = [
  titleBlocks,
  mdc,
  templates,
  diagrams,
  fences,
  comments,
  math,
  scripts,
  emoji,
  marks,
  wiki,
  definitions,
  callouts,
  footnotes,
  html,
  images,
  notes,
  embeds,
  addresses,
  lines,
  pandoc,
  attributes,
  containers,
]
