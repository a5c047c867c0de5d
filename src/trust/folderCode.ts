import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, realpath, stat } from 'node:fs/promises'
import { basename, join, relative, sep } from 'node:path'
import { Failure } from '../failure.ts'

/** What of a folder, or of a deck, would run on this machine or in the page. */
export interface Code {
  /** As a person calls it, relative to where they work. */
  path: string
  /** What would run, in words: the names of files. */
  runs: string[]
  /** Of all that belongs to it. */
  hash: string
}

/** Files of a folder that Slidev runs, in Node or in the page, wherever it finds one: the first segments of their paths. */
const entries =
  /^(?:vite\.config\.[^/]+|(?:uno|unocss)\.config\.[^/]+|styles?\.[^/]+|(?:global|slide)(?:-?(?:top|bottom))?\.[^/]+|custom-?nav-?controls\.vue|index\.html|package\.json|(?:setup|components|layouts|styles)\/.+)$/i

/** Folders of which Slidev runs whatever is in them. */
const entryFolders = /^(?:setup|components|layouts|styles)(?:\/|$)/i

/** Folders that are not read along with the one they stand in: what is installed, and what we make beside a deck. */
const skipped = new Set(['node_modules', '.git'])
const made = new Set([...skipped, '.deckwright', 'dist'])

/** Files that only hold data, wherever they stand. */
const data = /\.(?:png|jpe?g|gif|svg|webp|avif|ico|woff2?|ttf|otf|ya?ml|txt|license)$|^(?:license|readme|\.gitignore)$/i

/**
 * Find what Slidev would run of a folder that it is pointed at. A theme of settings, styles, fonts and images alone runs
 * nothing.
 *
 * @param folder of a theme, or of a deck
 * @param isOfDeck then what we make is not read along, which would have to be trusted after each run
 * @returns nothing where nothing would run
 * @throws Failure when a folder in it is a link to one outside
 */
export async function folderCode(folder: string, isOfDeck = false): Promise<Code | undefined> {
  const root = await realpath(folder)
  // A deck may stand in a large folder: most of it is only read where there is something to trust.
  const near = await filesOf({ root, folders: entryFolders, skip: skipped })
  const candidates = near.filter((path) => entries.test(path))
  if ((await codeIn(root, candidates, near)).length === 0) return undefined
  const all = await filesOf({ root, folders: /^/, skip: isOfDeck ? made : skipped })
  const code = await codeIn(root, all, all)
  const runs = code.map(({ path }) => path).filter((path) => entries.test(path))
  if (runs.length === 0) return undefined
  const hash = createHash('sha256')
  for (const { path, content } of code) hash.update(`${path}\0${content.length}\0`).update(content)
  return { path: relative('.', folder) || '.', runs, hash: hash.digest('hex') }
}

/** Those of some files that are more than data, with what they hold. */
async function codeIn(root: string, paths: string[], all: string[]): Promise<{ path: string; content: Buffer }[]> {
  const files = new Set(all)
  const code: { path: string; content: Buffer }[] = []
  for (const path of paths) {
    if (data.test(basename(path))) continue
    const content = await readFile(join(root, path))
    if (!isData(path, content, files)) code.push({ path, content })
  }
  return code
}

interface Walk {
  root: string
  /** Only these are walked into. */
  folders: RegExp
  skip: ReadonlySet<string>
}

/** The paths of all files, or of those in some folders alone, in order. What is linked counts by what the link leads to. */
async function filesOf(walk: Walk, under = '', above: string[] = []): Promise<string[]> {
  const { root, folders, skip } = walk
  const found: string[] = []
  const here = await realpath(join(root, under))
  for (const entry of await readdir(here, { withFileTypes: true })) {
    const path = under === '' ? entry.name : `${under}/${entry.name}`
    const target = join(root, path)
    // What Slidev looks for in a folder it finds in all that are in it.
    if ((skip.has(entry.name) && !entryFolders.test(path)) || !existsSync(target)) continue
    const kind = entry.isSymbolicLink() ? await stat(target) : entry
    if (kind.isFile()) found.push(path)
    if (kind.isDirectory() && !folders.test(path)) continue
    if (!kind.isDirectory() || (entry.isSymbolicLink() && [here, ...above].includes(await realpath(target)))) continue
    if (`${await realpath(target)}${sep}`.startsWith(`${root}${sep}`))
      found.push(...(await filesOf(walk, path, [here, ...above])))
    else if (entries.test(`${path}/x`))
      throw new Failure(`Cannot use \`${relative('.', target)}\`, expected a folder: it is a link to one elsewhere`)
  }
  return under === '' ? found.sort() : found
}

function isData(path: string, content: Buffer, files: ReadonlySet<string>): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase()
  // A component may be written in Markdown.
  if (name.endsWith('.md')) return !/^components\//i.test(path)
  if (name === 'package.json') return under(path) !== '' || !configuresSlidev(content.toString())
  if (!/\.(?:css|[jt]s)$/.test(name) || name.endsWith('.module.css')) return false
  const rest = content.toString().replace(styleImport, (all, _, target: string) => {
    return files.has(join(under(path), target).split(sep).join('/')) ? '' : all
  })
  // A preprocessor that an import could lead to runs code, and comes from whatever `node_modules` is near.
  if (name.endsWith('.css')) return !/@(?:import|use|plugin|config)\b/i.test(rest)
  // As the `styles/index.ts` of most themes.
  return rest.replace(/^\s*\/\/.*$/gm, '').trim() === ''
}

/** An import of a style that stands beside. */
const styleImport = /@?import\s+(["'])(\.{1,2}\/[\w./-]+\.css)\1;?/g

function under(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : ''
}

/** Slidev takes defaults and addons from it. */
function configuresSlidev(json: string): boolean {
  try {
    const read: unknown = JSON.parse(json)
    return typeof read === 'object' && read !== null && 'slidev' in read
  } catch {
    return true
  }
}
