import type { Root, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import type { SpeakerNotes } from '../../nodes/speakerNotes.ts'

/**
 * Move speaker notes out of the block that contains them, to directly below it, because the block is shown and the notes are
 * not. `list > listItem > speakerNotes` becomes `list, speakerNotes`. Headings in notes become bold paragraphs.
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

/** Unwrap notes inside notes, and make bold paragraphs of headings. */
function flatten(notes: SpeakerNotes): void {
  visit(notes, (node, index, parent) => {
    if (!parent || index === undefined || node === notes) return
    if (node.type === 'speakerNotes') {
      // cast: notes contain blocks, and so does their parent
      parent.children.splice(index, 1, ...(node.children as typeof parent.children))
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
