import { glob, stat } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve } from 'node:path'

/** An article, and the folder of its files among those of the others. */
export interface Listed {
  file: string
  name: string
}

/**
 * List articles, and those in folders. Each has a name of its own, or the files of one would overwrite another's: where two
 * are called the same, the folders above them tell them apart.
 *
 * @example `posts/one/index.md` `posts/two/index.md` -> `index.md`, `two/index.md`
 */
export async function listArticles(paths: string[]): Promise<Listed[]> {
  const files = new Map<string, string>()
  for (const { file, name } of (await Promise.all(paths.map(articlesIn))).flat()) {
    let own = name
    let folder = file.slice(0, -name.length - 1)
    while (files.has(own) && files.get(own) !== file && folder !== '') {
      own = join(basename(folder), own)
      folder = folder.slice(0, folder.lastIndexOf('/'))
    }
    files.set(own, file)
  }
  return [...files].map(([name, file]) => ({ file, name }))
}

/** A path that cannot be read. */
export class UnreadablePath extends Error {}

async function articlesIn(path: string): Promise<Listed[]> {
  const file = resolve(path)
  const kind = await stat(file).catch(() => undefined)
  if (!kind) throw new UnreadablePath(`Cannot read ${path}`)
  if (!kind.isDirectory()) return [{ file, name: relative(dirname(file), file) }]
  const found: Listed[] = []
  for await (const name of glob('**/*.{md,mdx,qmd,markdown}', { cwd: file }))
    found.push({ file: join(file, name), name })
  return found.sort((one, other) => (one.name < other.name ? -1 : 1))
}
