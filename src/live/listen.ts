import type { Server } from 'node:http'
import { Failure } from '../failure.ts'
import { errorCodeOf } from '../files/errorCodeOf.ts'

/** The port to try first, if the user asks for none. */
const defaultPort = 3030

/** How many ports to try, one after the other. */
const tries = 20

/**
 * Listen on a port, or on the next free one after it.
 *
 * @param host the network address to listen on: `127.0.0.1` for this machine only
 * @param wanted the port to try first
 * @returns the port that the server listens on
 * @throws {Failure} when none of the ports is free
 */
export async function listen(server: Server, host: string, wanted = defaultPort): Promise<number> {
  for (let port = wanted; port < wanted + tries; port++) {
    try {
      await new Promise<void>((done, fail) => {
        server.once('error', fail)
        server.listen(port, host, () => {
          server.off('error', fail)
          done()
        })
      })
      const address = server.address()
      return typeof address === 'object' && address !== null ? address.port : port
    } catch (error) {
      const code = errorCodeOf(error)
      if (code !== 'EADDRINUSE' && code !== 'EACCES')
        throw new Failure(`Cannot listen on port ${port} (${code}): choose another one with \`--port\``)
    }
  }
  throw new Failure(`Cannot listen on any of the ports ${wanted} to ${wanted + tries - 1}: choose one with \`--port\``)
}
