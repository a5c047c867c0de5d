import type { SlidevConfig } from '@slidev/types'

/** A deck as the page of a prebuilt client takes it. */
export interface RenderedDeck {
  slides: RenderedSlide[]
  configs: SlidevConfig & { slidesTitle: string }
}

/** A slide whose Markdown has become a template of Vue. */
export interface RenderedSlide {
  frontmatter: Record<string, unknown>
  template: string
  layout: string
  title: string | undefined
  level: number | undefined
}
