import type { SlidevConfig } from '@slidev/types'
import type { Ref } from 'vue'

/**
 * Declares what the themes use of Slidev's client. The client itself is source code that fails our stricter type
 * checks.
 */
export function useSlideContext(): {
  $slidev: { configs: SlidevConfig & { lang?: string } }
  $nav: Ref<{ slides: { meta: { slide: { frontmatter: Record<string, unknown> } } }[] }>
  /** Number of the slide, from 1. */
  $page: Ref<number>
  /** The slide's frontmatter. */
  $frontmatter: { layout?: string }
}
