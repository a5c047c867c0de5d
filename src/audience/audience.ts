import { z } from 'zod'
import { densities } from '../article/frontMatter/settings.ts'
import { oneOf, strictKeys } from '../article/frontMatter/shapes.ts'
import { slideKinds } from '../deck/budget/slideKinds.ts'
import { movableKinds } from '../deck/moveToNotes.ts'

/** Name of the file that makes a theme's folder an audience. */
export const settingsFile = 'audience.yaml'

/** The keys of `audience.yaml`. The descriptions go into the JSON Schema that editors read. */
export const audienceShape = strictKeys({
  description: z.string().default('').meta({ description: 'Who the talk is for, in one line' }),
  base: z.string().default('base').meta({ description: 'The theme that this one builds on' }),
  theme: z
    .string()
    .min(1)
    .optional()
    .meta({ description: 'A Slidev theme from npm, such as seriph: its layouts are used where it has them' }),
  density: oneOf(densities)
    .default('talk')
    .meta({ description: 'How much of the prose is shown; the rest goes to the speaker notes' }),
  colorSchema: oneOf(['dark', 'light']).default('light').meta({ description: 'Whether slides are dark or light' }),
  agenda: z.boolean().default(true).meta({ description: 'Whether the talk opens with an agenda' }),
  said: z
    .array(oneOf(movableKinds))
    .default([])
    .meta({ description: 'Kinds of block that go to the speaker notes instead of a slide' }),
  appendix: z
    .array(oneOf(movableKinds))
    .default([])
    .meta({ description: 'Kinds of block whose slides go to an appendix behind the talk' }),
  reveal: z.boolean().default(false).meta({ description: 'Whether the items of a list appear one at a time' }),
  footer: z.string().optional().meta({ description: "Text on each slide instead of the talk's title" }),
  wordsPerMinute: z.number().positive().default(130).meta({
    description: 'How many words the speaker says in a minute; of full-width characters 1.7 times as many',
  }),
  minutes: z.number().positive().optional().meta({
    description: 'How many minutes the talk may take; what they would miss least goes to an appendix behind the talk',
  }),
  slidesPerMinute: z.number().positive().default(2).meta({
    description: 'How many slides a minute of the talk has at most, where it has `minutes`',
  }),
  prefers: z
    .array(oneOf(slideKinds))
    .default([])
    .meta({ description: 'Kinds of slide that they would miss most when not all of the talk fits' }),
  mustShow: z.array(z.string()).default([]).meta({ description: 'Titles or phrases that must be on a slide' }),
})

/** The settings of an audience, and the folders of its themes. */
export interface Audience extends z.infer<typeof audienceShape> {
  name: string
  /** Absolute path of the audience's own theme folder. */
  folder: string
  /** Absolute path of the folder of its base theme. */
  baseFolder: string
  /** All its theme folders; each overrides those before it: the base, the Slidev theme of `theme` if set, its own. */
  folders: string[]
}
