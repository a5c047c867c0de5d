import { parseMarkdown } from '../../article/parseMarkdown.ts'
import { inlineReferences } from '../../article/passes/inlineReferences.ts'
import { readOwnTags } from '../../article/syntax/scripts/readOwnTags.ts'
import { isAddress } from '../isAddress.ts'
import { toPlainRuns } from '../notes/toPlainText.ts'

/** Text of the notes, and the URL if it is a link. */
export interface NoteRun {
  text: string
  address?: string
}

/**
 * Convert a slide's notes from Markdown to paragraphs, without empty ones. Of the Markdown only list markers and links
 * remain.
 */
export function noteParagraphs(note: string): NoteRun[][] {
  const tree = parseMarkdown(note)
  inlineReferences(tree)
  const paragraphs: NoteRun[][] = [[]]
  for (const { text, url } of toPlainRuns(readOwnTags(tree).children)) {
    const address = url === undefined ? undefined : addressOf(url)
    for (const [at, line] of (text || (address ?? '')).split(/\n+/).entries()) {
      if (at > 0) paragraphs.push([])
      const runs = paragraphs.at(-1) ?? []
      const last = runs.at(-1)
      if (last && last.address === address) last.text += line
      else if (line) runs.push({ text: line, ...(address !== undefined && { address }) })
    }
  }
  return paragraphs.filter((runs) => runs.some(({ text }) => text.trim()))
}

/** Normalise a URL; undefined if it leads nowhere from a presentation. */
function addressOf(url: string): string | undefined {
  return isAddress(url) && URL.canParse(url) ? new URL(url).href : undefined
}
