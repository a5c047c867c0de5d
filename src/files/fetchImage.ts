import * as http from 'node:http'
import * as https from 'node:https'
import { useAgent } from 'request-filtering-agent'

/** Most bytes of an image, and most milliseconds until it has been fetched. */
const sizeLimit = 10 * 2 ** 20
const timeLimit = 20_000

const redirectLimit = 5

/**
 * Fetch what may be an image over HTTP or HTTPS. Hosts of private networks are refused, whatever name or redirect leads
 * there, unless they are allowed: an article must not reach services that only this machine can reach.
 *
 * @returns the bytes, or what was expected instead
 */
export async function fetchImage(
  address: string,
  { allowPrivateHosts = false }: { allowPrivateHosts?: boolean | undefined },
): Promise<Uint8Array | { refused: string }> {
  const signal = AbortSignal.timeout(timeLimit)
  try {
    let url = new URL(address)
    for (let redirects = 0; redirects <= redirectLimit; redirects += 1) {
      if (!/^https?:$/.test(url.protocol)) return { refused: 'expected redirects to HTTP or HTTPS only' }
      const response = await request(url, signal, allowPrivateHosts)
      const { statusCode = 0, headers } = response
      if (statusCode === 200) return await readBody(response)
      response.destroy()
      if (statusCode < 300 || statusCode >= 400 || headers.location === undefined)
        return { refused: `expected an image: the host answers ${statusCode}` }
      url = new URL(headers.location, url)
    }
    return { refused: `expected no more than ${redirectLimit} redirects` }
  } catch (error) {
    if (signal.aborted) return { refused: `expected an image within ${timeLimit / 1000} seconds` }
    return { refused: reasonOf(error) }
  }
}

function request(url: URL, signal: AbortSignal, allowPrivateHosts: boolean): Promise<http.IncomingMessage> {
  const { get } = url.protocol === 'https:' ? https : http
  const agent = useAgent(url.href, { allowPrivateIPAddress: allowPrivateHosts })
  return new Promise((resolve, reject) => {
    // Some hosts refuse requests without a user agent.
    get(url, { agent, signal, headers: { 'user-agent': 'deckwright', accept: 'image/*' } }, resolve).on('error', reject)
  })
}

async function readBody(response: http.IncomingMessage): Promise<Uint8Array | { refused: string }> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response as AsyncIterable<Uint8Array>) {
    chunks.push(chunk)
    size += chunk.length
    // Leaving the loop destroys the response.
    if (size > sizeLimit) return { refused: `expected an image of at most ${sizeLimit / 2 ** 20} MB` }
  }
  return Buffer.concat(chunks)
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) throw error
  // request-filtering-agent gives its errors no code, only this text.
  if (error.message.includes('is not allowed')) return 'expected a host that is not on a private network'
  return `expected an image on the network (${'code' in error ? String(error.code) : error.message})`
}
