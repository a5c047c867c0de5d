import assert from 'node:assert/strict'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { before, describe, test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { pdf } from '../src/outputs/pdf/pdf.ts'
import { pptx } from '../src/outputs/pptx/pptx.ts'
import { openDeck } from '../src/render/openDeck.ts'
import { deckFolder } from './deckFolder.ts'
import { talkOf } from './talkOf.ts'

const slides = `# 云原生 & more

<!--
欢迎，**大家**好，见[规范](https://example.com/a?b=1&c=2 "A")、[这里](./end)和[*规范*](https://example.com/a?b=1&c=2)。

- 第一点
- 第二点
-->

---
layout: section
number: "1"
---

## 平台**工程**

正文 \`kubectl\`，见[总结](./end)和[规范](https://example.com/a?b=1&c=2)。

- 甲
- 乙
  1. 一

---
layout: table
number: "2"
routeAlias: end
---

## 总结

| 方向 | 前景 |
| ---- | ---- |
| 平台 | 刚需 |
| 网络 | 稳定 |

---
layout: code
---

## 代码

\`\`\`go
func main() {
	x := 1 < 2
}
\`\`\`

---

## 图

![一个点](/images/dot.png)

---
layout: formula
---

$$
\\sqrt{x^2}
$$

---
layout: statement
---

一句话说完。

---
layout: records
continued: "2/3"
---

## Risks

| Risk | What could happen | What we do |
| ---- | ---- | ---- |
| A node fails | Its pods stop at once. | Two replicas stand on different nodes. |

---
layout: references
---

## Reading

- [The specification](https://example.com/spec)
- [A guide](https://docs.example.org/guide)

---
layout: image
---

## Flow

\`\`\`mermaid
graph LR
    %% Ask her "first"
    A["Says <ok>"] --> B & C
\`\`\`

<svg width="40" height="20"><style>text { fill: red }</style><text y="15">Load</text></svg>

---
layout: image
---

## Undescribed

![](/images/a%20dot.png)
`

/** One transparent pixel. */
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

describe('a deck as a presentation', () => {
  let bytes: Uint8Array
  let again: Uint8Array
  let parts: Map<string, string>
  /** Whether the page is as it was found. */
  let isLeftAlone: boolean

  before(async () => {
    await using folder = await deckFolder(slides)
    await mkdir(join(folder.folder, 'public/images'), { recursive: true })
    for (const name of ['dot.png', 'a dot.png']) await writeFile(join(folder.folder, 'public/images', name), dot)
    const make = async (alsoPdf: boolean) => {
      const open = await openDeck(folder.file)
      try {
        const meta = { title: '云原生 & more', author: 'Pizicai', lang: 'zh-CN', date: undefined }
        const talk = await talkOf(open, folder.file, meta)
        if (alsoPdf) await pdf.make(talk)
        const before = await open.page.content()
        const made = await pptx.make(talk)
        isLeftAlone = !alsoPdf || (await open.page.content()) === before
        return made
      } finally {
        await open.close()
      }
    }
    bytes = await make(false)
    again = await make(true)
    parts = new Map(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]))
  })

  const slide = (number: number) => parts.get(`ppt/slides/slide${number}.xml`) ?? ''
  const relations = (number: number) => parts.get(`ppt/slides/_rels/slide${number}.xml.rels`) ?? ''
  const textOf = (xml: string) =>
    Array.from(xml.matchAll(/<a:t>([^<]*)<\/a:t>|<\/a:p>/g), ([, text]) => text ?? '\n')
      .join('')
      .replaceAll('&lt;', '<')
      .replaceAll('&#x3C;', '<')
      .replaceAll('&#x26;', '&')
      .replaceAll('&amp;', '&')
  const titleOf = (xml: string) => textOf(/<p:sp>(?:(?!<p:sp>).)*type="title".*?<\/p:sp>/s.exec(xml)?.[0] ?? '').trim()

  test('has the words of every slide as text, and a title on each that has words', () => {
    assert.equal([...parts.keys()].filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path)).length, 11)
    const titles = [1, 2, 3, 4, 5, 7, 8, 9].map((number) => titleOf(slide(number)))
    assert.deepEqual(titles, [
      '云原生 & more',
      '平台工程',
      '2 总结',
      '代码',
      '图',
      '一句话说完。',
      'Risks 2/3',
      'Reading',
    ])
    assert.match(textOf(slide(2)), /正文 kubectl，见总结和规范。/)
    assert.match(textOf(slide(4)), /func main\(\) \{\n\s*x := 1 < 2\n\}/)
  })

  test('has as text what styles write: the language of a listing, labels, where links lead', () => {
    assert.match(textOf(slide(4)), /^go$/m)
    assert.match(textOf(slide(9)), /^The specification\nexample\.com\nA guide\ndocs\.example\.org$/m)
    // A table that is set as labelled texts is none.
    assert.equal(slide(8).includes('<a:tbl>'), false)
    for (const text of ['Risk', 'A node fails', 'What could happen', 'Its pods stop at once.', 'What we do'])
      assert.ok(textOf(slide(8)).split('\n').includes(text), text)
  })

  test('has lists, tables, code and notes as what they are', () => {
    const paragraphs = Array.from(slide(2).matchAll(/<a:p>.*?<\/a:p>/gs), ([paragraph]) => paragraph)
    const marked = (text: string) => paragraphs.find((paragraph) => textOf(paragraph).trim() === text) ?? ''
    for (const item of ['甲', '乙']) assert.match(marked(item), /<a:buChar /)
    assert.match(marked('一'), /lvl="1".*<a:buAutoNum type="arabicPeriod" startAt="1"\/>/s)
    const cells = Array.from(slide(3).matchAll(/<a:tc>.*?<\/a:tc>/gs), ([cell]) => textOf(cell).trim())
    assert.deepEqual(cells, ['方向', '前景', '平台', '刚需', '网络', '稳定'])
    assert.match(slide(3), /<a:tblPr firstRow="1"\/>/)
    assert.match(slide(4), /typeface="Consolas"/)
    assert.equal(
      textOf(parts.get('ppt/notesSlides/notesSlide1.xml') ?? '').trim(),
      '欢迎，大家好，见规范、这里和规范。\n- 第一点\n- 第二点',
    )
    assert.equal(parts.has('ppt/notesSlides/notesSlide2.xml'), false)
  })

  test('has pictures with words for them, and links that lead where they did', () => {
    assert.match(slide(5), /descr="一个点"/)
    assert.match(slide(6), /descr="\\sqrt\{x\^2\}"/)
    const media = Object.entries(unzipSync(bytes)).filter(([path]) => path.startsWith('ppt/media/'))
    assert.ok(
      media.some(([, part]) => Buffer.from(part).equals(dot)),
      'the image as it is',
    )
    assert.match(relations(2), /Target="https:\/\/example\.com\/a\?b=1&#x26;c=2" TargetMode="External"/)
    assert.match(relations(2), /Target="slide3\.xml"/)
  })

  test('describes every picture, a diagram by its source without comments', () => {
    const pictures = [5, 6, 10, 11].flatMap((number) =>
      Array.from(slide(number).matchAll(/<p:pic>.*?descr="([^"]*)"/gs), ([, description]) => description),
    )
    assert.deepEqual(pictures, [
      '一个点',
      '\\sqrt{x^2}',
      'graph LR&#xA;    A[&#x22;Says &#x3C;ok>&#x22;] --> B &#x26; C',
      'Load',
      'a dot.png',
    ])
  })

  test('has links in notes, where they lead out of the talk', () => {
    const [linked, ...others] = (parts.get('ppt/notesSlides/_rels/notesSlide1.xml.rels') ?? '').match(
      /Id="rId\d+" [^>]*hyperlink" Target="https:\/\/example\.com\/a\?b=1&#x26;c=2" TargetMode="External"/g,
    ) ?? ['']
    assert.deepEqual(others, [])
    const id = /rId\d+/.exec(linked)?.[0]
    const runs = (parts.get('ppt/notesSlides/notesSlide1.xml') ?? '').matchAll(
      /<a:hlinkClick r:id="(rId\d+)"\/><\/a:rPr><a:t>([^<]*)/g,
    )
    assert.deepEqual(
      Array.from(runs, ([, ...run]) => run),
      [
        [id, '规范'],
        [id, '规范'],
      ],
    )
  })

  test('is a package in which every part is known, and nothing is pointed at that is not there', () => {
    const types = parts.get('[Content_Types].xml') ?? ''
    for (const [path, xml] of parts) {
      const extension = path.split('.').at(-1)
      assert.ok(types.includes(`"/${path}"`) || types.includes(`Extension="${extension}"`), path)
      if (extension !== 'rels') continue
      const base = new URL(`file:///${path.replace('_rels/', '')}`)
      const inside = xml.matchAll(/Target="([^"]+)"\/>/g)
      for (const [, target] of inside) assert.ok(parts.has(new URL(target ?? '', base).pathname.slice(1)), target)
      const part = parts.get(path.replace('_rels/', '').replace(/\.rels$/, '')) ?? ''
      for (const [, id] of part.matchAll(/r:(?:id|embed)="([^"]+)"/g))
        assert.ok(xml.includes(`Id="${id}"`), `${path} ${id}`)
    }
    for (const number of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]) {
      const ids = Array.from(slide(number).matchAll(/<p:cNvPr id="(\d+)"/g), ([, id]) => id)
      assert.equal(new Set(ids).size, ids.length)
    }
  })

  test('says who wrote it, and nothing of when and where it was made', () => {
    assert.match(
      parts.get('docProps/core.xml') ?? '',
      /<dc:title>云原生 (&#x26;|&amp;) more<\/dc:title>.*Pizicai.*2000-01-01T00:00:00Z/s,
    )
    const others = Object.entries(unzipSync(again)).map(([path, part]) => [path, strFromU8(part)] as const)
    for (const [path, part] of others) assert.ok(part === parts.get(path), path)
    assert.ok(Buffer.from(bytes).equals(again), 'two runs')
    assert.ok(isLeftAlone, 'the page')
  })
})
