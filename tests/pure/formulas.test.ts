import assert from 'node:assert/strict'
import test from 'node:test'
import type { PhrasingContent, RootContent } from 'mdast'
import { VFile } from 'vfile'
import type { Slide } from '../../src/deck/deck.ts'
import { ledger } from '../../src/ledger/ledger.ts'
import { writeDeck } from '../../src/slidev/writeDeck.ts'
import { deckOf } from '../deckOf.ts'
import { renderWithSlidev, visibleText } from '../renderWithSlidev.ts'

const say = (value: string): PhrasingContent => ({ type: 'text', value })
const formula = (value: string): PhrasingContent => ({ type: 'inlineMath', value })
const paragraph = (...children: PhrasingContent[]): RootContent & { type: 'paragraph' } => ({
  type: 'paragraph',
  children,
})
const block = (value: string): RootContent & { type: 'math' } => ({ type: 'math', value })

/** Blocks, and how many formulas are drawn of them. */
const contexts: Record<string, { blocks: RootContent[]; drawn: number }> = {
  paragraph: { blocks: [paragraph(say('$5 变量'), formula('a|b'), say('$，'), formula('c'))], drawn: 2 },
  heading: { blocks: [{ type: 'heading', depth: 2, children: [say('A '), formula('x_{{7*7}}')] }], drawn: 1 },
  'before a digit': { blocks: [paragraph(formula('x'), say('2 and '), formula('y'), formula('z'))], drawn: 3 },
  'strong inside of a word': {
    blocks: [paragraph(say('安'), { type: 'strong', children: [formula('x')] }, say('全'))],
    drawn: 1,
  },
  list: {
    blocks: [
      {
        type: 'list',
        spread: false,
        children: [
          { type: 'listItem', spread: false, children: [block('x\n\n- y')] },
          { type: 'listItem', spread: false, children: [paragraph(formula('z'))] },
        ],
      },
    ],
    drawn: 2,
  },
  table: {
    blocks: [
      {
        type: 'table',
        children: [formula('a'), formula('P(a|b)')].map((cell) => ({
          type: 'tableRow',
          children: [{ type: 'tableCell', children: [cell] }],
        })),
      },
    ],
    drawn: 2,
  },
  quote: { blocks: [{ type: 'blockquote', children: [block('---\nx')] }], drawn: 1 },
  hazards: {
    blocks: [block('---\n<<< @/a\n::b::\n\n{1}{a: b}\n<!-- c --> \\text{{{ 7 * 7 }}} <Tweet'), paragraph(say('end'))],
    drawn: 1,
  },
}

const slides = Object.values(contexts).map(
  ({ blocks }): Slide => ({
    type: 'slide',
    layout: 'default',
    props: {},
    note: [paragraph(say('$5 '), formula('a-->b[click]')), block('x<!--y')],
    children: [{ type: 'slot', name: 'default', children: blocks }],
  }),
)
const deck = writeDeck(
  { type: 'deck', headmatter: { title: 'Formulas', lang: 'en' }, children: slides },
  { theme: 'none', addons: [], colorSchema: 'dark' },
)

for (const hardened of [true, false]) {
  test(`formulas are drawn in every context, ${hardened ? 'in our theme' : 'in a foreign one'}, and run nothing`, async () => {
    const { slides, titles, notes } = await renderWithSlidev(deck, hardened)
    assert.equal(slides.length, Object.keys(contexts).length)
    for (const [at, [name, { drawn }]] of Object.entries(contexts).entries()) {
      const html = slides[at] ?? ''
      assert.equal(html.split('class="katex"').length - 1, drawn, name)
      assert.doesNotMatch(visibleText(html), /49|\$(?!5|，)/, name)
      assert.equal(notes[at]?.split('class="katex"').length, 3, name)
    }
    assert.match(titles[Object.keys(contexts).indexOf('heading')] ?? '', /class="katex"/)
    assert.match(visibleText(slides.at(-1) ?? ''), /end$/)
  })
}

test('a derivation of more rows than a slide has room for is split between rows, and nothing is lost', () => {
  const rows = Array.from({ length: 9 }, (_, at) => `x_${at} &= \\frac{${at}}{y}`)
  for (const end of ['\\\\', '\\newline']) {
    const value = `# T\n\n## One\n\n$$\n\\begin{align*}\n${rows.join(` ${end}\n`)}\n\\end{align*}\n$$\n`
    const file = new VFile({ path: 'a.md', value })
    const deck = deckOf(file)
    const parts = deck.match(/\\begin\{align\*\}[\s\S]*?\\end\{align\*\}/g) ?? []
    assert.deepEqual(
      parts.map((part) => part.split('\\frac').length - 1),
      [3, 3, 3],
    )
    const { lost, invented, repeated } = ledger(file, deck)
    assert.deepEqual([lost, invented, repeated], [[], [], []])
    const less = ledger(file, deck.replace('x_4 &= \\frac{4}{y}', 'x_4 &= \\frac{5}{y}'))
    assert.equal(less.lost[0]?.kind, 'formula')
  }
})
