import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { networkInterfaces } from 'node:os'
import { text } from 'node:stream/consumers'
import { z } from 'zod'
import { contentTypeOf } from '../render/prebuilt/prebuiltDeck.ts'
import { decodePercent } from '../text/decodePercent.ts'
import { listen } from './listen.ts'
import type { LiveTalk, Views } from './liveTalk.ts'
import { mayUse, type RequestFacts } from './mayUse.ts'
import { pages } from './pages.ts'
import { remoteTokens } from './remoteTokens.ts'

export interface LiveServerOptions {
  /** The port to try first. */
  port?: number | undefined
  /** Let one device of the local network be the remote control. */
  remote?: boolean | undefined
  /** Let people in the hall follow the slides on their own devices. */
  follow?: boolean | undefined
}

export interface LiveServer {
  port: number
  /**
   * Return the address of the remote control with its token; undefined without `remote`, or once a device has used it.
   */
  remoteUrl(): string | undefined
  /** Address for the devices of people in the hall; undefined without `follow`. */
  followUrl: string | undefined
  close(): Promise<void>
}

const point = z.object({ x: z.number(), y: z.number() })
const slideNumber = z.number().int().positive().max(100_000)

/** The JSON that a window may post to `/do`. */
const message = z.discriminatedUnion('do', [
  z.object({
    do: z.enum(['next', 'back', 'start', 'restart', 'return', 'end', 'freeze', 'black', 'white', 'keepAll', 'wipe']),
  }),
  z.object({ do: z.literal('go'), slide: slideNumber, step: z.number().int().nonnegative().optional() }),
  z.object({ do: z.enum(['point', 'zoom']), at: point.optional() }),
  z.object({ do: z.literal('draw'), stroke: z.array(point).max(2000) }),
  z.object({ do: z.literal('skip'), slides: z.array(slideNumber).max(1000) }),
  z.object({ do: z.literal('find'), typed: z.string().max(200) }),
  z.object({
    do: z.literal('steps'),
    version: z.number(),
    steps: z.array(z.number().int().nonnegative().nullable()).max(10_000),
  }),
  z.object({ do: z.literal('renewCode') }),
])

/** The most characters that a window may post at once. */
const longestBody = 200_000

/**
 * Serve a talk to its windows. Send them their pages, and a stream of views: what the window should show now. Carry out
 * what they post to `/do`. Listen on this machine only, unless `remote` or `follow` lets other devices in.
 *
 * @throws {Failure} when no port is free
 */
export async function startLiveServer(talk: LiveTalk, options: LiveServerOptions = {}): Promise<LiveServer> {
  const { port: wanted, remote = false, follow = false } = options
  const addresses = remote || follow ? localAddresses() : []
  const shared = { follow, hosts: ['127.0.0.1', 'localhost', ...addresses] }
  const tokens = remoteTokens()
  const streams = new Map<ServerResponse, { as: 'hall' | 'speaker'; isRemote: boolean }>()
  let port = 0

  const remoteUrl = () => {
    const token = remote ? tokens.token() : undefined
    return token === undefined ? undefined : `http://${addresses[0] ?? '127.0.0.1'}:${port}/remote?token=${token}`
  }
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1')
    const path = decodePercent(url.pathname)
    const token = remote && path === '/remote' ? url.searchParams.get('token') : null
    const pass = token === null ? undefined : tokens.spend(token)
    const asked = {
      ...requestFactsOf(request, path),
      isRemote: pass !== undefined || (remote && hasPass(request, tokens)),
    }
    response.setHeader('x-content-type-options', 'nosniff')
    response.setHeader('cache-control', 'no-store')
    if (!mayUse(asked, shared) || (token !== null && !asked.isRemote)) return refuse(response, token !== null)
    if (pass !== undefined) {
      const cookie = `deckwright=${pass}; HttpOnly; SameSite=Lax; Path=/`
      response.writeHead(303, { location: '/remote', 'set-cookie': cookie }).end()
      return
    }
    if (path === '/do') return receive(await text(request), response)
    if (path === '/events/hall' || path === '/events/speaker') {
      const as = path === '/events/hall' ? 'hall' : 'speaker'
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      send(response, talk.views()[as])
      streams.set(response, { as, isRemote: asked.isRemote && !asked.isLocal })
      request.once('close', () => streams.delete(response))
      return
    }
    return answerFile(path, url, response)
  }

  const receive = (body: string, response: ServerResponse): void => {
    const read = body.length <= longestBody ? message.safeParse(parseJson(body)) : undefined
    if (!read?.success) {
      response.writeHead(400).end()
      return
    }
    const asked = read.data
    if (asked.do === 'steps') talk.countSteps(asked.version, asked.steps)
    else if (asked.do === 'find') {
      const slide = talk.find(asked.typed)
      if (slide !== undefined) talk.act({ do: 'go', slide })
    } else if (asked.do === 'renewCode') {
      tokens.renew()
      for (const [stream, { isRemote }] of streams) if (isRemote) stream.end()
    } else talk.act(asked)
    response.writeHead(204).end()
  }

  const answerFile = async (path: string, url: URL, response: ServerResponse): Promise<void> => {
    const page = pages[path]
    if (page) {
      response.setHeader('content-security-policy', page.policy)
      respond(response, 'text/html; charset=utf-8', page.html)
    } else if (path === '/deck.json') respond(response, 'application/json', JSON.stringify(talk.deck))
    else if (path === '/notes.json') respond(response, 'application/json', JSON.stringify(await talk.notes()))
    else if (path === '/find') {
      const slide = talk.find(url.searchParams.get('typed') ?? '')
      const title = slide === undefined ? undefined : talk.schedule.slides[slide - 1]?.title
      respond(response, 'application/json', JSON.stringify({ slide, title }))
    } else if (path === '/code') {
      const { renderSVG } = await import('uqr')
      const address = remoteUrl()
      respond(response, 'application/json', JSON.stringify(address ? { address, svg: renderSVG(address) } : {}))
    } else if (/^\/\d+$/.test(path)) {
      response.setHeader('content-security-policy', slidePolicy)
      respond(response, 'text/html; charset=utf-8', await talk.prebuilt.pageOf(talk.deck))
    } else {
      const content = await talk.prebuilt.read(path)
      if (content === undefined) response.writeHead(404).end()
      else respond(response, contentTypeOf(path), content, /^\/(?:assets|fonts)\//.test(path))
    }
  }

  const http = createServer((request, response) => {
    answer(request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  })
  port = await listen(http, addresses.length > 0 ? '0.0.0.0' : '127.0.0.1', wanted)
  const stop = talk.listen((views: Views) => {
    for (const [response, { as }] of streams) send(response, views[as])
  })
  return {
    port,
    remoteUrl,
    followUrl: follow ? `http://${addresses[0] ?? '127.0.0.1'}:${port}/follow` : undefined,
    async close() {
      stop()
      http.closeAllConnections()
      await new Promise((done) => http.close(done))
    },
  }
}

/**
 * Content security policy of slides. Slidev's client compiles them in the page, so it needs `unsafe-eval`; no other
 * host may be reached.
 */
const slidePolicy = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "frame-ancestors 'self'",
].join('; ')

function requestFactsOf(
  { method = '', headers, socket }: IncomingMessage,
  path: string,
): Omit<RequestFacts, 'isRemote'> {
  const isLocal = /^(?:::ffff:)?127\.|^::1$/.test(socket.remoteAddress ?? '')
  return { path, method, host: headers.host, origin: headers.origin, isLocal }
}

function hasPass({ headers }: IncomingMessage, tokens: ReturnType<typeof remoteTokens>): boolean {
  return tokens.isRemote(/(?:^|; )deckwright=([\w-]+)/.exec(headers.cookie ?? '')?.[1])
}

function refuse(response: ServerResponse, isToken: boolean): void {
  const words = isToken ? 'This code has been used. The presenter shows a new one: Q, then N.' : 'Not for this device.'
  response.writeHead(403, { 'content-type': 'text/plain; charset=utf-8' }).end(words)
}

function respond(response: ServerResponse, type: string, content: string | Buffer, isKept = false): void {
  if (isKept) response.setHeader('cache-control', 'max-age=3600')
  response.writeHead(200, { 'content-type': type }).end(content)
}

function send(response: ServerResponse, view: unknown): void {
  response.write(`data: ${JSON.stringify(view)}\n\n`)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** List the IPv4 addresses of this machine. Those of private networks, as in a home or an office, come first. */
function localAddresses(): string[] {
  const all = Object.values(networkInterfaces()).flatMap((found) => found ?? [])
  const addresses = all.filter(({ family, internal }) => family === 'IPv4' && !internal).map(({ address }) => address)
  const isHome = (address: string) => /^(?:192\.168\.|10\.|172\.(?:1[6-9]|2\d|3[01])\.)/.test(address)
  return addresses.sort((a, b) => Number(isHome(b)) - Number(isHome(a)))
}
