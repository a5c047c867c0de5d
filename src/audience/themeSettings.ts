import { dirname, relative, sep } from 'node:path'
import type { ThemeSettings } from '../slidev/writeDeck.ts'
import type { Audience } from './audience.ts'

/**
 * Name the themes of an audience in a deck's headmatter, relative to the deck. The base goes into `theme`, the audience
 * last into `addons`: its layouts and styles take precedence. A Slidev theme stands between them. It is given by its
 * path too, because Slidev loads addons in no certain order if some are given by name and some by path. Slidev resolves
 * a path in `addons` one folder too high unless it starts with `@/`.
 *
 * @example
 * themeSettings(engineers, 'slides/talk/engineers.md')
 * // { theme: '../../themes/base', addons: ['@/../../themes/engineers'], colorSchema: 'dark', reveal: false }
 */
export function themeSettings({ folders, colorSchema, reveal }: Audience, deckPath: string): ThemeSettings {
  const [base = '', ...addons] = folders.map((theme) => relative(dirname(deckPath), theme).split(sep).join('/'))
  const theme = base.startsWith('.') ? base : `./${base}`
  return { theme, addons: addons.map((addon) => `@/${addon}`), colorSchema, reveal }
}
