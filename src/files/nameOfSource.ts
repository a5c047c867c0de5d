import { basename, dirname, extname, resolve } from 'node:path'

/**
 * Name an article after its file, or after its folder where the file is called as in every other folder: page bundles of
 * Hugo, Astro and Docusaurus are. Hugo's language stays, so that translations do not get one place.
 *
 * @example
 * nameOfSource('posts/one.md') // one
 * nameOfSource('posts/one/index.md') // one
 * nameOfSource('posts/one/index.zh-cn.md') // one.zh-cn
 */
export function nameOfSource(path: string): string {
  const stem = basename(path, extname(path))
  const [isNameless, language = ''] = /^(?:_?index(\..*)?|\.\.?)$/i.exec(stem) ?? []
  const folder = basename(dirname(resolve(path)))
  // The file system's root has no name.
  return isNameless === undefined || folder === '' ? stem : `${folder}${language}`
}
