import { lstat, readdir, readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { errorOf } from '../article/frontMatter/repairYaml.ts'
import { describeIssues } from '../article/frontMatter/shapes.ts'
import { offsetInYaml } from '../article/source/offsetInYaml.ts'
import { offsetOfKeys } from '../article/source/offsetOfKeys.ts'
import { listAudiences } from '../audience/listAudiences.ts'
import { Failure } from '../failure.ts'
import { expectedOneOf } from '../text/nearestName.ts'
import { moduleCode } from '../trust/moduleCode.ts'
import { type TrustOptions, trustOrRefuse } from '../trust/requireTrust.ts'
import { type Config, configFileShape, configShape } from './configShape.ts'

/** Files that may hold the config. */
const configNames = ['ts', 'js', 'mjs', 'yaml', 'json'].map((extension) => `deckwright.config.${extension}`)

/**
 * Read the config of the working folder, if there is one. A module runs only if the user trusts it.
 *
 * @throws {Failure} with file, line and column of what is wrong; when there are several configs; when its code is not trusted
 */
export async function readConfig(options: TrustOptions = {}): Promise<Config> {
  const path = await findConfig()
  if (path === undefined) return {}
  return /[jt]s$/.test(path) ? readModule(path, options) : readData(path)
}

/** Find the path of the working folder's config. */
export async function findConfig(): Promise<string | undefined> {
  const found = (await readdir('.')).filter((name) => /^deckwright\.config\.\w+$/.test(name)).sort()
  const unknown = found.find((name) => !configNames.includes(name))
  if (unknown !== undefined)
    throw new Failure(`Cannot read \`${unknown}\` as a config, ${expectedOneOf(configNames, unknown)}`)
  const [path, other] = found
  if (other !== undefined) throw new Failure(`Cannot use both \`${path}\` and \`${other}\`, expected one config`)
  if (path !== undefined && !(await lstat(path)).isFile())
    throw new Failure(`Cannot read \`${path}\`, expected a file in the working folder, and no link to one`)
  return path
}

/** Read a config in YAML or JSON. JSON is YAML too. */
async function readData(path: string): Promise<Config> {
  const text = await readFile(path, 'utf8')
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, logLevel: 'error' })
  const error = errorOf(document, lines)
  if (error) throw new Failure(`${path}:${error.line}:${error.column} Cannot read it, expected YAML: ${error.reason}`)
  return check(document.toJS() ?? {}, configFileShape, { path, text, offsetOf: (keys) => offsetInYaml(document, keys) })
}

async function readModule(path: string, { trust }: TrustOptions): Promise<Config> {
  await trustOrRefuse([await moduleCode(path)], trust)
  const text = await readFile(path, 'utf8')
  const from = Math.max(0, text.search(/\bexport\s+default\b|\bmodule\.exports\b/))
  return check(await runModule(path), configShape, {
    path,
    text,
    offsetOf(keys) {
      const after = offsetOfKeys(text, keys, from)
      return after > from ? after : offsetOfKeys(text, keys) || from
    },
  })
}

/** Run a module and return what it exports. The cache of compiled modules is off: other users could write to it. */
async function runModule(path: string): Promise<unknown> {
  const { createJiti } = await import('jiti')
  const jiti = createJiti(pathToFileURL(resolve(path)).href, { fsCache: false, moduleCache: false, tryNative: false })
  try {
    const module: Record<string, unknown> = await jiti.import(resolve(path))
    return module.default
  } catch (cause) {
    const { message, stack = message } = cause instanceof Error ? cause : new Error(String(cause))
    // Leave out the column: it would be that of the compiled line.
    const [place] = new RegExp(`${path.replaceAll('.', '\\.')}:\\d+`).exec(stack) ?? [path]
    throw new Failure(`${place} Cannot run it: ${message.split('\n')[0]?.trim()}`, { cause })
  }
}

/** The file of a config, and a function that finds in it the value at a path of keys. */
interface ConfigText {
  path: string
  text: string
  offsetOf(keys: PropertyKey[]): number
}

/** Check the shape of a config, and that its audiences exist. Throw for the first fault in the file. */
function check(value: unknown, shape: z.ZodType<Config>, { path, text, offsetOf }: ConfigText): Config {
  const { data, error } = shape.safeParse(value)
  const issues = error ? describeIssues(error) : []
  const audiences = listAudiences()
  for (const name of [data?.audience ?? []].flat())
    if (!audiences.includes(name))
      issues.push({ path: ['audience'], reason: `Cannot find audience \`${name}\`, ${expectedOneOf(audiences, name)}` })
  const [first] = issues
    .map((issue) => ({ reason: issue.reason, offset: offsetOf(issue.path) }))
    .sort((one, other) => one.offset - other.offset)
  if (!data || first) {
    const before = text.slice(0, first?.offset).split('\n')
    throw new Failure(`${path}:${before.length}:${(before.at(-1)?.length ?? 0) + 1} ${first?.reason}`)
  }
  return data
}
