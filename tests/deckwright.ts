import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What came of a command. */
export interface Run {
  code: number
  stdout: string
  stderr: string
}

const cli = fileURLToPath(new URL('../src/cli/cli.ts', import.meta.url))

/**
 * Run the command line as a person does, in a folder of their own, where what they trust is remembered too. Its coverage
 * is not counted: tests of the pure folders call their functions.
 */
export function deckwright(cwd: string, ...args: string[]): Promise<Run> {
  return new Promise((done) => {
    const env = { ...process.env, NODE_V8_COVERAGE: '', XDG_CONFIG_HOME: join(cwd, '.config') }
    execFile(process.execPath, [cli, ...args], { cwd, env }, (error, stdout, stderr) => {
      done({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr })
    })
  })
}
