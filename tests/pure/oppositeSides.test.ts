import assert from 'node:assert/strict'
import { test } from 'node:test'
import { VFile } from 'vfile'
import { ledger } from '../../src/ledger/ledger.ts'
import { deckOf } from '../deckOf.ts'

/** The slides of an article whose layout is `comparison`, after its ledger was found complete. */
function comparisonsIn(markdown: string): string[] {
  const file = new VFile({ path: 'article.md', value: `# T\n\n${markdown}` })
  const deck = deckOf(file)
  const { lost, repeated, outOfOrder, invented } = ledger(file, deck)
  assert.deepEqual({ lost, repeated, outOfOrder, invented }, { lost: [], repeated: [], outOfOrder: [], invented: [] })
  return deck.split(/^layout: /m).filter((slide) => slide.startsWith('comparison'))
}

const long = 'It says at length what there is to say, and then says it again in other words. '
const pros = '- Fast\n- Small\n- Known to all'
const cons = '- Old\n- Needs a licence'

const together: Record<string, string> = {
  'two sections': `## Tool\n\nIt is one of many tools that we have tried.\n\n### Pros\n\n${pros}\n\n### Cons\n\n${cons}\n\n### Use\n\nRun it daily.`,
  'two sections of a sentence each': '## Tool\n\n### Before\n\nIt took an hour.\n\n### After\n\nIt takes a minute.',
  'two lists with bold names': `## Tool\n\n**Pros:**\n\n${pros}\n\n**Cons:**\n\n${cons}`,
  'a list of two bold names': '## Tool\n\n- **Pros:** fast and small\n- **Cons:** old',
  'a list of two names with lists':
    '## JSONP\n\n- 优点：\n  - 实现简单\n- 缺点：\n  - 只支持 GET 请求\n  - 容易遭受攻击',
  'two paragraphs with bold names': '## Tool\n\n**Before:** it took an hour.\n\n**After:** it takes a minute.',
  'a table': '## Tool\n\n| メリット | デメリット |\n| --- | --- |\n| 速い | 古い |\n| 安い | 重い |',
}

for (const [name, markdown] of Object.entries(together))
  test(`${name} stand side by side`, () => {
    const slides = comparisonsIn(markdown)
    assert.equal(slides.length, 1)
    const [slide = ''] = slides
    assert.ok(slide.split('\n### ').length === 3 || slide.includes('| --'))
  })

const apart: Record<string, string> = {
  'sections that are no opposites': `## Tool\n\n### Setup\n\n${pros}\n\n### Costs\n\n${cons}\n\n### Use\n\nRun it daily.`,
  'sections that are not adjacent': `## Tool\n\n### Pros\n\n${pros}\n\n### Use\n\nRun it daily.\n\n### Cons\n\n${cons}`,
  'sections that are too long': `## Tool\n\n### Pros\n\n${long.repeat(4)}\n\n### Cons\n\n${cons}`,
  'sections with code': `## Tool\n\n### Before\n\n\`\`\`js\nf()\n\`\`\`\n\n### After\n\n\`\`\`js\ng()\n\`\`\``,
  'sections with sections of their own': `## Tool\n\n### Pros\n\n${pros}\n\n#### More\n\n${long}\n\n### Cons\n\n${cons}`,
  'numbered sections': `## Tool\n\n### 1. Pros\n\n${pros}\n\n### 2. Cons\n\n${cons}\n\n### 3. Use\n\n${long}`,
  'steered sections': `## Tool\n\n### Pros\n\n<!-- deckwright: layout=bullets -->\n${pros}\n\n### Cons\n\n${cons}`,
  'a list of three': '## Tool\n\n- Pros: fast\n- Cons: old\n- Price: low',
  'a list of two other names': '## Tool\n\n- Speed: fast\n- Price: low',
  'a list of items that are too long': `## Tool\n\n- Pros: ${long.repeat(4)}\n- Cons: old`,
  'prose that begins with such words': '## Tool\n\n- Before we start, look around.\n- After that, go.',
  'names without anything to say': '## Tool\n\n- Pros\n- Cons',
  'names that are not in bold': '## Tool\n\n- Pros: fast and small\n- Cons: old',
  'a name with marks of its own': '## Tool\n\n- *Pros* and more: fast\n- *Cons* and more: old',
}

for (const [name, markdown] of Object.entries(apart))
  test(`${name} stay apart`, () => assert.deepEqual(comparisonsIn(markdown), []))

test('of three sections the first two that are opposites stand side by side', () => {
  const [slide = '', ...others] = comparisonsIn(
    `## Tool\n\n### Pros\n\n${pros}\n\n### Cons\n\n${cons}\n\n### Pros\n\n- New`,
  )
  assert.deepEqual(others, [])
  assert.ok(slide.includes('Needs a licence'))
})

test('no slide holds only the title that stands above the two', () => {
  const markdown = `# T\n\n## Tool\n\n### Pros\n\n${pros}\n\n### Cons\n\n${cons}\n\n### Use\n\nRun it daily.\n\n## End\n\nDone.`
  const deck = deckOf(new VFile({ path: 'article.md', value: markdown }))
  assert.equal(deck.match(/^## Tool$/gm)?.length, 1)
})
