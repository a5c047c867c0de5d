import type { SlidevConfig } from '@slidev/types'
import type { Ref } from 'vue'

/** What the themes use of Slidev's client, which comes as source that does not pass our stricter checks. */
export function useSlideContext(): {
  $slidev: { configs: SlidevConfig & { lang?: string } }
  $nav: Ref<{ slides: { meta: { slide: { frontmatter: Record<string, unknown> } } }[] }>
  /** Number of the slide, from 1. */
  $page: Ref<number>
  /** What the slide's frontmatter says. */
  $frontmatter: { layout?: string }
}
