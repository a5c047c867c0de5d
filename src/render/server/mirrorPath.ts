import { mkdirSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, parse, sep } from 'node:path'
import { Failure } from '../../failure.ts'

/** The path of a file, in a form that Vite can read, and the temporary folder that the path leads through. */
export interface MirroredPath {
  path: string
  /** The root of the mirror, which stands for the root of the disk; the caller removes it. */
  folder: string
  /** Map a real path into the mirror; undefined if Vite can read it. */
  mirrored(real: string): string | undefined
}

/** Vite takes `#` and `?` in a path as the start of a query, and Slidev takes `\` as a separator. */
const unreadable = sep === '/' ? /[#?\\]/g : /[#?]/g

/** Tell whether Vite and Slidev can work with a path. */
export function isReadable(path: string): boolean {
  return path.search(unreadable) === -1
}

/** @throws {Failure} when Vite and Slidev cannot work in a folder */
export function assertReadable(folder: string): void {
  const name = folder.split(sep).find((one) => !isReadable(one))
  if (name === undefined) return
  throw new Failure(
    `Cannot use \`${folder}\`, expected a path without \`#\`, \`?\` and \`\\\`: rename the folder \`${name}\``,
  )
}

/**
 * Give a file another path, through a temporary folder, whose names Vite can read: `/home/C#/talk.md` ->
 * `/tmp/deckwright-path-x1/home/C_/talk.md`. Each folder on this path holds links to everything in the real folder, so
 * that a relative path leads to the same place from the mirrored file as from the real one.
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
    const way = folders.find(({ real }) => id.startsWith(real + sep))
    return way && !isReadable(way.real) ? way.path + id.slice(way.real.length) : undefined
  }
  return { path, folder, mirrored }
}

/** Link all that a folder holds, less one name; returns the names. */
function linkAll(from: string, to: string, except: string): Set<string> {
  const entries = list(from).filter(({ name }) => name !== except)
  // Windows lets everyone make junctions, and not links.
  for (const entry of entries)
    symlinkSync(join(from, entry.name), join(to, entry.name), entry.isDirectory() ? 'junction' : 'file')
  return new Set(entries.map(({ name }) => name))
}

function list(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    // A folder that may be entered but not listed: there is nothing to link.
    return []
  }
}

function freeName(name: string, taken: Set<string>): string {
  const plain = name.replace(unreadable, '_')
  return taken.has(plain) ? freeName(`_${plain}`, taken) : plain
}
