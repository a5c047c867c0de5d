import { readFile } from 'node:fs/promises'
import { basename, dirname, join, relative, sep } from 'node:path'
import type { Audience } from './audience.ts'
import { brandColours } from './brandColours.ts'
import { schemaPath } from './shippedThemes.ts'
import { type ThemeColours, themeColours, tokenIn } from './themeColours.ts'

/**
 * The design tokens (CSS custom properties) to change first in a new theme, each with the comment to write above it.
 */
const firstTokens = {
  '--ground': 'what every slide is painted on',
  '--ink': 'titles, and what has to be read first',
  '--signal': 'the one colour that says where to look',
  '--font-display': 'titles and numerals; of several fonts the first that has a character counts',
  '--font-text': 'all other text',
}

/**
 * Adapt the text of a theme's file for a copy of the theme with another name and folder. Relative paths still lead to
 * the same files, and in `tokens.css` a comment marks each token to change first.
 *
 * @param target path of the file in the new theme
 * @param name name of the new theme
 * @param source the theme that is copied
 * @param scheme colour scheme of the new theme; if it differs from the source's, background and ink are swapped
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
 * Invert the colours of a theme's CSS: swap background and ink, and make every other colour lighter or darker until it can
 * be read on the new background.
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
 * Write the comments of `firstTokens` above its five tokens in a theme's `tokens.css`. If only the base theme sets one of
 * the five, add it. Derive all other colours from the five, so that a user has to change only these.
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

/**
 * Return the CSS value that derives a token from the five: the one in `styles/brandColours.css` (`derivedSheet`), or a
 * tint. Example: `--warning-ground` -> `color-mix(in oklab, var(--warning) 10%, var(--ground))`.
 */
function deriveToken(token: string, derivedSheet: string): string | undefined {
  const value = tokenIn(derivedSheet, token)
  if (value !== undefined) return value
  if (token === '--on-signal') return 'var(--ground)'
  const tinted = /^--(?!image)([\w-]+)-ground$/.exec(token)?.[1]
  return tinted ? `color-mix(in oklab, var(--${tinted}) 10%, var(--ground))` : undefined
}
