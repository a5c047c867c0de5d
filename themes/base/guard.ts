import type { IncomingMessage } from 'node:http'
import type { Plugin } from 'vite'

/** The headers that tell where a request was sent and which page sent it. */
export interface Sender {
  host?: string | undefined
  origin?: string | undefined
}

const ownHost = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i
const ownOrigin = new RegExp(ownHost.source.replace('^', '^https?://'), 'i')

/**
 * Tell whether a request comes from this machine's own pages: its Host is a local name of this machine, with any port,
 * and so is its Origin if it has one. Any other request comes from the page of another site, or through a name that was
 * rebound to this address.
 */
export function isLocalRequest({ host, origin }: Sender): boolean {
  return ownHost.test(host ?? '') && (origin === undefined || ownOrigin.test(origin))
}

/**
 * Refuse foreign pages, with 403, before Slidev's server sees their requests: it lets any page rewrite the deck and
 * read files.
 */
export function guard(): Plugin {
  return {
    name: 'deckwright:guard',
    enforce: 'pre',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        if (isLocalRequest(sender(request))) return next()
        response
          .writeHead(403, { 'content-type': 'text/plain' })
          .end('Only pages of this machine may use this server.\n')
      })
      server.httpServer?.prependListener('upgrade', (request, socket) => {
        // Later listeners ignore a socket that is closed.
        if (!isLocalRequest(sender(request))) socket.destroy()
      })
    },
  }
}

function sender({ headers }: IncomingMessage): Sender {
  return { host: headers.host, origin: headers.origin }
}
