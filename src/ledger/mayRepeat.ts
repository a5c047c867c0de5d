import type { Tracked } from './blockReader.ts'
import type { Block, Role } from './readDeckSlides.ts'

/** Tell whether a block stands on the cover. The cover comes first even if the article has text above its title. */
export function isCover({ where }: Block): boolean {
  return where.slide === 1 && where.part === 'slide'
}

/**
 * Tell whether a block need not stand in the article's order. This holds for blocks on the cover, in a table that is split by
 * columns, and on a slide with the chosen items of a list; and for the talk's title, a title that is shown again, and a
 * claim, which moves to the top of its slide.
 */
export function mayBeOutOfOrder(block: Block): boolean {
  // The notes of such a slide have all of the list, in its order.
  const isShown = block.where.part === 'slide'
  const isChosen = block.chosen && isShown && !isTitle(block.role) && block.role !== 'fact'
  const isTitleAgain = block.role === 'talk-title' || block.role === 'same-title'
  return block.byColumns || isChosen || isClaimBlock(block) || isCover(block) || isTitleAgain
}

/** Tell whether a block is shown on a slide of cards. */
export function isShownCard({ onCards, where }: Block): boolean {
  return onCards && where.part === 'slide'
}

/**
 * Tell whether the notes of one block's slide may say what the other block's slide shows. They may if both slides are of
 * one group, which has one title. They also may if one shows cards, and the other is in the appendix.
 */
export function belongTogether(one: Block, other: Block): boolean {
  return one.group === other.group || (one.onCards && other.isInAppendix) || (other.onCards && one.isInAppendix)
}

/** Tell whether a block is the claim that titles its slide. */
export function isClaimBlock({ role }: Block): boolean {
  return role === 'claim'
}

/**
 * Tell whether a block says something that no earlier slide has said. A block that repeats other slides does not, nor
 * does the title or a fact (see `Role`) of a continued slide.
 */
export function addsContent({ role, continued }: Block): boolean {
  return role !== 'repeat' && !(continued && ['same-title', 'talk-title', 'fact'].includes(role))
}

/**
 * Roles of blocks that the deck may repeat: titles, facts and names of listings recur on continued slides, and the text
 * of a link may repeat an image's description.
 */
export const repeatableRoles = new Set<Role>(['fact', 'label', 'picture', 'same-title', 'talk-title'])

export function isTitle(role: Role): boolean {
  return role === 'title' || role === 'same-title' || role === 'talk-title' || role === 'card-title'
}

/**
 * Tell whether a block is a title that repeats `home`, an earlier title or fact with the same words: the title of a
 * section repeats the title of its card.
 */
export function isRepeatedTitle({ role }: Block, home: Block): boolean {
  return isTitle(role) && (isTitle(home.role) || home.role === 'fact')
}

/**
 * Tell whether a block may repeat `home`, an earlier block with the same text. Notes may repeat slides. Titles and
 * claims recur on each slide of their section, headers and first columns on each slide of their table. The text of a
 * link may repeat the description of its image.
 */
export function mayRepeatIn({ where, role }: Block, home: Block): boolean {
  if (where.part !== home.where.part || (isTitle(role) && isTitle(home.role))) return true
  if ((role === 'claim' || role === 'label') && home.role === role) return true
  // `home` is a repeated title, and only has the same words as the block.
  if (home.role === 'same-title' || home.role === 'talk-title') return true
  if (where.slide === home.where.slide) return home.role === 'picture'
  return role === 'header' && (home.role === 'header' || home.byColumns)
}

/** Tell whether a unit is an image that was matched to a title (`home`): it is all that its heading holds. */
export function isTitleAndImage({ unit }: Tracked, home: Block): boolean {
  return unit.kind === 'image' && isTitle(home.role)
}
