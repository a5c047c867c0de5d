import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { decodePercent } from '../../text/decodePercent.ts'
import type { SlidevServer } from '../server/slidevServer.ts'
import { contentTypeOf, openPrebuilt, type PrebuiltDeck } from './prebuiltDeck.ts'

export interface PrebuiltOptions {
  /** The text of the deck. */
  text: string
  /** Whether the program has just written the text, so that no person has edited it. */
  isGenerated: boolean
}

/**
 * Serve the print page of a deck on 127.0.0.1 with the prebuilt client.
 *
 * @param deckFile path of the deck, which need not exist yet
 * @returns undefined if only Slidev's own server can show the deck
 */
export async function startPrebuilt(
  deckFile: string,
  { text, isGenerated }: PrebuiltOptions,
): Promise<SlidevServer | undefined> {
  const opened = await openPrebuilt(deckFile, text, isGenerated)
  if ('whyNot' in opened) return undefined
  let page = await opened.pageOf(opened.rendered.deck)
  const http = createServer((request, response) => {
    answer(request, response, () => page, opened).catch(() => response.writeHead(500).end())
  })
  await new Promise<void>((done, fail) => {
    http.once('error', fail).listen(0, '127.0.0.1', done)
  })
  const address = http.address()
  if (address === null || typeof address !== 'object') throw new Error('the server has no address')
  const server: SlidevServer = {
    url: `http://127.0.0.1:${address.port}/`,
    deck: opened.rendered.facts,
    prebuilt: { client: opened.client, deck: opened.rendered.deck },
    async read(url) {
      const found = await opened.read(pathOf(url))
      if (found === undefined) throw new Error(`no file for ${url}`)
      return found
    },
    whyItEnded: () => undefined,
    async show(other) {
      const rendered = await opened.render(other, true)
      if ('whyNot' in rendered) throw new Error(`a generated deck that cannot be shown: ${rendered.whyNot}`)
      page = await opened.pageOf(rendered.deck)
      server.deck = rendered.facts
      server.prebuilt = { client: opened.client, deck: rendered.deck }
      return rendered.deck
    },
    async close() {
      http.closeAllConnections()
      await new Promise((done) => http.close(done))
    },
  }
  return server
}

async function answer(
  { url = '/', headers, method }: IncomingMessage,
  response: ServerResponse,
  page: () => string,
  deck: PrebuiltDeck,
): Promise<void> {
  // Refuse requests to a host name: another site may have made its name point to this address (DNS rebinding).
  if (method !== 'GET' || !/^127\.0\.0\.1:\d+$/.test(headers.host ?? '')) {
    response.writeHead(403).end()
    return
  }
  const path = pathOf(url)
  if (path === '/print') {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page())
    return
  }
  const content = await deck.read(path)
  if (content === undefined) response.writeHead(404).end()
  else response.writeHead(200, { 'content-type': contentTypeOf(path) }).end(content)
}

function pathOf(url: string): string {
  return decodePercent(new URL(url, 'http://127.0.0.1').pathname)
}
