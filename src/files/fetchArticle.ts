import { basename } from 'node:path'
import type { VFile } from 'vfile'
import { Failure } from '../failure.ts'
import { decodePercent } from '../text/decodePercent.ts'
import { fetchFile } from './fetchFile.ts'
import { toArticle } from './toArticle.ts'

/** Tell whether an article is given by its address. */
export function isWebAddress(path: string): boolean {
  return /^https?:\/\//i.test(path)
}

/**
 * Fetch the article of an address. The article is named after the last part of the address, as if it had been saved.
 *
 * @throws {Failure} when that is not allowed, or nothing that can be read is there
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
  // What is served as a page is a page, whatever its address ends with: a code host shows `README.md` as a page.
  const isPage = /\bhtml\b/i.test(file.type)
  return toArticle(isPage && !/\.html?$/i.test(name) ? `${name}.html` : name, file.bytes, file.address)
}
