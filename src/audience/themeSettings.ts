import { dirname, relative, sep } from 'node:path'
import type { ThemeSettings } from '../slidev/writeDeck.ts'
import type { Audience } from './audience.ts'

/**
 * Return the headmatter values that name an audience's themes, as paths relative to the deck. `theme` is the base
 * theme. `addons` are a Slidev theme, if there is one, and the audience's own theme, whose layouts and styles win
 * because it comes last. The Slidev theme is a path too: Slidev loads addons in no certain order if some are names.
 * Addons start with `@/`, because Slidev resolves other paths one folder too high.
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
