/**
 * The names on which themes and deckwright agree. A theme sets them in a slide's page; deckwright reads them there to
 * measure, check, photograph and rebuild the slide. A theme that renames one of them breaks every output; a test finds
 * each name on both sides. A theme may use other attributes and classes freely.
 */

/**
 * Names of our layouts. `themes/base/layouts/` has a `.vue` file for each; an audience's theme may replace some of
 * them.
 */
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

/** Tell whether a layout is one of ours. A person's deck may also name a layout of another theme. */
export function isLayoutName(name: string): name is LayoutName {
  return layoutNames.some((known) => known === name)
}

/** Attributes of elements. */
export const attributes = {
  /** Marks the outermost element of a layout. Content must lie inside its padding. */
  frame: 'data-frame',
  /** Marks a title or a body that overflows in every font size. */
  over: 'data-over',
  /**
   * Marks an element that only decorates. It is no part of the article, so deckwright does not measure it, and screen
   * readers skip it.
   */
  decor: 'data-decor',
  /** Marks a picture that may reach the slide's edges. Our themes have no such picture; a user's theme may. */
  bleed: 'data-bleed',
  /** Holds a selector that must match inside the element before the slide is read. Slidev defines this attribute. */
  waitFor: 'data-waitfor',
  /** Holds a diagram's source without comments, as its alternative text. */
  description: 'data-description',
  /** Holds the number of an item of an ordered list, as in the article. */
  number: 'data-number',
  /** Marks a small image that stands in a line of words. */
  icon: 'data-icon',
} as const

/** Classes, without the dot. */
export const classes = {
  /** Everything below the title. Its font sizes are fitted. */
  body: 'body',
  /** The section's title, in small type, in the title of a slide that is titled by its claim. */
  kicker: 'kicker',
  /** The claim, in large type, in the title of such a slide. */
  headline: 'headline',
  /** The box around a listing. */
  listing: 'listing',
  /** A diagram. If it could not be drawn, it contains its source in a `<pre>`. */
  diagram: 'diagram',
  /** Prefix of the layout's name on its frame: `kind-code`. */
  kind: 'kind-',
  /**
   * Prefix of our layout's name on a frame inside a Slidev theme's layout, which also has `kind-borrowed`: `as-quote`.
   */
  borrowedKind: 'as-',
} as const

/** Events that deckwright sends. */
export const events = {
  /** Sent to a frame whose content has changed. The frame fits its text again at once. */
  fitText: 'fittext',
} as const

/** Custom properties on a frame. */
export const frameProperties = {
  /** Number of a continued slide, and how many slides have its title, as a CSS string: `"2/3"`. */
  continued: '--continued',
} as const

/**
 * Design tokens: custom properties on `:root` from which outputs take a theme's colours and fonts. Ground is the
 * background.
 */
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
