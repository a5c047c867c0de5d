import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { toString } from 'mdast-util-to-string'
import { VFile } from 'vfile'
import { parseArticle } from '../src/article/parseArticle.ts'
import type { Audience } from '../src/audience/audience.ts'
import { readAudience } from '../src/audience/readAudience.ts'
import { themeSettings } from '../src/audience/themeSettings.ts'
import { countMainSlides } from '../src/deck/appendix.ts'
import type { Deck, Slide } from '../src/deck/deck.ts'
import { estimateBreaks } from '../src/fit/estimateBreaks.ts'
import { ledger } from '../src/ledger/ledger.ts'
import { fitTalk } from '../src/pipeline/fitTalk.ts'
import { planTalk } from '../src/pipeline/planTalk.ts'
import { writeDeck } from '../src/slidev/writeDeck.ts'

const [executives, engineers] = await Promise.all([readAudience('executives'), readAudience('engineers')])

/** The talk of an article, after its ledger was found complete. */
function talkOf(value: string, audience: Audience = engineers, minutes?: number): Deck {
  const file = new VFile({ path: 'article.md', value })
  const plan = planTalk(parseArticle(file), audience, { minutes, file })
  const { deck } = fitTalk(plan, estimateBreaks(plan.whole), file)
  const { lost, repeated, outOfOrder, invented } = ledger(file, writeDeck(deck, themeSettings(audience, 'deck.md')))
  assert.deepEqual([lost, repeated, outOfOrder, invented], [[], [], [], []])
  return deck
}

const stageOf = ({ children }: Deck) => children.slice(0, countMainSlides(children))
const behind = ({ children }: Deck) => children.slice(countMainSlides(children) + 1)
const titleOf = ({ children }: Slide) => {
  const first = children[0]?.children[0]
  return first?.type === 'heading' ? toString(first) : undefined
}
const titles = (slides: Slide[]) => slides.map(titleOf)
const notes = ({ note }: Slide) => note.map((block) => toString(block))

const prose = (of: string) => `The team of ${of} moved all that it had to another place within a single year.`
const section = (title: string, mark = '##') =>
  `${mark} ${title}\n\n${prose(title)}\n\n- ${title} one\n- ${title} two\n`

describe('back matter', () => {
  const cases = {
    en: [
      'References',
      'Acknowledgements',
      'Thanks for reading',
      'Follow me',
      'License',
      'Further reading and references',
    ],
    zh: ['参考资料', '致谢', '关于作者', '相關文章', '版权声明'],
    ja: ['参考リンク', '謝辞', '関連記事', 'ライセンス'],
    ko: ['참고 자료', '감사의 말', '라이선스'],
  }
  for (const [lang, names] of Object.entries(cases))
    test(`stands behind the talk: ${lang}`, () => {
      for (const name of names) {
        const deck = talkOf(
          `# Talk\n\n${section('Costs')}\n${section('Gains')}\n## 9. ${name}\n\nOne, two and three.\n`,
        )
        assert.deepEqual(titles(behind(deck)), [`9. ${name}`])
        assert.equal(behind(deck)[0]?.props.why, 'matter')
      }
    })

  test('is no topic of the same name, and stays where there is nothing else', () => {
    const topic = talkOf(`# Talk\n\n${section('References')}\n${section('Lifetimes')}`)
    assert.deepEqual(behind(topic), [])
    assert.deepEqual(behind(talkOf(`# Talk\n\n${section('License')}`)), [])
  })

  test('is thanks and a history of changes anywhere, also before the first section', () => {
    const deck = talkOf(
      `# Talk\n\n**Revision history**\n\n| A | B |\n| - | - |\n| 1 | 2 |\n\n${section('Changelog')}\n${section('Costs')}`,
    )
    assert.deepEqual(titles(behind(deck)), [undefined, 'Changelog'])
  })

  test('leaves the close to what stands before it', () => {
    const deck = talkOf(
      `# Talk\n\n${section('Costs')}\n## Next steps\n\n- Move it.\n- Test it.\n\n## Thanks\n\nTo all.\n`,
    )
    assert.equal(stageOf(deck).at(-1)?.layout, 'action')
  })
})

describe('a divider', () => {
  const parts = `# Talk\n\n## Motivation\n\n${section('Non-goals', '###')}\n## Design\n\n${section('Store', '###')}\n${section('Index', '###')}`

  test('stands before several sections, never before one', () => {
    const slides = stageOf(talkOf(parts))
    assert.deepEqual(titles(slides), ['Talk', 'Motivation · Non-goals', 'Design', 'Store', 'Index'])
    assert.deepEqual(
      slides.filter(({ layout }) => layout === 'part').map(({ props }) => props.part),
      [undefined],
    )
  })

  test('is none for those who are shown little', () => {
    const slides = stageOf(talkOf(parts, executives))
    assert.deepEqual(titles(slides), ['Talk', 'Motivation · Non-goals', 'Design · Store', 'Index'])
  })

  test('says what stood on it on the slide that it gave its title to', () => {
    const slides = stageOf(talkOf(parts.replace('## Motivation\n', '## Motivation\n\nIt is slow.\n')))
    assert.deepEqual(slides[1] && notes(slides[1]).slice(0, 1), ['It is slow.'])
  })

  test('stands behind the talk with what it would stand before', () => {
    const plans = `## Plans\n\n<!-- deckwright: appendix -->\n\n${section('Alpha', '###')}\n${section('Beta', '###')}`
    const deck = talkOf(`# Talk\n\n${plans}\n## Costs\n\n${section('Wages', '###')}\n${section('Rent', '###')}`)
    assert.deepEqual(titles(stageOf(deck)), ['Talk', 'Plans · Beta', 'Costs', 'Wages', 'Rent'])
    assert.deepEqual(titles(behind(deck)), ['Plans', 'Alpha'])
  })
})

describe('a heading with nothing of its own', () => {
  test('is named with the section below it', () => {
    const text = `# Talk\n\n## Plan\n\nWords of it.\n\n### Criteria\n\n${section('Alpha', '####')}\n${section('Beta', '####')}`
    assert.deepEqual(titles(stageOf(talkOf(text))).slice(2, 4), ['Criteria · Alpha', 'Beta'])
  })

  test('is said where it is a mere label, and shown where it says something', () => {
    const slides = stageOf(
      talkOf(`# Talk\n\n${section('Costs')}\n## Drawbacks\n\n## Caching halves the load\n\n${section('Gains')}`),
    )
    assert.deepEqual(titles(slides), ['Talk', 'Costs', 'Caching halves the load', 'Gains'])
    assert.deepEqual(slides[1] && notes(slides[1]).slice(-1), ['Drawbacks'])
  })
})
