import { dirname, relative, resolve, sep } from 'node:path'
import type { Settings } from '../article/frontMatter/settings.ts'
import { isWebAddress } from './fetchArticle.ts'

/**
 * Give settings of the working folder to an article elsewhere: the paths of a brand become addresses that start from
 * the article's folder, as those in its front matter do.
 *
 * @example `logo: 'acme.svg'` for `posts/talk.md` -> `logo: '../acme.svg'`
 */
export function settingsRelativeTo(article: string, { brand, ...settings }: Settings): Settings {
  if (!brand) return settings
  const folder = isWebAddress(article) ? '.' : dirname(resolve(article))
  const beside = (path: string) => relative(folder, resolve(path)).split(sep).map(encodeURIComponent).join('/')
  const { logo, fonts } = brand
  return {
    ...settings,
    brand: {
      ...brand,
      ...(logo === undefined ? {} : { logo: beside(logo) }),
      ...(fonts && {
        fonts: Object.fromEntries(Object.entries(fonts).map(([name, path]) => [name, path && beside(path)])),
      }),
    },
  }
}
