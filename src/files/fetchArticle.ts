import { basename } from 'node:path'
import type { VFile } from 'vfile'
import { Failure } from '../failure.ts'
import { decodePercent } from '../text/decodePercent.ts'
import { fetchFile } from './fetchFile.ts'
import { toArticle } from './toArticle.ts'

/** Tell whether the path of an article is a web address. */
export function isWebAddress(path: string): boolean {
  return /^https?:\/\//i.test(path)
}

/**
 * Fetch an article from the web. The article is named after the last segment of its address, as a browser names a file
 * that it saves.
 *
 * @throws {Failure} without `fetch`, or when there is no article at the address
 */
export async function fetchArticle(
  address: string,
  { fetch = false, allowPrivateHosts }: { fetch?: boolean | undefined; allowPrivateHosts?: boolean | undefined },
): Promise<VFile> {
  if (!fetch)
    throw new Failure(`Cannot read \`${address}\`, expected a file: save it and give the file, or add \`--fetch\``)
  const file = URL.canParse(address)
    ? await fetchFile(address, { what: 'an article', allowPrivateHosts })
    : { refused: 'expected an address' }
  if ('refused' in file) throw new Failure(`Cannot fetch \`${address}\`, ${file.refused}`)
  const { hostname, pathname } = new URL(file.address)
  const name = decodePercent(basename(pathname)).replace(/[/\\\0]/g, '-') || hostname
  // Trust the content type rather than the ending: a code host serves `README.md` as an HTML page.
  const isPage = /\bhtml\b/i.test(file.type)
  return toArticle(isPage && !/\.html?$/i.test(name) ? `${name}.html` : name, file.bytes, file.address)
}
