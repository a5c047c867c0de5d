import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import type { Page } from 'playwright'
import { listAudiences } from '../src/audience/listAudiences.ts'
import { launchBrowser } from '../src/render/browser/launchBrowser.ts'
import { pinFonts } from '../src/render/pinFonts.ts'
import { startPrebuilt } from '../src/render/prebuilt/prebuiltServer.ts'
import { deckFolder } from './deckFolder.ts'

const slides = `# 2026 年，云原生“更智能”（AIOps）、更安全

---

## ⚠️ Kubernetes 与 WebAssembly：龘、Ünïcödé → fi ffi Vá To

正文 **粗体** 与 \`kubectl get pods -o=json != ===\`，「引号」。

1. 第一
2. 第二 ⌘ ⌥ ⌃ ✗ ℤ ⋅ ⟨x⟩ Ελληνικά ไทย বাংলা हिन्दी 𓀀
3. 👨‍👩‍👧 👩🏽‍💻 🏳️‍🌈 👍🏽 🇩🇪 one each, \`├── a\` in code
`

for (const audience of listAudiences())
  test(`pinned fonts leave every line of ${audience} where it was, and say what no font has`, async () => {
    await using deck = await deckFolder(slides, '', audience)
    const text = await readFile(deck.file, 'utf8')
    const [server, browser] = await Promise.all([
      startPrebuilt(deck.file, { text, isGenerated: true }),
      launchBrowser(),
    ])
    assert.ok(server)
    try {
      const page = await browser.newPage()
      await page.goto(`${server.url}print?print=true`)
      await page.locator('.print-slide-container li').first().waitFor()
      await page.evaluate(() => document.fonts.ready)
      const before = await linesOf(page)

      const { missing } = await pinFonts(page, server.read)
      await page.evaluate(() => document.fonts.ready)
      const after = await linesOf(page)

      assert.ok(before.length > 5)
      assert.equal(after.length, before.length)
      for (const [index, line] of before.entries()) {
        for (const [side, place] of line.entries()) {
          // A variable font's advances are fractions of a unit; a static one's are whole, which adds up over a line.
          assert.ok(
            Math.abs(place - (after[index]?.[side] ?? Number.NaN)) < 0.5,
            `line ${index}: ${line} is now ${after[index]}`,
          )
        }
      }
      assert.deepEqual(
        await page.evaluate(() =>
          Array.from(document.fonts, ({ weight }) => weight).filter((weight) => weight.includes(' ')),
        ),
        [],
      )
      assert.match(missing, /𓀀/)
      assert.doesNotMatch(missing, /[\w\u4e00-\u9fff\s⌥⌃✗ℤ⋅⟨άไংि]/)
    } finally {
      await Promise.all([browser.close(), server.close()])
    }
  })

/** Left, top, width and height of each line of text. */
function linesOf(page: Page): Promise<number[][]> {
  return page.evaluate(() => {
    const lines: number[][] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const range = document.createRange()
      range.selectNodeContents(walker.currentNode)
      for (const { x, y, width, height } of range.getClientRects()) if (width > 0) lines.push([x, y, width, height])
    }
    return lines
  })
}
