import type { SlideInfo, SlidevConfig } from '@slidev/types'

/** What the renderer must know of a deck as Slidev reads it. */
export interface DeckFacts {
  slides: number
  /** Number of the slide, from 1, by its `routeAlias`. */
  aliases: Record<string, number>
  /** Size of a slide, in px. */
  width: number
  height: number
  colorScheme: 'dark' | 'light'
}

/** Say what the renderer must know of a deck. */
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
