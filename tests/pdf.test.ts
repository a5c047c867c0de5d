import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import { before, describe, test } from 'node:test'
import type { Problem } from '../src/messages/problem.ts'
import type { Meta } from '../src/outputs/index.ts'
import { pdf } from '../src/outputs/pdf/pdf.ts'
import { sheet } from '../src/outputs/pictures/sheet.ts'
import { openDeck } from '../src/render/openDeck.ts'
import { deckFolder } from './deckFolder.ts'
import { type Bookmark, type ReadPdf, readPdf } from './readPdf.ts'
import { talkOf } from './talkOf.ts'

const slides = `# 云原生

---
layout: agenda
---

# 目录

### 以下

1. [平台工程](./s1)
2. [总结](./s2)

---
layout: part
---

# 第一部分

---
layout: section
number: "1"
routeAlias: s1
---

## 平台**工程**

正文 \`kubectl\`。

---
layout: table
number: "2"
routeAlias: s2
---

## 总结

| 方向 | 前景 |
| ---- | ---- |
| 平台 | 刚需 |

---

## ${'溢出'.repeat(400)}

<img :src="'/nosuch.png'" alt="图">

---
layout: closing
---

再见
`

const meta: Meta = {
  title: '云原生',
  author: 'Pizicai',
  keywords: ['k8s', 'go'],
  lang: 'zh-CN',
  date: new Date('2025-10-26'),
}

describe('a deck on paper', () => {
  let bytes: Uint8Array
  let again: Uint8Array
  let read: ReadPdf
  let picture: Uint8Array
  let problems: Problem[]

  before(async () => {
    await using deck = await deckFolder(slides)
    const first = await openDeck(deck.file)
    try {
      problems = first.problems
      const talk = await talkOf(first, deck.file, meta)
      bytes = await pdf.make(talk)
      picture = await sheet.make(talk)
    } finally {
      await first.close()
    }
    const second = await openDeck(deck.file)
    try {
      again = await pdf.make(await talkOf(second, deck.file, meta))
    } finally {
      await second.close()
    }
    read = await readPdf(bytes)
  })

  test('has a page with ink for each slide', () => {
    assert.equal(read.pages.length, 7)
    for (const [index, { ink }] of read.pages.entries()) assert.ok(ink > 0.0005, `page ${index + 1}`)
  })

  test('says what it is, in which language', () => {
    const { title, author, keywords, lang, tagged } = read
    assert.deepEqual(
      { title, author, keywords, lang, tagged },
      { title: '云原生', author: 'Pizicai', keywords: 'k8s, go', lang: 'zh-CN', tagged: true },
    )
  })

  test('has an outline of parts and sections', () => {
    const shape = (items: Bookmark[]): unknown[] =>
      items.map(({ title, page, items: inner }) => [title, page, ...shape(inner)])
    const [cover, agenda, part] = shape(read.outline)
    assert.deepEqual(cover, ['云原生', 0])
    assert.deepEqual(agenda, ['目录', 1])
    assert.deepEqual((part as unknown[]).slice(0, 4), ['第一部分', 2, ['平台工程', 3], ['总结', 4]])
  })

  test('jumps from the agenda to the slides', () => {
    assert.deepEqual(read.pages[1]?.jumps, [3, 4])
  })

  test('is told in full to those who listen', () => {
    const all = read.pages.flatMap(({ roles }) => roles)
    assert.ok(all.includes('H2') && all.includes('LBody') && all.includes('TH'))
    const levels = all.flatMap((role) => /^H(\d)$/.exec(role)?.[1] ?? []).map(Number)
    for (const [index, level] of levels.entries())
      assert.ok(level <= (levels[index - 1] ?? 0) + 1, `level ${level} in ${levels}`)
    for (const { unmarked } of read.pages) assert.equal(unmarked, '')
    assert.deepEqual(read.pages[1]?.links, ['平台工程', '总结'])
  })

  test('embeds static fonts', () => {
    assert.ok(read.fonts.length > 0)
    for (const font of read.fonts)
      assert.match(font, /^CIDFontType2 (Geist|NotoSansSC|NotoSansSCMarks|NotoEmoji|JetBrainsMono)-/)
  })

  test('can be copied from', () => {
    assert.match(read.pages[3]?.text.replace(/\s/g, '') ?? '', /平台工程正文kubectl。/)
  })

  test('is the same in each run', () => {
    assert.ok(Buffer.from(bytes).equals(Buffer.from(again)))
  })

  test('comes with a sheet of all slides', () => {
    assert.equal(Buffer.from(picture).toString('latin1', 1, 4), 'PNG')
    assert.ok(Buffer.from(picture).readUInt32BE(16) <= 2000)
  })

  test('tells what a reader would miss', () => {
    const found = problems.map(({ ruleId, slide }) => `${ruleId} ${slide ?? ''}`.trim())
    for (const expected of ['overflow 6', 'missing-image 6'])
      assert.ok(found.includes(expected), `${expected} in ${found}`)
    assert.deepEqual(
      problems.filter(({ slide }) => slide !== undefined && slide < 6),
      [],
    )
    assert.ok(!found.some((problem) => problem.startsWith('foreign-request')))
  })
})

test('has a page for each step where it is asked for, and links lead to the first one', async () => {
  const steps = '\n---\n\n## 目录\n\n[步骤](./s)\n\n---\nrouteAlias: s\n---\n\n## 步骤\n\n- 第一\n- 第二\n'
  await using deck = await deckFolder(`# 封面\n${steps}\n---\n\n## 末页\n`, 'reveal: true\n')
  const open = await openDeck(deck.file)
  try {
    const talk = await talkOf(open, deck.file, meta)
    const read = await readPdf(await pdf.make({ ...talk, options: { steps: true } }))
    const items = read.pages.map(({ text }) => ['第一', '第二'].filter((item) => text.includes(item)).join())
    assert.deepEqual(items, ['', '', '', '第一', '第一,第二', ''])
    assert.deepEqual(read.labels, ['1', '2', '3', '3', '3', '4'])
    assert.deepEqual(read.pages[1]?.jumps, [2])
    const places = read.outline.flatMap(({ title, page, items }) => [
      [title, page],
      ...items.map((item) => [item.title, item.page]),
    ])
    assert.deepEqual(places, [
      ['封面', 0],
      ['目录', 1],
      ['步骤', 2],
      ['末页', 5],
    ])
    assert.equal((await readPdf(await pdf.make(talk))).pages.length, 4)
  } finally {
    await open.close()
  }
})

test('Chinese and Japanese are set in the shapes of the language, with no character missing', async () => {
  for (const [lang, text, font] of [
    ['ja', '必ず躓く', 'NotoSansJP'],
    ['zh-TW', '糾紛與帡幪', 'NotoSansTC'],
  ] as const) {
    await using deck = await deckFolder(`# ${text}\n`)
    await writeFile(deck.file, (await readFile(deck.file, 'utf8')).replace('zh-CN', lang))
    const open = await openDeck(deck.file)
    try {
      assert.deepEqual(open.problems, [])
      const { fonts } = await readPdf(
        await pdf.make(await talkOf(open, deck.file, { title: text, author: undefined, lang, date: undefined })),
      )
      assert.ok(
        fonts.some((name) => name.includes(font)),
        `${fonts}`,
      )
    } finally {
      await open.close()
    }
  }
})

test('a slide that asks for what is elsewhere is told so, one that does not compile or has no glyphs too', async () => {
  await using deck = await deckFolder(
    '# 1\n\n<img src="https://example.com/x.png" alt="x">\n\n---\n\n<div v-for="">\n\n---\n\n𓀀\n',
  )
  const { problems, close } = await openDeck(deck.file)
  await close()
  const asked = problems.find(({ ruleId }) => ruleId === 'foreign-request')
  assert.match(asked?.reason ?? '', /https:\/\/example\.com\/x\.png/)
  assert.ok(problems.some(({ ruleId, slide }) => ruleId === 'slide-error' && slide === 2))
  assert.ok(problems.some(({ ruleId, slide }) => ruleId === 'missing-glyph' && slide === 3))
})
