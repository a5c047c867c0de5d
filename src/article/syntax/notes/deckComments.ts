import { endOfFrontMatter } from '../../source/endOfFrontMatter.ts'

/** Match a key in the frontmatter of a slide of Slidev, or in the headmatter of its deck. */
const slidevKey =
  /^(?:layout|class|transition|clicks|highlighter|drawings|mdc|routerMode|hideInToc|routeAlias|lineNumbers|canvasWidth):/

/**
 * Match the text of a comment that is for a program, and so is no note: a setting of Marp, `_class: lead`, or one for a linter
 * or for deckwright.
 */
const setting =
  /^\s*(?:_?(?:class|paginate|header|footer|background\w*|color|theme|headingDivider|style|size|math|marp|lang|title|author|description|image|url|transition|scoped)\s*:|fit\b|\$|\.(?:slide|element)\b|deckwright|prettier-|markdownlint|eslint|textlint|spell-checker|cspell|omit|more\b|toc\b|\/?toc|start\b|end\b|todo\b|fixme\b)/i

/** Return the tool whose slides an article is written for: Marp, Slidev, or undefined. */
export function slideToolOf(text: string): 'marp' | 'slidev' | undefined {
  if (!text.startsWith('---')) return undefined
  const lines = text.split(/\r\n?|\n/)
  const end = endOfFrontMatter(lines)
  if (lines.slice(0, end).some((line) => /^marp:\s*true\b/.test(line))) return 'marp'
  const opensSlide = (at: number) => /^---\s*$/.test(lines[at] ?? '') && slidevKey.test(lines[at + 1] ?? '')
  const isSlidev =
    lines.some((_, at) => at >= end && opensSlide(at)) &&
    lines.slice(0, end).some((line) => slidevKey.test(line) || /^theme:/.test(line))
  return isSlidev ? 'slidev' : undefined
}

/**
 * Tell whether the comment from line `at` to line `end` (from 0) of a deck is a note. It must be no setting and, in Slidev, the
 * last block of its slide.
 */
export function isNoteComment(deck: 'marp' | 'slidev', lines: readonly string[], at: number, end: number): boolean {
  const [, first = ''] = /<!--+(.*)$/.exec(lines[at] ?? '') ?? []
  const opening = first.trim() || (lines[at + 1] ?? '')
  if (setting.test(opening)) return false
  const next = lines.slice(end + 1).find((line) => line.trim() !== '')
  return deck === 'marp' || next === undefined || /^---\s*$/.test(next)
}
