import type { Point } from 'unist'
import type { VFile } from 'vfile'
import { z } from 'zod'
import { report } from '../../messages/report.ts'
import { languageTag } from '../../text/languageTag.ts'
import { type DialectName, dialects } from '../dialects.ts'
import { describeIssues, oneOf, strictKeys } from './shapes.ts'

// cast: `Object.keys` types the keys as `string`
const dialectNames = Object.keys(dialects) as DialectName[]

/** How much of the prose is shown on slides, from most to least. */
export const densities = ['full', 'talk', 'brief'] as const

const colour = z
  .string()
  .regex(/^#(?:[\da-f]{3}){1,2}$/i, 'expected a colour, as in `#0b5d52`')
  .optional()

/** The publisher's brand, whose colours, fonts, logo and footer replace those of the theme. */
const brandShape = strictKeys({
  colors: strictKeys({ ground: colour, ink: colour, signal: colour })
    .optional()
    .meta({ description: 'Colours that replace those of the theme' }),
  logo: z.string().optional().meta({ description: 'Path of an image, relative to the file that names it' }),
  fonts: strictKeys({ display: z.string().optional(), text: z.string().optional() })
    .optional()
    .meta({ description: 'Paths of font files, relative to the file that names them' }),
  footer: z.string().optional().meta({ description: "Text at the foot of each slide instead of the talk's title" }),
})

/** The keys of `deckwright:` in front matter; a config has them too. The descriptions go into the JSON Schema. */
export const settingsShape = strictKeys({
  density: oneOf(densities)
    .optional()
    .meta({ description: 'How much of the prose is shown; the rest goes to the speaker notes' }),
  lang: z
    .string()
    .refine((lang) => languageTag(lang) !== undefined, 'expected a language, as in `zh-CN`')
    .optional()
    .meta({ description: 'Language of the text, where its own is mistaken' }),
  agenda: z.boolean().optional().meta({ description: 'Whether the talk opens with an agenda' }),
  breaks: z
    .boolean()
    .optional()
    .meta({ description: 'Whether a line end is one on the slide, as in Obsidian, Typora and many blogs' }),
  dialect: oneOf(dialectNames).optional().meta({
    description: 'The tool that the article was written with, where tools read the same signs in different ways',
  }),
  minutes: z.number().positive().optional().meta({ description: 'How many minutes the talk may take' }),
  mustShow: z.array(z.string()).optional().meta({ description: 'Titles or phrases that must be on a slide' }),
  brand: brandShape.optional().meta({ description: 'Colours, logo, fonts and footer, over any theme' }),
})

/** The brand as an article asks for it, before it is adjusted to the theme. */
export type WantedBrand = z.infer<typeof brandShape>

/** Settings of an article, below the key `deckwright` of its front matter. */
export type Settings = z.infer<typeof settingsShape>

declare module 'vfile' {
  interface DataMap {
    /** Settings that apply unless the article's front matter sets them. */
    settings: Settings
  }
}

/**
 * Read an article's settings. Report each invalid setting, and keep the valid settings.
 *
 * @param placeOf returns the article's line and column of a setting; `path` holds its keys below `deckwright`
 */
export function readSettings(value: unknown, placeOf: (path: PropertyKey[]) => Point, file: VFile): Settings {
  const understood: Settings = {}
  const read = (given: unknown) => {
    const { data, error } = settingsShape.safeParse(given)
    Object.assign(understood, data)
    for (const { path, reason } of error ? describeIssues(error, ['deckwright']) : [])
      report(file, { ruleId: 'setting', place: placeOf(path), reason })
  }
  // Read each key alone, so that an invalid key leaves the others valid, and each unknown key is reported by name.
  if (typeof value !== 'object' || value === null || Array.isArray(value)) read(value)
  else for (const [key, one] of Object.entries(value)) read({ [key]: one })
  return understood
}

/**
 * Complete settings with defaults, and the brand with the values of the default brand. The phrases of `mustShow` are
 * added to those of the defaults.
 */
export function withDefaults(settings: Settings, defaults: Settings | undefined): Settings {
  if (!defaults) return settings
  const both = { ...defaults, ...settings }
  if (defaults.mustShow && settings.mustShow) both.mustShow = [...defaults.mustShow, ...settings.mustShow]
  if (defaults.brand && settings.brand)
    both.brand = {
      ...defaults.brand,
      ...settings.brand,
      colors: { ...defaults.brand.colors, ...settings.brand.colors },
      fonts: { ...defaults.brand.fonts, ...settings.brand.fonts },
    }
  return both
}
