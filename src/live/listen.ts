import type { Server } from 'node:http'
import { Failure } from '../failure.ts'
import { errorCodeOf } from '../files/errorCodeOf.ts'

/** The port that is tried first, if none is asked for. */
const usualPort = 3030

/** How many ports are tried. */
const tries = 20

/**
 * Listen on a port, or on the next that is free.
 *
 * @param host the address to listen on
 * @throws {Failure} when none of the next ports is free
 */
export async function listen(server: Server, host: string, wanted = usualPort): Promise<number> {
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
