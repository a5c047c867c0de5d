import type { ResolvedSlidevOptions } from '@slidev/types'
import type { InlineConfig } from 'vite'
import * as compiler from 'vue/compiler-sfc'

/**
 * Vite settings that make Slidev use the tools of this package. By default it takes the Vue compiler from a `node_modules`
 * near the deck, and settings from an `.env` beside it. These may come from anybody.
 */
export const bundledTools: InlineConfig & { slidev: object } = { envDir: false, slidev: { vue: { compiler } } }

/**
 * Make Slidev look for icons in its own packages before it looks near the themes and the deck. An icon is a template, and
 * the code in a template runs in the page.
 */
export function preferBundledIcons({ utils, clientRoot }: ResolvedSlidevOptions): void {
  utils.iconsResolvePath = [...new Set([clientRoot, ...utils.iconsResolvePath])]
}
