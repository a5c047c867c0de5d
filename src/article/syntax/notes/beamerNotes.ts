import type { Paragraph, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type {} from '../../nodes/speakerNotes.ts'

/**
 * Match a speaker note of LaTeX's Beamer at the end of a paragraph: `\note{Smile.}`. Authors who convert Markdown with Pandoc
 * write it.
 */
const note = /\s*\\note(?:<[^<>{}]*>)?(?:\[[^[\]]*\])?\{([^{}]*)\}\s*$/

/** Move each `\note{...}` at the end of a paragraph to speaker notes after that paragraph. */
export function beamerNotes(tree: Root): void {
  visit(tree, 'paragraph', (paragraph, index, parent) => {
    const last = paragraph.children.at(-1)
    const found = last?.type === 'text' ? note.exec(last.value) : undefined
    if (!parent || index === undefined || last?.type !== 'text' || !found) return
    const place = paragraph.position ? { position: paragraph.position } : {}
    const value = last.value.slice(0, found.index)
    const words: Paragraph = { type: 'paragraph', children: [{ ...last, value: (found[1] ?? '').trim() }], ...place }
    const rest = [...paragraph.children.slice(0, -1), ...(value ? [{ ...last, value }] : [])]
    const shown = rest.length > 0 ? [{ ...paragraph, children: rest }] : []
    parent.children.splice(index, 1, ...shown, { type: 'speakerNotes', children: [words], ...place })
    return index + shown.length + 1
  })
}
