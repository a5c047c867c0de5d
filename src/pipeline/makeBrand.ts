import type { VFile } from 'vfile'
import type { Article } from '../article/article.ts'
import type { Audience } from '../audience/audience.ts'
import { themeColours } from '../audience/themeColours.ts'
import type { Brand } from '../deck/deck.ts'
import { copyFont } from '../files/copyFont.ts'
import { type CopyOptions, copyImages } from '../files/copyImages.ts'
import { report } from '../messages/report.ts'

/**
 * Make the brand of a deck from `brand` in the article's front matter. Adjust the colours until text in them is legible
 * in the audience's theme, and copy the logo and the fonts beside the deck. A logo or a font that cannot be used is
 * left out and reported on the file.
 */
export async function makeBrand(
  { frontMatter: { settings, placeOf } }: Article,
  audience: Audience,
  options: CopyOptions,
  file: VFile,
): Promise<Brand | undefined> {
  const { colors = {}, logo, fonts = {}, footer = audience.footer } = settings.brand ?? {}
  const complain = (path: string[], reason: string, asWarning = false): void =>
    report(file, { ruleId: 'brand', place: placeOf(['brand', ...path]), reason, asWarning })

  const { logo: givenLogo, fonts: givenFonts = {} } = file.data.settings?.brand ?? {}
  const given = [givenLogo, givenFonts.display, givenFonts.text]
  // A file that a config names may lie anywhere in the working folder, any other only in the article's repository or folder.
  const optionsOf = (path: string) => (given.includes(path) ? { ...options, root: '.' } : options)

  const brand: Brand = {}
  if (Object.keys(colors).length > 0) {
    // Import here, because colorjs.io takes long to load and most articles have no brand.
    const { brandColours } = await import('../audience/brandColours.ts')
    const { colours, adjusted } = brandColours(colors, await themeColours(audience))
    Object.assign(brand, colours)
    for (const { name, wanted, on, contrast, given } of adjusted) {
      const reason = `Cannot read \`${wanted}\` on \`${on}\`, expected a contrast of ${contrast}: \`${given}\` is used instead`
      complain(['colors', name], reason, true)
    }
  }
  if (logo !== undefined) {
    const placed = (await copyImages([logo], optionsOf(logo))).get(logo)
    if (placed && 'url' in placed) brand.logo = placed.url
    else complain(['logo'], placed?.reason ?? '')
  }
  for (const [name, key] of [
    ['display', 'fontDisplay'],
    ['text', 'fontText'],
  ] as const) {
    const url = fonts[name]
    if (url === undefined) continue
    const copied = await copyFont(url, optionsOf(url))
    if ('url' in copied) brand[key] = copied.url
    else complain(['fonts', name], `Cannot take the font \`${url}\`, ${copied.why}`)
  }
  if (footer !== undefined) brand.footer = footer
  return Object.keys(brand).length > 0 ? brand : undefined
}
