import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { VFile } from 'vfile'
import { isSection, type Section } from '../../src/article/article.ts'
import { parseArticle } from '../../src/article/parseArticle.ts'
import type { Audience } from '../../src/audience/audience.ts'
import { readAudience } from '../../src/audience/readAudience.ts'
import { themeSettings } from '../../src/audience/themeSettings.ts'
import { countMainSlides } from '../../src/deck/appendix.ts'
import type { Deck, Props, Slide } from '../../src/deck/deck.ts'
import { withAgenda } from '../../src/deck/dramaturgy/agenda.ts'
import { removeNeedlessDividers } from '../../src/deck/dramaturgy/removeNeedlessDividers.ts'
import { heading, newSlide } from '../../src/deck/newSlide.ts'
import { estimateBreaks } from '../../src/fit/estimateBreaks.ts'
import { ledger } from '../../src/ledger/ledger.ts'
import { fitTalk } from '../../src/pipeline/fitTalk.ts'
import { planTalk } from '../../src/pipeline/planTalk.ts'
import { writeDeck } from '../../src/slidev/writeDeck.ts'

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
    de: ['Quellenangaben', 'Danksagung', 'Über den Autor'],
    fr: ['Bibliographie', 'Remerciements', 'Pour aller plus loin'],
    es: ['Bibliografía', 'Agradecimientos', 'Véase también'],
    pt: ['Referências', 'Agradecimentos', 'Links úteis'],
    ru: ['Список литературы', 'Благодарности', 'Полезные ссылки'],
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
    assert.deepEqual(titles(behind(deck)), ['Talk', 'Changelog'])
  })

  test('is thanks alone at the end, under whatever title', () => {
    const thanks = '_Special thanks to Ada and Bo, who read all of this before it was done._'
    const deck = talkOf(
      `# Talk\n\n${section('Costs')}\n${section('Gains')}\n${prose('all')}\n\n1. ${prose('a')}\n2. ${prose('b')}\n\n${thanks}\n`,
    )
    assert.deepEqual(titles(behind(deck)), ['Gains'])
    assert.equal(behind(deck)[0]?.props.why, 'matter')
    const first = talkOf(`# Talk\n\n## Costs\n\n${thanks}\n\n${section('Gains')}`)
    assert.deepEqual(behind(first), [])
  })

  test('is a slide that only sends the audience elsewhere, under a mere label', () => {
    const pointer = 'You can find out more in the [guide](https://example.org/guide).'
    const talk = (text: string) => `# Talk\n\n${section('Costs')}\n${text}\n\n${section('Gains')}`
    const deck = talkOf(talk(`## Options\n\n${pointer}`))
    assert.deepEqual(titles(behind(deck)), ['Options'])
    assert.equal(behind(deck)[0]?.props.why, 'matter')
    const shown = [
      `## Options\n\n${pointer} There are no more than three of them in use.`,
      `## Options\n\n<!-- deckwright: keep -->\n\n${pointer}`,
      `## Options\n\n${pointer}\n\n- One\n- Two`,
      '## Options\n\nClick **Save** to be done with it.',
      `## Caching has cut the load of all servers by half\n\n${pointer}`,
    ]
    for (const text of shown) assert.deepEqual(behind(talkOf(talk(text))), [], text)
    assert.equal(behind(talkOf(talk(`## Options\n\n**${pointer}**`))).length, 1)
    assert.deepEqual(behind(talkOf(`# Talk\n\n## Options\n\n${pointer}\n`)), [])
  })

  test('is what stands under a line at the end, if it is about the text', () => {
    const link = '[the Journal of the Sea](https://sea.example)'
    const talk = (end: string) => `# Talk\n\n${section('Costs')}\n${section('Gains')}\n---\n\n${end}\n`
    for (const end of [
      `> ${link} and ${link} publish good texts.`,
      `*First published at ${link} and at a fair last year.*`,
    ]) {
      const deck = talkOf(talk(end))
      assert.deepEqual(titles(behind(deck)), ['Gains'], end)
      assert.equal(behind(deck)[0]?.props.why, 'matter')
    }
    const shown = [`${prose('all')} Go on at ${link}.`, `> ${link}\n\n\`\`\`js\ngo()\n\`\`\``]
    for (const end of shown) assert.deepEqual(behind(talkOf(talk(end))), [], end)
    assert.deepEqual(behind(talkOf(`# Talk\n\n---\n\n> ${link} and ${link}\n`)), [])
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

  test('leaves its number to the slide of its title, and a lead its colon', () => {
    const costs = `## 九、Costs\n\n${prose('wages')}\n\n- a\n- b\n\n### 1 Rent\n\n<!-- deckwright: appendix -->\n\n${prose('rent')}\n`
    const deck = talkOf(`# Talk\n\n## 八、Motivation\n\n${section('Goals', '###')}\n${costs}`)
    assert.ok(stageOf(deck).some((slide) => titleOf(slide) === 'Costs' && slide.props.number === '九'))
    talkOf(
      '# Talk\n\n## Options\n\n- How to wrap lines.\n- Where to write footnotes.\n\n<!-- deckwright: break -->\n\nYou can give these options in one of two ways:\n\n1. As a global option.\n2. Within the document.\n\n| a | b |\n| - | - |\n| : | c |\n',
    )
  })

  test('stands behind the talk with what it would stand before', () => {
    const plans = `## Plans\n\n<!-- deckwright: appendix -->\n\n${section('Alpha', '###')}\n${section('Beta', '###')}`
    const deck = talkOf(`# Talk\n\n${plans}\n## Costs\n\n${section('Wages', '###')}\n${section('Rent', '###')}`)
    assert.deepEqual(titles(stageOf(deck)), ['Talk', 'Plans · Beta', 'Costs', 'Wages', 'Rent'])
    assert.deepEqual(titles(behind(deck)), ['Plans', 'Alpha'])
  })

  test('leaves what it said of a section after one behind the talk to the next slide', () => {
    const article = parseArticle(
      new VFile({ value: '# Talk\n\n## Plans\n\nIn short.\n\n### Alpha\n\nA.\n\n### Beta\n\nB.\n\n### Gamma\n\nC.\n' }),
    )
    const [plans] = article.root.children.filter(isSection)
    assert.ok(plans)
    const [lead] = plans.children.filter((child) => !isSection(child))
    const [alpha, beta, gamma] = plans.children.filter(isSection)
    assert.ok(lead && alpha && beta && gamma)
    const slide = (section: Section, props: Props, said: RootContent[] = []) =>
      newSlide('statement', props, heading(2, section.title), said, section.children)
    const deck: Deck = {
      type: 'deck',
      headmatter: { title: 'Talk', lang: 'en' },
      children: [
        newSlide('cover', {}, heading(1, article.root.title), [], []),
        newSlide('statement', {}, heading(2, plans.title), [lead, ...heading(3, beta.title)], [plans]),
        slide(gamma, {}),
        newSlide('part', { appendix: true }, heading(1, []), [], []),
        slide(alpha, { after: 2, why: 'slides' }),
      ],
    }
    const named = removeNeedlessDividers(deck, article)
    assert.deepEqual(named.children.map(notes), [[], ['Beta'], [], ['In short.'], []])
    assert.deepEqual(titles(named.children), [undefined, 'Plans · Gamma', undefined, 'Plans', 'Alpha'])
    const unnamed = removeNeedlessDividers(deck, article, () => false)
    assert.deepEqual(titles(unnamed.children), [undefined, 'Gamma', undefined, 'Plans', 'Alpha'])
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

describe('a title alone', () => {
  const part = (name: string) =>
    `## ${name} halves the load that the old machines have to bear\n\n${section(`What ${name} does for the people who work with it every day`, '###')}`

  test('stands in the talk only before a slide of its section', () => {
    const text = `# Talk\n\n${['Caching', 'Indexing', 'Sharding', 'Batching', 'Pruning'].map(part).join('\n')}`
    const deck = talkOf(text, executives, 3)
    const shown = stageOf(deck)
    assert.ok(behind(deck).length > 0)
    for (const [at, slide] of shown.entries())
      if (/ halves the load/.test(titleOf(slide) ?? '') && slide.layout === 'statement')
        assert.match(titleOf(shown[at + 1] ?? slide) ?? '', /^What /)
  })
})

describe('the agenda', () => {
  test('stands before a slide of cards that shows the first sections', () => {
    const article = parseArticle(
      new VFile({ path: 'article.md', value: `# Talk\n\n${Array.from('ABCDE', (name) => section(name)).join('\n')}` }),
    )
    const [a, b, ...others] = article.root.children.filter(isSection)
    assert.ok(a && b)
    const children = [
      newSlide('cover', {}, heading(1, article.title), [], []),
      newSlide('cards', {}, [...heading(2, article.title), ...heading(3, a.title), ...heading(3, b.title)], [], [a, b]),
      ...others.map((one) => newSlide('section', {}, heading(2, one.title), [], [one])),
    ]
    const deck = withAgenda({ type: 'deck', headmatter: { title: 'Talk', lang: 'en' }, children }, article, 130)
    assert.deepEqual(
      deck.children.map(({ layout }) => layout),
      ['cover', 'agenda', 'cards', 'section', 'section', 'section'],
    )
  })

  test('has an entry for each section, in smaller type where the titles are long', () => {
    const names = ['Revenue', 'Clearinghouse', 'Registry', 'Climate', 'Accuracy', 'Notices']
    const body = names.map((name) => section(`${name}: a launch with the service for everybody and the office`))
    const slides = stageOf(
      talkOf(`# Talk\n\n${body.join('\n')}`.replaceAll(/(?<=- .*)(one|two)/g, `$1 ${'word '.repeat(80)}`)),
    )
    const agenda = slides.find(({ layout }) => layout === 'agenda')?.children[0]?.children.at(-1)
    assert.equal(agenda?.type === 'list' && agenda.children.length, names.length)
  })

  test('stands after the cover where the first section begins late', () => {
    const steps = (count: number) =>
      Array.from(
        { length: count },
        (_, at) => `Step ${at} is about the engine.\n\n| a | b |\n| - | - |\n| ${at} | 2 |\n`,
      ).join('\n')
    const sections = ['Revenue', 'Registry', 'Climate', 'Accuracy', 'Notices', 'Offices'].map((name) => section(name))
    const placeOf = (count: number) =>
      stageOf(
        talkOf(
          `# Talk\n\n${steps(count)}\n${sections.join('\n')}`.replaceAll(
            /(?<=- .*)(one|two)/g,
            `$1 ${'word '.repeat(80)}`,
          ),
        ),
      ).findIndex(({ layout }) => layout === 'agenda')
    assert.equal(placeOf(2), 3)
    assert.equal(placeOf(6), 1)
  })
})

describe('the opening', () => {
  const rest = Array.from(
    { length: 9 },
    (_, at) => `${section(`Topic ${'abcdefghi'[at]}`)}\n\`\`\`\nlet x${at} = 1\n\`\`\`\n`,
  ).join('\n')
  const shownOn = (slide: Slide | undefined) =>
    slide?.children.flatMap((slot) => slot.children).map((block) => toString(block))

  test('is the question that the article opens with, under its title', () => {
    const slides = stageOf(
      talkOf(
        `# Shipping\n\nWhy do teams ship so slowly? In this post we ask how it came to that, and what could be done about it.\n\n${rest}`,
      ),
    )
    assert.deepEqual(shownOn(slides[1]), ['Shipping', 'Why do teams ship so slowly?'])
  })

  test('is the strongest figure, and no figure in passing', () => {
    const strong = `${rest}\n## Result\n\nThe new line cut the time of each run by 65 %.\n\n- One\n- Two\n`
    assert.deepEqual(shownOn(stageOf(talkOf(`# Shipping\n\n${strong}`))[1]), [
      'Shipping',
      'The new line cut the time of each run by 65 %.',
    ])
    const weak = `${rest}\n## Setting\n\nThe bot replies with a **pairing code** of 6 characters for each of the 30 users.\n\n- One\n- Two\n`
    assert.equal(stageOf(talkOf(`# Shipping\n\n${weak}`))[1]?.props.repeats, undefined)
  })

  test('is titled by what the preamble claims, under the title of the talk', () => {
    const slides = stageOf(
      talkOf(
        `# Shipping\n\n${prose('Berne')}\n\nThat took long, because nobody had counted what there was to move at the beginning of it all.\n\n${section('Costs')}`,
      ),
    )
    assert.deepEqual([slides[1]?.props.claim, slides[1] && titleOf(slides[1])], [true, 'Shipping'])
  })

  test('says on the cover what claims nothing, and facts about the article', () => {
    const series =
      'This is the last part of a series of articles about the ships that we build, and how each of them comes to be:\n\n- 1 - [The first one](https://a.example/1)\n- 2 - This one\n'
    const parts = stageOf(talkOf(`# Shipping\n\n${series}\n${section('Costs')}\n${section('Gains')}`))
    assert.deepEqual(titles(parts), ['Shipping', 'Costs', 'Gains'])
    const facts = '- Author: Ann\n- Status: accepted\n- Review manager: Bo\n'
    const slides = stageOf(
      talkOf(`# Shipping\n\n${facts}\nIn this post we will look at ships.\n\n${section('Costs')}\n${section('Gains')}`),
    )
    assert.deepEqual(titles(slides), ['Shipping', 'Costs', 'Gains'])
    assert.deepEqual(slides[0] && notes(slides[0]), [
      'Author: AnnStatus: acceptedReview manager: Bo',
      'In this post we will look at ships.',
    ])
  })
})

describe('the close', () => {
  const rest = Array.from(
    { length: 9 },
    (_, at) => `${section(`Topic ${'abcdefghi'[at]}`)}\n\`\`\`\nlet x${at} = 1\n\`\`\`\n`,
  ).join('\n')
  const names = Array.from('abcdefg', (letter) => `Topic ${letter}`).join('')
  const closeOf = (text: string) => {
    const last = stageOf(talkOf(`# Talk\n\n${text}`)).at(-1)
    return last && [last.layout, ...last.children.flatMap((slot) => slot.children).map((block) => toString(block))]
  }

  test('is the conclusion itself where it is brief: one slide, not two', () => {
    const words = 'Moving costs less than staying.'
    for (const title of [
      'Conclusion',
      '总结',
      'まとめ',
      '결론',
      'Fazit',
      'En résumé',
      'En resumen',
      'Conclusão',
      'Итоги',
    ])
      assert.deepEqual(closeOf(`${rest}\n## ${title}\n\n${words}\n`), ['closing', words])
  })

  test('is the claim of the conclusion, sooner than names of sections, though the last slide shows it', () => {
    const claim = 'Moving costs less than staying, by far.'
    const end = `## Conclusion\n\n${claim}\n\nThere is a list below.\n\n- Boats\n- Roads\n`
    assert.deepEqual(closeOf(`${rest}\n${end}`), ['closing', claim])
  })

  test('is the strongest claim where there is no conclusion, and never a step', () => {
    const strong = 'The new line cut the time of each run from 6 days to 5 minutes.'
    const step = 'Press the **Save draft** button, and 65 % of the work is done because it is saved.'
    const text = `## First\n\n${strong}\n\n- One\n- Two\n\n${rest}\n## Last\n\n${step}\n\n- One\n- Two\n\n${section('End')}`
    const close = closeOf(`In short: ships are slow.\n\n${text}`)
    assert.equal(close?.[0], 'closing')
    assert.notEqual(close?.[1], step)
  })

  test('is a title of a slide sooner than an item of a list, a scrap or a figure in passing', () => {
    const claim = 'In short, the new line is simpler to run, because nobody has to wait for another team.'
    const passing = '- The default of the buffer is 8 kB in 99 % of all cases that we measured.\n- Two\n'
    const text = `## First\n\n${claim} That helps.\n\n| A | B |\n| - | - |\n| 1 | 2 |\n\n## Setting\n\n${passing}\n${rest}`
    assert.deepEqual(closeOf(text), ['closing', claim])
  })

  test('is the title of the talk with its sections where no claim is strong', () => {
    const text = '## First\n\nMarkdown was created by a writer.\n\n- One\n- Two\n\n## Second\n\n- Three\n- Four\n'
    assert.deepEqual(closeOf(`${text}\n${rest}`), ['closing', 'Talk', names])
  })

  test('is what opened the talk sooner than its title with only two sections', () => {
    const claim = 'The road must not end at the harbour but at the station, because trains need more of it.'
    const parts = ['A', 'B', 'C'].map(
      (name) => `### ${name}\n\n- One ${name}\n- Two\n\n\`\`\`\nlet ${name} = 1\n\`\`\`\n`,
    )
    const of = (first: string) =>
      closeOf(`${first}\n\n## First\n\n- Zero\n\n${parts.join('\n')}\n## Second\n\n- Five\n- Six\n`)
    assert.deepEqual(of(claim), ['closing', claim])
    assert.deepEqual(of('- Roads'), ['closing', 'Talk', 'FirstSecond'])
  })

  test('is the title alone where the names of the sections have no room, else what opened the talk', () => {
    const long = (at: number) => `${'Where the road through the harbour of the old town ends '.repeat(3)}${at}`
    const of = (first: string) =>
      closeOf(
        `${first}\n\n${[1, 2, 3].map((at) => `## ${long(at)}\n\n- A\n- B\n\n### Road ${at}\n\n| A | B |\n| - | - |\n| 1 | 2 |\n`).join('\n')}`,
      )
    assert.deepEqual(of('- Roads'), ['closing', 'Talk'])
    const claim = 'The road must not end at the harbour but at the station, because trains need more of it.'
    assert.deepEqual(of(claim), ['closing', claim])
  })

  test('tells the claims of sections under the title, sooner than their names', () => {
    const told = (name: string) => `${name} makes ships slower than planes, because water is heavy.`
    const names = ['Kelp', 'Salt', 'Snow', 'Hail', 'Wind', 'Dust']
    const parts = names.map((name) => `## ${name}\n\n${told(name)}\n\n| A | B |\n| - | - |\n| 1 | 2 |\n| 3 | 4 |\n`)
    const [layout, title, list] = closeOf(`${parts.join('\n')}\n## Later\n\n- One\n- Two\n`) ?? []
    assert.deepEqual([layout, title], ['closing', 'Talk'])
    assert.equal(list, names.slice(0, 4).map(told).join(''))
  })

  test('is another claim than that of the first slide, if it sums up nothing', () => {
    const claims = [
      'Our talk shows that ships must be slower than planes.',
      'In the end, all talk of ships is better than silence.',
    ]
    const talk = (first: string, later: string) =>
      closeOf(`${first}\n\n- One\n- Two\n\n## First\n\n- Three\n\n## Second\n\n${later}\n\n- Four\n\n${rest}`)
    for (const [first = '', later = ''] of [claims, claims.toReversed()])
      assert.deepEqual(talk(first, later), ['closing', claims[1]])
  })

  test('is the best claim of a conclusion that the last slide does not show', () => {
    const claim = 'Ships are slower than planes, because water is heavy.'
    const end = `## Summary\n\n${claim}\n\n| A | B |\n| - | - |\n| 1 | 2 |\n\n${section('Numbers', '###')}`
    assert.deepEqual(closeOf(`${rest}\n${end}`), ['closing', claim])
  })

  test('opens with no sentence that leans on what stood before', () => {
    const words = ['燃鹅，船在海上总是比飞机慢很多。', '船比飞机慢。']
    const close = stageOf(talkOf(`---\nlang: zh\n---\n\n# 谈船\n\n${rest}\n## 总结\n\n${words.join('\n\n')}\n`)).at(-1)
    assert.doesNotMatch(JSON.stringify(close?.children), /燃鹅/)
  })

  test('is the conclusion without what leads elsewhere, which is said', () => {
    const words = 'Moving costs less than staying.'
    const deck = talkOf(`# Talk\n\n${rest}\n## Conclusion\n\n${words}\n\nSee the manual for more details.\n`)
    const close = stageOf(deck).at(-1)
    assert.deepEqual(
      close?.children.map((slot) => toString(slot)),
      [words],
    )
    assert.match(close ? notes(close).join(' | ') : '', /^Conclusion \| .*See the manual for more details\.$/)
  })

  test('is what the last slide claims to sum the talk up, and says the rest', () => {
    const claim = 'In the end, all talk of ships is better than silence.'
    const before = 'Nobody has asked the people who have to sail on these ships for so many long years by now. '.repeat(
      4,
    )
    const deck = talkOf(`# Talk\n\n${rest}\n## Sailors\n\n${before}${claim}\n`)
    const close = stageOf(deck).at(-1)
    assert.equal(close?.layout, 'closing')
    assert.equal(close?.children.map((slot) => toString(slot)).join(), claim)
    assert.equal(close && notes(close)[0], 'Sailors')
  })

  test('is a claim about what the title names sooner than the title alone', () => {
    const claim = 'Quiet ships need fewer people on board than loud ones, but more patience.'
    const text = `## First\n\n- One\n- Two\n\n## Second\n\n${claim}\n\n- Three\n- Four\n\n${rest}`
    const closed = (title: string) =>
      stageOf(talkOf(`# ${title}\n\n${text}`))
        .at(-1)
        ?.children.map((slot) => toString(slot))
    assert.deepEqual(closed('Quiet ships'), [claim])
    assert.deepEqual(closed('Talk'), [`Talk${names}`])
  })

  test('is the last paragraph of an article without sections', () => {
    const paragraph = (name: string) =>
      `${name} walked along the sea, and ${'nobody knew where the road would end. '.repeat(12)}`
    const last = 'The sea of that autumn is only a memory.'
    const essay = `# Autumn\n\n${['Anna', 'Boris', 'Clara', 'Dora', 'Emil'].map(paragraph).join('\n\n')}\n\n---\n\n${last}\n`
    const close = stageOf(talkOf(essay)).at(-1)
    assert.equal(close?.layout, 'closing')
    assert.equal(close?.children.map((slot) => toString(slot)).join(), last)
  })

  test('is the invitation that ends an article', () => {
    const words = 'The first ships sail in May. Stay tuned as we build more of them!'
    const close = stageOf(talkOf(`# Talk\n\n${rest}\n## Fast ships for all\n\n${words}\n`)).at(-1)
    assert.equal(close?.layout, 'closing')
    assert.match(close?.children.map((slot) => toString(slot)).join() ?? '', /Stay tuned/)
  })

  test('is the last slide of a talk of three, if it keeps all that it shows', () => {
    const names = ['Anna', 'Boris']
    const walks = names.map(
      (name) => `${name} walked along the sea, and ${'nobody knew where the road would end, '.repeat(5)}`,
    )
    const last = 'If you want to know more, write to us.'
    const talk = stageOf(talkOf(`# Autumn\n\n${walks.join('\n\n')}\n\n<!-- deckwright: break -->\n\n${last}\n`))
    assert.deepEqual(
      talk.map(({ layout }) => layout),
      ['cover', 'default', 'closing'],
    )
    assert.equal(
      talk
        .at(-1)
        ?.children.map((slot) => toString(slot))
        .join(),
      last,
    )
  })

  test('asks for no subscription', () => {
    const close = closeOf(`${rest}\n## Links\n\n- One\n- Two\n\nFollow me and subscribe to my newsletter.\n`)
    assert.doesNotMatch(close?.join() ?? '', /subscribe/)
  })
})
