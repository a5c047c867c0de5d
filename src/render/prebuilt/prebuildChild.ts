import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { endWithParent } from '../server/endWithParent.ts'
import { buildClient } from './buildClient.ts'
import { buildRenderer } from './buildRenderer.ts'

/** The message to the child process: what to build. */
export interface ToPrebuilder {
  /** Absolute paths of the themes, the base first. */
  themes: string[]
  /** Absolute paths of the folders to build into; undefined for what need not be built. */
  client: string | undefined
  renderer: string | undefined
}

/** The answer of the child process. */
export type FromPrebuilder = { type: 'built' } | { type: 'failed'; reason: string }

endWithParent([])
process.once('message', (message: ToPrebuilder) => {
  prebuild(message).then(
    () => process.send?.({ type: 'built' } satisfies FromPrebuilder),
    (error: unknown) =>
      process.send?.({
        type: 'failed',
        reason: error instanceof Error ? (error.stack ?? error.message) : String(error),
      } satisfies FromPrebuilder),
  )
})

async function prebuild({ themes, client, renderer }: ToPrebuilder): Promise<void> {
  // Slidev looks for itself and its dependencies at argv[1].
  process.argv[1] = join(fileURLToPath(import.meta.resolve('@slidev/cli')), '../../bin/slidev.mjs')
  const [base = '', ...addons] = themes
  if (renderer !== undefined) await buildRenderer(base, renderer)
  if (client === undefined) return
  const home = await mkdtemp(join(tmpdir(), 'deckwright-prebuild-'))
  endWithParent([home])
  try {
    await mkdir(join(home, 'node_modules'))
    const headmatter = JSON.stringify({ theme: base, addons })
    await writeFile(join(home, 'deck.md'), `---\n${headmatter}\n---\n`)
    await buildClient(join(home, 'deck.md'), themes, client)
  } finally {
    await rm(home, { recursive: true, force: true })
  }
}
