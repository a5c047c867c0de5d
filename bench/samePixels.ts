/**
 * Whether the prebuilt client paints what Slidev's own server paints: each slide of each deck is shown by both, and the
 * pictures are compared. Prints the slides that differ, and exits 1 if there is one.
 *
 *     node bench/samePixels.ts slides/cloud-native-2026/*.md
 */
import { readFile } from 'node:fs/promises'
import { launchBrowser } from '../src/render/browser/launchBrowser.ts'
import { openStage, type StageOptions } from '../src/render/stage.ts'

const browser = launchBrowser()
let [slides, different, byOthers] = [0, 0, 0]
for (const deck of process.argv.slice(2)) {
  const text = await readFile(deck, 'utf8')
  const [ours, theirs] = [await picturesOf(deck, { text }), await picturesOf(deck, { bySlidev: true })]
  if (!ours.isPrebuilt) byOthers += 1
  slides += theirs.pictures.length
  for (const [at, picture] of theirs.pictures.entries()) {
    if (ours.pictures[at]?.equals(picture)) continue
    different += 1
    console.log(`${deck}: slide ${at + 1} differs`)
  }
}
await (await browser).close()
console.log(
  `${slides} slides of ${process.argv.length - 2} decks: ${different} differ, ${byOthers} decks by Slidev's server`,
)
process.exitCode = different === 0 ? 0 : 1

async function picturesOf(deck: string, options: StageOptions): Promise<{ pictures: Buffer[]; isPrebuilt: boolean }> {
  const stage = await openStage(deck, { browser, ...options })
  try {
    return await stage.whenShown(async (page) => {
      const isPrebuilt = await page.evaluate(() => '__showDeck' in globalThis)
      const pictures: Buffer[] = []
      for (const slide of await page.locator('.print-slide-container').all()) pictures.push(await slide.screenshot())
      return { pictures, isPrebuilt }
    })
  } finally {
    await stage.close()
  }
}
