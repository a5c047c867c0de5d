import { basename, join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { type ImagePlace, isRemote } from '../article/syntax/images/placeImages.ts'
import { decodePercent } from '../text/decodePercent.ts'
import { type FetchedImages, readFetchedImages, saveFetchedImages } from './fetchedImages.ts'
import { fetchFile } from './fetchFile.ts'
import { imageType } from './imageType.ts'
import { type LocalFileOptions, readLocalFile } from './readLocalFile.ts'
import { isSavedByContent, saveByContent } from './saveByContent.ts'

/** Where images may come from besides the article's folder. */
export interface ImageSources {
  /** Take images from outside the article's folder and repository too. */
  allowOutside?: boolean | undefined
  /** Fetch images from other hosts, each once. Images that were fetched before are used in any case. */
  fetchImages?: boolean | undefined
  /** Fetch from hosts of private networks, including this machine. */
  allowPrivateHosts?: boolean | undefined
}

export interface CopyOptions extends ImageSources, Pick<LocalFileOptions, 'onFile'> {
  /** Path of the article: relative URLs start from its folder. */
  article: string
  /** Folder of the deck: Slidev serves what lies in its `public`. */
  deckFolder: string
  /** Files that lie inside of the article's own, by their addresses: the pictures of a notebook or a document. */
  inside?: ReadonlyMap<string, Uint8Array> | undefined
}

/**
 * Copy images of an article beside its deck. A copy is named after its content, so that the same image has the same
 * name and no name in the article becomes a path. Only images are copied, and nothing is fetched unless that is asked
 * for.
 *
 * @param urls as the article writes them
 * @returns for each URL its new one in the deck, or why the image cannot be shown
 * @throws {Failure} when the deck's folder cannot be written to, or a file named like a copy has other content
 */
export async function copyImages(urls: string[], options: CopyOptions): Promise<Map<string, ImagePlace>> {
  const placed = new Map<string, ImagePlace>()
  const fetched = await readFetchedImages(options.deckFolder)
  const before = new Map(fetched)
  for (const url of urls) {
    placed.set(url, isRemote(url) ? await copyRemote(url, options, fetched) : await copyImage(url, options))
  }
  if (!isDeepStrictEqual(fetched, before)) await saveFetchedImages(options.deckFolder, fetched)
  return placed
}

/** An image that was fetched before is not fetched again, so that the deck stays the same and needs no network. */
async function copyRemote(url: string, options: CopyOptions, fetched: FetchedImages): Promise<ImagePlace> {
  const address = url.startsWith('//') ? `https:${url}` : url
  const name = fetched.get(address)
  if (name !== undefined && (await isSavedByContent(join(options.deckFolder, 'public', 'images', name))))
    return { url: `/images/${name}` }
  if (!options.fetchImages) {
    return {
      ruleId: 'remote-image',
      reason: `Cannot show \`${short(url)}\`, expected an image beside the article, or the option \`--fetch-images\``,
    }
  }
  const { allowPrivateHosts } = options
  const file = await fetchFile(address, { what: 'an image', allowPrivateHosts })
  const placed = 'refused' in file ? missingImage(url, file.refused) : await place(url, file.bytes, options)
  if ('url' in placed) fetched.set(address, basename(placed.url))
  return placed
}

async function copyImage(url: string, options: CopyOptions): Promise<ImagePlace> {
  const bytes = options.inside?.get(url) ?? (/^data:/i.test(url) ? readData(url) : await readLocal(url, options))
  return bytes instanceof Uint8Array ? place(url, bytes, options) : bytes
}

async function place(url: string, bytes: Uint8Array, options: CopyOptions): Promise<ImagePlace> {
  const type = imageType(bytes)
  if ('refused' in type) return missingImage(url, type.refused)
  const name = await saveByContent(
    join(options.deckFolder, 'public', 'images'),
    type.plain ?? bytes,
    `.${type.extension}`,
  )
  return { url: `/images/${name}` }
}

function readData(url: string): Uint8Array | ImagePlace {
  const [, data] = /^data:image\/[\w.+-]+;base64,([\w+/=%\s]+)$/i.exec(url) ?? []
  return data === undefined
    ? missingImage(url, 'expected an image in base64')
    : Buffer.from(decodePercent(data), 'base64')
}

async function readLocal(url: string, options: CopyOptions): Promise<Uint8Array | ImagePlace> {
  const read = await readLocalFile(url, options)
  if (read instanceof Uint8Array) return read
  return read.isOutside ? outsideImage(url, read.why) : missingImage(url, read.why)
}

function missingImage(url: string, why: string): ImagePlace {
  return { ruleId: 'missing-image', reason: `Cannot show \`${short(url)}\`, ${why}` }
}

function outsideImage(url: string, expected: string): ImagePlace {
  return {
    ruleId: 'outside-image',
    reason: `Cannot take \`${short(url)}\` from outside the article's folder, ${expected}`,
  }
}

/** Shorten a URL for a message: a data URL may be megabytes long. */
function short(url: string): string {
  return url.length > 120 ? `${url.slice(0, 120)}…` : url
}
