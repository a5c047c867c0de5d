import type { IncomingMessage } from 'node:http'
import type { Plugin } from 'vite'

/** The headers of a request that tell to which host it was sent (`host`) and which page sent it (`origin`). */
export interface Sender {
  host?: string | undefined
  origin?: string | undefined
}

const ownHost = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i
const ownOrigin = new RegExp(ownHost.source.replace('^', '^https?://'), 'i')

/**
 * Tell whether a request comes from a page of this machine. Its `host` header must be a local name such as
 * `localhost:3030`, and so must its `origin` if it has one. Any other request comes from a page of another site, or
 * through a host name that was rebound to this address (DNS rebinding).
 */
export function isLocalRequest({ host, origin }: Sender): boolean {
  return ownHost.test(host ?? '') && (origin === undefined || ownOrigin.test(origin))
}

/**
 * Refuse requests of other sites' pages with 403, before Slidev's server sees them. Slidev's server would let any page
 * rewrite the deck and read files.
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
        // Listeners that are called after this listener ignore a closed socket.
        if (!isLocalRequest(sender(request))) socket.destroy()
      })
    },
  }
}

function sender({ headers }: IncomingMessage): Sender {
  return { host: headers.host, origin: headers.origin }
}
