import type { ResolvedSlidevOptions } from '@slidev/types'
import type { InlineConfig } from 'vite'
import * as compiler from 'vue/compiler-sfc'

/**
 * Settings by which Slidev does with what comes with it: else its tools are taken from a `node_modules` near the deck, where
 * there is one, and what runs next from an `.env` beside it. Both may be anybody's.
 */
export const ownTools: InlineConfig & { slidev: object } = { envDir: false, slidev: { vue: { compiler } } }

/** Icons, which are templates that run in the page, are looked for beside Slidev first. */
export function ownIcons({ utils, clientRoot }: ResolvedSlidevOptions): void {
  utils.iconsResolvePath = [...new Set([clientRoot, ...utils.iconsResolvePath])]
}
