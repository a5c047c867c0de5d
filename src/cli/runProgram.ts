import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CommanderError } from 'commander'
import { packageRoot } from '../packageRoot.ts'
import { createProgram } from './createProgram.ts'
import { explainError } from './explainError.ts'
import { ownTemporaryFolder } from './ownTemporaryFolder.ts'

/** Run a command line and return the exit code. */
export async function runProgram(argv: string[]): Promise<number> {
  ownTemporaryFolder()
  let exitCode = 0
  const program = createProgram(await readVersion(), (code) => {
    exitCode = code
  })
  try {
    await program.parseAsync(argv)
    return exitCode
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    const line = explainError(error)
    if (line === undefined) throw error
    console.error(`deckwright: ${line}`)
    if (argv.includes('--verbose')) console.error(error)
    return 2
  }
}

async function readVersion(): Promise<string> {
  const { version }: { version: string } = JSON.parse(await readFile(join(packageRoot, 'package.json'), 'utf8'))
  return version
}
