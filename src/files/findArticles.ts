import { readFile, stat } from 'node:fs/promises'
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path'
import { glob, isDynamicPattern } from 'tinyglobby'
import { Failure } from '../failure.ts'
import { hasRecord } from './deckRecord.ts'
import { isWebAddress } from './fetchArticle.ts'
import { isInside } from './isInside.ts'
import { nameOfSource } from './nameOfSource.ts'
import { standardInput } from './readSource.ts'

/** An article that was found. */
export interface FoundArticle {
  path: string
  /** Name of the folder of its outputs. */
  name: string
}

/** What was given, as files. */
export interface FoundArticles {
  /** Each once: single files as they were given, those of a folder or a pattern in the order of their paths. */
  paths: (string | FoundArticle)[]
  /** For each folder and pattern how many articles it has, in words. */
  counts: string[]
}

/** Extensions of articles in a folder. */
const extensions = ['md', 'markdown', 'mdx', 'qmd', 'rmd', 'ipynb', 'docx']

/**
 * Find the articles of folders and patterns (`posts/*.md`); what else is given is taken as it is. Decks that were made,
 * folders that are hidden, `node_modules` and empty files are passed over.
 *
 * @param made folders that hold decks and outputs
 * @throws {Failure} when a folder or a pattern has none
 */
export async function findArticles(given: readonly string[], made: readonly string[] = []): Promise<FoundArticles> {
  const paths = new Map<string, string | FoundArticle>()
  const counts: string[] = []
  for (const one of given) {
    const isFolder = await stat(one).then(
      (stats) => stats.isDirectory(),
      () => undefined,
    )
    const isPattern = isFolder === undefined && one !== standardInput && !isWebAddress(one) && isDynamicPattern(one)
    if (!isFolder && !isPattern) {
      paths.set(resolve(one), paths.get(resolve(one)) ?? one)
      continue
    }
    // A folder that is given is read even if it lies in the folder of the outputs.
    const outputs = made.filter((folder) => !isInside(isPattern ? '.' : one, folder))
    const isMade = (path: string) => outputs.some((folder) => isInside(path, folder))
    const { articles, empty } = await articlesIn(
      isPattern ? '.' : one,
      isPattern ? one.split(sep).join('/') : '**',
      isMade,
    )
    if (articles.length === 0)
      throw new Failure(
        `Cannot find an article in \`${one}\`, expected a file of one of: ${extensions.map((name) => `.${name}`).join(', ')}`,
      )
    for (const found of nameArticles(articles, isPattern ? '.' : one))
      if (!paths.has(resolve(found.path))) paths.set(resolve(found.path), found)
    const passed = empty === 0 ? '' : `, ${empty} empty ${empty === 1 ? 'file' : 'files'} passed over`
    counts.push(`${articles.length} ${articles.length === 1 ? 'article' : 'articles'} in \`${one}\`${passed}`)
  }
  return { paths: [...paths.values()], counts }
}

/** Find the files of a folder that a pattern matches and that are articles, in the order of their paths. */
async function articlesIn(
  folder: string,
  pattern: string,
  isMade: (path: string) => boolean,
): Promise<{ articles: string[]; empty: number }> {
  const all = await glob(pattern, {
    cwd: folder,
    ignore: ['**/node_modules/**'],
    followSymbolicLinks: false,
    expandDirectories: false,
  })
  const found = all.map((path) => join(folder, path))
  const articles: string[] = []
  let empty = 0
  for (const path of found.toSorted((one, other) => (one < other ? -1 : 1))) {
    const isArticle = extensions.includes(extname(path).slice(1).toLowerCase()) && !basename(path).startsWith('~$')
    if (!isArticle || isMade(path) || hasRecord(path)) continue
    // Skip pipes and devices, which could block. A file that cannot be read is reported later, when it is read.
    if (!(await stat(path).catch(() => undefined))?.isFile()) continue
    const bytes = await readFile(path).catch(() => undefined)
    if (bytes?.toString('latin1').trim() === '') empty += 1
    else articles.push(path)
  }
  return { articles, empty }
}

/** Name articles as if each was given alone. Where several have one name, put the names of their folders before it: `a/README`. */
function nameArticles(paths: readonly string[], folder: string): FoundArticle[] {
  const counts = new Map<string, number>()
  for (const path of paths) counts.set(nameOfSource(path), (counts.get(nameOfSource(path)) ?? 0) + 1)
  return paths.map((path) => {
    const name = nameOfSource(path)
    if (counts.get(name) === 1) return { path, name }
    const way = relative(folder, dirname(path))
      .split(sep)
      .filter((step) => step && step !== '..')
    return { path, name: join(...way, basename(path, extname(path))) }
  })
}
