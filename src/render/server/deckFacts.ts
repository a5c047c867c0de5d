import type { SlideInfo, SlidevConfig } from '@slidev/types'

/** Facts about a deck, as Slidev reads it, that the page and the outputs need. */
export interface DeckFacts {
  /** How many slides the deck has. */
  slides: number
  /** Numbers of slides, from 1, by their `routeAlias`. */
  aliases: Record<string, number>
  /** Size of a slide, in px. */
  width: number
  height: number
  colorScheme: 'dark' | 'light'
}

/** Collect the facts about a deck. */
export function deckFactsOf(slides: readonly Pick<SlideInfo, 'frontmatter'>[], config: SlidevConfig): DeckFacts {
  return {
    slides: slides.length,
    aliases: Object.fromEntries(
      slides.flatMap(({ frontmatter }, index) =>
        typeof frontmatter.routeAlias === 'string' ? [[frontmatter.routeAlias, index + 1]] : [],
      ),
    ),
    width: config.canvasWidth,
    height: Math.ceil(config.canvasWidth / config.aspectRatio),
    colorScheme: config.colorSchema === 'dark' ? 'dark' : 'light',
  }
}
