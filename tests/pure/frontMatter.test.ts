import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { VFile } from 'vfile'
import { parseArticle } from '../../src/article/parseArticle.ts'
import { ledger } from '../../src/ledger/ledger.ts'
import { isoDay } from '../../src/text/isoDay.ts'
import { deckOf } from '../deckOf.ts'

const read = (value: string) => {
  const file = new VFile({ path: 'a.md', value })
  const { frontMatter, root } = parseArticle(file)
  const { title, subtitle, author, date, tags, remarks } = frontMatter
  return { title, subtitle, author, date, tags, remarks, blocks: root.children.length, messages: file.messages }
}

const accountFor = (value: string) => {
  const { lost, invented, repeated } = ledger(
    new VFile({ path: 'a.md', value }),
    deckOf(new VFile({ path: 'a.md', value })),
  )
  return [...lost, ...invented, ...repeated]
}

describe('a title block without an opening line is front matter', () => {
  const blocks: [string, string, Partial<ReturnType<typeof read>>][] = [
    ['Hexo', 'title: A\ndate: 2015-03-02 10:00:00\ntags: [a, b]\n---\n', { date: '2015-03-02', tags: ['a', 'b'] }],
    ['Hexo, a list', 'layout: post\ntitle: A\ntags:\n- a\n- b\n\n---\n', { tags: ['a', 'b'] }],
    ['Hexo, a title alone', 'title: A\n---\n', {}],
    ['Hexo, more dashes', 'title: "A"\r\ncategories:\r\n  - x\r\n# a remark\r\n-----\r\n', {}],
    ['YAML that dots close', '---\ntitle: A\nauthor: Jo\n...\n', { author: 'Jo' }],
    [
      'Pelican',
      'Title: A\nDate: 2010-12-03\nAuthors: Jo; Mo\nSummary: B: c\n',
      { author: 'Jo, Mo', remarks: ['B: c'] },
    ],
    [
      'Pelican, lines that go on',
      'Date: 2010\nTitle: A\nSummary: One\n    two\n',
      { date: '2010', remarks: ['One two'] },
    ],
    ['MultiMarkdown', 'Title:  "A"  \nAuthor: Jo  \nBase Header Level: 2  \n', { author: 'Jo' }],
    ['a title alone', '\ufeffTitle: A\n', {}],
    ['pandoc', '% A\n% Jo; Mo\n% March 2024\n', { author: 'Jo, Mo', date: 'March 2024' }],
    ['pandoc, lines that go on', '% A\n% Jo\n  Mo\n', { author: 'Jo, Mo' }],
    ['pandoc, no author', '% A\n%\n% 2024-03-01\n', { date: '2024-03-01' }],
  ]
  for (const [name, block, facts] of blocks)
    test(name, () => {
      const { title, blocks, messages, ...others } = read(`${block}\nWords stand here.\n`)
      assert.equal(title, 'A')
      assert.equal(blocks, 1)
      assert.deepEqual(messages, [])
      for (const [key, value] of Object.entries(facts)) assert.deepEqual(Reflect.get(others, key), value)
      assert.deepEqual(accountFor(`${block}\nWords stand here.\n`), [])
    })

  test('pandoc without a title', () => {
    const { title, author } = read('%\n% Jo\n\nWords.\n')
    assert.deepEqual([title, author], [undefined, 'Jo'])
  })

  const texts = [
    'Note: a word\n---\n\nWords.',
    'Note: a word\nTitle: B\n\nWords.',
    'Title:\n\nWords.',
    'Title: A\nand it goes on.\n\nWords.',
    'Author: Jo\nDate: 2024\n\nWords.',
    'date: 2024\n---\n\nWords.',
    'Title - A\n---\n\nWords.',
    '% of all people like it.\nMore words.',
    '%% a comment %%\n\nWords.',
    '%\n\nWords.',
    '% a\n% b\n% c\n% d\n\nWords.',
    '\nTitle: A\n\nWords.',
    '# Title: A\n\nWords.',
    '---\n\nWords.\n\n...\n\nMore.',
  ]
  for (const text of texts)
    test(`not ${JSON.stringify(text)}`, () => {
      const { title, author, date } = read(text)
      assert.deepEqual([title, author, date], [undefined, undefined, undefined])
      assert.deepEqual(accountFor(`${text}\n`), [])
    })

  test('its messages tell the line of the article', () => {
    const [message] = read('title: A\ndeckwright: { density: none }\n---\n\nWords.').messages
    assert.deepEqual([message?.ruleId, message?.line], ['setting', 2])
  })
})

describe('a text that needs quotes is taken as written, and the rest is read', () => {
  const titles: [string, string][] = [
    ['A: b', '"A: b"'],
    ['A: "b"', `'A: "b"'`],
    ['"A" and b', `'"A" and b'`],
    ["'A' isn't b", "\"'A' isn't b\""],
    ['@a', '"@a"'],
    ['`a`', '"\'a\'"'],
    ['%a', '"%a"'],
    ['*A* b', '"*A* b"'],
    ['[A] b', '"[A] b"'],
    ['A: b: c', '"A: b: c"'],
    ['注意: 甲: 乙', '"注意: 甲: 乙"'],
  ]
  for (const [written, right] of titles)
    test(written, () => {
      const value = `---\nauthor: Jo\ntitle: ${written}\ndate: 2024-03-01\n---\n\nWords.\n`
      const { title, author, date, messages } = read(value)
      // Marks of code and emphasis are no words of it.
      assert.deepEqual([title, author, date], [written.replace(/[`*]/g, ''), 'Jo', '2024-03-01'])
      const [message, ...others] = messages
      assert.deepEqual(others, [])
      assert.deepEqual([message?.line, message?.column, message?.fatal], [3, 8, false])
      assert.ok(message?.reason.includes(`put it in quotes, \`title: ${right}\``), message?.reason)
      assert.deepEqual(accountFor(value), [])
    })

  test('in items and in names, and not in a text below its key', () => {
    const yaml = 'title: A: b\ntags:\n  - @x\nauthors:\n  - name: Jo: Mo\ndescription: |\n  One: two: three\n  four'
    const { tags, author, remarks, messages } = read(`---\n${yaml}\n---\n\nWords.\n`)
    assert.deepEqual([tags, author, remarks], [['@x'], 'Jo: Mo', ['One: two: three four']])
    assert.equal(messages.length, 3)
  })

  test('what cannot be read at all is told, with its line, and the rest is read', () => {
    const { title, author, messages } = read('---\ntitle: A\ntags: [a\nmore: {b\nauthor: Jo\n---\n\nWords.\n')
    assert.deepEqual([title, author], ['A', 'Jo'])
    assert.deepEqual(
      messages.map(({ line, fatal }) => [line, fatal]),
      [
        [3, true],
        [4, true],
      ],
    )
  })

  const errors: [yaml: string, line: number, remedy: RegExp][] = [
    ['title: A\n\tdescription: b\nauthor: Jo', 3, /indent it with spaces$/],
    ['title: A\ndescription\nauthor: Jo', 3, /write it as `key: value`$/],
    ['title: A\ntags: [a, b\nauthor: Jo', 3, /end it with `\]`$/],
    ['title: A\nauthor: Jo\nmore:\n  "b\n  c', 6, /end it with the quote that opens it$/],
  ]
  for (const [yaml, line, remedy] of errors)
    test(`an error says its remedy: ${remedy.source}`, () => {
      const value = `---\n${yaml}\n---\n\nWords.\n`
      const { title, author, messages } = read(value)
      assert.deepEqual([title, author, messages.length], ['A', 'Jo', 1])
      assert.deepEqual([messages[0]?.line, messages[0]?.fatal], [line, true])
      assert.match(messages[0]?.reason ?? '', remedy)
      assert.deepEqual(accountFor(value), [])
    })

  test('a quote that nothing closes is no quote, and an alias of nothing a text', () => {
    const value = '---\ntitle: "A b\nauthor: *jo\ntags: [c]\n---\n\nWords.\n'
    const { title, author, tags, messages } = read(value)
    assert.deepEqual([title, author, tags], ['A b', '*jo', ['c']])
    assert.deepEqual(
      messages.map(({ reason }) => /put it in quotes, (`.*?`)/.exec(reason)?.[1]),
      ['`title: "A b"`', '`author: "*jo"`'],
    )
    assert.deepEqual(accountFor(value), [])
    assert.deepEqual(read('---\ntitle: &a A\nauthor: *a\n---\n\nWords.\n').messages, [])
  })

  test('in TOML too', () => {
    const { title, author, date, messages } = read(
      '+++\ntitle = A b\nauthor = "Jo"\ntags = [a\ndate = "2024-03-01"\n+++\n\nWords.\n',
    )
    assert.deepEqual([title, author, date], ['A b', 'Jo', '2024-03-01'])
    assert.match(messages[0]?.reason ?? '', /^Cannot read `title = A b` as TOML, .*put it in quotes, `title = "A b"`/)
    assert.deepEqual(
      messages.map(({ line, fatal }) => [line, fatal]),
      [
        [2, false],
        [4, true],
      ],
    )
    const many = Array.from({ length: 30 }, (_, at) => `${at} [`).join('\n')
    assert.equal(read(`+++\n${many}\n+++\n\nWords.\n`).title, undefined)
  })

  test('a key that recurs is told, and the last one counts', () => {
    const { title, messages } = read('---\ntitle: A\ntitle: B\n---\n\nWords.\n')
    assert.equal(title, 'B')
    assert.match(String(messages), /stands there twice; remove one/)
  })
})

describe('a date stands on the cover as it is written', () => {
  const dates: [string, string | undefined, string | undefined][] = [
    ['March 1, 2024', 'March 1, 2024', '2024-03-01'],
    ['1st March 2024', '1st March 2024', '2024-03-01'],
    ['Fri, 01 Mar 2024', 'Fri, 01 Mar 2024', '2024-03-01'],
    ['2024/03/01', '2024/03/01', '2024-03-01'],
    ['2024.3.1', '2024.3.1', '2024-03-01'],
    ['01/02/2024', '01/02/2024', undefined],
    ['2024年3月1日', '2024年3月1日', '2024-03-01'],
    ['March 2024', 'March 2024', undefined],
    ['Smarch 1, 2024', 'Smarch 1, 2024', undefined],
    ['2024', '2024', undefined],
    ['2024-03-01', '2024-03-01', '2024-03-01'],
    ['2024-03-01T10:00:00+08:00', '2024-03-01', '2024-03-01'],
    ['2024/3/1 10:00', '2024/3/1', '2024-03-01'],
    ['March 1, 2024 at 10 am', 'March 1, 2024 at 10 am', '2024-03-01'],
    ['2024-13-41', '2024-13-41', undefined],
    ['today', undefined, undefined],
    ['"`r Sys.Date()`"', undefined, undefined],
    ['"{{ now }}"', undefined, undefined],
  ]
  for (const [written, shown, day] of dates)
    test(written, () => {
      const value = `---\ntitle: A\ndate: ${written}\n---\n\nWords.\n`
      assert.equal(read(value).date, shown)
      assert.equal(isoDay(shown ?? ''), day)
      assert.deepEqual(accountFor(value), [])
    })
})

test('a day that does not exist is none', () => {
  assert.deepEqual(['2024-02-29', '2023-02-29', '31 April 2024', '2024-13-01'].map(isoDay), [
    '2024-02-29',
    undefined,
    undefined,
    undefined,
  ])
})

test('a subtitle stands on the cover, a long one is said', () => {
  const of = (subtitle: string) =>
    deckOf(new VFile({ path: 'a.md', value: `---\ntitle: A\nsubtitle: ${subtitle}\n---\n\nWords.\n` }))
  assert.match(of('What we learned'), /^# A\n\nWhat we learned$/m)
  const long = 'This one has many words. '.repeat(8).trim()
  assert.match(of(long), /<!--\nThis one/)
})

test('a description that says what the title says, or another one, is said once', () => {
  const value =
    '---\ntitle: A talk\ndescription: A talk.\nexcerpt: More of it\nsummary: More of it\n---\n\n# A talk\n\nWords.\n'
  assert.deepEqual(read(value).remarks, ['More of it'])
  assert.deepEqual(accountFor(value), [])
})
