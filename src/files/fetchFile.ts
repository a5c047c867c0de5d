import type { IncomingMessage } from 'node:http'

/** The most bytes that a file may have. */
const sizeLimit = 10 * 2 ** 20

/** The most milliseconds that a fetch may take, with all its redirects. */
const timeLimit = 20_000

const redirectLimit = 5

export interface FetchOptions {
  /** What the address should lead to, for messages and for the `accept` header. */
  what: 'an image' | 'an article'
  /** Fetch from hosts of private networks, including this machine. */
  allowPrivateHosts?: boolean | undefined
}

export interface FetchedFile {
  bytes: Uint8Array
  /** The address of the file after all redirects. */
  address: string
  /** The content type that the host sends: `text/html; charset=utf-8`. */
  type: string
}

/** The `accept` header for each kind of file. */
const acceptHeaders = { 'an image': 'image/*', 'an article': 'text/markdown, text/html, */*;q=0.5' }

/**
 * Fetch a file over HTTP or HTTPS. Refuse hosts of private networks, also behind a public name or a redirect, unless
 * `allowPrivateHosts` is set: an article must not reach services that only this machine can reach.
 *
 * @returns the file; or in `refused` what was expected instead: `expected an image within 20 seconds`
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
      const response = await request(url, signal, allowPrivateHosts, acceptHeaders[what])
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

async function request(
  url: URL,
  signal: AbortSignal,
  allowPrivateHosts: boolean,
  accept: string,
): Promise<IncomingMessage> {
  // Import here, because most runs fetch nothing, and `node:http` loads all that Node knows of the web.
  const { get } = await (url.protocol === 'https:' ? import('node:https') : import('node:http'))
  const { useAgent } = await import('request-filtering-agent')
  const agent = useAgent(url.href, { allowPrivateIPAddress: allowPrivateHosts })
  return await new Promise((resolve, reject) => {
    // Some hosts refuse requests without a user agent.
    get(url, { agent, signal, headers: { 'user-agent': 'deckwright', accept } }, resolve).on('error', reject)
  })
}

/** Read the body of a response. Return undefined if it is larger than `sizeLimit`. */
async function readBody(response: IncomingMessage): Promise<Uint8Array | undefined> {
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
