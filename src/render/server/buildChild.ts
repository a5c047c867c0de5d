import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { InlineConfig, Plugin } from 'vite'
import { loadThemeConfig } from '../prebuilt/loadThemeConfig.ts'
import { siteSettings } from '../siteSettings.ts'
import { bundledTools, preferBundledIcons } from './bundledTools.ts'
import { endWithParent } from './endWithParent.ts'
import { readableEntry } from './readableEntry.ts'

/** The message to the child process: which site to build. */
export interface ToBuilder {
  /** Absolute path of the deck. */
  entry: string
  /** Absolute path of the folder that the site is written into. */
  folder: string
}

/** The answer of the child process. `reason` is one line. */
export type FromBuilder = { type: 'built' } | { type: 'failed'; reason: string; stack: string | undefined }

endWithParent([])
process.once('message', (message: ToBuilder) => {
  buildSite(message).then(
    () => send({ type: 'built' }),
    (error: unknown) => {
      const { message: reason, stack } = error instanceof Error ? error : new Error(String(error))
      send({ type: 'failed', reason: reason.split('\n', 1)[0] ?? reason, stack })
    },
  )
})

/**
 * Build the site as `slidev build` does. Whatever the deck's settings say, leave out features that need a server, and
 * drawing.
 */
async function buildSite({ entry: file, folder }: ToBuilder): Promise<void> {
  // Slidev looks for itself and its dependencies at argv[1].
  process.argv[1] = join(fileURLToPath(import.meta.resolve('@slidev/cli')), '../../bin/slidev.mjs')
  const { createDataUtils, resolveOptions, ViteSlidevPlugin } = await import('@slidev/cli')
  const { build, mergeConfig } = await import('vite')
  const { entry, withReadableRoots, plugins } = readableEntry(file)
  const options = withReadableRoots(await resolveOptions({ entry, base: './', routerMode: 'hash' }, 'build'))
  const { config, slides } = options.data
  Object.assign(config, siteSettings(config))
  for (const key of ['theme', 'addons']) delete slides[0]?.frontmatter[key]
  options.utils = await createDataUtils(options)
  preferBundledIcons(options)

  const shared: InlineConfig = mergeConfig(await loadThemeConfig(options.roots), bundledTools)
  await build(
    mergeConfig(shared, {
      configFile: false,
      root: options.userRoot,
      base: './',
      logLevel: 'error',
      plugins: [
        ...plugins,
        await ViteSlidevPlugin(options, shared.slidev),
        page(join(options.userRoot, 'index.html'), options.utils),
      ],
      define: { __VUE_PROD_DEVTOOLS__: false },
      build: {
        outDir: folder,
        sourcemap: false,
        chunkSizeWarningLimit: Number.POSITIVE_INFINITY,
        rollupOptions: { input: { index: join(options.userRoot, 'index.html') } },
      },
    } satisfies InlineConfig),
  )
}

/** Make a Vite plugin that serves Slidev's start page, which is no file. */
function page(path: string, { indexHtml }: { indexHtml: string }): Plugin {
  return {
    name: 'deckwright:page',
    resolveId: { order: 'pre', handler: (id) => (id === path ? id : null) },
    load: { order: 'pre', handler: (id) => (id === path ? indexHtml : null) },
  }
}

function send(message: FromBuilder): void {
  process.send?.(message)
}
