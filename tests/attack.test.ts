import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { openDeck } from '../src/render/openDeck.ts'
import { type ReadDeck, readDeck } from '../src/slidev/readDeck.ts'
import { deckwright, type Run } from './deckwright.ts'
import { readPdf } from './readPdf.ts'

/** Says `PORT` where the port of a server stands that waits for requests. */
const source = fileURLToPath(new URL('fixtures/attack/article.md', import.meta.url))

/** Stands in files that the article tries to read. */
const secret = 'S3CRET-canary-in-a-file'

/** What the article says in attacking, as it is to be read. */
const words = [
  '{{ (()=>0).constructor("window.canary = \'heading\'")() }} Attack',
  '{{ (()=>0).constructor("window.canary = \'code\'")() }}',
  '{{ $slidev.nav.go(99) }} {{ (()=>0).constructor("window.canary = \'split\'")() }}',
  '{{ 7 * 7 }} and {{ 7 * 7 }} and {{ 8 * 8 }} and {{ 9 * 9 }}',
  '{{{ (()=>0).constructor("window.canary = \'three\'")() }}} and {{#if}} {% include "../secret.md" %}',
  'a | {{ 6 * 7 }}',
  '<Tweet id="20" />',
  'Array<T> and List<Map<K, V>>',
  // In the description and in code; a line of its own is left out, since a site shows a file there.
  '<<< ../../secret.env',
  '<<< @/secret.env',
  '[click] and [click:2]',
  "window.canary = 'monaco-run' // Sentence 34 stays",
  "import secret from './secret.env?raw'",
  "</script><script>window.canary = 'magic'</script>",
  '!include http://127.0.0.1:PORT/include',
  '$5 to $10',
  'bg-[url(http://127.0.0.1:PORT/unocss-text)]',
  're-(act now) and hover:(bg-red p-4)',
]

describe('an article made to attack', () => {
  let folder: string
  let server: Server
  let port: string
  let run: Run
  let deck: string
  let read: ReadDeck
  let pdf: string
  /** The text of all slides, what images show in words included. */
  let shown: string
  let canary: unknown
  let titleOfPage: string
  let problems: string[]
  const requests: (string | undefined)[] = []

  before(async () => {
    server = createServer((request, response) => {
      requests.push(request.url)
      response.setHeader('access-control-allow-origin', '*').end('window.canary = "server"')
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    port = String((server.address() as AddressInfo).port) // a TCP server's address is an object
    folder = await mkdtemp(join(tmpdir(), 'deckwright-attack-'))
    await layTraps(folder, (await readFile(source, 'utf8')).replaceAll('PORT', port))
    run = await deckwright(join(folder, 'work'), 'blog/article.md', '--decks', 'decks', '--out', 'out')
    const path = join(folder, 'work/decks/article/engineers.md')
    deck = await readFile(path, 'utf8')
    read = readDeck(deck)
    pdf = (await readPdf(await readFile(join(folder, 'work/out/article/engineers.pdf')))).pages
      .map(({ text }) => text)
      .join('\n')
    const open = await openDeck(path)
    try {
      problems = open.problems.map(({ ruleId, reason }) => `${ruleId}: ${reason}`)
      titleOfPage = await open.page.title()
      canary = await open.page.evaluate(() => Reflect.get(window, 'canary'))
      shown = await open.page.evaluate(textOfSlides)
    } finally {
      await open.close()
    }
  })
  after(async () => {
    server.close()
    await rm(folder, { recursive: true, force: true })
  })

  test('runs nothing in the page', () => {
    assert.equal(canary, undefined)
    assert.doesNotMatch(titleOfPage, /canary.*49/)
    assert.deepEqual(
      problems.filter((problem) => /^(?:console-error|slide-error|blank-slide|foreign-request)/.test(problem)),
      [],
    )
  })

  test('runs nothing on the machine', async () => {
    assert.equal(existsSync(join(folder, 'pwned')), false)
    assert.deepEqual((await readdir(join(folder, 'work'))).sort(), ['blog', 'decks', 'out', 'secret.env', 'secret.md'])
    assert.deepEqual(await readdir(join(folder, 'work/out/article')), ['.deckwright', 'engineers.pdf'])
  })

  test('reads no file', async () => {
    for (const text of [deck, pdf, shown, run.stdout, run.stderr]) {
      assert.ok(!text.includes(secret))
      assert.ok(!text.includes('root:x:0'))
    }
    for (const entry of await readdir(join(folder, 'work/decks'), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || entry.name.startsWith('secret.')) continue
      const bytes = await readFile(join(entry.parentPath, entry.name))
      assert.ok(!bytes.includes(secret) && !bytes.includes('root:x:0'), entry.name)
    }
  })

  test('asks no server', () => assert.deepEqual(requests, []))

  test('chooses nothing of Slidev', () => {
    const keys = ['addons', 'author', 'colorSchema', 'date', 'keywords', 'lang', 'layout', 'tags', 'theme', 'title']
    assert.deepEqual(Object.keys(read.headmatter).sort(), keys)
    assert.equal(read.headmatter.layout, 'cover')
    assert.match(String(read.headmatter.theme), /\/themes\/base$/)
    const layouts = new Set(read.slides.map(({ frontmatter }) => frontmatter.layout))
    assert.ok(!layouts.has('iframe'))
    for (const { frontmatter } of read.slides)
      for (const key of ['src', 'hide', 'url', 'background', 'class']) assert.ok(!(key in frontmatter), key)
  })

  test('loses no sentence', async () => {
    const said = read.slides.map(({ note }) => note.replace(/\\/g, '')).join('\n')
    const sentences = (await readFile(source, 'utf8')).match(/Sentence:? \d+|(?<=Secret )\d+(?= stays)/g) ?? []
    assert.equal(sentences.length, 61 - 2)
    const all = plain(`${shown}\n${said}`)
    for (const sentence of sentences) assert.match(all, new RegExp(`${plain(sentence)}(?!\\d)`), sentence)
    // By its front matter the article is a deck of Slidev, whose names of slots are left out by a rule.
    for (const text of words) assert.ok(all.includes(plain(text.replaceAll('PORT', port))), text)
  })
})

/** White space is where lines end, and backticks are what code stands between. */
function plain(text: string): string {
  return text.replace(/[\s`]+/g, '')
}

/** In the page. */
function textOfSlides(): string {
  const slides = Array.from(document.querySelectorAll('.print-slide-container'))
  return slides
    .map((slide) => `${slide.textContent} ${Array.from(slide.querySelectorAll('img'), ({ alt }) => alt).join(' ')}`)
    .join('\n')
}

/** Put the article where it finds what it is after: secrets in every place that it names, and a theme that runs code. */
async function layTraps(folder: string, article: string): Promise<void> {
  for (const place of ['.', 'work', 'work/blog', 'work/decks', 'work/decks/article']) {
    await mkdir(join(folder, place), { recursive: true })
    await writeFile(join(folder, place, 'secret.env'), `${secret}\n`)
    await writeFile(join(folder, place, 'secret.md'), `# ${secret}\n`)
  }
  const blog = join(folder, 'work/blog')
  await writeFile(join(blog, 'article.md'), article)
  await writeFile(join(blog, 'script.svg'), `<svg><!-- ${secret} --><script>window.canary = 'svg'</script></svg>`)
  await symlink(join(folder, 'secret.env'), join(blog, 'link.png'))
  const runs = `require('node:fs').writeFileSync(${JSON.stringify(join(folder, 'pwned'))}, '')\n`
  await mkdir(join(blog, 'evil/setup'), { recursive: true })
  await writeFile(join(blog, 'evil/package.json'), '{ "name": "evil", "version": "1.0.0" }')
  for (const file of ['vite.config.cjs', 'setup/preparser.cjs']) await writeFile(join(blog, 'evil', file), runs)
  await cp(join(blog, 'evil'), join(folder, 'work/decks/article/evil'), { recursive: true })
}
