import { mkdirSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, parse, sep } from 'node:path'
import { Failure } from '../../failure.ts'

/** A second path to a file that Vite can read. It leads through a temporary folder, the mirror. */
export interface MirroredPath {
  path: string
  /** The mirror: it corresponds to the root of the disk. The caller removes it. */
  folder: string
  /** Return the path in the mirror for a real path; undefined if Vite can read it, or if no folder above it is mirrored. */
  mirrored(real: string): string | undefined
}

/** Match a character that breaks paths: Vite takes `#` and `?` as the start of a query, Slidev takes `\` as a separator. */
const unreadable = sep === '/' ? /[#?\\]/g : /[#?]/g

/** Tell whether Vite and Slidev can work with a path. */
export function isReadable(path: string): boolean {
  return path.search(unreadable) === -1
}

/**
 * Check that Vite and Slidev can work in a folder.
 *
 * @throws {Failure} when the path has a character that breaks paths
 */
export function assertReadable(folder: string): void {
  const name = folder.split(sep).find((one) => !isReadable(one))
  if (name === undefined) return
  throw new Failure(
    `Cannot use \`${folder}\`, expected a path without \`#\`, \`?\` and \`\\\`: rename the folder \`${name}\``,
  )
}

/**
 * Make a second path to a file that Vite can read: `/home/C#/talk.md` -> `/tmp/deckwright-path-x1/home/C_/talk.md`. Each
 * folder on this path contains links to everything in the real folder. So relative paths from the file lead to the same
 * files.
 *
 * @param file absolute; it need not exist
 */
export function mirrorPath(file: string): MirroredPath {
  const folder = mkdtempSync(join(tmpdir(), 'deckwright-path-'))
  const { root } = parse(file)
  let real = root
  let path = folder
  const folders: { real: string; path: string }[] = []
  for (const name of file.slice(root.length).split(sep)) {
    const taken = linkAll(real, path, name)
    real = join(real, name)
    path = join(path, freeName(name, taken))
    if (real === file) break
    mkdirSync(path)
    folders.unshift({ real, path })
  }
  symlinkSync(file, path)
  const mirrored = (id: string) => {
    const pair = folders.find(({ real }) => id.startsWith(real + sep))
    return pair && !isReadable(pair.real) ? pair.path + id.slice(pair.real.length) : undefined
  }
  return { path, folder, mirrored }
}

/** Make links in `to` to all entries of `from` except one, and return their names. */
function linkAll(from: string, to: string, except: string): Set<string> {
  const entries = listEntries(from).filter(({ name }) => name !== except)
  // On Windows every user may make junctions, but not symbolic links to folders.
  for (const entry of entries)
    symlinkSync(join(from, entry.name), join(to, entry.name), entry.isDirectory() ? 'junction' : 'file')
  return new Set(entries.map(({ name }) => name))
}

function listEntries(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    // The folder may be entered but not listed: link nothing.
    return []
  }
}

/** Replace the characters that break paths, and choose a name that is not taken: `C#` -> `C_`, or `_C_` if `C_` is taken. */
function freeName(name: string, taken: Set<string>): string {
  const plain = name.replace(unreadable, '_')
  return taken.has(plain) ? freeName(`_${plain}`, taken) : plain
}
