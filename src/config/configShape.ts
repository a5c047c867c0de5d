import { isAbsolute, normalize, sep } from 'node:path'
import type { Pluggable } from 'unified'
import { z } from 'zod'
import { settingsShape } from '../article/frontMatter/settings.ts'
import { oneOf, strictKeys } from '../article/frontMatter/shapes.ts'
import { outputs } from '../outputs/index.ts'
import { handoutKinds, papers } from '../outputs/options.ts'

/** A folder inside of the working folder. A config may have come with a repository, and must not make us write elsewhere. */
const folder = z
  .string()
  .min(1)
  .refine((path) => !isAbsolute(path) && normalize(path).split(sep)[0] !== '..', {
    error: 'expected a folder inside of the working folder; use the command line for another one',
  })

function isPlugin(value: unknown): value is Pluggable {
  if (Array.isArray(value)) return typeof value[0] === 'function'
  return typeof value === 'function' || (typeof value === 'object' && value !== null && 'plugins' in value)
}

/** The keys of a config in YAML or JSON: what a run makes and where, and all settings of an article. */
export const configFileShape = strictKeys({
  audience: z
    .union([z.string(), z.array(z.string()).min(1)], { error: 'expected a name, or a list of names' })
    .optional()
    .meta({ description: 'Who the talk is for: an audience, or several' }),
  to: z
    .array(oneOf(['deck', ...outputs.map(({ name }) => name)]))
    .min(1)
    .optional()
    .meta({ description: 'What to make' }),
  out: folder.optional().meta({ description: 'Folder of everything but the decks, inside of the working folder' }),
  decks: folder.optional().meta({ description: 'Folder of the decks, inside of the working folder' }),
  handout: oneOf(handoutKinds).optional().meta({ description: 'What a handout holds' }),
  paper: oneOf(papers).optional().meta({ description: 'Paper size of handouts' }),
  scale: z
    .number()
    .min(0.1)
    .max(8)
    .optional()
    .meta({ description: 'png: pixels of the picture for each px of a slide' }),
  port: z.int().min(1).max(65535).optional().meta({ description: 'present: the first port that is tried' }),
  ...settingsShape.shape,
})

/** The keys of a config that is a module, `deckwright.config.ts`: also remark plugins. */
export const configShape = strictKeys({
  ...configFileShape.shape,
  plugins: z
    .array(z.custom<Pluggable>(isPlugin, 'expected a remark plugin, or a list of one and its options'))
    .optional(),
})

/** What `deckwright.config.ts` exports. */
export type Config = z.input<typeof configShape>
