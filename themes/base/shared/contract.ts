/**
 * What pages and styles promise each other: the names that a theme sets in a slide's page and that deckwright reads there,
 * to measure, check, photograph and rebuild it. A theme that renames one breaks every output; a test finds each name on
 * both sides. Other attributes and classes of a theme are its own.
 */

/** Layouts that a deck may name: `themes/base/layouts/` has a `.vue` for each, an audience's theme its own of some. */
export const layoutNames = [
  'action',
  'agenda',
  'alert',
  'cards',
  'closing',
  'code',
  'comparison',
  'cover',
  'default',
  'figures',
  'flow',
  'formula',
  'gallery',
  'image',
  'panels',
  'part',
  'path',
  'quote',
  'records',
  'references',
  'section',
  'statement',
  'steps',
  'table',
  'timeline',
] as const

export type LayoutName = (typeof layoutNames)[number]

/** Tell whether a layout is one of ours: a person's deck may name those of other themes. */
export function isLayoutName(name: string): name is LayoutName {
  return layoutNames.some((known) => known === name)
}

/** Attributes, each on the element that it says something of. */
export const attributes = {
  /** The sheet of a layout: what stands in it has the room between its paddings. */
  frame: 'data-frame',
  /** A body for which no size of type fits. */
  over: 'data-over',
  /** Drawn by the theme: not the article's, so not read, measured or read aloud. */
  decor: 'data-decor',
  /** A picture that may reach the slide's edges. No theme here has one; a user's may. */
  bleed: 'data-bleed',
  /** A selector that must match in the element before the slide is read; Slidev's own. */
  waitFor: 'data-waitfor',
  /** A diagram's source, without comments: its alternative text. */
  description: 'data-description',
  /** The number of an ordered list's item, as the article counts. */
  number: 'data-number',
  /** A small image among words, in their line. */
  icon: 'data-icon',
} as const

/** Classes, without the dot. */
export const classes = {
  /** What stands under the title; in it everything is fitted. */
  body: 'body',
  /** In the title of a slide that is titled by its claim: the section's title, small, and the claim under it. */
  kicker: 'kicker',
  headline: 'headline',
  /** The box of a listing, around its code. */
  listing: 'listing',
  /** A diagram; its source stands in a `pre` where it could not be drawn. */
  diagram: 'diagram',
  /** Before a layout's name, on its frame: `kind-code`. */
  kind: 'kind-',
  /** Before a layout's name, on a frame that stands on the ground of a Slidev theme's layout (`kind-borrowed`). */
  borrowedKind: 'as-',
} as const

/** Events that deckwright sends. */
export const events = {
  /** To a frame: something in it has changed, fit its text anew, at once. */
  fitText: 'fittext',
} as const

/** Custom properties on a frame. */
export const frameProperties = {
  /** Which of how many slides under one title this is, as a string of CSS: `"2/3"`. */
  continued: '--continued',
} as const

/** Tokens on `:root` that outputs take a theme's look from. */
export const tokens = {
  ground: '--ground',
  ink: '--ink',
  signal: '--signal',
  fontText: '--font-text',
  fontDisplay: '--font-display',
  fontCode: '--font-code',
  weightText: '--weight-text',
  weightStrong: '--weight-strong',
  weightTitle: '--weight-title',
  trackingTitle: '--tracking-title',
} as const
