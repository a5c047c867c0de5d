import type { ResolvedSlidevOptions } from '@slidev/types'
import type { InlineConfig } from 'vite'
import * as compiler from 'vue/compiler-sfc'

/**
 * Make Slidev use the tools that come with it. By default it takes them from a `node_modules` near the deck, and
 * settings from an `.env` beside it. Anybody may have written either.
 */
export const ownTools: InlineConfig & { slidev: object } = { envDir: false, slidev: { vue: { compiler } } }

/** Icons, which are templates that run in the page, are looked for beside Slidev first. */
export function ownIcons({ utils, clientRoot }: ResolvedSlidevOptions): void {
  utils.iconsResolvePath = [...new Set([clientRoot, ...utils.iconsResolvePath])]
}
