import { access, readdir } from 'node:fs/promises'
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path'

/** Folders, relative to a site's root, whose files a site generator serves from `/`: `static/a.png` as `/a.png`. */
const servedFolders = [
  ...['.', 'static', 'public', 'source', 'assets', 'src', 'src/assets', 'content'],
  ...['docs', 'docs/.vuepress/public', '.vuepress/public', 'docs/public', '.vitepress/public'],
]

/**
 * Prefixes that stand for the site's root in a URL: `{{ site.baseurl }}` of Jekyll, `@site` of Docusaurus, `~` of
 * bundlers.
 */
const siteRoot = /^(?:(?:\{\{\s*(?:site\.(?:base)?url|base_path)\s*\}\}){1,2}|@site|~@?|@)(?=\/)/

/** The most folders to search for a file by its name alone. */
const folderLimit = 2000

/**
 * Find the root of an article's project: the nearest folder, from the article's own upwards, that is a git repository
 * or an Obsidian vault. Without one, return the article's own folder. Images outside the root are refused by default.
 */
export async function rootOf(folder: string): Promise<string> {
  for (let at = folder; ; at = dirname(at)) {
    for (const name of ['.git', '.obsidian']) if (await exists(join(at, name))) return at
    if (dirname(at) === at) return folder
  }
}

/**
 * List the paths at which an image may lie, the likeliest first. For `a.png`: beside the article, in a folder with the
 * article's name (Hexo), in the root (Obsidian). For `/a.png`: in the folders that sites serve, from the article's
 * folder up to the root.
 *
 * @param path path of the image's URL, with percent escapes decoded
 * @param article path of the article, without symbolic links
 * @param root folder that `rootOf` finds
 */
export function imagePlaces(path: string, article: string, root: string): string[] {
  const folder = dirname(article)
  // Windows separates folders by a backslash.
  const bare = path.replace(siteRoot, '').replaceAll('\\', '/')
  if (!bare.startsWith('/')) {
    const beside = resolve(folder, bare)
    if (bare.split('/').includes('..')) return [beside]
    const articleName = basename(article, extname(article))
    return [beside, resolve(folder, articleName, bare), ...(bare.startsWith('.') ? [] : [resolve(root, bare)])]
  }
  const names = relative(root, folder).split(sep).filter(Boolean)
  const foldersBelowRoot = names.map((_, at) => join(root, ...names.slice(0, names.length - at)))
  return [...foldersBelowRoot, root].flatMap((at) => servedFolders.map((name) => resolve(at, name, `.${bare}`)))
}

/** Map the names of all files under a folder to their paths. A name that several files have is mapped to undefined. */
export async function filesByName(root: string): Promise<ReadonlyMap<string, string | undefined>> {
  const found = new Map<string, string | undefined>()
  const folders = [root]
  for (let at = 0; at < folders.length && at < folderLimit; at += 1) {
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
