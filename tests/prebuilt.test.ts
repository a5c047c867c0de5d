import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { Browser } from 'playwright'
import { listAudiences } from '../src/audience/listAudiences.ts'
import { shippedThemes } from '../src/audience/shippedThemes.ts'
import { launchBrowser } from '../src/render/browser/launchBrowser.ts'
import { startPrebuilt } from '../src/render/prebuilt/prebuiltServer.ts'
import { whyNotPrebuilt } from '../src/render/prebuilt/whyNotPrebuilt.ts'
import { openStage, type StageOptions } from '../src/render/stage.ts'
import { readDeck } from '../src/slidev/readDeck.ts'
import { deckFolder } from './deckFolder.ts'

/** A slide of each thing that becomes more than HTML on its way from Markdown to a page. */
const slides = `# 云原生 and *more*

---
layout: section
routeAlias: s1
number: "1"
---

## 平台工程

- one **key**, \`kubectl get\` and [a link](https://example.org)
- a [slide](./s1), $x^2 + \\underline{y}$, H<sub>2</sub>O

---
layout: code
---

## Code

\`\`\`ts
const answer: number = 42 // 答案
\`\`\`

---
layout: formula
---

## Formula

$$
\\int_0^1 x^2 \\, dx = \\frac{1}{3}
$$

---
layout: table
---

## Table

| 方向 | 2024 | 2025 |
| --- | ---: | ---: |
| 平台 | 12 | 40 |

---
layout: image
---

## Diagram

\`\`\`mermaid
graph LR
  A[开始] --> B
\`\`\`

---
layout: panels
---

## Panels

::left::

> [!NOTE]
>
> 记住 this

::right::

![](/images/dot.png)
`

const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

describe('a client that is built once', () => {
  let browser: Promise<Browser>
  before(() => {
    browser = launchBrowser()
  })
  after(async () => (await browser).close())

  const picturesOf = async (file: string, options: StageOptions, other?: string) => {
    const stage = await openStage(file, { browser, ...options })
    try {
      if (other !== undefined) await stage.show(other)
      return await stage.whenShown(async (page) => {
        const pictures: string[] = []
        for (const slide of await page.locator('.print-slide-container').all())
          pictures.push((await slide.screenshot()).toString('base64'))
        return { pictures, isPrebuilt: await page.evaluate(() => '__showDeck' in window) }
      })
    } finally {
      await stage.close()
    }
  }

  for (const audience of listAudiences())
    test(`paints the slides of ${audience} as Slidev does, also in the place of others`, async () => {
      await using deck = await deckFolder(slides, 'reveal: true\n', audience)
      await mkdir(join(deck.folder, 'public/images'), { recursive: true })
      await writeFile(join(deck.folder, 'public/images/dot.png'), dot)
      const text = await readFile(deck.file, 'utf8')
      const theirs = await picturesOf(deck.file, { bySlidev: true })
      const ours = await picturesOf(deck.file, { text })
      assert.deepEqual([theirs.isPrebuilt, ours.isPrebuilt], [false, true])
      assert.equal(ours.pictures.length, 7)
      assert.deepEqual(differing(ours.pictures, theirs.pictures), [])
      const first = `${text.slice(0, text.indexOf('\n---\n', 4))}\nlayout: cover\n---\n\n# Another\n`
      const shown = await picturesOf(deck.file, { text: first }, text)
      assert.deepEqual(differing(shown.pictures, theirs.pictures), [])
    })

  test('shows a deck that a person has edited, if it only shows something', async () => {
    await using deck = await deckFolder(`${slides}\n---\n\n## Mine\n\n<kbd>Ctrl</kbd> and *more*\n`)
    assert.equal((await picturesOf(deck.file, {})).isPrebuilt, true)
  })

  for (const [what, slide] of Object.entries({
    code: '## A\n\n<b :title="6 * 7">B</b>\n',
    'a script': '## A\n\n<script setup>\nconst a = 1\n</script>\n',
    'a style': '## A\n\n<style>\nh2 { color: red }\n</style>\n',
    'a component': '## A\n\n<Tweet id="1" />\n',
    'utility classes': '## A\n\n<div class="text-red">B</div>\n',
    'a picture beside it': '## A\n\n![](./dot.png)\n',
  }))
    test(`leaves a deck with ${what} to Slidev's server`, async () => {
      await using deck = await deckFolder(`# Deck\n\n---\n\n${slide}`)
      await writeFile(join(deck.folder, 'dot.png'), dot)
      const text = await readFile(deck.file, 'utf8')
      const server = await startPrebuilt(deck.file, { text, isGenerated: false })
      await server?.close()
      assert.equal(server, undefined)
    })

  test('serves its own files, the fonts and the public files of the deck, and no others', async () => {
    await using deck = await deckFolder('# Deck\n')
    await mkdir(join(deck.folder, 'public'))
    await writeFile(join(deck.folder, 'public/a b.txt'), 'public')
    await writeFile(join(deck.folder, 'secret.txt'), 'secret')
    const server = await startPrebuilt(deck.file, { text: await readFile(deck.file, 'utf8'), isGenerated: true })
    assert.ok(server)
    const status = (path: string, headers = {}, method = 'GET') =>
      new Promise<number | undefined>((done, fail) => {
        const { port } = new URL(server.url)
        request({ host: '127.0.0.1', port, path, headers, method }, (response) => {
          response.resume()
          done(response.statusCode)
        })
          .once('error', fail)
          .end()
      })
    try {
      assert.equal(await status('/print'), 200)
      assert.equal(await status('/a%20b.txt'), 200)
      assert.equal(await status('/fonts/@fontsource-variable/geist/files/geist-latin-wght-normal.woff2'), 200)
      for (const path of ['/secret.txt', '/..%2fsecret.txt', '/%2e%2e/secret.txt', '/fonts/@fontsource/x/a', '/%'])
        assert.ok([404, 500].includes((await status(path)) ?? 0), path)
      assert.equal(await status('/fonts/@fontsource-variable/geist/..%2f..%2f..%2fpackage.json'), 404)
      assert.equal(await status('/print', { host: 'evil.example' }), 403)
      assert.equal(await status('/print', {}, 'POST'), 403)
    } finally {
      await server.close()
    }
  })
})

describe('what only the server of Slidev can show is known from the deck and its folders', () => {
  let folder: string
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'deckwright-deck-'))
  })
  after(() => rm(folder, { recursive: true, force: true }))

  const [base, audience] = [join(shippedThemes, 'base'), join(shippedThemes, 'students')]
  const why = async (files: string[], text = '# Deck\n', themes = [base, audience]) => {
    const own = await mkdtemp(join(folder, 'own-'))
    for (const file of files) {
      await mkdir(dirname(join(own, file)), { recursive: true })
      await writeFile(join(own, file), '')
    }
    return whyNotPrebuilt(readDeck(text), [...themes, own])
  }

  test('a plain deck is shown by the client', async () => {
    assert.equal(await why(['deck.md', 'public/a.png', 'notes.txt', '.deckwright/deck.json']), undefined)
  })
  for (const file of [
    'vite.config.ts',
    'style.css',
    'styles/index.css',
    'components/A.vue',
    'layouts/a.vue',
    'setup/main.ts',
    'global-top.vue',
    'slide-bottom.vue',
    'uno.config.ts',
    'index.html',
  ])
    test(`\`${file}\` beside it`, async () => {
      assert.match((await why([file])) ?? '', new RegExp(file.split('/')[0] ?? ''))
    })
  test('settings and classes that change how it is built', async () => {
    assert.match((await why([], '---\nmdc: true\n---\n\n# A\n')) ?? '', /mdc/)
    assert.match((await why([], '---\nclass: text-center\n---\n\n# A\n')) ?? '', /class/)
  })
  test('another theme, and an addon for Slidev', async () => {
    assert.ok(await why([], '# A\n', [audience]))
    const addon = await mkdtemp(join(folder, 'addon-'))
    assert.ok(await why([], '# A\n', [base, addon]))
    await writeFile(join(addon, 'audience.yaml'), '')
    assert.equal(await why([], '# A\n', [base, addon]), undefined)
    await writeFile(join(addon, 'vite.config.ts'), '')
    assert.ok(await why([], '# A\n', [base, addon]))
  })
})

function differing(some: string[], others: string[]): number[] {
  return others.flatMap((picture, at) => (some[at] === picture ? [] : [at + 1]))
}
