import type { RootContent } from 'mdast'
import { isSection, type Section } from '../article.ts'

/**
 * Group numbered sections into parts without a title, if the root has several runs of numbered sections with other
 * blocks in between. A single block between two runs introduces the next run. If there are several blocks, the first
 * block ends the earlier run, and the others introduce the next run: `text, 1, 2, text, text, 1, 2` becomes
 * `[text, 1, 2, text], [text, 1, 2]`.
 */
export function toParts(root: Section): void {
  /** `lead` holds the blocks above the first section of a run. */
  const runs: { lead: RootContent[]; sections: Section[] }[] = []
  let lead: RootContent[] = []
  for (const child of root.children) {
    if (!isSection(child)) {
      lead.push(child)
      continue
    }
    const run = runs.at(-1)
    if (!run || lead.length > 0) runs.push({ lead, sections: [child] })
    else run.sections.push(child)
    lead = []
  }
  const numbered = runs.filter((run) => run.sections.filter((section) => section.number !== undefined).length > 1)
  if (runs.length < 2 || numbered.length < runs.length || runs[0]?.lead.length === 0) return
  root.children = runs.map((run, at): Section => {
    const next = runs[at + 1]
    const closing = next ? next.lead.splice(0, next.lead.length > 1 ? 1 : 0) : lead
    return newPart([...run.lead, ...run.sections, ...closing])
  })
}

function newPart(children: (RootContent | Section)[]): Section {
  const start = children[0]?.position?.start
  const end = children.at(-1)?.position?.end
  for (const child of children) if (isSection(child)) deepen(child)
  return {
    type: 'section',
    depth: 1,
    title: [],
    children,
    notes: [],
    ...(start && end ? { position: { start, end } } : {}),
  }
}

function deepen(section: Section): void {
  section.depth += 1
  section.children.filter(isSection).forEach(deepen)
}
