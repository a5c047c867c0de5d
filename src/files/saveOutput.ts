import type { Dirent } from 'node:fs'
import { lstat, readdir, readFile } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { z } from 'zod'
import { Failure } from '../failure.ts'
import { checkWritable } from './checkWritable.ts'
import { errorCodeOf } from './errorCodeOf.ts'
import { fileHash } from './fileHash.ts'
import { isSameFile, pathFrom, realPath } from './realPath.ts'
import { unwritable } from './unwritable.ts'
import { writeAtomically } from './writeAtomically.ts'
import { writeFolder } from './writeFolder.ts'

/** Where an output is written, and the paths of the deck and the article that it is made of. */
export interface OutputPlace {
  path: string
  isFolder: boolean
  deck: string
  /** Undefined if the output is made of a deck without a known article. */
  article: string | undefined
}

/**
 * Maps the path of each of an output's files to the file's hash. Paths are relative to the folder that contains the
 * output: `engineers-png/01.png`, `engineers.pdf`.
 */
type Hashes = Record<string, string>

const hashesShape = z.record(z.string(), z.string())

/**
 * The record of an output: the content of `.deckwright/<output>.output.json` beside it. All paths are relative to the
 * folder that contains the output.
 */
const recordShape = z.object({
  article: z.string().optional(),
  deck: z.string(),
  files: hashesShape,
  /** Hash of all inputs of the output. Missing if they are not known, or if a check found a fault in the output. */
  inputs: z.string().optional(),
  /** Hashes of the files of the earlier output. Present only while the output is being replaced. */
  before: hashesShape.optional(),
})

/** Files that an operating system writes into a folder when somebody opens the folder. */
const systemFiles = ['.DS_Store', 'Thumbs.db', 'desktop.ini']

/**
 * Check that an output may be written, before much work is done to make it. Each file that is already there must have
 * the hash in its record, and must have been made of the same article. Any other file may be a person's work. Even a
 * PDF that names deckwright as its producer is not replaced without a record: a person may have added comments to it.
 *
 * @returns hashes of the files that are already there
 * @throws {Failure} when the output may not be written, with the path of the file and the remedy
 */
export async function checkOutput(place: OutputPlace): Promise<Hashes> {
  await checkWritable(place.path, '--out')
  await checkWritable(recordOf(place.path), '--out')
  const found = await hashFiles(place)
  if (Object.keys(found).length === 0) return found
  const folder = dirname(place.path)
  const record = await readRecord(place.path)
  for (const [name, hash] of Object.entries(found)) {
    const known = [record?.files[name], record?.before?.[name]]
    if (known.includes(hash)) continue
    const why = known.some((one) => one !== undefined) ? 'it has been changed since' : 'there is no record of it'
    throw new Failure(
      `Cannot replace \`${join(folder, name)}\`, expected a file that deckwright made: ${why}; move it away, or choose another folder with \`--out\``,
    )
  }
  const owner = record && (await otherOwner(record, place))
  if (owner !== undefined) {
    throw new Failure(
      `Cannot replace \`${place.path}\` by what is made of \`${place.article ?? place.deck}\`: it was made of \`${owner}\`; choose another folder with \`--out\``,
    )
  }
  return found
}

/**
 * Tell whether an output is on disk, unchanged, and was made of the same inputs. Then making it again would change no
 * byte.
 *
 * @param inputs hash of all inputs of the output now
 */
export async function isMadeOf(place: OutputPlace, inputs: string): Promise<boolean> {
  const record = await readRecord(place.path)
  if (record?.inputs !== inputs || record.before) return false
  const found = await hashFiles(place)
  const names = new Set([...Object.keys(found), ...Object.keys(record.files)])
  return [...names].every((name) => found[name] === record.files[name])
}

/**
 * Write an output and its record. Until the output is complete, the record also holds the hashes of the earlier output:
 * if the program is killed in between, the next run still knows those files and may replace them.
 *
 * @param made the bytes of a file; or for a folder, the bytes of each file by its path in the folder
 * @param inputs hash of all inputs of the output; without it, the next run makes the output again
 * @throws {Failure} when a person has put a file there in the meantime, or the output cannot be written
 */
export async function saveOutput(
  place: OutputPlace,
  made: Uint8Array | Map<string, Uint8Array>,
  inputs?: string,
): Promise<void> {
  const before = await checkOutput(place)
  const { path, deck, article } = place
  const folder = dirname(path)
  const name = basename(path)
  const files = sorted(
    made instanceof Map
      ? [...made].map(([file, bytes]) => [`${name}/${file}`, fileHash(bytes)])
      : [[name, fileHash(made)]],
  )
  const record = {
    ...(article === undefined ? {} : { article: await pathFrom(folder, article) }),
    deck: await pathFrom(folder, deck),
    files,
  }
  await writeRecord(path, { ...record, before })
  if (made instanceof Map) await writeFolder(path, made)
  else await writeAtomically(path, made)
  await writeRecord(path, { ...record, ...(inputs === undefined ? {} : { inputs }) })
}

/** Return the path of the article or deck that an output on disk was made of, if it still exists and is not that of `place`. */
async function otherOwner(
  { article, deck }: z.infer<typeof recordShape>,
  place: OutputPlace,
): Promise<string | undefined> {
  const folder = await realPath(dirname(place.path))
  const [owner, mine] =
    article !== undefined && place.article !== undefined ? [article, place.article] : [deck, place.deck]
  const path = resolve(folder, owner)
  if (await isSameFile(path, mine)) return undefined
  return (await isThere(path)) ? relative('.', path) : undefined
}

async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  )
}

/**
 * Hash all files at an output's path. For a link or a device return `link`, which matches no record: we never write
 * one.
 */
async function hashFiles({ path, isFolder }: OutputPlace): Promise<Hashes> {
  try {
    const stats = await lstat(path)
    if (stats.isDirectory() && !isFolder) return { [basename(path)]: 'folder' }
    if (!stats.isDirectory()) return { [basename(path)]: stats.isFile() ? fileHash(await readFile(path)) : 'link' }
    const entries = await readdir(path, { recursive: true, withFileTypes: true })
    const files = entries.filter((entry) => !entry.isDirectory() && !systemFiles.includes(entry.name))
    return sorted(await Promise.all(files.map((entry) => hashEntry(entry, dirname(path)))))
  } catch (error) {
    if (errorCodeOf(error) === 'ENOENT') return {}
    throw unwritable(path, error)
  }
}

async function hashEntry(entry: Dirent, folder: string): Promise<[string, string]> {
  const file = join(entry.parentPath, entry.name)
  const name = relative(folder, file).split(sep).join('/')
  return [name, entry.isFile() ? fileHash(await readFile(file)) : 'link']
}

function sorted(hashes: [string, string][]): Hashes {
  return Object.fromEntries(hashes.toSorted(([one], [other]) => (one < other ? -1 : 1)))
}

/**
 * Return the path of an output's record: `out/engineers.pdf` -> `out/.deckwright/engineers.pdf.output.json`. The name
 * differs from that of a deck's record, because `--out` and `--decks` may name the same folder.
 */
function recordOf(path: string): string {
  return join(dirname(path), '.deckwright', `${basename(path)}.output.json`)
}

async function readRecord(path: string): Promise<z.infer<typeof recordShape> | undefined> {
  try {
    return recordShape.parse(JSON.parse(await readFile(recordOf(path), 'utf8')))
  } catch {
    // Without a readable record, what is there may be a person's work.
    return undefined
  }
}

async function writeRecord(path: string, record: z.infer<typeof recordShape>): Promise<void> {
  await writeAtomically(recordOf(path), `${JSON.stringify(record, undefined, 2)}\n`)
}
