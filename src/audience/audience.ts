import { z } from 'zod'
import { densities } from '../article/frontMatter/settings.ts'
import { saidKinds } from '../deck/moveToNotes.ts'

/** The file in a theme's folder that makes it an audience. */
export const settingsFile = 'audience.yaml'

/** What `audience.yaml` may say; its descriptions stand in the JSON Schema that editors read. */
export const audienceShape = z.strictObject({
  description: z.string().default('').meta({ description: 'For whom the talk is, in a line' }),
  base: z.string().default('base').meta({ description: 'The theme that this one is laid over' }),
  theme: z
    .string()
    .min(1)
    .optional()
    .meta({ description: 'A theme for Slidev from npm, such as seriph, for what it has layouts for' }),
  density: z.enum(densities).default('talk').meta({ description: 'How much of the prose is shown; the rest is said' }),
  colorSchema: z.enum(['dark', 'light']).default('light').meta({ description: 'On what ground' }),
  agenda: z.boolean().default(true).meta({ description: 'Whether the talk opens with what it is about' }),
  said: z.array(z.enum(saidKinds)).default([]).meta({ description: 'Kinds of block that are said and not shown' }),
  appendix: z
    .array(z.enum(saidKinds))
    .default([])
    .meta({ description: 'Kinds of block whose slides stand behind the talk, for those who ask' }),
  reveal: z.boolean().default(false).meta({ description: 'Whether the items of a list come one at a time' }),
  footer: z.string().optional().meta({ description: "What stands on each slide in place of the talk's title" }),
  wordsPerMinute: z.number().positive().default(130).meta({
    description: 'How fast the speaker speaks: words of letters; full-width characters are 1.7 times as many',
  }),
  minutes: z.number().positive().optional().meta({ description: 'How long the talk may take' }),
  mustShow: z.array(z.string()).default([]).meta({ description: 'Titles, or words, that have to stand on a slide' }),
})

/** The settings of an audience with the folders of its themes. */
export interface Audience extends z.infer<typeof audienceShape> {
  name: string
  /** Absolute path of its theme. */
  folder: string
  /** Absolute path of the theme that it is laid over. */
  baseFolder: string
  /** All its themes, each laid over those before it: the base, a Slidev theme if it names one, its own. */
  folders: string[]
}
