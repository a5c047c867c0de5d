import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { findConflicts } from '../../src/merge/conflictMarks.ts'
import { mergeDecks } from '../../src/merge/mergeDecks.ts'
import { mergeOrder } from '../../src/merge/mergeOrder.ts'
import { nearestBase } from '../../src/merge/nearestBase.ts'
import { settleConflicts } from '../../src/merge/settleConflicts.ts'
import { readDeck } from '../../src/slidev/readDeck.ts'

const base = `---
theme: none
title: "Tides"
layout: cover
---

# Tides

---
layout: default
---

## Causes

The moon pulls at the sea twice a day, and nobody can stop it.

- The moon is near
- The sun is far

<!--
Said of the causes.
-->

---
layout: code
---

## Numbers

| Place | Metres |
| ----- | ------ |
| Quay  | 12     |
| Pier  | 9      |

\`\`\`js
let height = 0
height += 1
show(height)
\`\`\`
`

/** Merge what is changed by these replacements, `[from, to]`. */
function merge(ours: [string, string][], theirs: [string, string][], from = base): string {
  const change = (text: string, all: [string, string][]) =>
    all.reduce((now, [old, next]) => {
      assert.ok(now.includes(old), `nothing says ${old}`)
      return now.replace(old, () => next)
    }, text)
  const generated = change(from, theirs)
  const merged = mergeDecks({ base: from, ours: change(from, ours), theirs: generated })
  assert.ok(merged !== undefined)
  assert.ok(readDeck(merged).slides.length > 0)
  assert.equal(mergeDecks({ base: generated, ours: merged, theirs: generated }), merged)
  return merged
}

describe('what both have changed', () => {
  test('is merged word by word where the words stand apart', () => {
    const merged = merge([['nobody can stop it', 'no dam can stop it']], [['The moon pulls', 'Its moon pulls']])
    assert.match(merged, /^Its moon pulls at the sea twice a day, and no dam can stop it\.$/m)
  })

  test('is said twice where both have only added something', () => {
    const merged = merge([['stop it.', 'stop it. Mine.']], [['stop it.', 'stop it. New.']])
    assert.match(merged, /stop it\. Mine\. New\.$/m)
  })

  test('is merged line by line in listings and tables', () => {
    const merged = merge(
      [
        ['let height = 0', 'let height = 7'],
        ['| Quay  | 12     |', '| Quay | 13 |'],
      ],
      [
        ['show(height)', 'print(height)'],
        ['| Pier  | 9      |', '| Pier  | 8      |'],
      ],
    )
    assert.match(merged, /let height = 7\nheight \+= 1\nprint\(height\)/)
    assert.match(merged, /\| Quay +\| 13 +\|\n\| Pier +\| 8/)
  })

  test('needs no decision where both have changed it alike', () => {
    const merged = merge([['The sun is far', 'The sun is near']], [['The sun is far', 'The sun is near']])
    assert.deepEqual(findConflicts(merged), [])
    assert.equal(merged.match(/The sun is near/g)?.length, 1)
  })

  const clashes: [what: string, ours: [string, string], theirs: [string, string], mine: RegExp, generated: RegExp][] = [
    ['a sentence', ['nobody', 'no man'], ['nobody', 'no ship'], /no man/, /no ship/],
    ['an item', ['is near', 'is close'], ['is near', 'is next'], /is close/, /is next/],
    ['an item that is removed', ['- The sun is far\n', ''], ['is far', 'is farther'], /^$/, /farther/],
    ['an item that is not there any more', ['is far', 'is farther'], ['- The sun is far\n', ''], /farther/, /^$/],
    ['a title', ['## Causes', '## Reasons'], ['## Causes', '## Whys'], /## Reasons/, /## Whys/],
    ['a note', ['of the causes', 'of mine'], ['of the causes', 'of new ones'], /of mine/, /of new ones/],
    ['a line of code', ['= 0', '= 7'], ['= 0', '= 8'], /= 7/, /= 8/],
    [
      'the columns of a table',
      ['| 12 ', '| 13 '],
      ['| Metres |\n| ----- |', '| Metres | Feet |\n| ----- | ---- |'],
      /13/,
      /Feet/,
    ],
    [
      'a layout',
      ['layout: default', 'layout: mine'],
      ['layout: default', 'layout: new'],
      /^layout: mine$/,
      /^layout: new$/,
    ],
    [
      'a key',
      ['layout: default', 'layout: default\nclass: mine'],
      ['layout: default', 'layout: default\nclass: new'],
      /^class: mine$/,
      /^class: new$/,
    ],
    ['the headmatter', ['"Tides"', '"My tides"'], ['"Tides"', '"New tides"'], /My tides/, /New tides/],
  ]
  for (const [what, ours, theirs, mine, generated] of clashes)
    test(`stands there twice: ${what}`, () => {
      const merged = merge([ours], [theirs])
      const [conflict, ...others] = findConflicts(merged)
      assert.ok(conflict && others.length === 0, merged)
      assert.match(conflict.text.ours, mine)
      assert.match(conflict.text.theirs, generated)
      const lines = merged.split('\n')
      for (const side of ['ours', 'theirs'] as const) {
        const [first = ''] = conflict.text[side].split('\n')
        assert.ok(lines[conflict.line[side] - 1]?.includes(first), `${conflict.line[side]} of ${merged}`)
        const settled = settleConflicts(merged, () => side)
        assert.doesNotMatch(settled, /deckwright conflict/)
        assert.equal(readDeck(settled).slides.length, 3)
        assert.equal(
          settled,
          settleConflicts(settled, () => side),
        )
      }
      const [ourDeck, theirDeck] = [ours, theirs].map(([from, to]) => base.replace(from, () => to))
      const same = (one: string | undefined, other: string | undefined) =>
        assert.equal(one?.replace(/\s+/g, ' '), other?.replace(/\s+/g, ' '))
      same(
        settleConflicts(merged, () => 'ours'),
        ourDeck,
      )
      same(
        settleConflicts(merged, () => 'theirs'),
        theirDeck,
      )
    })

  test('can be settled block by block, and what one side alone has is one conflict', () => {
    const both = merge(
      [
        ['is near', 'is close'],
        ['is far', 'is further'],
        ['= 0', '= 7'],
        ['| 9 ', '| 7 '],
      ],
      [
        ['is near', 'is next'],
        ['is far', 'is farther'],
        ['= 0', '= 8'],
        ['| 9 ', '| 8 '],
      ],
    )
    assert.deepEqual(
      findConflicts(both).map(({ number }) => number),
      [1, 2, 3, 4],
    )
    const list = '- The moon is near\n- The sun is far\n'
    const gone = merge(
      [[list, '']],
      [
        ['is near', 'is next'],
        ['is far', 'is farther'],
      ],
    )
    assert.deepEqual(
      findConflicts(gone).map(({ text }) => text.theirs),
      ['- The moon is next\n- The sun is farther'],
    )
  })

  test('has numbers that go on, and one can be settled without the others', () => {
    const first = merge([['is near', 'is close']], [['is near', 'is next']])
    const generated = base.replace('is near', 'is next')
    const second = mergeDecks({
      base: generated,
      ours: first.replace('Causes', 'Reasons'),
      theirs: generated.replace('Causes', 'Whys'),
    })
    assert.ok(second !== undefined)
    assert.deepEqual(
      findConflicts(second)
        .map(({ number }) => number)
        .sort(),
      [1, 2],
    )
    const settled = settleConflicts(second, (number) => (number === 2 ? 'ours' : undefined))
    assert.deepEqual(
      findConflicts(settled).map(({ number }) => number),
      [1],
    )
    assert.match(settled, /## Reasons/)
  })

  test('is a slide that the person has deleted, with what is new on it', () => {
    const at = base.indexOf('\n---\nlayout: code')
    const merged = mergeDecks({ base, ours: base.slice(0, at), theirs: base.replace('= 0', '= 8') })
    assert.ok(merged !== undefined)
    assert.match(merged, /## Numbers/)
    assert.equal(readDeck(settleConflicts(merged, () => 'theirs')).slides.length, 3)
    assert.match(
      settleConflicts(merged, () => 'theirs'),
      /= 8/,
    )
  })

  test('is a slide that is generated no more, where the person has given it a layout', () => {
    const at = base.indexOf('\n---\nlayout: code')
    const ours = base.replace('layout: code', 'layout: mine')
    const merged = mergeDecks({ base, ours, theirs: base.slice(0, at) })
    assert.ok(merged !== undefined)
    assert.equal(findConflicts(merged).length, 1)
    assert.equal(readDeck(settleConflicts(merged, () => 'theirs')).slides.length, 2)
    assert.match(
      settleConflicts(merged, () => 'ours'),
      /layout: mine[\s\S]*show\(height\)/,
    )
  })
})

describe('the bytes of a person', () => {
  test('stay, with the line ends of their system', () => {
    const windows = base.replaceAll('\n', '\r\n').replace('is near', 'is close')
    const merged = mergeDecks({ base, ours: windows, theirs: base.replace('is far', 'is farther') })
    assert.equal(merged, windows.replace('is far', 'is farther'))
    const both = mergeDecks({ base, ours: windows, theirs: base.replace('is near', 'is next') })
    assert.ok(both !== undefined)
    assert.equal(settleConflicts(both, () => 'ours').replace(/\s+/g, ' '), windows.replace(/\s+/g, ' '))
  })

  test('stay, with comments in the frontmatter', () => {
    const merged = merge(
      [['layout: code\n', '# for the hall\nlayout: code # wide\nclass: [a,\n  b] # mine\n# the end\n']],
      [['layout: code\n', 'layout: code\nclaim: true\n']],
    )
    assert.match(
      merged,
      /# for the hall\nlayout: code # wide\nclass: \[a,\n {2}b\] # mine\nclaim: true\n# the end\n---/,
    )
    const gone = merge([['layout: code\n', 'layout: code\n']], [['layout: code\n', '']])
    assert.doesNotMatch(gone, /layout: code/)
  })

  test('stay where a frontmatter is written otherwise', () => {
    const flow = merge([['layout: code\n', '{layout: code, class: mine}\n']], [['= 0', '= 8']])
    assert.match(flow, /---\n\{layout: code, class: mine\}\n---[\s\S]*= 8/)
    const fenced = merge([['---\nlayout: code\n---', '---\n\n```yaml\nlayout: mine\n```']], [['= 0', '= 8']])
    assert.match(fenced, /---\n\n```yaml\nlayout: mine\n```[\s\S]*= 8/)
    const bare = merge(
      [['---\nlayout: code\n---\n\n## N', '---\n\n## N']],
      [['layout: code', 'layout: code\nclaim: true']],
    )
    assert.match(bare, /\n---\nclaim: true\n---\n\n## Numbers/)
  })

  test('stay where slots, ticks and comments stand between blocks', () => {
    const mine = '- The moon is near\n::right::\n- [ ] The sun is far\n\n<!-- not said -->\n\n~~~\n::left::\n~~~\n'
    const merged = merge([['- The moon is near\n- The sun is far\n', mine]], [['## Causes', '## Whys']])
    assert.ok(merged.includes(mine), merged)
  })
})

describe('settings of the deck', () => {
  test('stay on the first slide when the person puts another one before it', () => {
    const merged = merge(
      [
        [
          '---\ntheme: none\ntitle: "Tides"\nlayout: cover\n---\n',
          '---\ntheme: none\ntitle: "Tides"\nlayout: intro\n---\n\nWelcome to the harbour.\n\n---\nlayout: cover\n---\n',
        ],
      ],
      [
        ['theme: none', 'theme: other'],
        ['layout: cover', 'layout: cover\ndate: "2026"'],
      ],
    )
    const { headmatter, slides } = readDeck(merged)
    assert.deepEqual([headmatter.theme, headmatter.layout, headmatter.date], ['other', 'intro', undefined])
    assert.equal(slides[1]?.frontmatter.date, '2026')
  })
})

describe('blocks that move', () => {
  test('go to the notes where they are only said now, unless they hold a comment', () => {
    const said: [string, string][] = [
      ['- The sun is far\n', ''],
      ['Said of the causes.\n', 'Said of the causes.\n\n- The sun is far\n'],
    ]
    assert.match(merge([['is near', 'is close']], said), /Said of the causes\.\n\n- The sun is far\n-->/)
    const kept = merge([['The sun is far', 'The sun is far <!-- how far? -->']], said)
    assert.match(kept, /- The sun is far <!-- how far\? -->\n/)
  })

  test('follow a slide that is split, and take what is new along', () => {
    const merged = merge(
      [['\n- The moon is near', '\n---\nlayout: mine\n---\n\n# Near and far\n\n- The moon is near']],
      [['- The sun is far', '- The sun is far\n- The stars are farther']],
    )
    assert.match(merged, /# Near and far\n\n- The moon is near\n- The sun is far\n- The stars are farther\n/)
  })

  test('stay on the slide of the person where nothing else is left of a new one', () => {
    const from = base.replace('sun is far', 'sun is far, and pulls less than half as hard at any time of the year')
    const sentence = 'The moon pulls at the sea twice a day, and nobody can stop it.\n\n'
    const short = from.replace(sentence, 'The moon pulls.\n\n')
    const theirs = short.replace('pulls.\n', 'pulls.\n\n---\nlayout: new\n---\n')
    const merged = mergeDecks({ base: short, ours: short.replace('The moon pulls.\n\n', ''), theirs })
    assert.match(merged ?? '', /## Causes\n\n- The moon is near\n/)
  })

  test('are put in their order, by the person first', () => {
    const merge = (ours: string, theirs: string) =>
      mergeOrder({ base: [...'abcdef'], ours: [...ours], theirs: [...theirs] }).join('')
    assert.equal(merge('abcdef', 'abcdef'), 'abcdef')
    assert.equal(merge('bacdef', 'abcdef'), 'bacdef')
    assert.equal(merge('abcdef', 'bacdef'), 'bacdef')
    assert.equal(merge('bacdef', 'abcdfe'), 'bacdfe')
    assert.equal(merge('abcdefx', 'abcdefy'), 'abcdefxy')
    assert.equal(merge('abxcdef', 'abycdef'), 'abxycdef')
    assert.equal(merge('fabcde', 'acdebf'), 'facdeb')
    assert.equal(merge('', 'xyabc'), 'xyabc')
    assert.equal(merge('ab', 'xab'), 'xab')
  })
})

describe('slides without a frontmatter', () => {
  const plain =
    '# One\n\nFirst words of one.\n\n---\n\n# Two\n\nSecond words of two.\n\n---\n\n# Three\n\nThird words of three.\n'
  const titles = (deck: string | undefined) => readDeck(deck ?? '').slides.map(({ title }) => title)

  test('keep what parts them when they are moved, and get it when one comes between', () => {
    const moved =
      '# One\n\nFirst words of one.\n\n---\n\n# Three\n\nThird words of three.\n\n---\n\n# Two\n\nSecond words of two.\n'
    const theirs = plain.replace('---\n\n# Two', '---\nlayout: new\n---\n\n# New\n\nNew words.\n\n---\n\n# Two')
    assert.deepEqual(titles(mergeDecks({ base: plain, ours: moved, theirs })), ['One', 'New', 'Three', 'Two'])
    assert.deepEqual(titles(mergeDecks({ base: plain, ours: theirs, theirs: moved })), ['One', 'New', 'Three', 'Two'])
    const first = plain.replace('# One\n\nFirst words of one.\n\n---\n\n', '')
    assert.deepEqual(titles(mergeDecks({ base: plain, ours: plain, theirs: first })), ['Two', 'Three'])
    assert.deepEqual(titles(mergeDecks({ base: first, ours: first, theirs: plain })), ['One', 'Two', 'Three'])
  })

  test('end with a line end where they are not the last ones any more', () => {
    const open = plain.trimEnd()
    const more = `${plain}\n---\n\n# Four\n\nFourth words.\n`
    assert.deepEqual(titles(mergeDecks({ base: plain, ours: open, theirs: more })), ['One', 'Two', 'Three', 'Four'])
    const tight = plain.replace('\n\n---\n\n# Three', '\n---\n\n# Three')
    assert.equal(
      mergeDecks({ base: plain, ours: tight, theirs: plain.replace('Third', 'My third') }),
      tight.replace('Third', 'My third'),
    )
  })

  test('may say nothing at all', () => {
    const empty = `${plain}\n---\nlayout: end\n---\n`
    assert.equal(
      mergeDecks({ base: empty, ours: empty.replace('Third', 'My'), theirs: empty.replace('# Two', '# Second') }),
      empty.replace('Third', 'My').replace('# Two', '# Second'),
    )
    assert.equal(mergeDecks({ base: '', ours: '', theirs: '' }), '')
  })
})

describe('frontmatter', () => {
  test('has values of all kinds, which only what changes touches', () => {
    const from = base.replace(
      'layout: code\n',
      'layout: code\nempty:\nlong: |\n  one\n\n  two\nlist:\n  - a\n  - b\n"quoted": 1\n',
    )
    const merged = merge(
      [
        ['  - b\n', '  - b # mine\n'],
        ['  two\n', '  three\n'],
      ],
      [
        ['empty:\n', 'empty: no\n'],
        ['"quoted": 1', '"quoted": 2'],
      ],
      from,
    )
    assert.match(
      merged,
      /layout: code\nempty: no\nlong: \|\n {2}one\n\n {2}three\nlist:\n {2}- a\n {2}- b # mine\n"quoted": 2\n---/,
    )
  })

  test('that both have added, or one has removed, is kept as either left it', () => {
    const added = merge(
      [['layout: code\n', 'layout: code\nclass: same\n']],
      [['layout: code\n', 'layout: code\nclass: same\n']],
    )
    assert.equal(added.match(/class: same/g)?.length, 1)
    const from = base.replace('layout: code\n', 'layout: code\nclass: wide\nzoom: 2\n')
    const gone = merge([['class: wide\n', '# mine\nclass: wide\n']], [['class: wide\n', '']], from)
    assert.match(gone, /layout: code\n# mine\nzoom: 2\n/)
    assert.doesNotMatch(merge([['class: wide\n', '']], [['zoom: 2', 'zoom: 3']], from), /class/)
    const clash = merge([['class: wide\n', '']], [['class: wide', 'class: wider']], from)
    assert.equal(
      settleConflicts(clash, () => 'ours'),
      from.replace('class: wide\n', ''),
    )
    assert.equal(
      settleConflicts(clash, () => 'theirs'),
      from.replace('class: wide', 'class: wider'),
    )
  })

  test('keeps its keys when all of it is new', () => {
    const flow = base.replace('---\nlayout: code\n---', '---\n# nothing\n---')
    assert.match(mergeDecks({ base: flow, ours: flow, theirs: base }) ?? '', /layout: code/)
  })
})

describe('texts', () => {
  test('in scripts without spaces, and with formulas, links and tags, are merged whole piece by whole piece', () => {
    const from = base.replace(
      'The moon pulls at the sea',
      '月亮吸引海水，**潮汐**每天两次 [here](https://a.b/c) $x + y$ `a b` <span v-pre>{{ a }}</span> as a whole',
    )
    const merged = merge([['月亮吸引海水', '月球吸引海水']], [['as a whole', 'as one']], from)
    assert.match(
      merged,
      /月球吸引海水，\*\*潮汐\*\*每天两次 \[here\]\(https:\/\/a\.b\/c\) \$x \+ y\$ `a b` <span v-pre>\{\{ a \}\}<\/span> as one/,
    )
    const clash = merge([['x + y', 'x + z']], [['x + y', 'x + w']], from)
    assert.equal(findConflicts(clash).length, 1)
    const han = base.replace('The moon pulls at the sea twice a day, and nobody can stop it.', '月亮吸引海水。')
    assert.match(
      merge([['海水。', '海水。我的话。']], [['海水。', '海水。新的话。']], han),
      /^月亮吸引海水。我的话。新的话。$/m,
    )
  })

  test('are a conflict where merging them would make something else of them', () => {
    const merged = merge([['The moon pulls', '# moons pull']], [['nobody can stop it.', 'nobody can.']])
    assert.equal(findConflicts(merged).length <= 1, true)
    assert.match(merged, /# moons pull/)
    assert.match(merged, /nobody can\./)
  })

  test('are bullets whose marks the person has changed', () => {
    const merged = merge([['- The moon is near', '* The moon is near']], [['is near', 'is next']])
    assert.match(merged, /^\* The moon is next$/m)
  })
})

test('the base of an edited deck is the one that is likest to it', () => {
  const [other, edited] = [base.replaceAll('moon', 'mars').replaceAll('sun', 'venus'), `${base}\nMine.\n`]
  assert.equal(nearestBase([other, base], edited), base)
  assert.equal(nearestBase([], edited), undefined)
})

test('marks without their fellows are words like others', () => {
  const lonely = '<!-- deckwright conflict 1: yours -->\n\nWords.\n\n<!-- deckwright conflict 2: end -->\n'
  assert.deepEqual(findConflicts(lonely), [])
  assert.equal(
    settleConflicts(lonely, () => 'ours'),
    lonely,
  )
})
