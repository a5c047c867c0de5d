import { dirname, relative, sep } from 'node:path'
import type { Look } from '../slidev/writeDeck.ts'
import type { Audience } from './audience.ts'

/**
 * Name the themes of an audience in a deck's headmatter, relative to the deck. The base goes into `theme` and the
 * audience into `addons`, so that the audience's layouts and styles win; between them stands a Slidev theme, by its
 * path too, because Slidev loads addons given by name and by path in no certain order. Slidev resolves a path in
 * `addons` one folder too high unless it starts with `@/`.
 *
 * @example
 * themeSettings(engineers, 'slides/talk/engineers.md')
 * // { theme: '../../themes/base', addons: ['@/../../themes/engineers'], colorSchema: 'dark', reveal: false }
 */
export function themeSettings({ folders, colorSchema, reveal }: Audience, deckPath: string): Look {
  const [base = '', ...addons] = folders.map((theme) => relative(dirname(deckPath), theme).split(sep).join('/'))
  const theme = base.startsWith('.') ? base : `./${base}`
  return { theme, addons: addons.map((addon) => `@/${addon}`), colorSchema, reveal }
}
