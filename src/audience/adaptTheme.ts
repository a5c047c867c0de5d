import { readFile } from 'node:fs/promises'
import { basename, dirname, join, relative, sep } from 'node:path'
import type { Audience } from './audience.ts'
import { brandColours } from './brandColours.ts'
import { schemaPath } from './shippedThemes.ts'
import { type ThemeColours, themeColours, tokenIn } from './themeColours.ts'

/** The tokens to change first in a new theme, with the comment that stands above each. */
const firstTokens = {
  '--ground': 'what every slide is painted on',
  '--ink': 'titles, and what has to be read first',
  '--signal': 'the one colour that says where to look',
  '--font-display': 'titles and numerals; of several fonts the first that has a character counts',
  '--font-text': 'all other text',
}

/**
 * Adapt a file of a theme to a copy with another name and place: relative paths lead to the same files, and in
 * `tokens.css` a comment marks the tokens to change first.
 *
 * @param target path that the copy of the file gets
 * @param scheme of the copy; if the source has the other one, ground and ink change places
 */
export async function adaptTheme(
  text: string,
  target: string,
  name: string,
  source: Audience,
  scheme = source.colorSchema,
): Promise<string> {
  const pathTo = (path: string) => relative(dirname(target), path).split(sep).join('/')
  const moved = text
    .replace(/(['"])(?:\.\.\/)+base\//g, `$1${pathTo(source.baseFolder)}/`)
    .replace(/\$schema=\S+/, `$schema=${pathTo(schemaPath)}`)
    .replace(`deckwright-theme-${source.name}`, `deckwright-theme-${name}`)
  if (basename(target) === 'audience.yaml') return moved.replace(/^colorSchema: .*/m, `colorSchema: ${scheme}`)
  if (basename(target) !== 'tokens.css') return moved
  const tokens = scheme === source.colorSchema ? moved : invertTokens(moved, await themeColours(source))
  return annotateTokens(tokens, source)
}

/**
 * Invert the colours of a theme: its ink becomes the ground, and every other colour is made lighter or darker until it
 * can be read on that.
 *
 * @example `:root { --ground: #0b0f14; --ink: #f4f6f8; }` -> `:root { --ground: #f4f6f8; --ink: #0b0f14; }`
 */
function invertTokens(css: string, theme: ThemeColours): string {
  const [ground, ink] = [theme.ink, theme.ground]
  return css.replace(/(--[\w-]+): (#[\da-f]{3,8});/g, (line, token: string, colour: string) => {
    if (token === '--image-ground') return line
    const { signal } = brandColours({ ground, ink, signal: colour }, theme).colours
    const fill = `color-mix(in oklab, ${signal} 20%, var(--ground))`
    const value =
      token === '--ground' ? ground : token === '--ink' ? ink : token.endsWith('-fill') ? fill : (signal ?? colour)
    return `${token}: ${value};`
  })
}

/**
 * Mark the tokens to change first, add those that the theme leaves to its base, and derive the other colours from them,
 * so that changing these five is enough.
 */
async function annotateTokens(css: string, { baseFolder }: Audience): Promise<string> {
  const base = await readFile(join(baseFolder, 'styles/tokens.css'), 'utf8')
  const derived = await readFile(join(baseFolder, 'styles/brandColours.css'), 'utf8')
  const added = Object.keys(firstTokens).flatMap((token) =>
    tokenIn(css, token) === undefined ? [`  ${token}: ${tokenIn(base, token)};\n`] : [],
  )
  return css
    .replace(/^( *)(--[\w-]+): #[\da-f]{3,8};/gm, (line, indent: string, token: string) => {
      const value = deriveToken(token, derived)
      return value ? `${indent}${token}: ${value};` : line
    })
    .replace(/:root \{\n/, (start) => start + added.join(''))
    .replace(/^( *)(--[\w-]+):/gm, (line, indent: string, token: string) => {
      const meaning = Object.entries(firstTokens).find(([one]) => one === token)?.[1]
      return meaning ? `${indent}/* 1 of the 5 that make it yours: ${meaning} */\n${line}` : line
    })
}

/** Derive a colour from the five: `--warning-ground` -> `color-mix(in oklab, var(--warning) 10%, var(--ground))`. */
function deriveToken(token: string, derived: string): string | undefined {
  const value = tokenIn(derived, token)
  if (value !== undefined) return value
  if (token === '--on-signal') return 'var(--ground)'
  const tinted = /^--(?!image)([\w-]+)-ground$/.exec(token)?.[1]
  return tinted ? `color-mix(in oklab, var(--${tinted}) 10%, var(--ground))` : undefined
}
