import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { extname, join, resolve } from 'node:path'
import { Failure } from '../../failure.ts'
import { readFolder } from '../../files/readFolder.ts'
import { askChild } from '../askChild.ts'
import type { FromBuilder, ToBuilder } from './buildChild.ts'

/**
 * Build a deck's site with Slidev, in a child process, and return its files by path.
 *
 * @throws {Failure} when Slidev cannot build it
 */
export async function buildSite(deckFile: string): Promise<Map<string, Uint8Array>> {
  const folder = await mkdtemp(join(tmpdir(), 'deckwright-site-'))
  try {
    const answer = await build({ entry: resolve(deckFile), folder })
    if (answer.type === 'failed')
      throw new Failure(`Slidev cannot build \`${deckFile}\`: ${answer.reason}`, { cause: answer.stack })
    return await readFolder(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function build(message: ToBuilder): Promise<FromBuilder> {
  return askChild(new URL(`./buildChild${extname(import.meta.url)}`, import.meta.url), message, (output) => {
    return { type: 'failed', reason: 'the process ended', stack: output }
  })
}
