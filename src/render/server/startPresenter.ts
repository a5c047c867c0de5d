import { startServer } from './slidevServer.ts'

/** Slidev's live server of one deck. */
export interface Presentation {
  /**
   * The presenter's page, as in `http://127.0.0.1:3030/presenter/1`; the audience's is the same without `presenter/`.
   */
  url: string
  close(): Promise<void>
}

export interface PresentOptions {
  /** Default: any that is free. */
  port?: number | undefined
  /** Open the presenter in the system's browser. */
  open?: boolean | undefined
  /** Refuse a deck whose slides run code when it is opened. */
  inert?: boolean | undefined
}

/**
 * Serve a deck to present from, on this machine alone. The slides follow the file as it is edited.
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
