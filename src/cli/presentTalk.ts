import { readSource } from '../files/readSource.ts'
import { convert } from '../pipeline/convert.ts'
import { present } from '../render/server/present.ts'
import { requireTrustInDeck } from '../trust/requireTrust.ts'
import { type Flags, onlyAudience, sideOf } from './flags.ts'
import { printMessages } from './printMessages.ts'

/** `deckwright present <article>`: make the deck, then serve it until Ctrl-C. */
export async function presentTalk(path: string, flags: Flags): Promise<number> {
  const [conversion] = await convert([path], {
    ...flags,
    audience: onlyAudience(flags),
    settle: sideOf(flags),
    to: ['deck'],
  })
  if (!conversion) return 2
  printMessages(conversion.files, flags)
  const text = String(await readSource(conversion.deck))
  const inert = !(await requireTrustInDeck(conversion.deck, text, flags))
  const { url, close } = await present(conversion.deck, { inert, open: process.stdout.isTTY === true })
  console.log(`${url}\nPress Ctrl-C to stop.`)
  await new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, done)
  })
  await close()
  return 0
}
