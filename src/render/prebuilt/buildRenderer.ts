import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

/** Ids of virtual modules. The `\0` tells Rollup that they are no files. */
const entry = '\0deckwright:renderer'
const server = '\0deckwright:slidev'
const setups = '\0deckwright:setups'

/**
 * Build a module that renders slides with the Markdown plugin of Slidev's server, and without the rest of that server.
 * Slidev does not export the plugin, so take it out of the server's module.
 *
 * @param base folder of the base theme; its code becomes part of the module
 * @param folder folder that `slides.mjs` is written into
 */
export async function buildRenderer(base: string, folder: string): Promise<void> {
  const { build } = await import('vite')
  const slidev = dirname(fileURLToPath(import.meta.resolve('@slidev/cli')))
  const [path] = readdirSync(slidev).filter((name) => /^serve-.*\.mjs$/.test(name))
  if (!path) throw new Error('Unknown version of Slidev: no module of its server')
  await build({
    configFile: false,
    envDir: false,
    root: dirname(slidev),
    logLevel: 'silent',
    plugins: [rendererModules(base, join(slidev, path))],
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: false,
      target: 'node22',
      minify: true,
      rollupOptions: {
        input: { slides: entry },
        treeshake: { moduleSideEffects: false, manualPureFunctions: ['z', 'createDebug', 'createResolve'] },
        output: { entryFileNames: '[name].mjs', chunkFileNames: 'chunks/[name]-[hash].mjs' },
      },
    },
  })
}

/** Packages that the server's module imports and the renderer does not need. They stay outside the bundle. */
const serverPackages =
  /^(?:@modelcontextprotocol|@vitejs|unocss|unhead|unplugin-icons|unplugin-vue-components|vite(?:fu)?)(?:\/|$)|^vite-/

function rendererModules(base: string, serverPath: string) {
  const contents: Record<string, () => string> = {
    [entry]: () => `
      import { createMarkdownPlugin, setupKatex, setupShiki } from '#deckwright/slidev'
      import { slidevMarkdown } from ${JSON.stringify(join(base, 'slidevMarkdown.ts'))}
      const shared = {}
      const setup = async (roots) => ({ roots, utils: { ...(await setupShiki(roots)), katexOptions: await setupKatex(roots) } })
      export async function createRenderer(data, base) {
        shared[base] ??= setup([base])
        const { roots, utils } = await shared[base]
        const options = { roots, data, utils, mode: 'export', userRoot: '/', userWorkspaceRoot: '/' }
        const plugin = await createMarkdownPlugin(options, { markdown: slidevMarkdown })
        const transform = plugin.transform.handler ?? plugin.transform
        const context = { error(error) { throw error } }
        return async (content, no) => (await transform.call(context, content, '/deck.md__slidev_' + no + '.md')).code
      }`,
    [server]: () => `${readFileSync(serverPath, 'utf8')}\nexport { createMarkdownPlugin, setupKatex, setupShiki }\n`,
    [setups]: () => setupsModule(base),
  }
  const names: Record<string, string> = { '#deckwright/slidev': server, jiti: setups, [entry]: entry }
  return {
    name: 'deckwright:renderer',
    enforce: 'pre',
    resolveId: {
      order: 'pre',
      handler(this: { resolve: Resolve }, id: string, importer: string | undefined) {
        const known = names[id]
        if (known !== undefined) return known
        if (importer === server && serverPackages.test(id)) return { id, external: true }
        return importer === server ? this.resolve(id, serverPath, { skipSelf: true }) : null
      },
    },
    load: { order: 'pre', handler: (id: string) => contents[id]?.() ?? null },
  } satisfies Plugin
}

type Resolve = (id: string, importer: string, options: { skipSelf: boolean }) => Promise<{ id: string } | null>

/** Write the module that replaces `jiti`. Slidev loads the `setup/` files of themes with `jiti`; this module holds those of the base theme. */
function setupsModule(base: string): string {
  const names = ['shiki', 'katex', 'transformers'].filter((name) => existsSync(join(base, 'setup', `${name}.ts`)))
  return [
    ...names.map((name) => `import * as ${name} from ${JSON.stringify(join(base, 'setup', `${name}.ts`))}`),
    `const modules = { ${names.join(', ')} }`,
    "export const createJiti = () => ({ import: async (path) => modules[path.split('/').at(-1).replace(/\\..*$/, '')] })",
  ].join('\n')
}
