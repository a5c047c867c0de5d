import type { Paragraph } from 'mdast'
import { toString } from 'mdast-util-to-string'

/** Tell whether each line of a paragraph names a file that VitePress, VuePress or MkDocs shows in its place: `<<< @/a.js`. */
export function namesOtherFile({ children }: Paragraph): boolean {
  if (!children.every(({ type }) => type === 'text' || type === 'link')) return false
  const written = children.map((child) =>
    child.type === 'link' ? `[${toString(child)}](${child.url})` : toString(child),
  )
  return written.join('').split('\n').every(isOtherFile)
}

function isOtherFile(line: string): boolean {
  return /^(?:<<<\s+\S+.*|;?-{1,2}8<-{1,2}\s*(?:["'].*["'])?|@include\s+\S+|::include\{file=[^{}]*\}|@\[code[^\]]*\]\((?!https?:)[^()]*\)|\{\*\s+\S+(?:\s+(?:ln|hl)\[[\d:,]*\])*\s+\*\})$/.test(
    line.trim(),
  )
}
