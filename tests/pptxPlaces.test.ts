import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import { describe, test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { pptx } from '../src/outputs/pptx/pptx.ts'
import { openDeck } from '../src/render/openDeck.ts'
import { deckFolder } from './deckFolder.ts'
import { talkOf } from './talkOf.ts'

const entries = Array.from({ length: 7 }, (_, index) => `- [${'Part '.repeat(index + 1).trim()}](./2)`).join('\n')

const slides = `# Agenda

${entries}

---
layout: section
---

## Lead

${'A sentence that is large and takes more lines than one. '.repeat(2)}

And one more.
`

describe('where texts of a presentation stand', () => {
  for (const lang of ['en', 'ar'])
    for (const audience of ['engineers', 'students'])
      test(`is within the margins, lists with their markers too: ${lang}, ${audience}`, async () => {
        await using folder = await deckFolder(slides, 'layout: agenda\n', audience)
        await writeFile(folder.file, (await readFile(folder.file, 'utf8')).replace('zh-CN', lang))
        const open = await openDeck(folder.file)
        try {
          const talk = await talkOf(open, folder.file, { title: 'Deck', lang, date: undefined })
          const parts = unzipSync(await pptx.make(talk))
          for (const number of [1, 2]) {
            const xml = strFromU8(parts[`ppt/slides/slide${number}.xml`] ?? new Uint8Array())
            const texts = Array.from(xml.matchAll(/<p:sp>.*?<\/p:sp>/gs), ([shape]) => shape).filter((shape) =>
              shape.includes('<a:t>'),
            )
            assert.ok(texts.length > 1)
            for (const text of texts) {
              const [, x, wide] = /<a:off x="(-?\d+)".*?<a:ext cx="(\d+)"/.exec(text) ?? []
              const [left, right] = [x, wide].map((emu) => Number(emu) / (12_192_000 / 980))
              assert.ok(left !== undefined && right !== undefined)
              assert.ok(left > 34 && left + right < 946, `${left} and ${right} wide: ${text}`)
            }
            const margins = new Set(Array.from(xml.matchAll(/marL="(\d+)" indent="-/g), ([, margin]) => margin))
            assert.ok(margins.size <= 1, [...margins].join())
          }
        } finally {
          await open.close()
        }
      })
})
