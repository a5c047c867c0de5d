import type { Html, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { report } from '../../../messages/report.ts'
import { findUnclosed } from './findUnclosed.ts'

/** Report each block of HTML that opens something which nothing closes: the rest of the article is hidden, or stays as it is written. */
export function tellUnclosed(tree: Root, file: VFile): void {
  visit(tree, 'html', ({ value, position }: Html, _, parent) => {
    // An inline tag that nothing closes is text: `showUnknownTags`.
    const found = parent?.type === 'paragraph' ? undefined : findUnclosed(value)
    if (!found || !position) return
    const { opening, closing, offset, isShown } = found
    const lines = value.slice(0, offset).split(/\r\n?|\n/)
    const line = position.start.line + lines.length - 1
    const column = (lines.at(-1)?.length ?? 0) + (lines.length > 1 ? 1 : position.start.column)
    const effect = isShown ? 'leaves what follows as it is written' : 'hides what follows'
    report(file, {
      ruleId: 'unclosed',
      place: { line, column },
      asWarning: isShown,
      reason: `Unexpected \`${opening}\` that nothing closes, which ${effect}: expected \`${closing}\` behind it, or \`\\${opening}\` if it is text`,
    })
  })
}
