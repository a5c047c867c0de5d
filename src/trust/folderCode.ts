import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, realpath, stat } from 'node:fs/promises'
import { basename, join, relative, sep } from 'node:path'
import { Failure } from '../failure.ts'

/** The code of a folder or a deck that would run on this machine or in the page. */
export interface RunnableCode {
  /** Relative to the working folder, for messages. */
  path: string
  /** What would run, for messages: names of files, or frontmatter keys and components of a deck. */
  runs: string[]
  /** Hash of all its files. The folder is trusted until one of them changes. */
  hash: string
}

/** Files that Slidev runs, in Node or in the page, if a folder contains them. */
const runnableFiles =
  /^(?:vite\.config\.[^/]+|(?:uno|unocss)\.config\.[^/]+|styles?\.[^/]+|(?:global|slide)(?:-?(?:top|bottom))?\.[^/]+|custom-?nav-?controls\.vue|index\.html|package\.json|(?:setup|components|layouts|styles)\/.+)$/i

/** Folders in which Slidev runs every file. */
const runnableFolders = /^(?:setup|components|layouts|styles)(?:\/|$)/i

/** Names of files and folders that are skipped everywhere. */
const skipped = new Set(['node_modules', '.git'])
/** Names that are skipped beside a deck, where deckwright itself writes. */
const skippedBesideDeck = new Set([...skipped, '.deckwright', 'dist'])

/** Files that hold only data, in any folder. */
const dataFiles =
  /\.(?:png|jpe?g|gif|svg|webp|avif|ico|woff2?|ttf|otf|ya?ml|txt|license)$|^(?:license|readme|\.gitignore)$/i

/**
 * Find the code that Slidev would run in the folder of a theme or a deck. A theme that consists of settings, styles,
 * fonts and images runs nothing.
 *
 * @param isOfDeck whether a deck lies in the folder: then skip what deckwright writes there, which would have to be
 *   trusted again after each run
 * @returns undefined if nothing would run
 * @throws {Failure} when a folder in it is a link to a folder outside of it
 */
export async function folderCode(folder: string, isOfDeck = false): Promise<RunnableCode | undefined> {
  const root = await realpath(folder)
  // Look first only into the folders that Slidev looks into. A deck may lie in a large folder: read all of it only if there
  // is code.
  const near = await filesOf({ root, folders: runnableFolders, skip: skipped })
  const candidates = near.filter((path) => runnableFiles.test(path))
  if ((await codeIn(root, candidates, near)).length === 0) return undefined
  const all = await filesOf({ root, folders: /^/, skip: isOfDeck ? skippedBesideDeck : skipped })
  const code = await codeIn(root, all, all)
  const runs = code.map(({ path }) => path).filter((path) => runnableFiles.test(path))
  if (runs.length === 0) return undefined
  const hash = createHash('sha256')
  for (const { path, content } of code) hash.update(`${path}\0${content.length}\0`).update(content)
  return { path: relative('.', folder) || '.', runs, hash: hash.digest('hex') }
}

/** Read the files at `paths` that may run, and leave out files that are only data. `all` are the paths of all files. */
async function codeIn(root: string, paths: string[], all: string[]): Promise<{ path: string; content: Buffer }[]> {
  const files = new Set(all)
  const code: { path: string; content: Buffer }[] = []
  for (const path of paths) {
    if (dataFiles.test(basename(path))) continue
    const content = await readFile(join(root, path))
    if (!isData(path, content, files)) code.push({ path, content })
  }
  return code
}

/** How a folder is walked through. */
interface Walk {
  root: string
  /** Only folders that match are entered. */
  folders: RegExp
  /** Names of files and folders that are left out. */
  skip: ReadonlySet<string>
}

/**
 * List the files of a walk: their paths relative to `root`, sorted. A symbolic link counts as what it leads to.
 *
 * @param under the folder to list, relative to `root`
 * @param above real paths of the folders around it, because a link to one of them would be followed for ever
 */
async function filesOf(walk: Walk, under = '', above: string[] = []): Promise<string[]> {
  const { root, folders, skip } = walk
  const found: string[] = []
  const here = await realpath(join(root, under))
  for (const entry of await readdir(here, { withFileTypes: true })) {
    const path = under === '' ? entry.name : `${under}/${entry.name}`
    const target = join(root, path)
    // Slidev searches `components/` and similar folders at any depth, also in a `node_modules` inside of them.
    if ((skip.has(entry.name) && !runnableFolders.test(path)) || !existsSync(target)) continue
    const kind = entry.isSymbolicLink() ? await stat(target) : entry
    if (kind.isFile()) found.push(path)
    if (kind.isDirectory() && !folders.test(path)) continue
    if (!kind.isDirectory() || (entry.isSymbolicLink() && [here, ...above].includes(await realpath(target)))) continue
    if (`${await realpath(target)}${sep}`.startsWith(`${root}${sep}`))
      found.push(...(await filesOf(walk, path, [here, ...above])))
    else if (runnableFiles.test(`${path}/x`))
      throw new Failure(`Cannot use \`${relative('.', target)}\`, expected a folder: it is a link to one elsewhere`)
  }
  return under === '' ? found.sort() : found
}

/** Tell whether a file is only data, so that nothing in it runs. */
function isData(path: string, content: Buffer, files: ReadonlySet<string>): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase()
  // Slidev compiles Markdown files in `components/`.
  if (name.endsWith('.md')) return !/^components\//i.test(path)
  if (name === 'package.json') return folderOf(path) !== '' || !configuresSlidev(content.toString())
  if (!/\.(?:css|[jt]s)$/.test(name) || name.endsWith('.module.css')) return false
  const rest = content.toString().replace(styleImport, (all, _, target: string) => {
    return files.has(join(folderOf(path), target).split(sep).join('/')) ? '' : all
  })
  // An import may start a preprocessor from the nearest `node_modules`, which runs code.
  if (name.endsWith('.css')) return !/@(?:import|use|plugin|config)\b/i.test(rest)
  // Only imports of styles, as in the `styles/index.ts` of most themes.
  return rest.replace(/^\s*\/\/.*$/gm, '').trim() === ''
}

/** An import of a local style sheet. */
const styleImport = /@?import\s+(["'])(\.{1,2}\/[\w./-]+\.css)\1;?/g

function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : ''
}

/** Tell whether a `package.json` has a `slidev` key, from which Slidev takes defaults and addons. */
function configuresSlidev(json: string): boolean {
  try {
    const read: unknown = JSON.parse(json)
    return typeof read === 'object' && read !== null && 'slidev' in read
  } catch {
    return true
  }
}
