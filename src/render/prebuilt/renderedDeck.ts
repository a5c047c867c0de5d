import type { SlidevConfig } from '@slidev/types'

/** A deck as the page of the prebuilt client gets it. */
export interface RenderedDeck {
  /** The base path of all URLs. `./` also switches the router to hash mode (`#/3`), which sites use. */
  base: '/' | './'
  slides: RenderedSlide[]
  /** The settings that Slidev reads from the headmatter. `slidesTitle` is the title of the browser's window. */
  configs: SlidevConfig & { slidesTitle: string }
}

/** A slide whose Markdown has been rendered to a Vue template. */
export interface RenderedSlide {
  frontmatter: Record<string, unknown>
  /** Vue template: `<InjectedLayout …><h1>Costs</h1></InjectedLayout>`; on a site, replaced by a function. */
  template: string
  layout: string
  title: string | undefined
  /** The level of the title's heading, from 1. */
  level: number | undefined
}

/** A deck that the prebuilt client shows. */
export interface PrebuiltView {
  /** The client's folder. */
  client: string
  deck: RenderedDeck
}
