import assert from 'node:assert/strict'
import { mkdir, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { site } from '../src/outputs/site/site.ts'
import { packageRoot } from '../src/packageRoot.ts'
import { launchBrowser } from '../src/render/browser/launchBrowser.ts'
import { openDeck } from '../src/render/openDeck.ts'
import { deckFolder } from './deckFolder.ts'
import { talkOf } from './talkOf.ts'

const slides = `# 云原生

---
layout: section
number: "1"
---

## 平台工程

正文 \`kubectl\`，见[总结](./end)。

---
layout: table
routeAlias: end
---

## 总结

| 方向 | 前景 |
| ---- | ---- |
| 平台 | 刚需 |

![点](/images/dot.svg)

<!--
说完了。
-->
`

const dot = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><circle r="9" cx="20" cy="15"/></svg>'

const types: Record<string, string> = {
  html: 'text/html',
  js: 'text/javascript',
  css: 'text/css',
  svg: 'image/svg+xml',
}

describe('a deck as a site', () => {
  let files: Map<string, Uint8Array>
  let again: Map<string, Uint8Array>
  const server = createServer(({ url = '' }, response) => {
    const path = url.replace('/some/where/', '') || 'index.html'
    const bytes = files.get(path)
    response.writeHead(bytes ? 200 : 404, { 'content-type': types[path.split('.').at(-1) ?? ''] ?? 'image/png' })
    response.end(bytes)
  })

  before(async () => {
    await using folder = await deckFolder(slides)
    await mkdir(join(folder.folder, 'public/images'), { recursive: true })
    await writeFile(join(folder.folder, 'public/images/dot.svg'), dot)
    const open = await openDeck(folder.file)
    try {
      const meta = { title: '云原生', lang: 'zh-CN', date: undefined }
      const talk = await talkOf(open, folder.file, meta)
      files = await site.make(talk)
      again = await site.make(talk)
    } finally {
      await open.close()
    }
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  })

  after(() => server.close())

  test('shows its slides at any path, and asks no other host for anything', async () => {
    // What listens on a port has an address with one.
    const home = `http://127.0.0.1:${(server.address() as AddressInfo).port}/some/where/`
    const browser = await launchBrowser()
    try {
      const page = await browser.newPage()
      const wrong: string[] = []
      page.on('request', (request) => {
        if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(home)) wrong.push(request.url())
      })
      page.on('response', (response) => {
        if (response.status() >= 400) wrong.push(`${response.status()} ${response.url()}`)
      })
      page.on('console', (message) => {
        if (message.type() === 'error') wrong.push(message.text())
      })
      page.on('pageerror', (error) => wrong.push(error.message))

      await page.goto(home)
      await page.locator('.slidev-page-1:visible', { hasText: '云原生' }).waitFor()
      await page.keyboard.press('ArrowRight')
      await page.locator('.slidev-page-2:visible', { hasText: 'kubectl' }).waitFor()
      await page.locator('.slidev-page-2').getByText('总结').click()
      await page.locator('.slidev-page-3:visible', { hasText: '刚需' }).waitFor()
      assert.match(page.url(), /#\/(3|end)$/)
      const isShown = (image: Element) => image instanceof HTMLImageElement && image.naturalWidth === 40
      assert.equal(await page.getByAltText('点').first().evaluate(isShown), true)
      const families = await page.evaluate(async () => {
        const faces = await Promise.all(Array.from(document.fonts, (face) => face.load()))
        return faces.map(({ family }) => family.replaceAll('"', ''))
      })
      assert.ok(families.includes('Noto Sans SC Variable') && families.includes('Geist Variable'), `${families}`)
      await page.goto(`${home}#/presenter/3`)
      await page.getByText('说完了。').first().waitFor()
      assert.deepEqual(wrong, [])
    } finally {
      await browser.close()
    }
  })

  test('carries what the deck needs and no more', () => {
    assert.deepEqual(
      [...files.keys()].filter((path) => /\.(map|woff2|ttf|md)$/.test(path)),
      [],
    )
    const size = Array.from(files.values(), ({ length }) => length).reduce((a, b) => a + b)
    assert.ok(size < 2_000_000, `${size} bytes`)
  })

  test('says no path of this machine', () => {
    for (const [path, bytes] of files) assert.ok(!Buffer.from(bytes).includes(packageRoot), path)
  })

  test('is the same in two runs', () => {
    assert.deepEqual([...again.keys()], [...files.keys()])
    for (const [path, bytes] of files) assert.ok(Buffer.from(bytes).equals(again.get(path) ?? Buffer.alloc(0)), path)
  })
})

const siteOf = async (slide: string) => {
  await using folder = await deckFolder(`# Deck\n\n---\n\n${slide}`)
  const open = await openDeck(folder.file)
  try {
    const meta = { title: 'Deck', lang: 'en', date: undefined }
    return {
      isPrebuilt: open.prebuilt !== undefined,
      paths: [...(await site.make(await talkOf(open, folder.file, meta))).keys()],
    }
  } finally {
    await open.close()
  }
}

test('a site has Mermaid if a slide shows a diagram', async () => {
  const { isPrebuilt, paths } = await siteOf('## A\n\n```mermaid\ngraph LR\n  A --> B\n```\n')
  assert.ok(isPrebuilt && paths.some((path) => path.includes('mermaid')), `${paths}`)
})

test('Slidev builds the site of a deck that only its own server can show', async () => {
  const { isPrebuilt, paths } = await siteOf('## A\n\n<div class="text-red">B</div>\n')
  assert.deepEqual([isPrebuilt, paths.includes('index.html')], [false, true])
})
