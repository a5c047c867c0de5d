import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse, type Root } from 'postcss'
import { normalizePath, type Plugin } from 'vite'

/** Our layouts that one of a Slidev theme may be the ground of, and what Slidev's themes call theirs. */
const borrowed = new Map([
  ['cover', 'cover'],
  ['part', 'section'],
  ['section', 'default'],
  ['default', 'default'],
  ['statement', 'statement'],
  ['quote', 'quote'],
])

const base = normalizePath(fileURLToPath(new URL('.', import.meta.url)).replace(/[\\/]$/, ''))
const virtual = '\0deckwright:borrowed/'

/**
 * Let a theme for Slidev from npm draw the slides that it has layouts for, and the base all others. Its layouts know
 * nothing of what ours are told in a slide's frontmatter, nor of fitting: each becomes the ground on which
 * `BorrowedLayout` sets the slide. Its styles hold there and nowhere else, and where ours say something they give way.
 */
export function borrowLayouts(): Plugin {
  let theme: string | undefined
  return {
    name: 'deckwright:borrow-layouts',
    enforce: 'pre',
    configResolved({ server }) {
      // Slidev lets the server read from the folders of all themes and addons; nothing else names them to a plugin.
      theme = server.fs.allow.map(normalizePath).find(isSlidevTheme)
    },
    resolveId(source, importer) {
      const [path, layout] = /^(?:\/@fs)?(.*\/layouts\/([\w-]+)\.vue)$/.exec(source)?.slice(1) ?? []
      if (!theme || !path || !layout || importer?.startsWith(virtual)) return
      const folder = dirname(dirname(normalizePath(path)))
      if (folder !== theme && folder !== base) return
      const theirs = borrowed.get(layout)
      if (theirs && existsSync(layoutPath(theme, theirs))) return `${virtual}${layout}.js`
      // A name may mean something else there: Slidev's own `image` shows no words.
      return existsSync(layoutPath(base, layout)) ? layoutPath(base, layout) : undefined
    },
    load(id) {
      if (!theme || !id.startsWith(virtual)) return
      const kind = basename(id, '.js')
      return [
        "import { h } from 'vue'",
        `import Ground from ${JSON.stringify(layoutPath(theme, borrowed.get(kind) ?? kind))}`,
        `import BorrowedLayout from ${JSON.stringify(`${base}/components/BorrowedLayout.vue`)}`,
        `export default (props, { slots }) => h(BorrowedLayout, { ...props, ground: Ground, kind: '${kind}' }, slots)`,
      ].join('\n')
    },
    transform(code, id) {
      if (!theme) return
      // What every theme of Slidev's begins with gives way to the theme, as it does there.
      if (id.endsWith('/@slidev/client/styles/layouts-base.css')) return `@layer borrowed {\n${code}\n}`
      if (id.startsWith(`${theme}/`) && /\.css$|[?&]type=style/.test(id)) return confined(parse(code))
    },
  }
}

function layoutPath(folder: string, name: string): string {
  return join(folder, 'layouts', `${name}.vue`)
}

/** Themes for Slidev say so by their name or to be found on npm; so does the base. */
function isSlidevTheme(folder: string): boolean {
  const path = join(folder, 'package.json')
  if (folder === base || !existsSync(path)) return false
  const { name, keywords }: { name?: unknown; keywords?: unknown } = JSON.parse(readFileSync(path, 'utf8'))
  if (/^deckwright/.test(String(name))) return false
  return (
    /(?:^|\/)(?:slidev-)?theme-/.test(String(name)) || (Array.isArray(keywords) && keywords.includes('slidev-theme'))
  )
}

/**
 * Styles in a cascade layer; what they say of the page as a whole stays, all else is said of the grounds alone, by what
 * holds them, since rules of a scope are about what is inside of its root.
 */
function confined(css: Root): string {
  const [imports, global, local]: [string[], string[], string[]] = [[], [], []]
  for (const node of css.nodes) {
    // Imports have to stand before all else, and say themselves into which layer they go.
    if (node.type === 'atrule' && node.name === 'import') imports.push(`@import ${node.params} layer(borrowed);`)
    else if (node.type === 'rule' && node.selectors.every((one) => !ofPage.test(one))) local.push(String(node))
    else if (node.type === 'atrule' && /^(?:media|supports|container|layer)$/.test(node.name)) local.push(String(node))
    else global.push(String(node))
  }
  return [...imports, '@layer borrowed {', ...global, '@scope (:has(> .borrowed)) {', ...local, '}', '}'].join('\n')
}

/** Selects the page, and nothing in it. */
const ofPage = /^(?::root|html|body)[^\s>+~]*$/
