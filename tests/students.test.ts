import assert from 'node:assert/strict'
import { test } from 'node:test'
import { launchBrowser } from '../src/render/browser/launchBrowser.ts'
import { openDeck } from '../src/render/openDeck.ts'
import { startServer } from '../src/render/server/slidevServer.ts'
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

test('what is set off reaches to the edge, its words do not: neither sets them smaller than needed, or over it', async () => {
  const url = `https://example.org/${'a-long-way-'.repeat(4)}`
  const slides = [
    '# Deck\n\n',
    `---\nlayout: panels\n---\n\n## Panels\n\n### One\n\nIs short.\n\n### Two\n\nIs set off, and much longer than the other one is.\n`,
    `---\nlayout: section\n---\n\n## Section\n\nSee ${url}${url}.\n`,
  ]
  await using deck = await deckFolder(slides.join('\n'), '', 'students')
  const { page, problems, close } = await openDeck(deck.file)
  try {
    assert.deepEqual(problems, [])
    const panel = page.locator('.kind-panels .body')
    assert.equal(await panel.locator('.main').count(), 1)
    assert.equal(await panel.evaluate((body) => body.style.getPropertyValue('--text')), '28px')
  } finally {
    await close()
  }
})
