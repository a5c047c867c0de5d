import type { Point } from 'unist'
import type { VFile } from 'vfile'
import { z } from 'zod'
import { report } from '../../messages/report.ts'
import { languageTag } from '../../text/languageTag.ts'
import { type DialectName, dialects } from '../dialects.ts'

// `Object.keys` types the keys as `string`.
const dialectNames = Object.keys(dialects) as DialectName[]

/** How much of the prose is shown on slides, from most to least. */
export const densities = ['full', 'talk', 'brief'] as const

const colour = z
  .string()
  .regex(/^#(?:[\da-f]{3}){1,2}$/i, 'expected a colour, as in `#0b5d52`')
  .optional()

/** Brand of the publisher, laid over the theme. */
const brandShape = z.strictObject({
  colors: z.strictObject({ ground: colour, ink: colour, signal: colour }).optional(),
  /** Path of an image, relative to the article. */
  logo: z.string().optional(),
  /** Paths of font files, relative to the article. */
  fonts: z.strictObject({ display: z.string().optional(), text: z.string().optional() }).optional(),
  /** Replaces the talk's title at the foot of each slide. */
  footer: z.string().optional(),
})

const settingsShape = z.strictObject({
  density: z.enum(densities).optional(),
  lang: z
    .string()
    .refine((lang) => languageTag(lang) !== undefined, 'expected a language, as in `zh-CN`')
    .optional(),
  agenda: z.boolean().optional(),
  /** Whether each line end in the source is a line break on the slide, as in Obsidian, Typora and many blogs. */
  breaks: z.boolean().optional(),
  /** The tool that the article was written with, because tools read the same signs in different ways. */
  dialect: z.enum(dialectNames).optional(),
  /** The time for the talk, in minutes. */
  minutes: z.number().positive().optional(),
  /** Words, such as the title of a section, that have to be on a slide whatever the audience: `[Costs]`. */
  mustShow: z.array(z.string()).optional(),
  brand: brandShape.optional(),
})

/** The brand as an article asks for it, before it is adjusted to the theme. */
export type WantedBrand = z.infer<typeof brandShape>

/** Settings of an article, below the key `deckwright` of its front matter. */
export type Settings = z.infer<typeof settingsShape>

/**
 * Read an article's settings. Report each invalid one, and keep the valid ones.
 *
 * @param placeOf returns the article's line and column of a setting; `path` holds its keys below `deckwright`
 */
export function readSettings(value: unknown, placeOf: (path: PropertyKey[]) => Point, file: VFile): Settings {
  const read = settingsShape.safeParse(value)
  if (read.success) return read.data
  for (const issue of read.error.issues) {
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
    const path = [...issue.path, ...unknown]
    const expected =
      unknown.length > 0
        ? `expected one of: ${Object.keys(settingsShape.shape).join(', ')}`
        : issue.message.replace(/^Invalid \w+: /, '')
    const reason = `Unexpected \`${['deckwright', ...path].join('.')}\`, ${expected}`
    report(file, { ruleId: 'setting', place: placeOf(path), reason })
  }
  const given = typeof value === 'object' && value !== null ? Object.entries(value) : []
  const valid = given.filter(([key, one]) => settingsShape.safeParse({ [key]: one }).success)
  return settingsShape.parse(Object.fromEntries(valid))
}
