import assert from 'node:assert/strict'
import { test } from 'node:test'
import { diffDecks } from '../../src/merge/diffDecks.ts'

const deck = `---
theme: none
layout: cover
---

# Tides

---
layout: default
claim: true
---

## Causes

The moon pulls at the sea.

- The moon is near
- The sun is far
- The stars are farther

<!--
Said of the causes.
-->

---
layout: code
---

## Numbers

\`\`\`js
let height = 0
show(height)
\`\`\`

---
layout: statement
---

## Ends

The sea goes back to where it was.
`

const linesOf = (generated: string, edited: string) => diffDecks(generated, edited).flatMap(({ lines }) => lines)
const tell = (...changes: [from: string, to: string][]) =>
  linesOf(
    deck,
    changes.reduce((text, [from, to]) => {
      assert.ok(text.includes(from), from)
      return text.replace(from, () => to)
    }, deck),
  )

test('tells nothing of a deck that nobody has changed', () => {
  assert.deepEqual(diffDecks(deck, deck), [])
  assert.deepEqual(diffDecks(deck, deck.replaceAll('\n', '\r\n')), [])
})

test('tells what was reworded, added and removed, with the lines of a listing', () => {
  assert.deepEqual(
    tell(
      ['is near', 'is close'],
      ['- The sun is far\n', ''],
      ['show(height)', 'print(height)'],
      ['Said of', 'Mine.\n\nSaid of'],
    ),
    [
      'slide 2 (Causes)',
      '  - - The moon is near',
      '  + - The moon is close',
      '  - - The sun is far',
      '  + Mine.',
      'slide 3 (Numbers)',
      '  - ```js',
      '  - let height = 0',
      '  - show(height)',
      '  - ```',
      '  + ```js',
      '  + let height = 0',
      '  + print(height)',
      '  + ```',
    ],
  )
})

test('tells keys of the frontmatter', () => {
  assert.deepEqual(tell(['layout: default\nclaim: true', 'layout: mine\nclass: wide\nclicks: 2']), [
    'slide 2 (Causes)',
    '  layout: default -> mine',
    '  + class: wide',
    '  + clicks: 2',
    '  - claim: true',
  ])
})

test('tells blocks that were moved: on a slide, to its notes, to another slide, also with other words', () => {
  assert.deepEqual(tell(['- The moon is near\n- The sun is far\n', '- The sun is far\n- The moon is near\n']), [
    'slide 2 (Causes)',
    '  > - The sun is far',
  ])
  assert.deepEqual(tell(['The moon pulls at the sea.\n\n', ''], ['Said of', 'The moon pulls at the sea.\n\nSaid of']), [
    'slide 2 (Causes)',
    '  > The moon pulls at the sea. (to the notes)',
  ])
  assert.deepEqual(tell(['Said of the causes.\n', ''], ['\n- The moon', '\nSaid of the causes.\n\n- The moon']), [
    'slide 2 (Causes)',
    '  > Said of the causes. (from the notes)',
  ])
  assert.deepEqual(
    tell(['- The stars are farther\n', ''], ['## Ends\n', '## Ends\n\n- The stars are much farther\n']),
    ['slide 4 (Ends)', '  - - The stars are farther', '  + - The stars are much farther', '  > from generated slide 2'],
  )
})

test('tells slides that are yours, were moved, or are gone', () => {
  const [before = '', rest = ''] = deck.split('\n---\nlayout: code')
  const [code = '', ends = ''] = rest.split('\n---\nlayout: statement')
  assert.deepEqual(linesOf(deck, `${before}\n---\nlayout: statement${ends}\n---\nlayout: code${code}`), [
    'slide 3 (Ends): moved, generated as slide 4',
  ])
  assert.deepEqual(
    linesOf(deck, `${before}\n---\nlayout: mine\n---\n\nMy own words.\n\n---\nlayout: statement${ends}`),
    [
      'slide 3: yours',
      '  + My own words.',
      'generated slide 3 (Numbers): not in your deck',
      '  - ## Numbers',
      '  - ```js',
      '  - let height = 0',
      '  - show(height)',
      '  - ```',
    ],
  )
})

test('tells the numbers of a slide in both decks', () => {
  const [before = '', rest = ''] = deck.split('\n---\nlayout: code')
  const [code = '', ends = ''] = rest.split('\n---\nlayout: statement')
  const numbers = (edited: string) => diffDecks(deck, edited).map(({ generated, edited }) => [generated, edited])
  assert.deepEqual(numbers(`${before}\n---\nlayout: mine\n---\n\nMy own.\n\n---\nlayout: statement${ends}`), [
    [undefined, 3],
    [3, undefined],
  ])
  assert.deepEqual(numbers(`${before}\n---\nlayout: statement${ends}\n---\nlayout: code${code}`), [[4, 3]])
  assert.deepEqual(numbers(deck.replace('is near', 'is close')), [[2, 2]])
})
