import * as http from 'node:http'
import * as https from 'node:https'
import { useAgent } from 'request-filtering-agent'

/** Most bytes of a file, and most milliseconds until it has been fetched. */
const sizeLimit = 10 * 2 ** 20
const timeLimit = 20_000

const redirectLimit = 5

export interface FetchOptions {
  /** What it should be, for messages: `an image`. */
  what: 'an image' | 'an article'
  /** Fetch from hosts of private networks, including this machine. */
  allowPrivateHosts?: boolean | undefined
}

/** What was fetched, and from where redirects have led. */
export interface FetchedFile {
  bytes: Uint8Array
  address: string
  /** As the host says it: `text/html; charset=utf-8`. */
  type: string
}

const accepted = { 'an image': 'image/*', 'an article': 'text/markdown, text/html, */*;q=0.5' }

/**
 * Fetch a file over HTTP or HTTPS. Hosts of private networks are refused, whatever name or redirect leads there, unless
 * they are allowed: an article must not reach services that only this machine can reach.
 *
 * @returns the file, or what was expected instead
 */
export async function fetchFile(
  address: string,
  { what, allowPrivateHosts = false }: FetchOptions,
): Promise<FetchedFile | { refused: string }> {
  const signal = AbortSignal.timeout(timeLimit)
  try {
    let url = new URL(address)
    for (let redirects = 0; redirects <= redirectLimit; redirects += 1) {
      if (!/^https?:$/.test(url.protocol)) return { refused: 'expected redirects to HTTP or HTTPS only' }
      const response = await request(url, signal, allowPrivateHosts, accepted[what])
      const { statusCode = 0, headers } = response
      if (statusCode === 200) {
        const bytes = await readBody(response)
        if (bytes) return { bytes, address: url.href, type: headers['content-type'] ?? '' }
        return { refused: `expected ${what} of at most ${sizeLimit / 2 ** 20} MB` }
      }
      response.destroy()
      if (statusCode < 300 || statusCode >= 400 || headers.location === undefined)
        return { refused: `expected ${what}: the host answers ${statusCode}` }
      url = new URL(headers.location, url)
    }
    return { refused: `expected no more than ${redirectLimit} redirects` }
  } catch (error) {
    if (signal.aborted) return { refused: `expected ${what} within ${timeLimit / 1000} seconds` }
    return { refused: reasonOf(error, what) }
  }
}

function request(
  url: URL,
  signal: AbortSignal,
  allowPrivateHosts: boolean,
  accept: string,
): Promise<http.IncomingMessage> {
  const { get } = url.protocol === 'https:' ? https : http
  const agent = useAgent(url.href, { allowPrivateIPAddress: allowPrivateHosts })
  return new Promise((resolve, reject) => {
    // Some hosts refuse requests without a user agent.
    get(url, { agent, signal, headers: { 'user-agent': 'deckwright', accept } }, resolve).on('error', reject)
  })
}

/** Read what a host answers; undefined if it is too large. */
async function readBody(response: http.IncomingMessage): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response as AsyncIterable<Uint8Array>) {
    chunks.push(chunk)
    size += chunk.length
    // Leaving the loop destroys the response.
    if (size > sizeLimit) return undefined
  }
  return Buffer.concat(chunks)
}

function reasonOf(error: unknown, what: string): string {
  if (!(error instanceof Error)) throw error
  // request-filtering-agent gives its errors no code, only this text.
  if (error.message.includes('is not allowed')) return 'expected a host that is not on a private network'
  return `expected ${what} on the network (${'code' in error ? String(error.code) : error.message})`
}
