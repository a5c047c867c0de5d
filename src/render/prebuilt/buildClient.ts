import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { ResolvedSlidevOptions } from '@slidev/types'
import type { AcceptedPlugin } from 'postcss'
import type { InlineConfig, Plugin } from 'vite'
import { packageRoot } from '../../packageRoot.ts'
import { bundledTools, preferBundledIcons } from '../server/bundledTools.ts'
import { keySlides, layersModule, slidesModule, titleModule } from './clientModules.ts'
import { listSiteFiles } from './listSiteFiles.ts'
import { loadThemeConfig } from './loadThemeConfig.ts'

/**
 * Build Slidev's client with the layouts, styles and components of these themes, but without slides. Its `index.html`
 * reads the deck to show from `globalThis.__deck`.
 *
 * @param deckPath a deck with these themes; nothing of its text gets into the client
 * @param themes folders of the themes, the base first
 * @param folder the folder that the files are written into
 */
export async function buildClient(deckPath: string, themes: string[], folder: string): Promise<void> {
  const { createDataUtils, resolveOptions, ViteSlidevPlugin } = await import('@slidev/cli')
  const { build, mergeConfig } = await import('vite')
  const options = await resolveOptions({ entry: deckPath, base: './', routerMode: 'history' }, 'build')
  const { config } = options.data
  Object.assign(config, {
    record: false,
    browserExporter: false,
    monaco: false,
    mcp: false,
    presenter: true,
    // `download` adds the route of the print page.
    download: true,
  })
  config.drawings = { ...config.drawings, enabled: false, persist: false }
  // Any deck may have formulas.
  options.data.features.katex = true
  options.utils = await createDataUtils(options)
  preferBundledIcons(options)

  const shared = await loadThemeConfig(options.roots)
  const page = join(options.userRoot, 'index.html')
  const slidev: InlineConfig['slidev'] = mergeConfig(bundledTools.slidev, {
    unocss: { content: { inline: [sourcesWithClasses(themes)] } },
  })
  await build(
    mergeConfig(mergeConfig(shared, { ...bundledTools, slidev }), {
      configFile: false,
      root: options.userRoot,
      base: './',
      logLevel: 'silent',
      plugins: [
        withoutSlides(options, page, themes),
        atAnyAddress,
        await ViteSlidevPlugin(options, mergeConfig(shared.slidev ?? {}, slidev ?? {})),
        listSiteFiles,
      ],
      css: { postcss: { plugins: [nameFonts] } },
      define: { __VUE_PROD_DEVTOOLS__: false },
      build: {
        outDir: folder,
        emptyOutDir: false,
        sourcemap: false,
        // The minifier changes the order of rules with equal specificity, and the last one wins.
        cssMinify: false,
        chunkSizeWarningLimit: Number.POSITIVE_INFINITY,
        rollupOptions: { input: { index: page } },
      },
    } satisfies InlineConfig),
  )
}

/**
 * Return the code that turns Markdown into HTML, for UnoCSS to search. UnoCSS makes a style for each word that is one
 * of its classes, and this code contains the classes that any slide may have. Of KaTeX return only the string literals:
 * they hold all of its classes, and searching all of its code would take half of the build's time.
 */
function sourcesWithClasses(themes: string[]): string {
  const { resolve } = createRequire(join(packageRoot, 'package.json'))
  const base = themes[0] ?? ''
  const katex = readFileSync(resolve('katex/dist/katex.mjs'), 'utf8')
  const ours = readdirSync(base).filter((name) => name.endsWith('.ts'))
  return [
    ...(katex.match(/(['"`])(?:\\.|(?!\1)[^\\\n])*\1/g) ?? []),
    ...ours.map((name) => readFileSync(join(base, name), 'utf8')),
  ].join('\n')
}

/**
 * Make a Vite plugin that replaces Slidev's modules, so that the page gets slides, settings and titles when it is
 * loaded and not at build time.
 */
function withoutSlides({ clientRoot, userRoot, roots, utils }: ResolvedSlidevOptions, page: string, themes: string[]) {
  const showFile = join(clientRoot, 'internals/SlidesShow.vue')
  const content: Record<string, () => Promise<string> | string> = {
    [page]: () => utils.indexHtml,
    [showFile]: () => keySlides(readFileSync(showFile, 'utf8')),
    '/@slidev/configs': () => 'export default globalThis.__deck.configs',
    '/@slidev/global-layers': () => layersModule(roots.filter((root) => root !== userRoot)),
    '/@slidev/title-renderer': () => titleModule,
    '/@slidev/slides': async () =>
      slidesModule({
        clientRoot,
        themes: roots.filter((root) => root !== userRoot && themes.includes(root)),
        layouts: await utils.getLayouts(),
      }),
  }
  return {
    name: 'deckwright:without-slides',
    enforce: 'pre',
    resolveId: { order: 'pre', handler: (id: string) => (id === page ? id : null) },
    load: { order: 'pre', handler: async (id: string) => (await content[id]?.()) ?? null },
  } satisfies Plugin
}

/**
 * Read the base path and the router mode (`hash` or `history`) at run time, which Slidev fixes at build time. So the
 * print page, the windows of `present` and sites can share one client.
 */
const atAnyAddress: Plugin = {
  name: 'deckwright:at-any-address',
  enforce: 'pre',
  transform: {
    order: 'pre',
    filter: { code: /import\.meta\.env\.BASE_URL|__SLIDEV_HASH_ROUTE__/ },
    handler: (code) =>
      code
        .replaceAll('import.meta.env.BASE_URL', 'globalThis.__deck.base')
        .replaceAll('__SLIDEV_HASH_ROUTE__', "(globalThis.__deck.base === './')"),
  },
}

/**
 * Write the URLs of fonts in packages as `/fonts/<package>/<file>`, which our server resolves. Otherwise Vite would copy
 * 20 MB of fonts for each theme.
 */
const nameFonts: AcceptedPlugin = {
  postcssPlugin: 'deckwright:fonts',
  Declaration(declaration) {
    if (declaration.prop !== 'src') return
    const path = declaration.source?.input.file?.replaceAll('\\', '/') ?? ''
    const [, ofPackage] = /\/node_modules\/(@(?:fontsource|expo-google-fonts)[^/]*\/[^/]+)\//.exec(path) ?? []
    declaration.value = declaration.value
      .replace(/url\((["']?)(?=@(?:fontsource|expo-google-fonts))/g, 'url($1/fonts/')
      .replace(/url\((["']?)\.\//g, (all, quote: string) => (ofPackage ? `url(${quote}/fonts/${ofPackage}/` : all))
  },
}
