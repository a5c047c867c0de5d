import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { VFile } from 'vfile'
import { ledger } from '../../src/ledger/ledger.ts'
import { readDeck } from '../../src/slidev/readDeck.ts'
import { deckOf } from '../deckOf.ts'

const words =
  'Each of these words stands here so that the section has a slide of its own, and no card beside another one. '.repeat(
    5,
  )

const sections = `## The costs\n\n${words} One.\n\n### Of *glass*\n\n${words} Two.\n\n## 2. Money! {#cash .big}\n\n${words} Three.\n\n<a name="old"></a>\n\n## 结论：好\n\n${words} Four.\n\n## The costs\n\n<span id="inner"></span>\n\n${words} Five.\n\n(label)=\n## Last\n\n${words} Six.`

/** What the slide shows that a link in the first section leads to. */
function targetOf(link: string): string | undefined {
  const file = new VFile({
    path: 'own.md',
    value: `# Talk\n\n## First\n\n${words} See ${link} there.\n\n${sections}\n`,
  })
  const deck = deckOf(file, 'full')
  const { lost, invented, repeated } = ledger(file, deck)
  assert.deepEqual([...lost, ...invented, ...repeated], [])
  const alias = /\[here\]\(\.\/(s\d+)\)/.exec(deck)?.[1]
  assert.ok(alias !== undefined || /See here there/.test(deck))
  const { slides } = readDeck(deck)
  const slide = slides.find(({ frontmatter }) => alias !== undefined && frontmatter.routeAlias === alias)
  return /^#{1,2} Talk|One\.|Two\.|Three\.|Four\.|Five\.|Six\./m.exec(slide?.content ?? '')?.[0]
}

describe('a link to a heading leads to the slide of its section', () => {
  const links: [string, string | undefined][] = [
    ['[here](#the-costs)', 'One.'],
    ['[here](#the-costs "why")', 'One.'],
    ['<a href="#the-costs">here</a>', 'One.'],
    ['[here][c]\n\n[c]: #the-costs\n\nMore', 'One.'],
    ['[here](#The%20Costs)', 'One.'],
    ['[here](own.md#the-costs)', 'One.'],
    ['[here](./own.md#the-costs)', 'One.'],
    ['[here](#the-costs-1)', 'Five.'],
    ['[here](#of-glass)', 'Two.'],
    ['[here](#cash)', 'Three.'],
    ['[here](#2-money)', 'Three.'],
    ['[here](#_2-money)', 'Three.'],
    ['[here](#结论好)', 'Four.'],
    ['[here](#%E7%BB%93%E8%AE%BA%E5%A5%BD)', 'Four.'],
    ['[here](#old)', 'Four.'],
    ['[here](#inner)', 'Five.'],
    ['[here](#label)', 'Six.'],
    ['[here](#talk)', '# Talk'],
    ['[here](#nowhere)', undefined],
    ['[here](#)', undefined],
    ['[here](#%ZZ)', undefined],
    ['[here](other.md#the-costs)', undefined],
    ['[here](../posts/last)', undefined],
  ]
  for (const [link, words] of links) test(link, () => assert.equal(targetOf(link), words))
})

test('an article of one file is planned twice with the same links', () => {
  const file = new VFile({ path: 'a.md', value: `# Talk\n\nSee [here](#last).\n\n${sections}` })
  assert.equal(deckOf(file), deckOf(file))
})
