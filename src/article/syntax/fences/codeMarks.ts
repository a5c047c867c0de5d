import type { Code } from 'mdast'
import type { Omitted } from '../../nodes/omitted.ts'

const open = String.raw`(?:\/\/|#|--|;|%|\/\*|<!--|\{\/\*)`
const close = String.raw`(?:\s*(?:\*\/\}?|-->))?`
/** Match a comment on a line of its own that highlights other lines: `// highlight-next-line`, `# error-start`. */
const ownLine = new RegExp(
  String.raw`^\s*${open}\s*(?:\w+-(?<next>next-line)|(?:highlight|focus|error|success|warning|hide|added?|removed?)-(?<edge>start|end)|highlight-range\{(?<range>[\d,\s-]+)\})${close}\s*$`,
)
/** Match a comment after code that highlights the line on which it stands: `// highlight-line`, `// [!code ++]`. */
const lineEnd = new RegExp(
  String.raw`\s*${open}\s*(?:highlight-line|\[!code (?<kind>[\w+-]+)(?::(?<count>\d+))?[^\]]*\])${close}(?=\s*$)`,
)

/** Match a number in a comment that points to an item of the list below the listing: `# (1)!` of MkDocs, `# <1>` of Quarto. */
const annotationNumber = /(?<=(?:\/\/|#|--|;|%|\/\*|<!--)\s*)(?:\((\d+)\)!|<(\d+)>)/g

/**
 * Highlight the lines of a listing that comments of Docusaurus, Gatsby or VitePress name, and remove these comments. Rewrite
 * numbers that point to the list below the listing: `# (1)!` -> `# (1)`. A listing in Markdown stays as it is, because it shows
 * how such comments are written. Return an `omitted` for each removed comment.
 *
 * @param hasAnnotations whether a numbered list stands below the listing
 */
export function takeCodeMarks(code: Code, hasAnnotations: boolean): Omitted[] {
  if (/^(?:md|mdx|markdown|diff)$/i.test(code.lang ?? '')) return []
  if (hasAnnotations) code.value = code.value.replace(annotationNumber, '($1$2)')
  if (!/\[!code |highlight-|-(?:start|end|next-line)/.test(code.value)) return []
  const shown: string[] = []
  const lines = new Set<number>()
  const left: string[] = []
  /** The number of lines, from the next one on, that are still to be highlighted. */
  let next = 0
  let isOpen = false
  for (const line of code.value.split('\n')) {
    const own = ownLine.exec(line)
    if (own) {
      left.push(line.trim())
      if (own.groups?.next) next = 1
      if (own.groups?.edge) isOpen = own.groups.edge === 'start' && !/hide-start/.test(line)
      for (const [, from = '', to = from] of own.groups?.range?.matchAll(/(\d{1,4})(?:-(\d{1,4}))?/g) ?? [])
        for (let at = Number(from); at <= Number(to); at += 1) lines.add(shown.length + at)
      continue
    }
    const mark = lineEnd.exec(line)
    if (mark) left.push(mark[0].trim())
    shown.push(mark ? line.slice(0, mark.index) : line)
    const { kind = '', count = '1' } = mark?.groups ?? {}
    if (mark && !/^(?:--|word)$/.test(kind)) next = Number(count)
    if (isOpen || next > 0) lines.add(shown.length)
    if (next > 0) next -= 1
  }
  if (left.length === 0 || shown.every((line) => !line.trim())) return []
  code.value = shown.join('\n')
  const highlights = [...(code.data?.highlights ?? []), ...lines].toSorted((one, other) => one - other)
  if (highlights.length > 0) code.data = { ...code.data, highlights }
  const place = code.position ? { position: code.position } : {}
  return left.map((source): Omitted => ({ type: 'omitted', rule: 'code-settings', source, ...place }))
}
