import { randomUUID } from 'node:crypto'
import { existsSync, watchFile } from 'node:fs'
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { SlidevData } from '@slidev/types'
import type { HmrContext, InlineConfig, Plugin, ViteDevServer } from 'vite'
import { packageRoot } from '../../packageRoot.ts'
import { bundledTools, preferBundledIcons } from './bundledTools.ts'
import { type DeckFacts, deckFactsOf } from './deckFacts.ts'
import { endWithParent } from './endWithParent.ts'
import { readableEntry } from './readableEntry.ts'
import { slidesCode } from './slidesCode.ts'

/** `export` serves the print page, `dev` the presenter. */
export type ServerMode = 'export' | 'dev'

/** A message to the child process: serve a deck, or show another text on the server that runs. */
export type ToServer =
  | {
      type: 'serve'
      /** Absolute path of the deck. */
      entry: string
      mode: ServerMode
      port: number | undefined
      open: string | undefined
      /** Slidev Markdown to show instead of the deck's file. */
      text: string | undefined
      /** Refuse a deck whose slides run code. */
      inert: boolean | undefined
    }
  | { type: 'show'; text: string }

/** An answer of the child process. `runs` lists the code of a deck that is refused: `{{ a() }} on slide 3`. */
export type FromServer =
  | { type: 'ready'; url: string; deck: DeckFacts }
  | { type: 'refused'; runs: string[] }
  | { type: 'failed'; reason: string; stack: string | undefined }

const guardFile = join(packageRoot, 'themes/base/guard.ts')

/** Show another text; undefined until the server listens. */
let show: ((text: string) => Promise<FromServer>) | undefined

process.on('message', (message: ToServer) => {
  const answer = message.type === 'serve' ? serve(message) : show?.(message.text)
  answer?.then(send, (error: unknown) => {
    const { message: reason, stack } = error instanceof Error ? error : new Error(String(error))
    send({ type: 'failed', reason: reason.split('\n', 1)[0] ?? reason, stack })
  })
})

async function serve({
  entry: deck,
  mode,
  port,
  open,
  text,
  inert,
}: Extract<ToServer, { type: 'serve' }>): Promise<FromServer> {
  // Slidev looks for itself and its dependencies at argv[1].
  process.argv[1] = join(fileURLToPath(import.meta.resolve('@slidev/cli')), '../../bin/slidev.mjs')
  const { createDataUtils, createServer, parser, resolveOptions } = await import('@slidev/cli')
  const { runnerImport } = await import('vite')
  // Load the plugin that refuses other sites' requests here, because the deck's theme may not be ours. Load it by Vite: Node
  // runs no TypeScript in node_modules.
  const { guard } = (await runnerImport<{ guard(): Plugin }>(guardFile)).module
  const file = text === undefined ? deck : join(dirname(deck), `.${randomUUID()}.md`)
  if (text !== undefined) {
    endWithParent([file])
    await mkdir(dirname(deck), { recursive: true })
    await writeFile(file, text)
  }
  const { entry, withReadableRoots, plugins } = readableEntry(file)
  const options = withReadableRoots(await resolveOptions({ entry }, mode))
  if (entry !== file) options.utils = await createDataUtils(options)

  for (const root of options.themeRoots) {
    if (!existsSync(root)) throw new Error(`no theme at ${root}`)
  }

  // Use a cache folder for this server alone: two servers that bundle dependencies into one folder break each other's pages.
  const cacheDir = await mkdtemp(join(tmpdir(), 'deckwright-vite-'))
  endWithParent([cacheDir, ...newFolders(options.userRoot)])
  // The text may be replaced by one with formulas later.
  if (text !== undefined) options.data.features.katex = true
  const inline: InlineConfig = {
    cacheDir,
    logLevel: 'error',
    clearScreen: false,
    plugins: [guard(), ...plugins],
    ...bundledTools,
    server: {
      host: '127.0.0.1',
      port: port ?? 0,
      strictPort: port !== undefined,
      cors: false,
      open: open ?? false,
      ...(mode === 'export' ? { watch: null } : {}),
    },
  }
  const loadData = async (sources?: Record<string, string>): Promise<SlidevData> => {
    const loaded = await parser.load(options, entry, sources, mode)
    const { themeMeta, features } = options.data
    const config = parser.resolveConfig(loaded.headmatter, themeMeta, entry)
    return { ...loaded, features, config, ...(themeMeta ? { themeMeta } : {}) }
  }
  preferBundledIcons(options)
  const server = await createServer(options, inline, { loadData })
  const runs = inert ? await slidesCode(server, options) : []
  if (runs.length > 0) return { type: 'refused', runs }
  // Watch the real file too: Vite watches the link, and misses editors that replace the file behind it.
  if (mode === 'dev' && entry !== file) watchFile(file, { interval: 300 }, () => server.watcher.emit('change', entry))
  await server.listen()

  const address = server.httpServer?.address()
  if (address === null || typeof address !== 'object') throw new Error('the server has no address')
  const ready = (): FromServer => ({
    type: 'ready',
    url: `http://127.0.0.1:${address.port}/`,
    deck: deckFactsOf(options.data.slides, options.data.config),
  })
  show = async (text) => {
    await reload(server, entry, text)
    return ready()
  }
  return ready()
}

/** Replace the text of the deck by Slidev's own hot update, and wait for it. */
async function reload(server: ViteDevServer, file: string, text: string): Promise<void> {
  const hook = server.config.plugins.find(({ name }) => name === 'slidev:loader')?.handleHotUpdate
  const update = typeof hook === 'object' ? hook.handler : hook
  if (!update) throw new Error('Unknown version of Slidev: no hot updates')
  // cast: Slidev's hook does not use `this`, so it is called without one
  await (update as (context: HmrContext) => unknown)({
    file,
    read: () => text,
    timestamp: Date.now(),
    modules: [],
    server,
  })
  for (const module of server.moduleGraph.idToModuleMap.values()) {
    if (/__slidev_|^\/?@slidev\/|__uno/.test(module.id ?? '')) server.moduleGraph.invalidateModule(module)
  }
}

/** List the folders that Slidev is about to create beside the deck, so that they can be removed at the end. */
function newFolders(root: string): string[] {
  const modules = join(root, 'node_modules')
  return [join(modules, '.slidev'), modules].filter((folder) => !existsSync(folder))
}

function send(message: FromServer): void {
  process.send?.(message)
}
