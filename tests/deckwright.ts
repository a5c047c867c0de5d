import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** What came of a command. */
export interface Run {
  code: number
  stdout: string
  stderr: string
}

const cli = fileURLToPath(new URL('../src/cli.ts', import.meta.url))

/** Run the command line as a person does, in a folder of their own. */
export function deckwright(cwd: string, ...args: string[]): Promise<Run> {
  return new Promise((done) => {
    execFile(process.execPath, [cli, ...args], { cwd }, (error, stdout, stderr) => {
      done({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr })
    })
  })
}
