import { startServer } from './slidevServer.ts'

/** Slidev's development server, with a presenter page for one deck. */
export interface Presentation {
  /**
   * Address of the presenter's page: `http://127.0.0.1:3030/presenter/1`. Without `presenter/` it is the audience's page.
   */
  url: string
  close(): Promise<void>
}

export interface PresentOptions {
  /** Default: any that is free. */
  port?: number | undefined
  /** Open the presenter in the system's browser. */
  open?: boolean | undefined
  /** Refuse a deck whose slides run code. */
  inert?: boolean | undefined
}

/**
 * Serve a deck for presenting, on this machine only. The slides change when the file is edited.
 *
 * @throws {Failure} when the deck cannot be served, or the port is taken
 */
export async function startPresenter(
  deckFile: string,
  { port, open, inert }: PresentOptions = {},
): Promise<Presentation> {
  const path = 'presenter/1'
  const server = await startServer(deckFile, { mode: 'dev', port, open: open ? `/${path}` : undefined, inert })
  return { url: `${server.url}${path}`, close: server.close }
}
