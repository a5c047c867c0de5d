import { access, readdir } from 'node:fs/promises'
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path'

/** Folders from which a site serves `/a.png`, from the site's root. */
const served = [
  ...['.', 'static', 'public', 'source', 'assets', 'src', 'src/assets', 'content'],
  ...['docs', 'docs/.vuepress/public', '.vuepress/public', 'docs/public', '.vitepress/public'],
]

/** Aliases of the site's root in an address: Jekyll's, Docusaurus's, those of bundlers. */
const siteRoot = /^(?:(?:\{\{\s*(?:site\.(?:base)?url|base_path)\s*\}\}){1,2}|@site|~@?|@)(?=\/)/

/** Most folders to look into for a file by its name. */
const mostFolders = 2000

/**
 * Find the folder whose files belong to an article: the nearest one above it that is a git repository or a vault of Obsidian,
 * else its own.
 */
export async function rootOf(folder: string): Promise<string> {
  for (let at = folder; ; at = dirname(at)) {
    for (const name of ['.git', '.obsidian']) if (await exists(join(at, name))) return at
    if (dirname(at) === at) return folder
  }
}

/**
 * List the places where the image of an address may lie, the likeliest first: beside the article, in a folder named after it
 * (Hexo), from the root of the vault (Obsidian), and for `/a.png` in the folders that sites serve, from the article's folder
 * up to its root.
 *
 * @param path of the address, decoded
 * @param article real path of the article
 */
export function imagePlaces(path: string, article: string, root: string): string[] {
  const folder = dirname(article)
  // Windows separates folders by a backslash.
  const bare = path.replace(siteRoot, '').replaceAll('\\', '/')
  if (!bare.startsWith('/')) {
    const beside = resolve(folder, bare)
    if (bare.split('/').includes('..')) return [beside]
    const own = basename(article, extname(article))
    return [beside, resolve(folder, own, bare), ...(bare.startsWith('.') ? [] : [resolve(root, bare)])]
  }
  const way = relative(root, folder).split(sep).filter(Boolean)
  const above = way.map((_, at) => join(root, ...way.slice(0, way.length - at)))
  return [...above, root].flatMap((at) => served.map((name) => resolve(at, name, `.${bare}`)))
}

/** Map the names of all files under a folder to their paths. A name that several files have is mapped to undefined. */
export async function filesByName(root: string): Promise<ReadonlyMap<string, string | undefined>> {
  const found = new Map<string, string | undefined>()
  const folders = [root]
  for (let at = 0; at < folders.length && at < mostFolders; at += 1) {
    const folder = folders[at] ?? root
    for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
      const path = join(folder, entry.name)
      if (entry.isFile()) found.set(entry.name, found.has(entry.name) ? undefined : path)
      else if (entry.isDirectory() && !/^\.|^node_modules$/.test(entry.name)) folders.push(path)
    }
  }
  return found
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
