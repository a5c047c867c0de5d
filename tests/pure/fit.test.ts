import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { toString } from 'mdast-util-to-string'
import { VFile } from 'vfile'
import { isSection } from '../../src/article/article.ts'
import { parseArticle } from '../../src/article/parseArticle.ts'
import type { Deck, Slide } from '../../src/deck/deck.ts'
import { heading, newSlide } from '../../src/deck/newSlide.ts'
import { toDeck } from '../../src/deck/toDeck.ts'
import { applyBreaks } from '../../src/fit/applyBreaks.ts'
import { bestBreaks } from '../../src/fit/bestBreaks.ts'
import { codeBreakCosts } from '../../src/fit/codeBreakCosts.ts'
import { estimateFill } from '../../src/fit/estimate.ts'
import { estimateBreaks } from '../../src/fit/estimateBreaks.ts'
import { evenCode } from '../../src/fit/evenCode.ts'
import { measureBreaks } from '../../src/fit/measureBreaks.ts'
import { mergeSlides } from '../../src/fit/mergeSlides.ts'
import { toBlocks, toPieces } from '../../src/fit/pieces.ts'
import type { SlideMeasurer } from '../../src/fit/slideMeasurer.ts'
import { splitColumns } from '../../src/fit/splitColumns.ts'
import { takeApart } from '../../src/fit/takeApart.ts'

const letters = (text: string) => text.replace(/\s/g, '')
const textOf = (slide: Slide) =>
  letters(toString({ type: 'root', children: slide.children.flatMap((slot) => slot.children) }))

function deckOf(markdown: string): Deck {
  const whole = toDeck(parseArticle(new VFile({ value: markdown })), 'full')
  return applyBreaks(whole, estimateBreaks(whole))
}

/** The listing on each slide. */
function listingsOf(markdown: string): string[] {
  return deckOf(markdown).children.flatMap(({ children }) =>
    children.flatMap((slot) => slot.children).flatMap((block) => (block.type === 'code' ? [block.value] : [])),
  )
}

describe('code', () => {
  const listing = (lines: string[]) => `\`\`\`js\n${lines.join('\n')}\n\`\`\`\n`
  const method = (name: string, count: number) => [
    `function ${name}() {`,
    ...Array.from({ length: count }, (_, at) => `  const value${at} = compute(${at})`),
    '}',
  ]
  const prose = 'Each worker reads its limit when it starts, and never again until somebody restarts it by hand. '

  test('that fits on a slide of its own is set there and not broken', () => {
    const lines = method('start', 12)
    assert.deepEqual(listingsOf(`# T\n\n## A\n\n${prose.repeat(3)}\n\n${listing(lines)}`), [lines.join('\n')])
  })

  test('is broken between functions rather than inside of one', () => {
    const [one, two, three] = [method('one', 9), method('two', 9), method('three', 9)]
    const found = listingsOf(`# T\n\n## A\n\n${listing([...one, ...two, ...three])}`)
    assert.ok(found.length > 1)
    for (const part of found) assert.match(part, /^function[\s\S]*^}$/m)
  })

  test('of neighbours under one title has one size, unless all of it has room in the largest', () => {
    const short = listing(method('start', 2))
    const tall = listing(method('start', 8))
    const sizes = (...listings: string[]) =>
      evenCode(deckOf(`# T\n\n${listings.map((one) => `## A\n\n${prose}\n\n${one}`).join('\n')}`))
        .children.filter(({ layout }) => layout === 'code')
        .map(({ props }) => props.codeSize)
    assert.deepEqual(sizes(short, short), [undefined, undefined])
    assert.deepEqual(sizes(short, tall), [18, 18])
    assert.deepEqual(sizes(tall), [undefined])
  })
})

describe('breaks', () => {
  const even = (count: number, perSlide: number) =>
    bestBreaks(
      count,
      (from, to) => (to - from) / perSlide,
      () => 0,
    )

  test('few slides first, then even ones', () => {
    assert.deepEqual(even(9, 10), [9])
    assert.deepEqual(even(12, 10), [6, 12])
    assert.deepEqual(even(21, 10), [7, 14, 21])
  })

  test('not where it hurts', () => {
    const ends = bestBreaks(
      12,
      (from, to) => (to - from) / 10,
      (at) => (at === 5 ? Number.POSITIVE_INFINITY : 0),
    )
    assert.ok(!ends.includes(6))
    assert.equal(ends.length, 2)
  })

  test('a slide that is nearly empty is dearer than a break where it hurts a little', () => {
    const ends = bestBreaks(
      12,
      (from, to) => (to - from) / 10,
      (at) => (at === 9 ? 0 : 2.5),
    )
    assert.deepEqual(ends, [6, 12])
  })

  test('what is larger than a slide stands alone and is not dropped', () => {
    const sizes = [0.5, 3, 0.5]
    const fill = (from: number, to: number) => sizes.slice(from, to).reduce((sum, size) => sum + size, 0)
    assert.deepEqual(
      bestBreaks(3, fill, () => 0),
      [1, 2, 3],
    )
  })
})

test('forty items stay forty, in order, under one title that counts, and fill their slides', () => {
  const items = Array.from({ length: 40 }, (_, at) => `${at + 1}. Item number ${at + 1} has some words`)
  const slides = deckOf(`# T\n\n## List\n\n${items.join('\n')}\n\n## Next\n\nWords.\n`).children.filter(
    (slide) => slide.props.continued,
  )
  assert.ok(slides.length > 1)
  assert.deepEqual(
    slides.map((slide) => slide.props.continued),
    slides.map((_, at) => `${at + 1}/${slides.length}`),
  )
  const lists = slides.flatMap((slide) => slide.children[0]?.children ?? []).filter((block) => block.type === 'list')
  assert.deepEqual(
    lists.flatMap((list) => list.children.map((item, at) => `${(list.start ?? 1) + at}. ${toString(item)}`)),
    items,
  )
  for (const slide of slides) assert.ok(estimateFill(slide) <= 1 && estimateFill(slide) > 0.4)
})

test('a choice that does not fit when it is set alone is made again', async () => {
  const deck = toDeck(parseArticle(new VFile({ value: `## T\n\n${'- an item\n'.repeat(12)}` })), 'full')
  const apart = deck.children.flatMap((slide) => (slide.layout === 'default' ? (takeApart(slide, 'en') ?? []) : []))
  const asked: string[] = []
  const measurer: SlideMeasurer = {
    measurePieces: async () => apart.map(({ pieces }) => pieces.map(() => ({ size: 0.1, extraAtStart: 0 }))),
    async measureFills(parts) {
      asked.push(parts.map(({ from, to }) => `${from}-${to}`).join(' '))
      return parts.map(({ from, to }) => (to - from > 4 ? 1.2 : 1))
    },
  }
  const [ends] = await measureBreaks(apart, measurer)
  assert.deepEqual(ends, [4, 8, 12])
  assert.equal(asked[0], '0-6 6-12')
  assert.equal(new Set(asked).size, asked.length)
})

test('a slide that the browser cannot take apart is broken as it is estimated', async () => {
  const deck = toDeck(parseArticle(new VFile({ value: `## T\n\n${'- an item\n'.repeat(40)}` })), 'full')
  const apart = deck.children.flatMap((slide) => (slide.layout === 'default' ? (takeApart(slide, 'en') ?? []) : []))
  const measurer: SlideMeasurer = {
    measurePieces: async () => apart.map(() => 'unknown'),
    measureFills: async () => [],
  }
  const estimated = [...estimateBreaks(deck).values()]
  assert.ok((estimated[0] ?? []).length > 1)
  assert.deepEqual(await measureBreaks(apart, measurer), estimated)
})

test('a table with too many columns has them on several slides, each with the first one', () => {
  const row = (make: (column: number) => string) => `| ${Array.from({ length: 20 }, (_, at) => make(at)).join(' | ')} |`
  const rows = [row((at) => `Column ${at}`), row(() => '-'), row((at) => `cell ${at}`)].join('\n')
  const wide = toDeck(
    parseArticle(new VFile({ value: `## T\n\nLook:\n\n${rows}\n\n## U\n\n| a | b |\n|-|-|\n| c | d |` })),
    'full',
  )
  const tables = splitColumns(wide)
    .children.flatMap((slide) => slide.children[0]?.children ?? [])
    .filter((block) => block.type === 'table')
  assert.deepEqual(
    tables.map(({ children }) => children[1]?.children.map((cell) => toString(cell).replace('cell ', '')).join(' ')),
    ['0 1 2 3 4 5 6', '0 7 8 9 10 11 12 13', '0 14 15 16 17 18 19', 'c d'],
  )
})

test('a table repeats its header, and only that', () => {
  const rows = Array.from({ length: 30 }, (_, at) => `| row ${at} | ${at * 2} |`)
  const slides = deckOf(`## T\n\n| name | size |\n|---|---|\n${rows.join('\n')}\n`).children.filter(
    ({ layout }) => layout === 'table',
  )
  assert.ok(slides.length > 1)
  const tables = slides.flatMap((slide) => slide.children[0]?.children ?? []).filter((block) => block.type === 'table')
  for (const table of tables) assert.equal(toString(table.children[0]), 'namesize')
  assert.equal(tables.flatMap((table) => table.children.slice(1)).length, 30)
})

test('no slide of a listing begins with what closes the one before', () => {
  const code = Array.from({ length: 40 }, (_, at) => `if (a${at}) {\n  b()\n  c()\n}`).join('\n')
  const slides = deckOf(`## T\n\n\`\`\`js\n${code}\n\`\`\`\n`).children.filter(({ layout }) => layout === 'code')
  const listings = slides.flatMap((slide) => slide.children[0]?.children ?? []).filter((block) => block.type === 'code')
  assert.ok(listings.length > 3)
  for (const { value } of listings) assert.match(value, /^if /)
  assert.equal(listings.map(({ value }) => value).join('\n'), code)
})

test('a comment between blank lines stands with the code below it', () => {
  const call = Array.from({ length: 13 }, (_, at) => `  step${at}()`).join('\n')
  const code = `func one() {\n${call}\n}\n\n// OR:\n\nfunc two() {\n${call}\n}`
  const values = deckOf(`# T\n\n\`\`\`swift\n${code}\n\`\`\`\n`).children.flatMap(({ children }) =>
    children.flatMap((slot) => slot.children).flatMap((block) => (block.type === 'code' ? [block.value] : [])),
  )
  assert.ok(values.length > 1)
  assert.equal(values.filter((value) => /^\/\/ OR:\s+func two/.test(value.trim())).length, 1)
})

test('one line of a listing is not left alone where a break after more lines costs as much', () => {
  const costs = codeBreakCosts(['open()', '', 'read()', 'close()', '', 'log()', 'end()'])
  const [afterOne = 0, afterThree = 0] = [costs[1], costs[4]]
  assert.ok(afterOne > afterThree)
  const two = codeBreakCosts(['open()', '', 'close()'])
  assert.ok((two[1] ?? 0) < afterOne)
})

test('a lead-in is not parted from what it leads to', () => {
  const items = Array.from({ length: 30 }, (_, at) => `- item ${at}`).join('\n')
  const [, first] = deckOf(`# T\n\n${'Words. '.repeat(30)}\n\nThese are they:\n\n${items}\n`).children
  assert.ok(first)
  for (const slide of deckOf(`# T\n\nThese are they:\n\n${items}\n`).children)
    assert.ok(!textOf(slide).endsWith('Thesearethey:'))
})

describe('what is taken apart is the same when put together', () => {
  const modules = fileURLToPath(new URL('../../node_modules', import.meta.url))
  const readmes = globSync(
    '{vite,unified,vfile,commander,@slidev/cli,yaml,zod,shiki,mdast-util-gfm,remark-parse}/{readme,README}.md',
    { cwd: modules },
  )
  for (const name of readmes.filter((name) => existsSync(`${modules}/${name}`))) {
    test(name, () => {
      const { root } = parseArticle(new VFile({ value: readFileSync(`${modules}/${name}`, 'utf8') }))
      const deck = toDeck(parseArticle(new VFile({ value: readFileSync(`${modules}/${name}`, 'utf8') })), 'full')
      assert.ok(root.children.length > 0)
      for (const slide of deck.children) {
        const blocks = slide.children.flatMap((slot) => slot.children)
        const again = toBlocks(toPieces(blocks, 'en'))
        assert.deepEqual(
          again.map((block) => `${block.type} ${letters(toString(block))}`),
          blocks.map((block) => `${block.type} ${letters(toString(block))}`),
        )
      }
      const fitted = applyBreaks(deck, estimateBreaks(deck))
      const shown = (deck: Deck) =>
        deck.children
          .flatMap((slide) => slide.children.flatMap((slot) => slot.children))
          .filter(({ type }) => type !== 'heading' && type !== 'table')
      assert.equal(
        letters(toString({ type: 'root', children: shown(fitted) })),
        letters(toString({ type: 'root', children: shown(deck) })),
      )
    })
  }
})

test('an item that stands alone has the paragraph after it on its slide', () => {
  const { children } = deckOf(
    '# T\n\n## A\n\n1. One bug\n\nIt lost data.\n\n2. Another bug\n\nIt lost time.\n\n## B\n\nEnd.\n',
  )
  assert.deepEqual(children.slice(1, 3).map(textOf), ['AOnebugItlostdata.', 'AAnotherbugItlosttime.'])
})

test('the blank line that a listing begins with is no listing of its own', () => {
  for (let length = 6; length < 40; length += 1) {
    const lines = Array.from({ length }, (_, at) => `${'  '.repeat(at)}|____ step ${at}`)
    const article = `## T\n\nHow do things flow?\n\n\`\`\`\n\n${lines.join('\n')}\n\`\`\`\n`
    const blocks = deckOf(article).children.flatMap((slide) => slide.children.flatMap(({ children }) => children))
    const listings = blocks.flatMap((block) => (block.type === 'code' ? [block.value] : []))
    assert.equal(listings.join('\n'), `\n${lines.join('\n')}`)
    for (const listing of listings) assert.match(listing, /\S/, `${length} lines`)
  }
})

test('a line of code stands with its prose, but takes none along where code stands behind the talk', () => {
  const sentence = 'One of several sentences that say at some length what has to be there before it can begin, no more.'
  const article = `# Talk\n\n## Install\n\n${Array(3).fill(sentence).join(' ')}\n\n\`\`\`sh\nnpm install tool\n\`\`\`\n`
  const deck = (appendixKinds: 'code'[]) =>
    toDeck(parseArticle(new VFile({ value: article })), 'full', { appendixKinds })
  const layouts = ({ children }: Deck) => children.slice(1).map(({ layout }) => layout)
  assert.deepEqual(layouts(deck([])), ['code'])
  assert.deepEqual(layouts(mergeSlides(deck(['code']), ['code'])), layouts(deck(['code'])))
  assert.equal(layouts(deck(['code'])).length, 2)
})

test('a listing that no words introduce shares the slide of the one before it, and short ones share one, where both have room', () => {
  const code = (lines: number) => `\`\`\`js\n${'run()\n'.repeat(lines)}\`\`\`\n`
  const counts = (...blocks: string[]) =>
    mergeSlides(toDeck(parseArticle(new VFile(`# Talk\n\n## Run\n\n${blocks.join('\n')}`)), 'talk'))
      .children.slice(1)
      .map(({ children }) => children.flatMap((slot) => slot.children).filter(({ type }) => type === 'code').length)
  const lead = 'Now the workers can read their limit from the file:\n'
  assert.deepEqual(counts(code(6), code(5)), [2])
  assert.deepEqual(counts(code(12), code(12)), [1, 1])
  assert.deepEqual(counts(lead, code(6), lead, code(6)), [1, 1])
  assert.deepEqual(counts(lead, code(2), lead, code(2)), [2])
})

test('a block that its author keeps is broken only in need', () => {
  const list = parseArticle(new VFile('# Talk\n\n## One\n\n<!-- deckwright: keep -->\n\n- a\n- b\n- c\n')).root.children
  const [section] = list
  assert.ok(section?.type === 'section')
  const [block] = section.children
  assert.ok(block?.type === 'list')
  const costs = toPieces([block], 'en').map(({ breakCost }) => breakCost >= 100)
  assert.deepEqual(costs, [true, true, false])
})

test('a list breaks between two items sooner than beside its first or its last one', () => {
  const costsOf = (markdown: string) => {
    const [section] = parseArticle(new VFile(`# Talk\n\n## One\n\n${markdown}\n`)).root.children
    assert.ok(section?.type === 'section')
    const [list] = section.children
    assert.ok(list?.type === 'list')
    return toPieces([list], 'en').map(({ breakCost }) => breakCost)
  }
  const [first = 0, second = 0, third = 0, last] = costsOf('- a\n- b\n- c\n- d')
  assert.ok(first > second && second < third)
  assert.equal(last, 0)
  assert.equal(costsOf('- a\n- b')[0], second)
})

test('a quote breaks after its bold first line only in need, and within bold text', () => {
  const costsOf = (markdown: string) => {
    const [section] = parseArticle(new VFile(`# Talk\n\n## One\n\n${markdown}\n`)).root.children
    assert.ok(section?.type === 'section')
    const [quote] = section.children
    assert.ok(quote?.type === 'blockquote')
    return toPieces([quote], 'en').map(({ breakCost }) => breakCost >= 100)
  }
  assert.deepEqual(costsOf('> **Label**\n>\n> One. Two.'), [true, false, false])
  assert.deepEqual(costsOf('> **One sentence. Another one.**'), [false, false])
})

test('the notes of a slide that is broken go with its parts, those on a block that is cut with its first piece', () => {
  const { root } = parseArticle(new VFile({ value: '# T\n\nOne.\n\nTwo. Cut.\n\nThree.\n' }))
  const blocks = root.children.filter((child) => !isSection(child))
  const slide = newSlide('default', {}, [...heading(2, root.title), ...blocks], blocks, blocks)
  const deck: Deck = { type: 'deck', headmatter: { title: 'T', lang: 'en' }, children: [slide] }
  const { children } = applyBreaks(deck, new Map([[slide, [1, 2, 4]]]))
  assert.deepEqual(
    children.map(({ note }) => note.map((block) => toString(block))),
    [['One.'], ['Two. Cut.'], ['Three.']],
  )
})
