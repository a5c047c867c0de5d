import { globSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { normalizePath, type Plugin } from 'vite'
import { confineStyles } from './confineStyles.ts'
import { isSlidevTheme } from './isSlidevTheme.ts'
import type { LayoutName } from './shared/contract.ts'

/** Our layouts that a Slidev theme may replace, and the names that such themes use for them. */
const grounds: Partial<Record<LayoutName, string>> = {
  cover: 'cover',
  part: 'section',
  section: 'default',
  default: 'default',
  statement: 'statement',
  quote: 'quote',
}
const borrowed = new Map(Object.entries(grounds))

const base = normalizePath(fileURLToPath(new URL('.', import.meta.url))).replace(/\/$/, '')
const virtual = '\0deckwright:borrowed/'

/**
 * Let a Slidev theme from npm draw the slides that it has layouts for, and the base all others. The borrowed layouts
 * know neither our frontmatter keys nor fitting, so `BorrowedLayout` puts the slide's content into them. The borrowed
 * theme's styles apply there only, and ours take precedence.
 */
export function borrowLayouts(): Plugin {
  let theme: string | undefined
  return {
    name: 'deckwright:borrow-layouts',
    enforce: 'pre',
    config: () => ({ css: { postcss: { plugins: [confineStyles(() => theme)] } } }),
    configResolved({ server }) {
      // Find the folder of the theme among those that Slidev lets the server read, because plugins do not get it.
      const folders = server.fs.allow.map(normalizePath)
      theme = folders.slice(folders.indexOf(base) + 1).find(isSlidevTheme)
    },
    resolveId(source, importer) {
      if (!theme || importer?.startsWith(virtual)) return
      // `/@fs/x` and `/@fs/C:/x`
      const path = source.replace(/^\/@fs(?=\/)/, '').replace(/^\/(?=[A-Za-z]:\/)/, '')
      const [folder = '', layout] = /^(.*)\/layouts\/(?:.*\/)?([\w-]+)\.(?:vue|m?[jt]s)$/.exec(path)?.slice(1) ?? []
      if (!layout || (folder !== theme && folder !== base)) return
      const theirs = borrowed.get(layout)
      if (theirs && layoutIn(theme, theirs)) return `${virtual}${layout}.js`
      // Skip names that may mean something else there: Slidev's own `image` shows no text.
      return layoutIn(base, layout)
    },
    load(id) {
      if (!theme || !id.startsWith(virtual)) return
      const kind = basename(id, '.js')
      return [
        "import { h } from 'vue'",
        `import Ground from ${JSON.stringify(layoutIn(theme, borrowed.get(kind) ?? kind))}`,
        `import BorrowedLayout from ${JSON.stringify(`${base}/components/BorrowedLayout.vue`)}`,
        `export default (props, { slots }) => h(BorrowedLayout, { ...props, ground: Ground, kind: '${kind}' }, slots)`,
      ].join('\n')
    },
  }
}

/** Find the file of a layout, where Slidev looks for it. */
function layoutIn(folder: string, name: string): string | undefined {
  const [path] = globSync(`layouts/**/${name}.{vue,js,mjs,ts,mts}`, { cwd: folder })
  return path && normalizePath(`${folder}/${path}`)
}
