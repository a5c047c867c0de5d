import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createRequire } from 'node:module'
import { dirname, extname, join, relative, resolve, sep } from 'node:path'
import { packageRoot } from '../../packageRoot.ts'
import { readDeck } from '../../slidev/readDeck.ts'
import { slidevFolders } from '../../trust/slidevFolders.ts'
import type { SlidevServer } from '../server/slidevServer.ts'
import { prebuilt } from './prebuilt.ts'
import type { RenderedDeck } from './renderedDeck.ts'
import { renderSlides } from './renderSlides.ts'
import { whyNotPrebuilt } from './whyNotPrebuilt.ts'

export interface PrebuiltOptions {
  /** The text of the deck. */
  text: string
  /** Whether the program has just written the text, so that it holds nothing of a person's. */
  isGenerated: boolean
}

/**
 * Serve a deck on 127.0.0.1 with a client that is built once for its themes. The slides are rendered here by the
 * Markdown plugin of Slidev's server and compiled in the page, so that nothing is bundled between a deck and its page.
 *
 * @param deckFile path of the deck, which need not be there yet
 * @returns undefined if only Slidev's own server can show the deck
 */
export async function startPrebuilt(
  deckFile: string,
  { text, isGenerated }: PrebuiltOptions,
): Promise<SlidevServer | undefined> {
  const path = resolve(deckFile)
  const read = readDeck(text, deckFile)
  const folders = await slidevFolders(path, read.headmatter)
  if (whyNotPrebuilt(read, folders) !== undefined) return undefined
  const themes = folders.slice(0, -1)
  const [base = ''] = themes
  const { client, renderer } = await prebuilt(themes)
  const render = (shown: string) => renderSlides(shown, path, renderer, base)
  const { deck, facts, components } = await render(text)
  if (!isGenerated) {
    // Loaded here because Vue's compiler takes long to load, and what is generated needs no look.
    const { whyNotShown } = await import('./whyNotShown.ts')
    const stop = components.find((one, at) => whyNotShown(one, read.slides[at]?.content ?? '') !== undefined)
    if (stop !== undefined) return undefined
  }

  let page = await pageOf(client, deck)
  const places = placesOf(client, path)
  const http = createServer((request, response) => {
    answer(request, response, () => page, places).catch(() => response.writeHead(500).end())
  })
  await new Promise<void>((done, fail) => {
    http.once('error', fail).listen(0, '127.0.0.1', done)
  })
  const address = http.address()
  if (address === null || typeof address !== 'object') throw new Error('the server has no address')
  const server: SlidevServer = {
    url: `http://127.0.0.1:${address.port}/`,
    deck: facts,
    async read(url) {
      const found = await readPlace(pathOf(url), places)
      if (found === undefined) throw new Error(`no file for ${url}`)
      return found
    },
    whyItEnded: () => undefined,
    async show(other) {
      const rendered = await render(other)
      page = await pageOf(client, rendered.deck)
      server.deck = rendered.facts
      return rendered.deck
    },
    async close() {
      http.closeAllConnections()
      await new Promise((done) => http.close(done))
    },
  }
  return server
}

/** Put a deck into the client's page. */
async function pageOf(client: string, deck: RenderedDeck): Promise<string> {
  const html = await readFile(join(client, 'index.html'), 'utf8')
  const json = JSON.stringify(deck).replaceAll('<', '\\u003c')
  return html.replace('<head>', () => `<head><script>globalThis.__deck = ${json}</script>`)
}

/** Find the file of a path of the page; undefined if there can be none. */
type Place = (path: string) => string | undefined

/** The folders that the page may read: the client, the fonts of packages, and the deck's public files. */
function placesOf(client: string, deckFile: string): Place[] {
  const { resolve } = createRequire(join(packageRoot, 'package.json'))
  const inside = (folder: string): Place => {
    return (path) => {
      const file = join(folder, path)
      const way = relative(folder, file)
      return way === '..' || way.startsWith(`..${sep}`) ? undefined : file
    }
  }
  return [
    (path) => {
      const [, name, rest] =
        /^\/fonts\/(@(?:fontsource|fontsource-variable|expo-google-fonts)\/[\w-]+)\/(.+)$/.exec(path) ?? []
      return name && rest ? inside(dirname(resolve(`${name}/package.json`)))(rest) : undefined
    },
    inside(client),
    inside(join(dirname(deckFile), 'public')),
  ]
}

async function answer(
  { url = '/', headers, method }: IncomingMessage,
  response: ServerResponse,
  page: () => string,
  places: Place[],
): Promise<void> {
  // A page of another site may know this address by a name of its own.
  if (method !== 'GET' || !/^127\.0\.0\.1:\d+$/.test(headers.host ?? '')) {
    response.writeHead(403).end()
    return
  }
  const path = pathOf(url)
  if (path === '/print') {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page())
    return
  }
  const content = await readPlace(path, places)
  const type = types[extname(path)] ?? 'application/octet-stream'
  if (content === undefined) response.writeHead(404).end()
  else response.writeHead(200, { 'content-type': type }).end(content)
}

function pathOf(url: string): string {
  return decodeURIComponent(new URL(url, 'http://127.0.0.1').pathname)
}

/** Read the file of a path from the first place that has it. */
async function readPlace(path: string, places: Place[]): Promise<Buffer | undefined> {
  for (const place of places) {
    const file = place(path)
    const content = file === undefined ? undefined : await readFile(file).catch(() => undefined)
    if (content !== undefined) return content
  }
  return undefined
}

const types: Record<string, string> = {
  '.css': 'text/css',
  '.gif': 'image/gif',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
}
