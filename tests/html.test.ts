import assert from 'node:assert/strict'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright'
import { html } from '../src/outputs/html/html.ts'
import { pdf } from '../src/outputs/pdf/pdf.ts'
import { launchBrowser } from '../src/render/browser/launchBrowser.ts'
import { openDeck } from '../src/render/openDeck.ts'
import { type DeckFolder, deckFolder } from './deckFolder.ts'
import { talkOf } from './talkOf.ts'

const slides = `# 云原生 & <em>more</em>

<!--
欢迎，**大家**好。<img src="x" onerror="document.title = 'note'">

- one
- two
-->

---
layout: section
number: "1"
---

## 平台工程

正文 \`kubectl\`，见[总结](./end)。

---

## 图

![一个点](/images/dot.svg)

---

## 公式

$$
\\sqrt{x^2}
$$

---
layout: table
routeAlias: end
---

## 总结

| 方向 | 前景 |
| ---- | ---- |
| 平台 | 刚需 |
`

const dot = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><circle r="9" cx="20" cy="15"/></svg>'

describe('a deck as one HTML file', () => {
  let folder: DeckFolder
  let bytes: Uint8Array
  let again: Uint8Array
  let painted: string[]
  let browser: Browser
  let page: Page
  const asked: string[] = []
  const wrong: string[] = []

  before(async () => {
    folder = await deckFolder(slides)
    await mkdir(join(folder.folder, 'public/images'), { recursive: true })
    await writeFile(join(folder.folder, 'public/images/dot.svg'), dot)
    const make = async (alsoPdf: boolean) => {
      const open = await openDeck(folder.file)
      try {
        const meta = { title: '云原生 & <em>', lang: 'zh-CN', date: undefined }
        const talk = await talkOf(open, folder.file, meta)
        if (alsoPdf) {
          await pdf.make(talk)
          await open.page.evaluate(setStylesLast)
        }
        painted = await open.page.locator('.print-slide-container').allInnerTexts()
        return (await html.make(talk)) as Uint8Array // what is no folder is bytes
      } finally {
        await open.close()
      }
    }
    bytes = await make(false)
    again = await make(true)
    const file = join(folder.folder, 'handed out.html')
    await writeFile(file, bytes)

    browser = await launchBrowser()
    const context = await browser.newContext({ offline: true, hasTouch: true, viewport: { width: 1280, height: 720 } })
    page = await context.newPage()
    page.on('request', (request) => {
      if (!request.url().startsWith('data:')) asked.push(request.url())
    })
    page.on('console', (message) => wrong.push(message.text()))
    page.on('pageerror', (error) => wrong.push(error.message))
    await page.goto(pathToFileURL(file).href)
  })

  after(async () => {
    await browser.close()
    await folder[Symbol.asyncDispose]()
  })

  const current = () => page.locator('.sheet.current').getAttribute('aria-label')

  test('opens from a file, without a network and without a fault', () => {
    assert.equal(asked.length, 1)
    assert.deepEqual(wrong, [])
  })

  test('has all slides, with all that the deck shows', async () => {
    await page.emulateMedia({ media: 'print' })
    const texts = await page.locator('.slide').allInnerTexts()
    await page.emulateMedia({ media: null })
    assert.equal(texts.length, 5)
    assert.deepEqual(texts, painted)
  })

  test('has fonts and images inside', async () => {
    const image = page.getByAltText('一个点')
    assert.equal(await image.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth), 40)
    const loaded = await page.evaluate(async () => {
      const faces = await Promise.all(Array.from(document.fonts, (face) => face.load()))
      return faces.map(({ family }) => family.replaceAll('"', ''))
    })
    for (const family of ['Geist Variable', 'Noto Sans SC Variable', 'JetBrains Mono Variable', 'KaTeX_Main'])
      assert.ok(loaded.includes(family), `${family}: ${loaded}`)
    const urls = Array.from(
      Buffer.from(bytes)
        .toString()
        .matchAll(/url\(["']?(.{5})/g),
      ([, start]) => start,
    )
    assert.deepEqual([...new Set(urls)], ['data:'])
  })

  test('shows one slide at a time, as large as the window', async () => {
    const box = await page.locator('.sheet.current .slide').boundingBox()
    assert.equal(await page.locator('.sheet:visible').count(), 1)
    assert.ok(box && Math.abs(box.width - 1280) < 2 && Math.abs(box.y) < 2, JSON.stringify(box))
  })

  test('turns slides by keys, clicks, links and swipes', async () => {
    const keys: [string, number][] = [
      ['ArrowRight', 2],
      [' ', 3],
      ['ArrowLeft', 2],
      ['End', 5],
      ['ArrowDown', 5],
      ['Home', 1],
      ['PageDown', 2],
    ]
    for (const [key, slide] of keys) {
      await page.keyboard.press(key)
      assert.equal(await current(), `${slide} / 5`, key)
    }
    await page.locator('.sheet.current').getByText('总结').click()
    // The page hears of its new address after the click, on a busy machine after the next question.
    await page.locator('.sheet.current[aria-label="5 / 5"]').waitFor()
    await page.keyboard.press('Home')
    await page.mouse.click(1200, 700)
    assert.equal(await current(), '2 / 5')
    await page.evaluate(() => {
      for (const [type, x] of [
        ['touchstart', 500],
        ['touchend', 300],
      ] as const) {
        const touch = new Touch({ identifier: 1, target: document.body, clientX: x, clientY: 400 })
        dispatchEvent(new TouchEvent(type, { touches: type === 'touchstart' ? [touch] : [], changedTouches: [touch] }))
      }
    })
    assert.equal(await current(), '3 / 5')
  })

  test('shows what is said, and all slides at once', async () => {
    await page.keyboard.press('Home')
    await page.keyboard.press('p')
    assert.match((await page.locator('.said:visible').textContent()) ?? '', /欢迎，大家好。\s+one\s+two/)
    assert.notEqual(await page.title(), 'note')
    await page.keyboard.press('o')
    assert.equal(await page.locator('.sheet:visible').count(), 5)
    await page.locator('.sheet').nth(3).click()
    assert.equal(await current(), '4 / 5')
    assert.equal(await page.locator('.sheet:visible').count(), 1)
  })

  test('has a second window for the speaker: the slide, the next one, what is said, clock and pace', async () => {
    await page.keyboard.press('Home')
    const opening = page.waitForEvent('popup')
    await page.keyboard.press('s')
    const speaker = await opening
    speaker.on('console', (message) => wrong.push(message.text()))
    speaker.on('pageerror', (error) => wrong.push(error.message))
    const says = (selector: string, text: string | RegExp) =>
      speaker.locator(selector).filter({ hasText: text }).waitFor()
    const slideIn = (selector: string) => speaker.frameLocator(`${selector} iframe`).locator('.slide')
    await says('.no', '1 / 5')
    await says('.notes', /欢迎，大家好/)
    await says('.pace', /on time|behind|ahead/)
    await says('.clock', /\d+:\d\d/)
    await slideIn('.now').filter({ hasText: '云原生' }).waitFor()
    await slideIn('.coming').filter({ hasText: '平台工程' }).waitFor()

    await speaker.keyboard.press('ArrowRight')
    await page.locator('.sheet.current[aria-label="2 / 5"]').waitFor()
    await says('.notes', 'No notes')
    await slideIn('.now').filter({ hasText: 'kubectl' }).waitFor()
    const [small, large] = [await slideIn('.now').boundingBox(), await speaker.locator('.now .stage').boundingBox()]
    assert.ok(small && large && Math.abs(small.width - large.width) < 2, JSON.stringify([small, large]))

    // Both windows turn slides, and the hall shows what the speaker points at, and nothing where it is black.
    await page.keyboard.press('ArrowRight')
    await says('.no', '3 / 5')
    await speaker.keyboard.press('l')
    await speaker.locator('.now .stage').hover({ position: { x: 90, y: 60 } })
    await page.locator('.marks > .dot:not([hidden])').waitFor()
    await speaker.keyboard.press('b')
    await page.locator('.cover.black').waitFor()
    await speaker.keyboard.press('b')
    await speaker.keyboard.press('g')
    await speaker.keyboard.type('总结')
    await says('.jump output', '5')
    await speaker.keyboard.press('Enter')
    await page.locator('.sheet.current[aria-label="5 / 5"]').waitFor()
    await speaker.keyboard.press('r')
    await page.locator('.sheet.current[aria-label="3 / 5"]').waitFor()

    // A closed dialog keeps the focus until the browser draws again. A key that is typed before that is not lost.
    await speaker.keyboard.press('g')
    await speaker.keyboard.type('总结')
    const keysOfOneFrame = () => {
      for (const key of ['Enter', 'r'])
        document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
    }
    await speaker.evaluate(keysOfOneFrame)
    assert.equal(await current(), '3 / 5')

    // It can be closed, and opened anew where the talk is, once the browser has told that it has gone.
    await speaker.close()
    const opened = page.waitForEvent('popup')
    const isOpened = () => Promise.race([opened.then(() => true), setTimeout(300, false)])
    while (!(await isOpened())) await page.keyboard.press('s')
    await (await opened).locator('.no').filter({ hasText: '3 / 5' }).waitFor()
    await (await opened).close()
    assert.deepEqual([asked.length, wrong], [1, []])
  })

  test('lets nothing in it load or run', async () => {
    const ran = await page.evaluate(async () => {
      const script = document.createElement('script')
      script.textContent = 'globalThis.ran = true'
      document.body.append(script)
      return 'ran' in globalThis
    })
    assert.equal(ran, false)
  })

  test('is the same in two runs, whatever else is made', () => {
    assert.ok(Buffer.from(bytes).equals(again))
  })
})

/** In the page: what sets attributes when a slide is there does so in no certain order. */
function setStylesLast(): void {
  for (const styled of document.querySelectorAll('.body[style]')) {
    const style = styled.getAttributeNode('style')
    if (style) styled.setAttributeNode(styled.removeAttributeNode(style))
  }
}
