import { isSection, type Section } from '../article/article.ts'

/** Find the section in which an article ends, before its back matter. Return the sections around it too, the outermost first. */
export function endPath(section: Section, matter: ReadonlySet<Section>): Section[] {
  const last = section.children.findLast((child) => !isSection(child) || !matter.has(child))
  return [section, ...(last && isSection(last) ? endPath(last, matter) : [])]
}
