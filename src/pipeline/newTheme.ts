import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import type { Audience } from '../audience/audience.ts'
import { brandColours } from '../audience/brandColours.ts'
import { readAudience } from '../audience/readAudience.ts'
import { schemaPath } from '../audience/shippedThemes.ts'
import { type ThemeColours, themeColours, tokenIn } from '../audience/themeColours.ts'
import { Failure } from '../failure.ts'
import { writeWhole } from '../files/writeWhole.ts'
import { requireTrustIn, type TrustOptions } from '../trust/requireTrust.ts'

/** The tokens that make a theme somebody's own, and what each is. */
const fiveTokens = {
  '--ground': 'what every slide is painted on',
  '--ink': 'titles, and what has to be read first',
  '--signal': 'the one colour that says where to look',
  '--font-display': 'titles and numerals; of several fonts the first that has a character counts',
  '--font-text': 'all other text',
}

export interface NewThemeOptions extends TrustOptions {
  /** What ground it is for; where the other one's is not of that kind, ground and ink change places. */
  scheme?: Audience['colorSchema'] | undefined
}

/**
 * Make a theme of one's own in `themes/` of the working folder, as a copy of another one that says which five tokens to
 * change first. Its code is trusted, as that of the other one is.
 *
 * @returns its folder
 * @throws Failure when it cannot be called that, is there already, or there is none to make it from, or
 * one whose code the user has not trusted
 */
export async function newTheme(
  name: string,
  from: string,
  { scheme, ...options }: NewThemeOptions = {},
): Promise<string> {
  if (!/^[a-z][a-z\d-]*$/.test(name))
    throw new Failure(`Cannot call a theme \`${name}\`, expected small letters, digits and dashes`)
  const folder = resolve('themes', name)
  if (existsSync(folder))
    throw new Failure(`Cannot make \`${relative('.', folder)}\`, expected a name that no theme has`)
  const source = await readAudience(from)
  await requireTrustIn([source.folder], options)
  const entries = await readdir(source.folder, { recursive: true, withFileTypes: true })
  for (const entry of entries.filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name)
    const target = join(folder, relative(source.folder, path))
    await writeWhole(target, await adapted(await readFile(path, 'utf8'), target, name, source, scheme))
  }
  await requireTrustIn([folder], { trust: true })
  return relative('.', folder)
}

/** A file of a theme as it has to read in another place and under another name. */
async function adapted(
  text: string,
  target: string,
  name: string,
  source: Audience,
  scheme = source.colorSchema,
): Promise<string> {
  const way = (to: string) => relative(dirname(target), to).split(sep).join('/')
  const moved = text
    .replace(/(['"])(?:\.\.\/)+base\//g, `$1${way(source.baseFolder)}/`)
    .replace(/\$schema=\S+/, `$schema=${way(schemaPath)}`)
    .replace(`deckwright-theme-${source.name}`, `deckwright-theme-${name}`)
  if (basename(target) === 'audience.yaml') return moved.replace(/^colorSchema: .*/m, `colorSchema: ${scheme}`)
  if (basename(target) !== 'tokens.css') return moved
  return remarked(scheme === source.colorSchema ? moved : turned(moved, await themeColours(source)), source)
}

/** Tokens for the other ground: what was ink is the ground, and all other colours are as far from it as they have to be. */
function turned(css: string, theme: ThemeColours): string {
  const [ground, ink] = [theme.ink, theme.ground]
  const legible = (signal: string) => brandColours({ ground, ink, signal }, theme).colours
  return css.replace(/(--[\w-]+): (#[\da-f]{3,8});/g, (line, token: string, colour: string) => {
    if (token === '--image-ground') return line
    const { signal } = legible(colour)
    const fill = `color-mix(in oklab, ${signal} 20%, var(--ground))`
    return `${token}: ${token === '--ground' ? ground : token === '--ink' ? ink : token.endsWith('-fill') ? fill : signal};`
  })
}

/** Tokens with a remark above each of the five, one that the theme leaves to its base added, and colours that follow. */
async function remarked(css: string, { baseFolder }: Audience): Promise<string> {
  const base = await readFile(join(baseFolder, 'styles/tokens.css'), 'utf8')
  const followers = await readFile(join(baseFolder, 'styles/rebased.css'), 'utf8')
  const added = Object.keys(fiveTokens).flatMap((token) =>
    tokenIn(css, token) === undefined ? [`  ${token}: ${tokenIn(base, token)};\n`] : [],
  )
  return css
    .replace(/^( *)(--[\w-]+): #[\da-f]{3,8};/gm, (line, indent: string, token: string) => {
      const follows = followerOf(token, followers)
      return follows ? `${indent}${token}: ${follows};` : line
    })
    .replace(/:root \{\n/, (start) => start + added.join(''))
    .replace(/^( *)(--[\w-]+):/gm, (line, indent: string, token: string) => {
      const meaning = Object.entries(fiveTokens).find(([one]) => one === token)?.[1]
      return meaning ? `${indent}/* 1 of the 5 that make it yours: ${meaning} */\n${line}` : line
    })
}

/** What a colour is where it follows from the five, so that a change of these carries over to all. */
function followerOf(token: string, followers: string): string | undefined {
  const follows = tokenIn(followers, token)
  if (follows !== undefined) return follows
  if (token === '--on-signal') return 'var(--ground)'
  const tinted = /^--(?!image)([\w-]+)-ground$/.exec(token)?.[1]
  return tinted ? `color-mix(in oklab, var(--${tinted}) 10%, var(--ground))` : undefined
}
