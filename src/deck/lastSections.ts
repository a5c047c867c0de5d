import { isSection, type Section } from '../article/article.ts'

/** Return a section, its last section, the last section in that one, and so on. Skip back matter. */
export function lastSections(section: Section, backMatter: ReadonlySet<Section>): Section[] {
  const last = section.children.findLast((child) => !isSection(child) || !backMatter.has(child))
  return [section, ...(last && isSection(last) ? lastSections(last, backMatter) : [])]
}
