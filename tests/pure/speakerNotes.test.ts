import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { toHtml } from 'hast-util-to-html'
import { VFile } from 'vfile'
import { parseArticle } from '../../src/article/parseArticle.ts'
import { parseMarkdown } from '../../src/article/parseMarkdown.ts'
import { readOwnTags } from '../../src/article/syntax/scripts/readOwnTags.ts'
import { ledger } from '../../src/ledger/ledger.ts'
import { articleBody } from '../../src/outputs/handout/articleBody.ts'
import { References } from '../../src/outputs/handout/references.ts'
import { toSafeHtml } from '../../src/outputs/handout/toSafeHtml.ts'
import { toPlainText } from '../../src/outputs/notes/toPlainText.ts'
import { noteToHast } from '../../src/outputs/noteToHast.ts'
import { readDeck } from '../../src/slidev/readDeck.ts'
import { deckOf } from '../deckOf.ts'

const article = readFileSync(new URL('../fixtures/speaker-notes/input.md', import.meta.url), 'utf8')

function secretsIn(text: string): string[] {
  return text.match(/(?:PRIVATE|SECRET)\d+/g) ?? []
}

function read(value: string) {
  const file = new VFile({ path: 'talk.md', value })
  const deck = deckOf(file)
  const { headmatter, slides } = readDeck(deck)
  return { file, deck, headmatter, shown: slides.map(({ content }) => content), said: slides.map(({ note }) => note) }
}

test('speaker notes are said, each once, and neither shown nor told of; comments are nowhere', () => {
  const { file, deck, headmatter, shown, said } = read(article)
  assert.deepEqual(secretsIn(shown.join('\n') + JSON.stringify(headmatter)), [])
  assert.deepEqual(
    secretsIn(said.join('\n')),
    Array.from({ length: 15 }, (_, at) => `PRIVATE${at}`),
  )
  const { entries, lost, invented } = ledger(file, deck)
  assert.deepEqual([lost, invented], [[], []])
  const left = entries.filter(({ where }) => 'rule' in where && where.rule === 'comment')
  assert.equal(new Set(secretsIn(left.map(({ unit }) => unit.text).join())).size, 13)
})

test('the handout of the article leaves speaker notes out', () => {
  const file = new VFile({ path: 'talk.md', value: article })
  const body = articleBody(parseArticle(file), [], [], new References())
  assert.deepEqual(secretsIn(toHtml({ type: 'root', children: body })), [])
})

test('a deck without a speaker note lacks something', () => {
  const { file, deck } = read(article)
  for (const secret of ['PRIVATE1 Do not forget to smile.', 'PRIVATE7 on one line.', 'PRIVATE14 in a cell.']) {
    const { lost } = ledger(file, deck.replace(secret, ''))
    assert.deepEqual(
      lost.map(({ text }) => secretsIn(text)),
      [secretsIn(secret)],
    )
  }
})

test('what only HTML can say in a note is read as what it is, wherever notes are read', () => {
  const { file, deck, said } = read(`# Talk

## One

Shown.

::: notes
<b>“安全”</b>理念，使用<i>“工具”</i>的**嵌*“套”*套**字，\`a-->b\` \`<b>\` \\<b> 10<sup>6</sup>.

- <b>[“链接”](https://a.example/)</b>在

\`\`\`html
<!-- a -->

b &#38; c
\`\`\`

| a | b |
| - | - |
| <b>“词”</b>在 | \`-->\`<br>d |
:::
`)
  const note = said.find(Boolean) ?? ''
  assert.match(note, /<strong>[\s\S]*<em>[\s\S]*<code v-pre>[\s\S]*<pre v-pre/)
  const spoken = [
    '“安全”理念，使用“工具”的嵌“套”套字，a-->b <b> <b> 10⁶.',
    '- “链接”在',
    '<!-- a -->\n\nb &#38; c',
    'a | b\n“词”在 | --> / d',
  ]
  assert.equal(toPlainText(readOwnTags(parseMarkdown(note)).children), spoken.join('\n\n'))
  const [html, paper] = [noteToHast(note), toSafeHtml(parseMarkdown(note)).children].map((children) =>
    toHtml({ type: 'root', children }).replace(/\n/g, ''),
  )
  assert.equal(html, paper)
  for (const piece of [
    '<strong>“安全”</strong>理念',
    '<em>“套”</em>',
    '<code>a-->b</code>',
    '<pre><code>&#x3C;!-- a -->',
  ])
    assert.ok(html?.includes(piece), piece)
  assert.deepEqual(ledger(file, deck).lost, [])
})

describe('`Note:` on a line of its own', () => {
  const slides =
    '# Deck\n\n---\n\n## One\n\nWords of one.\n\nNote:\nPRIVATE1 first\n\n- PRIVATE2\n\n--\n\n## Two\n\nWords.\n'

  test('is what follows up to the next separator, among slides', () => {
    const { file, deck, shown, said } = read(slides)
    assert.deepEqual(secretsIn(shown.join('\n')), [])
    assert.deepEqual(secretsIn(said.join('\n')), ['PRIVATE1', 'PRIVATE2'])
    assert.ok(!shown.join('\n').includes('--'))
    assert.deepEqual(ledger(file, deck).lost, [])
  })

  test('may stand alone, before emphasis, or around other notes', () => {
    const { file, deck, shown, said } = read(
      '# Deck\n\n---\n\n## One\n\nWords.\n\nNote:\n\n- PRIVATE1\n\n---\n\n## Two\n\nWords.\n\nNotes:\n**PRIVATE2**\n\n' +
        '::: notes\nPRIVATE3\n\n## PRIVATE4\n:::\n',
    )
    assert.deepEqual(secretsIn(shown.join('\n')), [])
    assert.deepEqual(secretsIn(said.join('\n')), ['PRIVATE1', 'PRIVATE2', 'PRIVATE3', 'PRIVATE4'])
    assert.deepEqual(ledger(file, deck).lost, [])
  })

  test('is text where a heading comes after it', () => {
    const { shown } = read('# A\n\n---\n\n## One\n\nNote:\nMind the gap.\n\n### More\n\nWords.\n')
    assert.ok(shown.join('\n').includes('Mind the gap.'))
  })

  test('is text in an article that does not consist of slides', () => {
    const { shown } = read('# A\n\n## One\n\nWords.\n\nNote:\nMind the gap.\n\n## Two\n\nWords.\n')
    assert.ok(shown.join('\n').includes('Mind the gap.'))
  })
})

test('notes that nobody closes end with their section', () => {
  const { shown, said } = read('## One\n\nWords.\n\n::: notes\nPRIVATE1\n\n## Two\n\nMore.\n')
  assert.deepEqual(secretsIn(shown.join('\n')), [])
  assert.deepEqual(secretsIn(said.join('\n')), ['PRIVATE1'])
  assert.ok(shown.join('\n').includes('More.'))
})

test('percent signs that open no comment are text', () => {
  const value = 'It is 100%% sure and 50%% not.\n\nAlone %% here.\n\n%%bash\nls\n\n`%% a %%`\n'
  const { shown } = read(value)
  for (const words of ['100%% sure and 50%% not', 'Alone %% here', '%%bash', '%% a %%'])
    assert.ok(shown.join('\n').includes(words), words)
})
