import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'
import { densities } from '../article/frontMatter/settings.ts'
import { offsetInYaml } from '../article/source/offsetInYaml.ts'
import { saidKinds } from '../deck/moveToNotes.ts'
import { Failure } from '../failure.ts'
import { packageRoot } from '../packageRoot.ts'
import { checkTokens } from './checkTokens.ts'

/** The folder of the themes that come along, in a checkout as in an installed package. */
const shipped = join(packageRoot, 'themes')

/** JSON Schema of `audience.yaml`, for editors. */
export const schemaPath = join(shipped, 'audience.schema.json')

/** An article that needs every layout, to see a theme by. */
export const previewPath = join(shipped, 'preview.md')

const settings = 'audience.yaml'

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

/** An audience: how much it is told, on what ground, and where its theme lies. */
export interface Audience extends z.infer<typeof audienceShape> {
  name: string
  /** Of its theme, absolute. */
  folder: string
  /** Of the theme that it is laid over, absolute. */
  baseFolder: string
  /** Of all themes, each laid over those before it: the base, one for Slidev if there is one, its own. */
  folders: string[]
}

/** What a deck's headmatter says about its looks. */
export interface Look {
  theme: string
  addons: string[]
  colorSchema: 'dark' | 'light'
  reveal: boolean
}

/** The audiences that there is a theme for: those in `themes/` of the working folder, then those that come along. */
export function audiences(): string[] {
  const folders = [resolve('themes'), shipped].filter((path) =>
    statSync(path, { throwIfNoEntry: false })?.isDirectory(),
  )
  const names = folders.flatMap((folder) => readdirSync(folder).filter((name) => isAudience(join(folder, name))))
  return [...new Set(names)]
}

function isAudience(folder: string): boolean {
  return existsSync(join(folder, settings))
}

/** The folder of a theme by its name: the one in `themes/` of the working folder goes before the one that comes along. */
export function findTheme(name: string): string | undefined {
  return [resolve('themes', name), join(shipped, name)].find((folder) => existsSync(folder))
}

/** Tell whether a folder is that of a theme which comes along, wherever it was found. */
export function isShipped(folder: string): boolean {
  return realpathSync(folder).startsWith(realpathSync(shipped) + sep)
}

/**
 * Read what is said to an audience.
 *
 * @throws Failure when there is no such audience, or its `audience.yaml` or `tokens.css` says what nobody
 *   understands
 */
export async function readAudience(name: string): Promise<Audience> {
  const folder = findTheme(name)
  if (!audiences().includes(name) || folder === undefined)
    throw new Failure(`Cannot find audience \`${name}\`, expected one of: ${audiences().join(', ')}`)
  const path = join(folder, settings)
  const lines = new LineCounter()
  const document = parseDocument(await readFile(path, 'utf8'), { lineCounter: lines })
  const fail = (offset: number, reason: string) => {
    const { line, col } = lines.linePos(offset)
    return new Failure(`${relative('.', path)}:${line}:${col} ${reason}`)
  }
  const [error] = document.errors
  if (error) throw fail(error.pos[0], `Cannot read it, expected YAML: ${error.message.split('\n')[0]}`)
  const read = audienceShape.safeParse(document.toJS() ?? {})
  if (!read.success) throw fail(...complaint(document, read.error.issues))
  const baseFolder = findTheme(read.data.base)
  if (baseFolder === undefined)
    throw fail(offsetInYaml(document, ['base']), `Cannot find the theme \`${read.data.base}\`, expected \`base\``)
  const { theme } = read.data
  const slidevFolder = theme === undefined ? undefined : findSlidevTheme(theme, folder)
  if (theme !== undefined && slidevFolder === undefined)
    throw fail(
      offsetInYaml(document, ['theme']),
      `Cannot find the theme \`${theme}\`, expected a theme for Slidev that is installed, as by \`npm install ${packagesOf(theme)[0]}\``,
    )
  await checkTokens(folder, baseFolder)
  return {
    ...read.data,
    name,
    folder,
    baseFolder,
    folders: [baseFolder, ...(slidevFolder ? [slidevFolder] : []), folder],
  }
}

/** The folder of a package that calls itself a theme for Slidev, where Node finds it from the audience's or the working folder. */
function findSlidevTheme(theme: string, folder: string): string | undefined {
  const places = [folder, resolve()].flatMap((from) => createRequire(join(from, 'x')).resolve.paths('x') ?? [])
  const folders = packagesOf(theme).flatMap((name) => places.map((place) => join(place, name)))
  return folders.find((found) => {
    const path = join(found, 'package.json')
    if (!existsSync(path)) return false
    const { name, keywords = [] }: { name?: string; keywords?: string[] } = JSON.parse(readFileSync(path, 'utf8'))
    return [name, ...keywords].some((word) => /slidev-theme|@slidev\/theme-/.test(String(word)))
  })
}

/** What a theme's package may be called, as Slidev reads its name. */
function packagesOf(theme: string): string[] {
  return theme.includes('/') ? [theme] : [`@slidev/theme-${theme}`, `slidev-theme-${theme}`, theme]
}

function complaint(document: ReturnType<typeof parseDocument>, [issue]: z.core.$ZodIssue[]): [number, string] {
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
  const path = [...(issue?.path ?? []), ...unknown]
  const known = `expected one of: ${Object.keys(audienceShape.shape).join(', ')}`
  const expected = unknown.length > 0 ? known : issue?.message.replace(/^Invalid \w+: /, '')
  return [offsetInYaml(document, path), `Unexpected \`${path.join('.')}\`, ${expected}`]
}

/**
 * The headmatter by which a deck finds its themes from where it stands, without an absolute path. The base goes into
 * `theme` and the audience into `addons`, so that the audience's layouts and styles win; between them stands a theme for
 * Slidev, by its path too, since Slidev finds addons by name and by path in no certain order. It resolves a path in
 * `addons` one folder too high unless it starts with `@/`.
 */
export function lookOf({ folders, colorSchema, reveal }: Audience, deckPath: string): Look {
  const [base = '', ...addons] = folders.map((theme) => relative(dirname(deckPath), theme).split(sep).join('/'))
  const theme = base.startsWith('.') ? base : `./${base}`
  return { theme, addons: addons.map((addon) => `@/${addon}`), colorSchema, reveal }
}
