import assert from 'node:assert/strict'
import { test } from 'node:test'
import { launchBrowser } from '../src/render/launchBrowser.ts'
import { startServer } from '../src/render/slidevServer.ts'
import { deckFolder } from './deckFolder.ts'

test('the paper of students is dotted on the screen and clean in print', async () => {
  await using deck = await deckFolder('---\nlayout: section\n---\n\n## 容器\n\n一句话。\n', '', 'students')
  const [server, browser] = await Promise.all([startServer(deck.file, { mode: 'export' }), launchBrowser()])
  try {
    const page = await browser.newPage()
    // A machine under load starts slowly.
    page.setDefaultTimeout(90_000)
    const ground = async (path: string) => {
      await page.goto(server.url + path)
      const slide = page.locator('.slidev-page:has(.kind-section)')
      await slide.waitFor()
      return slide.evaluate((element) => getComputedStyle(element).backgroundImage)
    }
    assert.match(await ground('2'), /^url\(/)
    assert.equal(await ground('print?print=true'), 'none')
  } finally {
    await Promise.all([browser.close(), server.close()])
  }
})
