import { toHtml } from 'hast-util-to-html'
import { type Handle, toMdast } from 'hast-util-to-mdast'
import type { Nodes } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown } from 'mdast-util-to-markdown'
import { noteToHast } from '../noteToHast.ts'

/**
 * Write a slide's notes as Markdown that any program reads. In the deck they have backslashes before what Slidev would act upon;
 * other programs would show these.
 *
 * @example
 * plainMarkdown('grpc-gateway\\@v2') // grpc-gateway@v2
 */
export function plainMarkdown(note: string): string {
  const tree = toMdast({ type: 'root', children: noteToHast(note) }, { handlers: { sub: asHtml, sup: asHtml } })
  // cast: the root of a note is a node of mdast
  return toMarkdown(tree as Nodes, { bullet: '-', extensions: [tables] }).trimEnd()
}

/** Keep superscripts and subscripts as HTML, because Markdown has none. */
const asHtml: Handle = (_, node) => ({ type: 'html', value: toHtml(node) })

/** GFM, with a backslash only where a cell would end. */
const tables = {
  extensions: (gfmToMarkdown().extensions ?? []).map((extension) => ({
    ...extension,
    unsafe: (extension.unsafe ?? []).filter(({ character }) => character === '|'),
  })),
}
