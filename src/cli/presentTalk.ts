import { startLiveServer } from '../live/liveServer.ts'
import { LiveTalk } from '../live/liveTalk.ts'
import { openInBrowser } from '../live/openInBrowser.ts'
import { addRehearsal, readRehearsals } from '../live/rehearsals.ts'
import type { MadeDeck } from '../pipeline/deckMaker.ts'
import { rehearsalTable } from '../present/rehearsal.ts'
import { startPresenter } from '../render/server/startPresenter.ts'
import { requireTrustInDeck } from '../trust/requireTrust.ts'
import { type Flags, onlyAudience, sideOf } from './flags.ts'
import { printMessages } from './printMessages.ts'
import { untilStopped } from './untilStopped.ts'

export interface PresentFlags extends Flags {
  port?: number
  open?: true
  remote?: true
  follow?: true
  rehearse?: true
}

/**
 * `deckwright present <article>`: make the deck and serve the talk until Ctrl-C. A changed file changes the slides at
 * once.
 */
export async function presentTalk(path: string, flags: PresentFlags): Promise<number> {
  const stopped = untilStopped()
  const talk = await LiveTalk.open(path, {
    ...flags,
    audience: onlyAudience(flags),
    settle: sideOf(flags),
    anew: flags.rehearse,
    onMade: (files) => printMessages(files, flags),
    onTold: (line) => console.error(line),
  })
  if ('whyNot' in talk) return presentBySlidev(talk, flags, stopped)
  try {
    const server = await startLiveServer(talk, flags)
    try {
      const { port: wanted = 3030 } = flags
      const { port } = server
      if (port !== wanted) console.error(`Port ${wanted} is taken: this is ${port}`)
      const presenter = `http://127.0.0.1:${port}/presenter`
      console.log(`Presenter  ${presenter}\nHall       http://127.0.0.1:${port}/`)
      if (server.followUrl !== undefined) console.log(`Audience   ${server.followUrl}`)
      await printQrCode(server.remoteUrl())
      console.log('Press Ctrl-C to stop.')
      if (flags.open ?? process.stdout.isTTY === true) openInBrowser(presenter)
      await stopped
      if (flags.rehearse) await tellRehearsal(talk)
    } finally {
      await server.close()
    }
  } finally {
    await talk.close()
  }
  return 0
}

/** Present a deck with Slidev's own server, because the prebuilt client cannot show all of it. */
async function presentBySlidev(
  { whyNot, made }: { whyNot: string; made: MadeDeck },
  flags: PresentFlags,
  stopped: Promise<void>,
): Promise<number> {
  const deck = made.file.path
  const inert = !(await requireTrustInDeck(deck, String(made.file), flags))
  const { url, close } = await startPresenter(deck, {
    inert,
    port: flags.port,
    open: flags.open ?? process.stdout.isTTY === true,
  })
  console.error(`${deck} is presented by Slidev's own presenter, without planned times and pace: ${whyNot}`)
  console.log(`${url}\nPress Ctrl-C to stop.`)
  await stopped
  await close()
  return 0
}

/** Print the planned and the actual time of each slide, and save the rehearsal beside the deck. */
async function tellRehearsal(talk: LiveTalk): Promise<void> {
  const rehearsal = talk.rehearsal()
  if (!rehearsal) return
  const before = (await readRehearsals(talk.deckPath)).at(-1)
  for (const line of rehearsalTable(rehearsal, before)) console.log(line)
  console.log(await addRehearsal(talk.deckPath, rehearsal))
}

async function printQrCode(address: string | undefined): Promise<void> {
  if (address === undefined) return
  const { renderUnicodeCompact } = await import('uqr')
  console.log(`Remote     ${address}\n${renderUnicodeCompact(address)}`)
}
