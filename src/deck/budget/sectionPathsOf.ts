import type { PhrasingContent } from 'mdast'
import { type Article, isSection, type Section } from '../../article/article.ts'
import type { Slide } from '../deck.ts'

/** Where a slide stands in the article's outline: its section as the last entry, and before it the sections around it. */
export type SectionPath = readonly Section[]

/** Find the section path of each slide: by the nodes of its title, else by its lines. Else take the path of the slide before. */
export function sectionPathsOf(slides: readonly Slide[], { root }: Pick<Article, 'root'>): SectionPath[] {
  const titled = new Map<PhrasingContent[], SectionPath>()
  const all: SectionPath[] = []
  const walk = (section: Section, around: SectionPath): void => {
    const path = [...around, section]
    if (section.title.length > 0) titled.set(section.title, path)
    all.push(path)
    for (const child of section.children) if (isSection(child)) walk(child, path)
  }
  walk(root, [])
  const paths: SectionPath[] = []
  for (const slide of slides) {
    const first = slide.children[0]?.children[0]
    const own = first?.type === 'heading' ? titled.get(first.children) : undefined
    const inner = own ?? innermost(all, slide) ?? paths.at(-1) ?? [root]
    paths.push(own === undefined && inner.length > 1 && holdsSections(slide) ? inner.slice(0, -1) : inner)
  }
  return paths
}

/** Tell whether a slide shows several sections as cards, so that it belongs to the section around them. */
export function holdsSections({ layout, children }: Slide): boolean {
  return layout === 'cards' && children.some((slot) => slot.children.some(({ type }) => type === 'heading'))
}

/** Find the path of the innermost section that the slide's first line lies in. */
function innermost(paths: readonly SectionPath[], { position }: Slide): SectionPath | undefined {
  const line = position?.start.line
  if (line === undefined) return undefined
  return paths.findLast((path) => {
    const own = path.at(-1)?.position
    return own !== undefined && own.start.line <= line && line <= own.end.line
  })
}
