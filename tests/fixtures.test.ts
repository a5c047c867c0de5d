import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import { fileURLToPath } from 'node:url'
import { toString } from 'mdast-util-to-string'
import { inspectNoColor } from 'unist-util-inspect'
import { VFile } from 'vfile'
import { reporter } from 'vfile-reporter'
import { isSection, type Section } from '../src/article/article.ts'
import { parseArticle } from '../src/article/parseArticle.ts'
import { toDeck } from '../src/deck/toDeck.ts'
import { estimateBreaks } from '../src/fit/estimateBreaks.ts'
import { fitDeck } from '../src/fit/fitDeck.ts'
import { joinSlides } from '../src/fit/joinSlides.ts'
import { splitColumns } from '../src/fit/splitColumns.ts'
import { writeDeck } from '../src/slidev/writeDeck.ts'

/** Each folder is a case: `input.md`, and a file for each thing that becomes of it. `UPDATE=1` writes them anew. */
const fixtures = fileURLToPath(new URL('fixtures', import.meta.url))
const look = { theme: '../../themes/base', addons: ['@/../../themes/engineers'], colorSchema: 'dark' as const }

for (const name of readdirSync(fixtures).filter((name) => existsSync(join(fixtures, name, 'input.md')))) {
  test(name, () => {
    const file = new VFile({ path: 'input.md', value: readFileSync(join(fixtures, name, 'input.md'), 'utf8') })
    const article = parseArticle(file)
    const { density = 'talk', agenda } = article.frontMatter.settings
    const whole = splitColumns(joinSlides(toDeck(article, density, { agenda, file })))
    const deck = fitDeck(whole, estimateBreaks(whole))
    expect(name, 'outline.txt', outline(article.root))
    expect(name, 'deck.txt', `${inspectNoColor(deck, { showPositions: false })}\n`)
    expect(name, 'slides.md', writeDeck(deck, look))
    expect(name, 'messages.txt', file.messages.length > 0 ? `${reporter(file, { color: false })}\n` : undefined)
  })
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
