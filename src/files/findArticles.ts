import { readFile, stat } from 'node:fs/promises'
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path'
import { Failure } from '../failure.ts'
import { hasRecord } from './deckRecord.ts'
import { isWebAddress } from './fetchArticle.ts'
import { isInside } from './isInside.ts'
import { nameOfSource } from './nameOfSource.ts'
import { standardInput } from './readSource.ts'

/** An article that was found in a folder or by a pattern. */
export interface FoundArticle {
  path: string
  /** The name of the article, after which the folder of its outputs is named. */
  name: string
}

/** The files that paths, folders and patterns on the command line stand for. */
export interface FoundArticles {
  /** Each file once. A string is a file as it was given; the files of a folder or a pattern are sorted by path. */
  paths: (string | FoundArticle)[]
  /** One sentence for each folder and pattern: ``12 articles in `posts` ``. */
  counts: string[]
}

/** A file in a folder is an article if it has one of these extensions. */
const extensions = ['md', 'markdown', 'mdx', 'qmd', 'rmd', 'ipynb', 'docx']

/**
 * Find the articles of folders and of patterns such as `posts/*.md`. A path of a single file is returned as it is.
 * Decks that this program made, hidden folders, `node_modules` and empty files are skipped.
 *
 * @param given files, folders and patterns
 * @param made folders that hold decks and outputs, whose files are no articles
 * @throws {Failure} when a folder or a pattern contains no article
 */
export async function findArticles(given: readonly string[], made: readonly string[] = []): Promise<FoundArticles> {
  const paths = new Map<string, string | FoundArticle>()
  const counts: string[] = []
  for (const one of given) {
    const isFolder = await stat(one).then(
      (stats) => stats.isDirectory(),
      () => undefined,
    )
    const isPattern = isFolder === undefined && one !== standardInput && !isWebAddress(one) && (await hasWildcard(one))
    if (!isFolder && !isPattern) {
      paths.set(resolve(one), paths.get(resolve(one)) ?? one)
      continue
    }
    // Read a folder that was given explicitly, even if it lies in a folder of outputs.
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

/** Tell whether a path is a pattern such as `posts/*.md`. */
async function hasWildcard(path: string): Promise<boolean> {
  // Import it here and below, because a path of one file needs none of it.
  const { isDynamicPattern } = await import('tinyglobby')
  return isDynamicPattern(path)
}

/** List the articles of a folder that match a pattern, sorted by path, and count the empty files among them. */
async function articlesIn(
  folder: string,
  pattern: string,
  isMade: (path: string) => boolean,
): Promise<{ articles: string[]; empty: number }> {
  const { glob } = await import('tinyglobby')
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

/**
 * Name each article by `nameOfSource`. If several would get the same name, use their paths instead: `a/README`,
 * `b/README`.
 */
function nameArticles(paths: readonly string[], folder: string): FoundArticle[] {
  const counts = new Map<string, number>()
  for (const path of paths) counts.set(nameOfSource(path), (counts.get(nameOfSource(path)) ?? 0) + 1)
  return paths.map((path) => {
    const name = nameOfSource(path)
    if (counts.get(name) === 1) return { path, name }
    const folders = relative(folder, dirname(path))
      .split(sep)
      .filter((step) => step && step !== '..')
    return { path, name: join(...folders, basename(path, extname(path))) }
  })
}
