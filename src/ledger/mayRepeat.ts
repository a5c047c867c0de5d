import type { Tracked } from './blockReader.ts'
import type { Block, Role } from './readDeckSlides.ts'

/** Tell whether a block stands on the cover, which comes first even if the article has something above its title. */
export function isCover({ where }: Block): boolean {
  return where.slide === 1 && where.part === 'slide'
}

const movableTitles = new Set<Role>(['talk-title', 'card-title'])

/**
 * Tell whether a block may stand out of the article's order: on the cover, in a table that is split by columns, on a
 * slide with the chosen items of a list, as the talk's title, as a claim, which moves to the top of its slide, or as the
 * title of a card: the rest of the section of the card before it may stand behind the talk.
 */
export function mayBeOutOfOrder(block: Block): boolean {
  const isChosen = block.chosen && !isTitle(block.role) && block.role !== 'fact'
  return block.byColumns || isChosen || isClaimBlock(block) || isCover(block) || movableTitles.has(block.role)
}

/** Tell whether a block is the claim that titles its slide. */
export function isClaimBlock({ role }: Block): boolean {
  return role === 'claim'
}

/**
 * Tell whether a block says something that no earlier slide has said. An agenda does not; nor do titles and facts on
 * continued slides.
 */
export function addsContent({ role, continued }: Block): boolean {
  return role !== 'agenda' && !(continued && ['same-title', 'talk-title', 'fact'].includes(role))
}

/**
 * Roles of blocks that may recur: titles, facts and the names of listings on continued slides, and images, because the
 * text of a link may repeat an image's description.
 */
export const repeatableRoles = new Set<Role>(['fact', 'label', 'picture', 'same-title', 'talk-title'])

export function isTitle(role: Role): boolean {
  return role === 'title' || role === 'same-title' || role === 'talk-title' || role === 'card-title'
}

/** Tell whether a block is a title or number that the deck had before (`home`), as the title above a section's card. */
export function isRepeatedTitle({ role }: Block, home: Block): boolean {
  return isTitle(role) && (isTitle(home.role) || home.role === 'fact')
}

/**
 * Tell whether a block may repeat the block `home`. Notes may repeat slides. Titles and claims recur on each slide,
 * headers and first columns on each part of a table, and the description of an image in the text of its link.
 */
export function mayRepeatIn({ where, role }: Block, home: Block): boolean {
  if (where.part !== home.where.part || (isTitle(role) && isTitle(home.role))) return true
  if ((role === 'claim' || role === 'label') && home.role === role) return true
  // The block has the same words as a title, and was matched to a repeat of that title (`home`).
  if (home.role === 'same-title' || home.role === 'talk-title') return true
  if (where.slide === home.where.slide) return home.role === 'picture'
  return role === 'header' && (home.role === 'header' || home.byColumns)
}

/** Tell whether a unit is an image that makes up a whole heading: then it is both title and image. */
export function isTitleAndImage({ unit }: Tracked, home: Block): boolean {
  return unit.kind === 'image' && isTitle(home.role)
}
