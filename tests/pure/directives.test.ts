import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { VFile } from 'vfile'
import { isSection, type Section } from '../../src/article/article.ts'
import type { Directives } from '../../src/article/nodes/directive.ts'
import { parseArticle } from '../../src/article/parseArticle.ts'
import { ledger } from '../../src/ledger/ledger.ts'
import { deckOf } from '../deckOf.ts'

const articleOf = (value: string) => new VFile({ path: 'article.md', value })

/** The titles of all sections, each behind as many signs as it is deep. */
function titles(section: Section): string[] {
  return section.children.filter(isSection).flatMap((child) => {
    const title = toString({ type: 'paragraph', children: child.title })
    return [`${'#'.repeat(child.depth)} ${title}`, ...titles(child)]
  })
}

/** What steers each block that something steers, by its words. */
function steered(section: Section): Record<string, Directives> {
  const blocks = section.children.filter((child): child is RootContent => !isSection(child))
  return Object.assign(
    {},
    ...blocks.flatMap((block) => (block.data?.directives ? [{ [toString(block)]: block.data.directives }] : [])),
    ...section.children.filter(isSection).map(steered),
  )
}

describe('`skip` above a heading in HTML leaves out its section', () => {
  const headings: Record<string, string> = {
    'alone on its line': '<h2>Draft</h2>',
    centred: '<div align="center">\n  <h2>Draft</h2>\n</div>',
    'with its text in the same block': '<h2>Draft</h2>\n<p>Not for anybody yet.</p>',
  }
  for (const [name, heading] of Object.entries(headings))
    test(name, () => {
      const value = `# Talk\n\n## One\n\nShown.\n\n<!-- deckwright: skip -->\n\n${heading}\n\nSecret draft.[^a]\n\n### Below it\n\nSecret too.\n\n<h2>Two</h2>\n\nShown again.\n\n[^a]: Secret footnote.\n`
      const deck = deckOf(articleOf(value))
      assert.doesNotMatch(deck, /Draft|Secret|Below it|anybody/)
      assert.match(deck, /Shown again/)
      assert.deepEqual(ledger(articleOf(value), deck).lost, [])
    })
})

test('a comment stands between blocks as if it were none', () => {
  const contents =
    '# Talk\n\nIntro.\n\n## Contents\n\n- [A](#a)\n- [B](#b)\n\n<!-- deckwright: keep -->\n\n## A\n\nOne.\n'
  assert.deepEqual(titles(parseArticle(articleOf(contents)).root), ['# A'])
  const bold = '# Talk\n\n**One**\n\n<!-- deckwright: keep -->\n\n## A\n\nText.\n\n**Two**\n\nMore.\n\n## B\n\nEnd.\n'
  assert.deepEqual(titles(parseArticle(articleOf(bold)).root), ['# A', '# B'])
  const quote = 'First line.\n\n<!-- deckwright: break -->\n\n**Bold**\n: is no term\n'
  assert.deepEqual(steered(parseArticle(articleOf(quote)).root), { 'Bold: is no term': { break: true } })
})

test('what steers a block steers all that becomes of it, and a slide starts but once', () => {
  const value = `# Talk

## A

<!-- deckwright: keep break layout=statement -->

One sentence.
Another sentence.

![A figure](a.png)

<!-- deckwright: skip -->

Gone.
![Gone too](b.png)
Also gone.

<!-- deckwright: notes -->

<p>Said.<br><br>Said too.</p>

## B

<!-- deckwright: keep -->

[toc]

Shown.
`
  assert.deepEqual(steered(parseArticle(articleOf(value)).root), {
    'One sentence.': { layout: 'statement', keep: true, break: true },
    'Another sentence.': { keep: true },
    'Said.': { notes: true },
    'Said too.': { notes: true },
    '[toc]': { keep: true },
  })
})

test('what steers a heading steers what stands under it, up to the next one', () => {
  const value =
    '# Talk\n\n<!-- deckwright: keep break -->\n\n<h2>A</h2>\n\nOne.\n\nTwo.\n\n### B\n\nThree.\n\n<!-- deckwright: notes -->\n\n**C**\n\nFour.\n\n**D**\n\nFive.\n'
  assert.deepEqual(steered(parseArticle(articleOf(value)).root), {
    'One.': { keep: true, break: true },
    'Two.': { keep: true },
    'Four.': { notes: true },
  })
})

test('`appendix` sends a block or a whole section behind the talk, and nothing is lost', () => {
  const value = `# Talk

## One

Shown first.

<!-- deckwright: appendix -->

\`\`\`js
let behind = 1
\`\`\`

Shown last.

<!-- deckwright: appendix -->

## Two

- Behind too
- with all

### Below it

**A**: behind as well

**B**: and its panels

## Three

Shown again.
`
  const deck = deckOf(articleOf(value))
  const [talk = '', behind = ''] = deck.split('appendix: true')
  for (const words of ['Shown first', 'Shown last', 'Shown again']) assert.match(talk, new RegExp(words))
  for (const words of ['let behind', 'Behind too', 'Below it', 'its panels']) assert.match(behind, new RegExp(words))
  assert.equal(behind.match(/why: "asked"/g)?.length, 3)
  const { lost, repeated, outOfOrder, invented } = ledger(articleOf(value), deck)
  assert.deepEqual([lost, repeated, outOfOrder, invented], [[], [], [], []])
})
