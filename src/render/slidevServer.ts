import { fork } from 'node:child_process'
import { existsSync } from 'node:fs'
import { extname, resolve } from 'node:path'
import { Failure } from '../failure.ts'
import type { DeckFacts, FromServer, ServerMode, ToServer } from './slidevChild.ts'

/** A Slidev server of one deck, in a process of its own. */
export interface SlidevServer extends DeckFacts {
  /** As in `http://127.0.0.1:41234/`. */
  url: string
  close(): Promise<void>
}

export interface ServerOptions {
  /** `export` has the print page and nothing that writes; `dev` has the presenter and follows the file. */
  mode: ServerMode
  /** Default: any that is free. */
  port?: number | undefined
  /** Path that the system's browser opens as soon as the server listens; default: none. */
  open?: string | undefined
}

/**
 * Serve a deck on 127.0.0.1. Each server is a process of its own: Slidev remembers the first deck's folder, and ends the
 * process where it wants to ask a question. The child ends with its parent.
 *
 * @throws Failure when Slidev cannot serve the deck
 */
export async function startServer(deckFile: string, options: ServerOptions): Promise<SlidevServer> {
  const entry = resolve(deckFile)
  if (!existsSync(entry)) throw new Failure(`No deck at \`${deckFile}\`: make it from an article first`)

  const child = fork(new URL(`./slidevChild${extname(import.meta.url)}`, import.meta.url), {
    execArgv: [],
    env: { ...process.env, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  // Kept for the error's cause alone: a server that runs says nothing to the reader of a deck.
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-8000)
    })
  }
  const ended = new Promise<void>((done) => child.once('exit', () => done()))

  const message = await new Promise<FromServer>((done) => {
    child.once('message', done)
    child.once('exit', () => done({ type: 'failed', reason: lastLine(said) ?? 'the server ended', stack: undefined }))
    const start: ToServer = { entry, mode: options.mode, port: options.port, open: options.open }
    child.send(start)
  })
  if (message.type === 'failed') {
    child.kill()
    await ended
    throw new Failure(`Slidev cannot serve \`${deckFile}\`: ${message.reason}`, { cause: message.stack ?? said })
  }

  return {
    ...message.deck,
    url: message.url,
    async close() {
      child.kill()
      await ended
    },
  }
}

function lastLine(text: string): string | undefined {
  return text
    .trim()
    .split('\n')
    .findLast((line) => line.trim() !== '')
}
