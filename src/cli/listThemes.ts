import { listAudiences } from '../audience/listAudiences.ts'
import { readAudience } from '../audience/readAudience.ts'

/** `deckwright theme list`: print each audience with its description. */
export async function listThemes(): Promise<number> {
  const all = await Promise.all(listAudiences().map(readAudience))
  const width = Math.max(...all.map(({ name }) => name.length))
  for (const { name, description } of all) console.log(`${name.padEnd(width)}  ${description}`)
  return 0
}
