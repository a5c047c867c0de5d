import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'node:test'
import { fileURLToPath } from 'node:url'
import { toString } from 'mdast-util-to-string'
import { inspectNoColor } from 'unist-util-inspect'
import { reporter } from 'vfile-reporter'
import { isSection, type Section } from '../../src/article/article.ts'
import { readAudience } from '../../src/audience/readAudience.ts'
import { themeSettings } from '../../src/audience/themeSettings.ts'
import type { Deck } from '../../src/deck/deck.ts'
import { toArticle } from '../../src/files/toArticle.ts'
import { estimateBreaks } from '../../src/fit/estimateBreaks.ts'
import { copyArticleImages } from '../../src/pipeline/copyArticleImages.ts'
import { fitTalk } from '../../src/pipeline/fitTalk.ts'
import { parseSource } from '../../src/pipeline/parseSource.ts'
import { planTalk } from '../../src/pipeline/planTalk.ts'
import { writeDeck } from '../../src/slidev/writeDeck.ts'

/** Each folder is a case: `input.md` or `input.ipynb`, and a file for each thing that becomes of it. `UPDATE=1` writes them anew. */
const fixtures = fileURLToPath(new URL('../fixtures', import.meta.url))

const engineers = await readAudience('engineers')

const inputs = ['input.md', 'input.ipynb']

for (const name of readdirSync(fixtures)) {
  const input = inputs.find((one) => existsSync(join(fixtures, name, one)))
  if (input === undefined) continue
  test(name, async (context) => {
    const deckFolder = await mkdtemp(join(tmpdir(), 'deckwright-fixture-'))
    context.after(() => rm(deckFolder, { recursive: true, force: true }))
    const path = join(fixtures, name, input)
    const file = await toArticle(input, readFileSync(path))
    // The stages of `convert` that need no browser.
    const article = await parseSource({ file, name: 'input' })
    expect(name, 'outline.txt', outline(article.root))
    await copyArticleImages(article, file, { article: path, deckFolder, inside: file.data.original?.files })
    const plan = planTalk(article, engineers, { file })
    const { deck } = fitTalk(plan, estimateBreaks(plan.whole), file)
    expect(name, 'deck.txt', `${inspectNoColor(withoutTurns(deck), { showPositions: false })}\n`)
    expect(name, 'slides.md', writeDeck(deck, themeSettings(engineers, 'slides/input/engineers.md')))
    expect(name, 'messages.txt', file.messages.length > 0 ? `${reporter(file, { color: false })}\n` : undefined)
  })
}

/** Leave out the turns in which slides can be skipped: they change with every other slide. */
function withoutTurns(deck: Deck): Deck {
  const children = deck.children.map(({ data: { expendable: _, ...data } = {}, ...slide }) =>
    Object.keys(data).length > 0 ? { ...slide, data } : slide,
  )
  return { ...deck, children }
}

function expect(name: string, fileName: string, actual: string | undefined): void {
  const path = join(fixtures, name, fileName)
  if (process.env.UPDATE && actual !== undefined) writeFileSync(path, actual)
  assert.equal(actual, existsSync(path) ? readFileSync(path, 'utf8') : undefined, `${name}/${fileName}`)
}

/** One line for each section and block, indented as deep as it is nested. */
function outline(section: Section, indent = ''): string {
  const lines = section.children.map((child) => {
    if (!isSection(child)) return `${indent}${child.type}: ${toString(child).slice(0, 40)}\n`
    const title = toString({ type: 'paragraph', children: child.title })
    return `${indent}§ ${child.number ?? '-'} ${title}\n${outline(child, `${indent}  `)}`
  })
  return lines.join('')
}
