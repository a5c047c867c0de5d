import { realpathSync } from 'node:fs'
import type { ResolvedSlidevOptions } from '@slidev/types'
import type { Plugin } from 'vite'
import { endWithParent } from './endWithParent.ts'
import { assertReadable, isReadable, mirrorPath } from './mirrorPath.ts'

/** A deck's path that Vite can read, and what has to be adapted to it. */
export interface ReadableEntry {
  entry: string
  /**
   * Replace the folders in Slidev's options by paths that Vite can read too. The caller recreates the `utils` of the options
   * if that changed a folder.
   */
  withReadableRoots(options: ResolvedSlidevOptions): ResolvedSlidevOptions
  /** Vite plugins for paths that Vite resolves: they turn a real path back into its readable one. */
  plugins: Plugin[]
}

/**
 * Return a path to the deck's file that Vite can read: the file's own, or one through a temporary folder, which is removed
 * when this process ends.
 */
export function readableEntry(file: string): ReadableEntry {
  if (isReadable(file)) return { entry: file, withReadableRoots: assertReadableRoots, plugins: [] }
  const { path, folder, mirrored } = mirrorPath(file)
  endWithParent([folder])
  // A folder that Vite can read keeps its real path, because the themes in it rely on that.
  const real = (root: string) => (mirrored(realpathSync(root)) === undefined ? realpathSync(root) : root)
  return {
    entry: path,
    withReadableRoots: (options) =>
      assertReadableRoots({
        ...options,
        themeRoots: options.themeRoots.map(real),
        addonRoots: options.addonRoots.map(real),
        roots: options.roots.map((root) => (root === options.userRoot ? root : real(root))),
      }),
    plugins: [mapBack(mirrored)],
  }
}

function assertReadableRoots(options: ResolvedSlidevOptions): ResolvedSlidevOptions {
  for (const folder of [options.clientRoot, ...options.roots]) assertReadable(folder)
  return options
}

/** Make a Vite plugin that replaces each real path to which Vite resolves an import by its path in the mirror. */
function mapBack(mirrored: (real: string) => string | undefined): Plugin {
  return {
    name: 'deckwright:mirror',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      const found = await this.resolve(source, importer, { ...options, skipSelf: true })
      const id = found && mirrored(found.id)
      return id ? { ...found, id } : null
    },
  }
}
