import { relative } from 'node:path'
import type { Entry } from '../ledger/entries.ts'
import { why } from '../pipeline/why.ts'
import { appendixReason } from './appendixReason.ts'
import type { Flags } from './flags.ts'
import { shortLine } from './shortLine.ts'

/** `deckwright why <deck> <slide>`: print the rules that made a slide, and the article's lines that stand on it. */
export async function whySlide(path: string, number: number, flags: Flags): Promise<number> {
  const { article, slide, entries, edits } = await why(path, number, flags)
  console.log(`${path}:${slide.line}: slide ${number}${slide.title ? ` (${slide.title})` : ''}`)
  for (const rule of rulesOf(slide.frontmatter)) console.log(`  ${rule}`)
  for (const line of tellLines(entries, number)) console.log(`  ${relative('.', article)}:${line}`)
  if (entries.length === 0) console.log('  nothing of the article stands on it alone')
  for (const line of edits) console.log(line.startsWith(' ') ? `  ${line.trimStart()}` : '  edited by hand:')
  return 0
}

/** For each key of a slide's frontmatter: how its value explains why the slide is as it is. */
const rules: Record<string, (value: unknown) => string | undefined> = {
  layout: (name) => `layout \`${name}\`: the first that suits its blocks, or the one that was asked for`,
  claim: () => 'titled by what it claims; the title of its section stands small above',
  named: () => 'that title names what the slide shows, and adds nothing',
  continued: (part) => `part ${part} of what does not fit on one slide, or has one title`,
  chosen: (count) => `shows the best of a long list, table or listing: ${count}`,
  ranked: () => 'its title says that the rows are ranked',
  bars: () => 'its amounts have one unit, so that they have bars',
  repeats: () => 'repeats what the talk says elsewhere, to lead through it',
  why: (reason) => `behind the talk: ${appendixReason(reason) ?? reason}`,
  after: (slide) => `belongs behind slide ${slide} of the talk`,
}

/** Return the rules that made a slide, one line each. */
function rulesOf(frontmatter: Record<string, unknown>): string[] {
  return Object.entries(rules).flatMap(([key, tell]) =>
    frontmatter[key] === undefined ? [] : (tell(frontmatter[key]) ?? []),
  )
}

/** Tell where each line of the article stands: `120: sentence, on the slide and in the notes: The licence costs…`. */
function tellLines(entries: readonly Entry[], number: number): string[] {
  return entries.map(({ unit: { kind, text, position }, where }) => {
    const parts = Array.isArray(where) ? where.filter(({ slide }) => slide === number).map(({ part }) => part) : []
    const place =
      parts.length > 1 ? 'on the slide and in the notes' : parts[0] === 'note' ? 'in the notes' : 'on the slide'
    return `${position.start.line}: ${kind}, ${place}: ${shortLine(text)}`
  })
}
