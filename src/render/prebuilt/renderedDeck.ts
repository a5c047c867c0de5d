import type { SlidevConfig } from '@slidev/types'

/** A deck as the page of the prebuilt client gets it. */
export interface RenderedDeck {
  slides: RenderedSlide[]
  configs: SlidevConfig & { slidesTitle: string }
}

/** A slide whose Markdown has been rendered to a Vue template. */
export interface RenderedSlide {
  frontmatter: Record<string, unknown>
  template: string
  layout: string
  title: string | undefined
  level: number | undefined
}
