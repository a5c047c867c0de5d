import type { ResolvedSlidevOptions } from '@slidev/types'
import type { InlineConfig } from 'vite'
import * as compiler from 'vue/compiler-sfc'

/**
 * Make Slidev use the tools that come with it. By default it takes them from a `node_modules` near the deck, and
 * settings from an `.env` beside it. Anybody may have written these.
 */
export const bundledTools: InlineConfig & { slidev: object } = { envDir: false, slidev: { vue: { compiler } } }

/** Look for icons beside Slidev before themes and deck are searched: an icon is a template, which runs in the page. */
export function preferBundledIcons({ utils, clientRoot }: ResolvedSlidevOptions): void {
  utils.iconsResolvePath = [...new Set([clientRoot, ...utils.iconsResolvePath])]
}
