import type { Paragraph, PhrasingContent } from 'mdast'
import { toString } from 'mdast-util-to-string'

/**
 * Split a paragraph at its line ends and hard breaks. Return the phrasing content of each line that is not empty. Return
 * undefined if a line ends inside of another node, such as strong text.
 */
export function linesOf({ children }: Paragraph): PhrasingContent[][] | undefined {
  const lines: PhrasingContent[][] = [[]]
  for (const child of children) {
    if (child.type === 'break') lines.push([])
    else if (child.type !== 'text') {
      if (toString(child).includes('\n')) return undefined
      lines.at(-1)?.push(child)
    } else
      for (const [at, value] of child.value.split(/\r\n|\r|\n/).entries()) {
        if (at > 0) lines.push([])
        if (value) lines.at(-1)?.push({ ...child, value })
      }
  }
  return lines.filter((line) => line.length > 0)
}
