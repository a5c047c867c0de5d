import { isSection, type Section } from '../article/article.ts'

/** Return the sections in which an article ends, before its back matter. The outermost section comes first. */
export function endPath(section: Section, backMatter: ReadonlySet<Section>): Section[] {
  const last = section.children.findLast((child) => !isSection(child) || !backMatter.has(child))
  return [section, ...(last && isSection(last) ? endPath(last, backMatter) : [])]
}
