import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { toString } from 'mdast-util-to-string'
import { gfm } from 'micromark-extension-gfm'
import { visit } from 'unist-util-visit'
import { readDeck } from '../src/slidev/readDeck.ts'
import { deckwright, type Run } from './deckwright.ts'
import { type ReadPdf, readPdf } from './readPdf.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const article = join(root, 'content/cloud-native-2026.md')

/** Letters and digits alone: what must be the same in an article and its deck, whatever marks them up. */
const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')

describe('the article in content/, from the command line', () => {
  let folder: string
  let run: Run
  let deck: string
  let pdf: ReadPdf

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'deckwright-test-'))
    run = await deckwright(folder, article, '--json')
    deck = await readFile(join(folder, 'slides/cloud-native-2026/engineers.md'), 'utf8')
    pdf = await readPdf(await readFile(join(folder, 'dist/cloud-native-2026/engineers.pdf')))
  })
  after(() => rm(folder, { recursive: true, force: true }))

  test('exits 0 and tells what it made, with no complaint from the browser', () => {
    assert.equal(run.stderr, '')
    assert.equal(run.code, 0)
    const [{ figures, length, ...made }, ...others] = JSON.parse(run.stdout).articles
    assert.ok(length.minutes > 1 && length.minutes <= length.limit)
    assert.equal(figures.length, made.slides)
    assert.deepEqual(
      [made, ...others],
      [
        {
          article,
          audience: 'engineers',
          deck: 'slides/cloud-native-2026/engineers.md',
          made: ['pdf'],
          slides: readDeck(deck).slides.length,
          outputs: { pdf: 'dist/cloud-native-2026/engineers.pdf' },
          messages: [],
        },
      ],
    )
  })

  test('writes nothing but the deck, the PDF and their records', async () => {
    const files = await readdir(folder, { recursive: true, withFileTypes: true })
    const names = files.filter((file) => file.isFile()).map((file) => file.name)
    assert.deepEqual(names.sort(), [
      '.gitattributes',
      'engineers.jsonl',
      'engineers.md',
      'engineers.pdf',
      'engineers.pdf.output.json',
    ])
  })

  test('has a slide for each numbered section, numbered as in the article', () => {
    const numbers = readDeck(deck).slides.map(({ frontmatter }) => frontmatter.number)
    const expected = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '1', '2', '3', '4', '5', '6', '7']
    assert.deepEqual(
      numbers.filter((number, at) => number !== undefined && number !== numbers[at - 1]),
      expected,
    )
  })

  test('has every sentence and every cell of the article on a slide or in its notes', async () => {
    const body = (await readFile(article, 'utf8')).replace(/^---\n[\s\S]*?\n---\n/, '')
    const tree = fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
    const kept = letters(
      readDeck(deck)
        .slides.map(({ content, note }) => `${content}\n${note}`)
        .join('\n'),
    )
    const lost: string[] = []
    visit(tree, (node) => {
      if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return
      const text = node.children.map((child) => (child.type === 'break' ? '\n' : toString(child))).join('')
      const sentences = text.split(/[。：\n]|^\d+\. /)
      lost.push(...sentences.filter((sentence) => !kept.includes(letters(sentence))))
    })
    assert.deepEqual(lost, [])
  })

  test('has a page with ink for each slide', () => {
    assert.equal(pdf.pages.length, readDeck(deck).slides.length)
    assert.deepEqual(
      pdf.pages.filter((page) => page.ink < 0.01),
      [],
    )
  })

  test('says in the PDF what the article says about itself', () => {
    const { title, author, keywords, lang, tagged } = pdf
    assert.deepEqual(
      { title, author, keywords, lang, tagged },
      {
        title: '2026 年云原生技术的发展方向和趋势',
        author: 'Pizicai',
        keywords: 'kubernetes, cloud-native, alibaba-cloud, ack',
        lang: 'zh-CN',
        tagged: true,
      },
    )
  })

  test('nests the bookmarks of sections under their parts', () => {
    const parts = pdf.outline.filter((bookmark) => bookmark.items.length > 0)
    assert.deepEqual(
      parts.map((part) => part.items.length),
      [10, 9],
    )
    assert.equal(parts[1]?.items[0]?.title, '平台工程（Platform Engineering）成为主流')
  })

  test('jumps from the agenda to the slide of each entry', () => {
    const slides = readDeck(deck).slides
    const targets = slides.flatMap(({ frontmatter }, at) => (/^s\d+$/.test(String(frontmatter.routeAlias)) ? [at] : []))
    const jumps = slides.flatMap(({ frontmatter }, at) =>
      frontmatter.layout === 'agenda' ? (pdf.pages[at]?.jumps ?? []) : [],
    )
    assert.deepEqual([...new Set(jumps)], targets)
  })

  test('embeds real fonts, none as drawings', () => {
    assert.ok(pdf.fonts.length >= 4)
    assert.deepEqual(
      pdf.fonts.filter(
        (font) => !/^CIDFontType2 (Geist|NotoSansSC|NotoSansSCMarks|NotoEmoji|JetBrainsMono)-\w+$/.test(font),
      ),
      [],
    )
  })

  test('shows no markup as characters', () => {
    assert.deepEqual(
      pdf.pages.filter((page) => /\*\*|^#|<\w+>|\]\(/m.test(page.text)),
      [],
    )
  })

  test('makes the same bytes again, and leaves a deck that is the same alone', async () => {
    const path = join(folder, 'slides/cloud-native-2026/engineers.md')
    const { mtimeMs } = await stat(path)
    const first = await readFile(join(folder, 'dist/cloud-native-2026/engineers.pdf'))
    await deckwright(folder, article, '--out', 'again')
    const second = await readFile(join(folder, 'again/cloud-native-2026/engineers.pdf'))
    assert.ok(first.equals(second))
    assert.equal((await stat(path)).mtimeMs, mtimeMs)
  })

  test('renders a deck that a person has edited, and does not overwrite it', async () => {
    const path = join(folder, 'slides/cloud-native-2026/engineers.md')
    const edited = `${deck}\n---\nlayout: statement\n---\n\nOne more thing\n`
    await writeFile(path, edited)
    const again = await deckwright(folder, article, '--to', 'deck')
    assert.deepEqual({ code: again.code, stderr: again.stderr }, { code: 0, stderr: '' })
    assert.equal(await readFile(path, 'utf8'), edited)

    const rendered = await deckwright(folder, path, '--to', 'pdf', '--out', 'edited')
    assert.equal(rendered.code, 0, rendered.stderr)
    const { pages } = await readPdf(await readFile(join(folder, 'edited/cloud-native-2026/engineers.pdf')))
    assert.match(pages.at(-1)?.text ?? '', /One more\s+thing/)
  })
})
