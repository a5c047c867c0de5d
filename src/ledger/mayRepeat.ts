import type { Tracked } from './blockReader.ts'
import type { Block, Role } from './readDeckSlides.ts'

/** The cover stands first, wherever in the article its title: a README may set a banner above it. */
export function isCover({ where }: Block): boolean {
  return where.slide === 1 && where.part === 'slide'
}

/** It need not stand where the article has it. */
export function hasOwnOrder(block: Block): boolean {
  return block.byColumns || isCover(block)
}

/** Agendas, the titles of slides that go on and what a layout shows of a frontmatter there tell nothing anew. */
export function isTold({ role, continued }: Block): boolean {
  return role !== 'agenda' && !(continued && (role === 'same-title' || role === 'fact'))
}

/** What the slide before has too, and images, which may be told by a link's words as well. */
export const mayStandAgain = new Set<Role>(['fact', 'picture', 'same-title'])

export function isTitle(role: Role): boolean {
  return role === 'title' || role === 'same-title'
}

/**
 * A point may be said where it is shown, a title stands on each slide, a header above each part of its table, the first
 * column beside each, and the words of an image's link above the image.
 */
export function mayRepeatIn({ where, role }: Block, home: Block): boolean {
  if (where.part !== home.where.part || (isTitle(role) && isTitle(home.role))) return true
  // Words that are the title's too: the title, standing once more, took their place.
  if (home.role === 'same-title') return true
  if (where.slide === home.where.slide) return home.role === 'picture'
  return role === 'header' && (home.role === 'header' || home.byColumns)
}

/** An image in a heading without words gives the title, and stands below it. */
export function isTitleAndImage({ unit }: Tracked, home: Block): boolean {
  return unit.kind === 'image' && isTitle(home.role)
}
