import { globSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { normalizePath, type Plugin } from 'vite'
import { confineStyles } from './confineStyles.ts'
import { isSlidevTheme } from './isSlidevTheme.ts'
import type { LayoutName } from './shared/contract.ts'

/** For each of our layouts that a Slidev theme may draw: the name that such themes give this layout. */
const namesInThemes: Partial<Record<LayoutName, string>> = {
  cover: 'cover',
  part: 'section',
  section: 'default',
  default: 'default',
  statement: 'statement',
  quote: 'quote',
}
const borrowed = new Map(Object.entries(namesInThemes))

const base = normalizePath(fileURLToPath(new URL('.', import.meta.url))).replace(/\/$/, '')
const virtual = '\0deckwright:borrowed/'

/**
 * Let a Slidev theme from npm draw the slides for which it has layouts; the base theme draws all others. A borrowed
 * layout knows neither our frontmatter keys nor text fitting, so `BorrowedLayout` puts the slide's content into it. The
 * npm theme's styles apply inside its layouts only, and ours take precedence over them.
 */
export function borrowLayouts(): Plugin {
  let theme: string | undefined
  return {
    name: 'deckwright:borrow-layouts',
    enforce: 'pre',
    config: () => ({ css: { postcss: { plugins: [confineStyles(() => theme)] } } }),
    configResolved({ server }) {
      // Slidev does not tell plugins the theme's folder. Find it among the folders that the server may read.
      const folders = server.fs.allow.map(normalizePath)
      theme = folders.slice(folders.indexOf(base) + 1).find(isSlidevTheme)
    },
    resolveId(source, importer) {
      if (!theme || importer?.startsWith(virtual)) return
      // Remove Vite's prefix: `/@fs/x` -> `/x`, `/@fs/C:/x` -> `C:/x`.
      const path = source.replace(/^\/@fs(?=\/)/, '').replace(/^\/(?=[A-Za-z]:\/)/, '')
      const [folder = '', layout] = /^(.*)\/layouts\/(?:.*\/)?([\w-]+)\.(?:vue|m?[jt]s)$/.exec(path)?.slice(1) ?? []
      if (!layout || (folder !== theme && folder !== base)) return
      const theirs = borrowed.get(layout)
      if (theirs && layoutIn(theme, theirs)) return `${virtual}${layout}.js`
      // Use no other layout of a theme, because it may mean something else than our layout with the same name: Slidev's
      // `image` shows no text.
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

/** Return the path of a layout's file in a theme's folder, searched for as Slidev does. */
function layoutIn(folder: string, name: string): string | undefined {
  const [path] = globSync(`layouts/**/${name}.{vue,js,mjs,ts,mts}`, { cwd: folder })
  return path && normalizePath(`${folder}/${path}`)
}
