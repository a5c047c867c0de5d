import type { Plugin, Rollup } from 'vite'

/** The files of a client that a site needs, by their paths in its folder. */
export interface SiteFiles {
  always: string[]
  /** The files of Mermaid, some megabytes: a site needs them only if a slide shows a diagram. */
  diagrams: string[]
}

/** Name of the file in the client's folder that lists them. */
export const siteFilesName = 'site.json'

/** Match a module that a site never loads. */
const printPage = /\/pages\/(?:presenter\/)?print\.vue/
/** Match a module that a site loads for diagrams only. */
const mermaid = /\/mermaid\//

/** A Vite plugin that lists the files which a site needs. Fonts are left out: a site gets subsets of them. */
export const listSiteFiles: Plugin = {
  name: 'deckwright:site-files',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      const files = Object.values(bundle)
      const chunks = files.filter((file) => file.type === 'chunk')
      const assets = files.filter(({ type, fileName }) => type === 'asset' && !/\.(?:woff2?|ttf|html)$/.test(fileName))
      const entry = chunks.filter(({ isEntry }) => isEntry)
      const some = reachable(entry, chunks, (chunk) => !isChunkOf(chunk, printPage) && !isChunkOf(chunk, mermaid))
      const all = reachable(entry, chunks, (chunk) => !isChunkOf(chunk, printPage))
      const names = {
        always: [...some, ...assets.map(({ fileName }) => fileName)].sort(),
        diagrams: all.filter((name) => !some.includes(name)).sort(),
      } satisfies SiteFiles
      this.emitFile({ type: 'asset', fileName: siteFilesName, source: JSON.stringify(names) })
    },
  },
}

/** Tell whether a chunk was made for a module with a matching path. */
function isChunkOf({ facadeModuleId }: Rollup.OutputChunk, modules: RegExp): boolean {
  return facadeModuleId !== null && modules.test(facadeModuleId)
}

/**
 * List the file names of these chunks and of all that they import, directly or through others, at once or later. Leave out
 * a chunk that is not `isLoaded`, and what only that chunk imports.
 */
function reachable(
  from: Rollup.OutputChunk[],
  chunks: Rollup.OutputChunk[],
  isLoaded: (chunk: Rollup.OutputChunk) => boolean,
): string[] {
  const found = new Set<string>()
  const waiting = [...from]
  for (let chunk = waiting.pop(); chunk; chunk = waiting.pop()) {
    if (found.has(chunk.fileName) || !isLoaded(chunk)) continue
    found.add(chunk.fileName)
    const names = [...chunk.imports, ...chunk.dynamicImports]
    waiting.push(...chunks.filter(({ fileName }) => names.includes(fileName)))
  }
  return [...found]
}
