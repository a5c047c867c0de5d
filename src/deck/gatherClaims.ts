import type { Paragraph, PhrasingContent } from 'mdast'
import type { Deck, Slide } from './deck.ts'
import type { Density } from './density.ts'
import { evenly } from './evenly.ts'
import { factsOf } from './layouts/index.ts'
import { heading, newSlide } from './newSlide.ts'
import { titleOf } from './titleOf.ts'
import { isProse, textWidthOf } from './toChunks.ts'

/** Fewest adjacent slides to gather, and most that become one slide of cards. */
const fewest = 3
const most = 4

/** Most columns of the words, and of the title, of a slide that becomes a card. */
const wordsLimit = 140
const titleLimit = 56
/** Most columns of all notes of a slide of cards. */
const notesLimit = 1400

/** A slide that shows only few words under its title, and can become a card. */
interface Thought {
  slide: Slide
  title: PhrasingContent[]
  words: Paragraph[]
}

/**
 * Gather adjacent slides that show little more than a sentence each, as cards under the talk's title. So the audience
 * is not led through slides that are nearly empty. Only for the density `brief`, because the others show more of each
 * section.
 *
 * @example `## Impact`, `Nobody lost data.`; `## Detection`, ...; `## Recovery`, ... -> one slide of three cards
 */
export function gatherClaims(deck: Deck, density: Density): Deck {
  const [cover, ...others] = deck.children
  const [name] = cover?.children[0]?.children ?? []
  if (density !== 'brief' || !cover || name?.type !== 'heading') return deck
  const title = name.children
  const thoughts = others.map((slide, at) =>
    // The last slide may close the talk.
    at < others.length - 1 ? thoughtOf(slide, title, [others[at - 1], others[at + 1]]) : undefined,
  )
  const children: Slide[] = []
  for (let at = 0; at < others.length; ) {
    const end = thoughts.findIndex((thought, later) => later >= at && !thought)
    const run = thoughts.slice(at, end).filter((thought) => thought !== undefined)
    const fullness = Math.max(run.length / most, textWidthOf(run.flatMap(({ slide }) => slide.note)) / notesLimit)
    const pages = Math.ceil(fullness)
    if (run.length >= Math.max(fewest, 2 * pages))
      children.push(...evenly(run, pages).map((page) => cardsOf(page, title)))
    else children.push(...run.map(({ slide }) => slide))
    const next = others[end]
    if (next) children.push(next)
    at = end + 1
  }
  return { ...deck, children: [cover, ...children] }
}

function thoughtOf(
  slide: Slide,
  talkTitle: PhrasingContent[],
  neighbours: readonly (Slide | undefined)[],
): Thought | undefined {
  const { heading, headline, body } = titleOf(slide)
  if (!heading || heading.children === talkTitle || !factsOf(slide.layout).prose) return undefined
  if ('number' in slide.props || slide.data || textWidthOf([heading]) > titleLimit) return undefined
  if (neighbours.some((near) => near && titleOf(near).heading?.children === heading.children)) return undefined
  const words = [...(headline ? [headline] : []), ...body]
  const isPlain = words.length > 0 && words.every((block) => isProse(block) && !block.data?.directives)
  if (!isPlain || textWidthOf(words) > wordsLimit) return undefined
  return { slide, title: heading.children, words: words.filter(isProse) }
}

/**
 * Make one slide with a card for each thought. If a slide has notes, they hold all of its text, and so must those of
 * the new slide. So if one of the slides has notes, add the text of the slides without notes.
 */
function cardsOf(page: readonly Thought[], title: PhrasingContent[]): Slide {
  const isSaid = page.some(({ slide }) => slide.note.length > 0)
  return newSlide(
    'cards',
    {},
    [...heading(2, title), ...page.flatMap((thought) => [...heading(3, thought.title), ...thought.words])],
    page.flatMap(({ slide, words }) => (isSaid && slide.note.length === 0 ? words : slide.note)),
    page.map(({ slide }) => slide),
  )
}
