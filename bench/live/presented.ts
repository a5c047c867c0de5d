import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { SpeakerView } from '../../src/present/speakerView.ts'

/** `deckwright present`, run as its own program. */
export interface Presented {
  program: ChildProcess
  /** Address of the hall's page, which ends in a slash. */
  url: string
  /** What the program has printed so far. */
  printed(): { out: string; errors: string }
  /** Wait until the program has ended. */
  ended: Promise<unknown>
}

export interface PresentOptions {
  cli: string
  folder: string
  env?: NodeJS.ProcessEnv
}

/** Start `present`. */
export function startPresenting(args: readonly string[], { cli, folder, env }: PresentOptions): Omit<Presented, 'url'> {
  const program = spawn(process.execPath, [cli, 'present', ...args], {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [out, errors] = ['', '']
  program.stdout.on('data', (text) => {
    out += text
  })
  program.stderr.on('data', (text) => {
    errors += text
  })
  return { program, printed: () => ({ out, errors }), ended: once(program, 'exit') }
}

/** Start `present`, and wait until the talk can be seen. */
export async function present(args: readonly string[], options: PresentOptions): Promise<Presented> {
  const started = startPresenting(args, options)
  return { ...started, url: await untilSeen(started) }
}

/**
 * Wait until a talk can be seen.
 *
 * @returns address of the hall's page
 * @throws when the program ends before that
 */
export function untilSeen({ program, printed }: Omit<Presented, 'url'>): Promise<string> {
  return new Promise((done, fail) => {
    const look = () => {
      const { out } = printed()
      const url = out.includes('Ctrl-C') ? /Hall +(\S+)/.exec(out)?.[1] : undefined
      if (url !== undefined) done(url)
    }
    program.stdout?.on('data', look)
    program.once('exit', () => fail(new Error(`\`present\` has ended: ${printed().errors}`)))
  })
}

/** Do what a key of the presenter does. */
export async function act(url: string, message: object): Promise<void> {
  const headers = { 'content-type': 'application/json', origin: new URL(url).origin }
  const response = await fetch(`${url}do`, { method: 'POST', headers, body: JSON.stringify(message) })
  if (!response.ok) throw new Error(`\`present\` answers ${response.status} to ${JSON.stringify(message)}`)
}

/** Ask what the speaker's window shows now. */
export async function speakerViewOf(url: string): Promise<SpeakerView> {
  const response = await fetch(`${url}events/speaker`)
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  while (!text.includes('\n\n')) text += (await reader?.read())?.value ?? ''
  await reader?.cancel()
  return JSON.parse(text.slice('data: '.length, text.indexOf('\n\n')))
}
