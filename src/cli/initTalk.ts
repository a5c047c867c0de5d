import { newTalk } from '../pipeline/newTalk.ts'
import { quotedPath } from './quotedPath.ts'

/** `deckwright init [folder]`: make a folder to write a talk in, and print its files. */
export async function initTalk(folder: string): Promise<number> {
  const { made, kept } = await newTalk(folder)
  for (const path of kept) console.error(`${path} is there already, and stays as it is`)
  for (const path of made) console.log(path)
  // Print the next step on a terminal only. A script that reads this output must get paths and nothing else.
  if (process.stdout.isTTY) {
    const enter = folder === '.' ? '' : `cd ${quotedPath(folder)} && `
    console.log(`to write it: ${enter}npm install && npm run watch`)
  }
  return 0
}
