import type { ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { extname, resolve } from 'node:path'
import { Failure } from '../../failure.ts'
import { packageRoot } from '../../packageRoot.ts'
import { refusal } from '../../trust/requireTrust.ts'
import { forkChild } from '../forkChild.ts'
import type { PrebuiltView, RenderedDeck } from '../prebuilt/renderedDeck.ts'
import type { DeckFacts } from './deckFacts.ts'
import { assertReadable } from './mirrorPath.ts'
import type { FromServer, ServerMode, ToServer } from './slidevChild.ts'

/** A server that shows one deck in the browser: Slidev's own in a child process, or that of the prebuilt client. */
export interface SlidevServer {
  /** Address: `http://127.0.0.1:41234/`. */
  url: string
  /** Facts of the deck that is shown. */
  deck: DeckFacts
  /** What the prebuilt client shows; undefined on Slidev's own server. */
  prebuilt: PrebuiltView | undefined
  /**
   * Show another text instead of the present one. Call it only on a server that was started with a text.
   *
   * @returns the deck to hand to the open page; undefined if the page has to be reloaded
   */
  show(text: string): Promise<RenderedDeck | undefined>
  /** Read a file of the page, by its address. */
  read(url: string): Promise<Buffer>
  /** Return the last line that the server printed if it has ended by itself, else undefined. */
  whyItEnded(): string | undefined
  close(): Promise<void>
}

export interface ServerOptions {
  /** `export` serves the print page and writes no files; `dev` serves the presenter and follows changes of the file. */
  mode: ServerMode
  /** Default: any that is free. */
  port?: number | undefined
  /** Path that the system's browser opens as soon as the server listens; default: none. */
  open?: string | undefined
  /** Slidev Markdown to show instead of the deck's file, which need not exist then. */
  text?: string | undefined
  /** Refuse a deck whose slides run code. */
  inert?: boolean | undefined
}

/**
 * Serve a deck on 127.0.0.1 with Slidev's own server. It runs in a child process, because Slidev remembers the folder of
 * its first deck, and exits when it would have to ask a question. The child ends with its parent.
 *
 * @throws {Failure} when Slidev cannot serve the deck
 */
export async function startServer(deckFile: string, options: ServerOptions): Promise<SlidevServer> {
  const entry = resolve(deckFile)
  if (options.text === undefined && !existsSync(entry))
    throw new Failure(`No deck at \`${deckFile}\`: make it from an article first`)

  assertReadable(packageRoot)
  const { process: child, printed } = forkChild(new URL(`./slidevChild${extname(import.meta.url)}`, import.meta.url))
  const ended = new Promise<void>((done) => child.once('exit', () => done()))

  const ask = async (message: ToServer): Promise<Served> => {
    const answer = await answerOf(child, message, () => lastLine(printed()) ?? 'the server ended')
    if (answer.type === 'ready') return answer
    child.kill()
    await ended
    if (answer.type === 'refused') throw new Failure(refusal([{ path: deckFile, runs: answer.runs }]))
    throw new Failure(`Slidev cannot serve \`${deckFile}\`: ${answer.reason}`, { cause: answer.stack ?? printed() })
  }

  const { mode, port, open, text, inert } = options
  const { url, deck } = await ask({ type: 'serve', entry, mode, port, open, text, inert })
  const server: SlidevServer = {
    url,
    deck,
    prebuilt: undefined,
    whyItEnded: () =>
      child.exitCode === null && child.signalCode === null ? undefined : (lastLine(printed()) ?? 'the server ended'),
    async show(text) {
      server.deck = (await ask({ type: 'show', text })).deck
      return undefined
    },
    read: readFromServer,
    async close() {
      child.kill()
      await ended
    },
  }
  return server
}

async function readFromServer(url: string): Promise<Buffer> {
  // A busy server sometimes drops one of hundreds of simultaneous requests: try again.
  const response = await fetch(url).catch(() => fetch(url))
  if (!response.ok) throw new Error(`the server answered ${response.status} for ${url}`)
  return Buffer.from(await response.arrayBuffer())
}

type Served = Extract<FromServer, { type: 'ready' }>

function answerOf(child: ChildProcess, message: ToServer, lastWords: () => string): Promise<FromServer> {
  return new Promise((done) => {
    const end = () => done({ type: 'failed', reason: lastWords(), stack: undefined })
    child.once('exit', end)
    child.once('message', (answer: FromServer) => {
      child.off('exit', end)
      done(answer)
    })
    child.send(message, (error) => error && end())
  })
}

function lastLine(text: string): string | undefined {
  return text
    .trim()
    .split('\n')
    .findLast((line) => line.trim() !== '')
}
