import { basename, dirname, extname, resolve } from 'node:path'

/**
 * Name an article after its file; or after its folder if the file is called `index`, as Hugo, Astro and Docusaurus do.
 * Keep the language that Hugo puts into the file's name, so that each translation gets its own folder of outputs.
 *
 * @example
 * nameOfSource('posts/one.md') // one
 * nameOfSource('posts/one/index.md') // one
 * nameOfSource('posts/one/index.zh-cn.md') // one.zh-cn
 */
export function nameOfSource(path: string): string {
  const stem = basename(path, extname(path))
  const [nameless, language = ''] = /^(?:_?index(\..*)?|\.\.?)$/i.exec(stem) ?? []
  const folder = basename(dirname(resolve(path)))
  // The root of the file system has no name.
  return nameless === undefined || folder === '' ? stem : `${folder}${language}`
}
