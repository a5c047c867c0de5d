import type { Root, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import type { SpeakerNotes } from '../../nodes/speakerNotes.ts'

/**
 * Move notes that stand inside of other blocks below these: a list's item, a cell or a line is shown, and they are not. A
 * heading in them opens no section.
 */
export function liftNotes(tree: Root): void {
  tree.children = tree.children.flatMap((block) => {
    const found: SpeakerNotes[] = []
    if (block.type === 'speakerNotes') flatten(block)
    else
      visit(block, 'speakerNotes', (notes, index, parent) => {
        if (!parent || index === undefined) return
        parent.children.splice(index, 1)
        flatten(notes)
        found.push(notes)
        return index
      })
    return [...(isEmptied(block, found) ? [] : [block]), ...found]
  })
}

function isEmptied(block: RootContent, found: SpeakerNotes[]): boolean {
  return found.length > 0 && toString(block).trim() === '' && !holdsImage(block)
}

function holdsImage(block: RootContent): boolean {
  let holds = false
  visit(block, 'image', () => {
    holds = true
  })
  return holds
}

/** Notes in notes are notes, and a heading in them is a bold line. */
function flatten(notes: SpeakerNotes): void {
  visit(notes, (node, index, parent) => {
    if (!parent || index === undefined || node === notes) return
    if (node.type === 'speakerNotes') {
      parent.children.splice(index, 1, ...(node.children as typeof parent.children)) // blocks among blocks
      return index
    }
    if (node.type === 'heading') {
      const { depth: _, ...line } = node
      parent.children[index] = { ...line, type: 'paragraph', children: [{ type: 'strong', children: node.children }] }
    }
    return undefined
  })
  for (const child of notes.children) if (!child.position && notes.position) child.position = notes.position
}
