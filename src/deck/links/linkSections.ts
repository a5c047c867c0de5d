import type { RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Article, Section } from '../../article/article.ts'
import { sectionPathsOf } from '../budget/sectionPathsOf.ts'
import type { Deck, Slide } from '../deck.ts'
import { sectionFinder } from './sectionFinder.ts'

/**
 * Point each link to a heading of the article at the first slide of that heading's section: `#costs` becomes `./s3`,
 * and the slide gets the alias `s3` (`routeAlias`). A link to a heading without a slide stays as it is, and is later
 * written as plain text. Links in notes stay, too: nobody can click them while the talk is given.
 */
export function linkSections(deck: Deck, article: Article): Deck {
  const sectionOf = sectionFinder(article.root)
  const targets = new Set<Section>()
  const urls = new Map<string, Section>()
  for (const { children } of deck.children)
    for (const url of children.flatMap((slot) => slot.children.flatMap(linksIn))) {
      const section = url.startsWith('#') ? sectionOf(url) : undefined
      if (!section) continue
      targets.add(section)
      urls.set(url, section)
    }
  if (targets.size === 0) return deck
  const slideOf = slideFinder(deck, article)
  const taken = new Set(deck.children.map(({ props }) => props.routeAlias))
  const aliases = new Map(
    deck.children.flatMap(({ props }, at) => (typeof props.routeAlias === 'string' ? [[at, props.routeAlias]] : [])),
  )
  const addresses = new Map<string, string>()
  for (const [url, section] of urls) {
    const at = slideOf(section)
    if (at === undefined) continue
    let alias = aliases.get(at)
    for (let number = 1; alias === undefined; number += 1) if (!taken.has(`s${number}`)) alias = `s${number}`
    taken.add(alias)
    aliases.set(at, alias)
    addresses.set(url, `./${alias}`)
  }
  const children = deck.children.map((slide, at) => {
    const routeAlias = aliases.get(at)
    const linked = withAddresses(slide, addresses)
    return routeAlias === undefined ? linked : { ...linked, props: { ...linked.props, routeAlias } }
  })
  return { ...deck, children }
}

function linksIn(block: RootContent): string[] {
  const urls: string[] = []
  visit(block, 'link', ({ url }) => {
    urls.push(url)
  })
  return urls
}

/** Return a function that finds the index of a section's first slide, else of a slide that shows it among other sections. */
function slideFinder(deck: Deck, article: Article): (section: Section) => number | undefined {
  const paths = sectionPathsOf(deck.children, article)
  const places = [...deck.children.entries()].filter(([, slide]) => isTarget(slide))
  return (section) => {
    if (section === article.root) return 0
    const line = section.position?.start.line ?? 0
    const isAround = ({ position }: Slide) =>
      position !== undefined && position.start.line <= line && line <= position.end.line
    const own = places.find(([at]) => paths[at]?.includes(section))
    return (own ?? places.find(([at, slide]) => at > 0 && isAround(slide)))?.[0]
  }
}

/** Tell whether a slide can be the target of a link: it is no agenda, no divider of the appendix, and repeats nothing. */
function isTarget({ layout, props }: Slide): boolean {
  return layout !== 'agenda' && props.repeats !== true && props.appendix !== true
}

function withAddresses(slide: Slide, addresses: ReadonlyMap<string, string>): Slide {
  const children = slide.children.map((slot) => ({
    ...slot,
    children: slot.children.map((block) => {
      if (!linksIn(block).some((url) => addresses.has(url))) return block
      // Change a copy: the talk for the next audience is made of the same nodes of the article.
      const copy = structuredClone(block)
      visit(copy, 'link', (link) => {
        link.url = addresses.get(link.url) ?? link.url
      })
      return copy
    }),
  }))
  return { ...slide, children }
}
