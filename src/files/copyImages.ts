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
  /** Also copy images that lie outside the article's folder and its repository. */
  allowOutside?: boolean | undefined
  /**
   * Fetch images from other hosts, each once. An image that an earlier run has fetched is used without this option too.
   */
  fetchImages?: boolean | undefined
  /** Fetch from hosts of private networks, including this machine. */
  allowPrivateHosts?: boolean | undefined
}

export interface CopyOptions extends ImageSources, Pick<LocalFileOptions, 'onFile'> {
  /** Path of the article: relative URLs start from its folder. */
  article: string
  /** Folder of the deck. Slidev serves the files of its subfolder `public`. */
  deckFolder: string
  /** Images that a notebook or a Word document contains itself. A key is the image's URL in the converted Markdown. */
  inside?: ReadonlyMap<string, Uint8Array> | undefined
}

/**
 * Copy images of an article into `public/images` beside its deck. A copy is named after the hash of its content: the
 * same image always gets the same name, and no name in the article becomes a path. Files that are not images are
 * refused. Nothing is fetched without the option `fetchImages`.
 *
 * @param urls the URLs of images, as the article writes them
 * @returns for each URL the URL of the copy in the deck, or why the image cannot be shown
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

/**
 * Copy an image of another host. If an earlier run has fetched it, use that copy: the deck stays the same, and needs no
 * network.
 */
async function copyRemote(url: string, options: CopyOptions, fetched: FetchedImages): Promise<ImagePlace> {
  const address = url.startsWith('//') ? `https:${url}` : url
  const name = fetched.get(address)
  if (name !== undefined && (await isSavedByContent(join(options.deckFolder, 'public', 'images', name))))
    return { url: `/images/${name}` }
  if (!options.fetchImages) {
    return {
      ruleId: 'remote-image',
      reason: `Cannot show \`${shorten(url)}\`, expected an image beside the article, or the option \`--fetch-images\``,
    }
  }
  const { allowPrivateHosts } = options
  const file = await fetchFile(address, { what: 'an image', allowPrivateHosts })
  const placed = 'refused' in file ? missingImage(url, file.refused) : await saveImage(url, file.bytes, options)
  if ('url' in placed) fetched.set(address, basename(placed.url))
  return placed
}

async function copyImage(url: string, options: CopyOptions): Promise<ImagePlace> {
  const bytes = options.inside?.get(url) ?? (/^data:/i.test(url) ? readDataUrl(url) : await readLocal(url, options))
  return bytes instanceof Uint8Array ? saveImage(url, bytes, options) : bytes
}

async function saveImage(url: string, bytes: Uint8Array, options: CopyOptions): Promise<ImagePlace> {
  const type = imageType(bytes)
  if ('refused' in type) return missingImage(url, type.refused)
  const name = await saveByContent(
    join(options.deckFolder, 'public', 'images'),
    type.plain ?? bytes,
    `.${type.extension}`,
  )
  return { url: `/images/${name}` }
}

function readDataUrl(url: string): Uint8Array | ImagePlace {
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
  return { ruleId: 'missing-image', reason: `Cannot show \`${shorten(url)}\`, ${why}` }
}

function outsideImage(url: string, expected: string): ImagePlace {
  return {
    ruleId: 'outside-image',
    reason: `Cannot take \`${shorten(url)}\` from outside the article's folder, ${expected}`,
  }
}

/** Shorten a URL for a message: a data URL may be megabytes long. */
function shorten(url: string): string {
  return url.length > 120 ? `${url.slice(0, 120)}…` : url
}
