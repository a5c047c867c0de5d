import { existsSync, rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

export type ServerMode = 'export' | 'dev'

export interface ToServer {
  /** Absolute path of the deck. */
  entry: string
  mode: ServerMode
  port: number | undefined
  open: string | undefined
}

/** What the renderer must know of a deck as Slidev reads it. */
export interface DeckFacts {
  slides: number
  /** Number of the slide, from 1, by its `routeAlias`. */
  aliases: Record<string, number>
  /** Size of a slide, in px. */
  width: number
  height: number
  colorScheme: 'dark' | 'light'
}

export type FromServer =
  | { type: 'ready'; url: string; deck: DeckFacts }
  | { type: 'failed'; reason: string; stack: string | undefined }

const guardFile = fileURLToPath(new URL('../../themes/base/guard.ts', import.meta.url))

process.once('message', (message: ToServer) => {
  serve(message).then(send, (error: unknown) => {
    const { message: reason, stack } = error instanceof Error ? error : new Error(String(error))
    send({ type: 'failed', reason: reason.split('\n', 1)[0] ?? reason, stack })
  })
})

async function serve({ entry, mode, port, open }: ToServer): Promise<FromServer> {
  // Slidev asks where it was called from to find itself and its dependencies, whatever folder the deck lies in.
  process.argv[1] = join(fileURLToPath(import.meta.resolve('@slidev/cli')), '../../bin/slidev.mjs')
  const { createServer, resolveOptions } = await import('@slidev/cli')
  const { runnerImport } = await import('vite')
  // A deck may be shown in a theme that is not ours; and Node runs no TypeScript of an installed package, Vite does.
  const { guard } = (await runnerImport<{ guard(): Plugin }>(guardFile)).module
  const options = await resolveOptions({ entry }, mode)

  for (const root of options.themeRoots) {
    if (!existsSync(root)) throw new Error(`no theme at ${root}`)
  }

  // Never shared: two servers that prepare dependencies in one folder break each other's pages.
  const cacheDir = await mkdtemp(join(tmpdir(), 'deckwright-vite-'))
  endWithParent([cacheDir, ...newFolders(options.userRoot)])
  const server = await createServer(options, {
    cacheDir,
    logLevel: 'error',
    clearScreen: false,
    plugins: [guard()],
    server: {
      host: '127.0.0.1',
      port: port ?? 0,
      strictPort: port !== undefined,
      cors: false,
      open: open ?? false,
      ...(mode === 'export' ? { watch: null } : {}),
    },
  })
  await server.listen()

  const address = server.httpServer?.address()
  if (address === null || typeof address !== 'object') throw new Error('the server has no address')
  const { canvasWidth, aspectRatio, colorSchema } = options.data.config
  return {
    type: 'ready',
    url: `http://127.0.0.1:${address.port}/`,
    deck: {
      slides: options.data.slides.length,
      aliases: Object.fromEntries(
        options.data.slides.flatMap(({ frontmatter }, index) =>
          typeof frontmatter.routeAlias === 'string' ? [[frontmatter.routeAlias, index + 1]] : [],
        ),
      ),
      width: canvasWidth,
      height: Math.ceil(canvasWidth / aspectRatio),
      colorScheme: colorSchema === 'dark' ? 'dark' : 'light',
    },
  }
}

/** The folders that Slidev will make beside the deck: nobody asked for them. */
function newFolders(root: string): string[] {
  const modules = join(root, 'node_modules')
  return [join(modules, '.slidev'), modules].filter((folder) => !existsSync(folder))
}

/** End, and take the folders along, when the parent says so or is gone. */
function endWithParent(folders: string[]): void {
  process.once('exit', () => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  })
  process.once('disconnect', () => process.exit())
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => process.exit())
}

function send(message: FromServer): void {
  process.send?.(message)
}
