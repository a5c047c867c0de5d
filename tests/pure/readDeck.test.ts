import assert from 'node:assert/strict'
import test from 'node:test'
import { Failure } from '../../src/failure.ts'
import { isShown, shownNumbers } from '../../src/slidev/isShown.ts'
import { readDeck } from '../../src/slidev/readDeck.ts'

const text = `---
theme: default
title: "A \\\\<T> *talk*"
layout: cover
---

# A talk

<!--
said first
-->

---
layout: code
tags: [a, b]
---

\`\`\`md
---
\`\`\`

::right::

more
---

third
`

test('reads slides as Slidev does', () => {
  const { headmatter, title, slides } = readDeck(text)
  assert.equal(headmatter.theme, 'default')
  assert.equal(title, 'A <T> talk')
  assert.deepEqual(slides, [
    { frontmatter: headmatter, content: '# A talk', note: 'said first', title: 'A \\<T> *talk*', line: 1 },
    {
      frontmatter: { layout: 'code', tags: ['a', 'b'] },
      content: '```md\n---\n```\n\n::right::\n\nmore',
      note: '',
      title: undefined,
      line: 13,
    },
    { frontmatter: {}, content: 'third', note: '', title: undefined, line: 26 },
  ])
})

test('reads line ends of all systems alike', () => {
  assert.deepEqual(readDeck(text.replaceAll('\n', '\r\n')), readDeck(text))
})

test('reads a file without anything', () => {
  assert.deepEqual(readDeck('').slides.length, 1)
})

test('says where a frontmatter is no YAML', () => {
  assert.throws(
    () => readDeck('# a\n\n---\nlayout: [\n---\n\nb\n', 'deck.md'),
    (error) => {
      assert.ok(error instanceof Failure)
      assert.match(error.message, /^deck\.md:\d:\d+ Cannot read the frontmatter of slide 2, expected YAML: /)
      assert.doesNotMatch(error.message, /\n/)
      return true
    },
  )
})

test('knows the slides that Slidev passes over', () => {
  const { slides } = readDeck('# a\n\n---\nhide: true\n---\n\nb\n\n---\ndisabled: true\n---\n\nc\n\n---\n\nd\n')
  assert.deepEqual(
    [slides.map(isShown), shownNumbers(slides)],
    [
      [true, false, false, true],
      [1, 4],
    ],
  )
})
