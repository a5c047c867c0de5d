import { existsSync, readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { z } from 'zod'
import { densities } from './article/settings.ts'
import { Failure } from './failure.ts'

/** The folder of the themes, in a checkout as in an installed package. */
const themes = fileURLToPath(new URL('../themes', import.meta.url))

const audienceShape = z.strictObject({
  base: z.string().default('base'),
  density: z.enum(densities).default('talk'),
  colorSchema: z.enum(['dark', 'light']).default('light'),
})

/** What a theme's `audience.yaml` says: how much is shown, on what ground, on which base theme. */
export type Audience = z.infer<typeof audienceShape>

/** What a deck's headmatter says about its looks. */
export interface Look {
  theme: string
  addons: string[]
  colorSchema: 'dark' | 'light'
}

/** The audiences that there is a theme for. */
export function audiences(): string[] {
  return readdirSync(themes).filter((name) => existsSync(join(themes, name, 'audience.yaml')))
}

/**
 * Read what is said to an audience.
 *
 * @throws Failure when there is no such audience, or its `audience.yaml` says what nobody understands
 */
export async function readAudience(name: string): Promise<Audience> {
  const known = audiences()
  if (!known.includes(name)) throw new Failure(`Cannot find audience \`${name}\`, expected one of: ${known.join(', ')}`)
  const path = join(themes, name, 'audience.yaml')
  const read = audienceShape.safeParse(parse(await readFile(path, 'utf8')))
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw new Failure(`Cannot use \`${path}\`: \`${issue?.path.join('.')}\`: ${issue?.message}`)
}

/**
 * The headmatter by which a deck finds its themes from where it stands, without an absolute path. The base goes into
 * `theme` and the audience into `addons`, so that the audience's layouts and styles win; Slidev resolves a path in
 * `addons` one folder too high unless it starts with `@/`.
 */
export function lookOf(name: string, { base, colorSchema }: Audience, deckPath: string): Look {
  const path = (theme: string) => relative(dirname(deckPath), join(themes, theme)).split(sep).join('/')
  const theme = path(base)
  return { theme: theme.startsWith('.') ? theme : `./${theme}`, addons: [`@/${path(name)}`], colorSchema }
}
