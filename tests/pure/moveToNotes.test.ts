import assert from 'node:assert/strict'
import { test } from 'node:test'
import { VFile } from 'vfile'
import { readDeck } from '../../src/slidev/readDeck.ts'
import { deckOf } from '../deckOf.ts'

/** What the slides after the cover show and what is said on them. */
function read(value: string): { shown: string[]; said: string[] } {
  const { slides } = readDeck(deckOf(new VFile({ path: 'talk.md', value })))
  const own = slides.slice(1)
  return { shown: own.map(({ content }) => content.trim()), said: own.map(({ note }) => note.trim()) }
}

const prose = 'The harvest doubled in a year, and nobody had to work at night for it.'

test('a paragraph of emoji alone is said, and has no slide', () => {
  const { shown, said } = read(`# T\n\n## Harvest\n\n${prose}\n\n- one\n- two\n\n🎉\n\n## Next\n\n===\n\n${prose}\n`)
  assert.doesNotMatch(shown.join('\n'), /🎉/)
  assert.match(said.join('\n'), /🎉/)
  assert.match(shown.join('\n'), /===/)
  assert.match(read(`# T\n\n## Harvest\n\n${prose}\n\n42\n`).shown.join('\n'), /42/)
  const kept = read(`# T\n\n## Harvest\n\n${prose}\n\n<!-- deckwright: keep -->\n🎉\n`)
  assert.match(kept.shown.join('\n'), /🎉/)
})

test('the line of a missing picture is said where its description is no word', () => {
  const pictured = (alt: string) => read(`# T\n\n## Harvest\n\n${prose}\n\n- one\n- two\n\n![${alt}](gone.png)\n`)
  assert.doesNotMatch(pictured('2').shown.join('\n'), /2/)
  assert.match(pictured('2').said.join('\n'), /2/)
  assert.match(pictured('A field').shown.join('\n'), /A field/)
})

test('the line of a missing picture is said where it is only the name of its file', () => {
  const pictured = (image: string) => read(`# T\n\n## Harvest\n\n${prose}\n\n- one\n- two\n\n${image}\n`)
  for (const image of ['![](gone/IMG_2034.png)', '![image](gone.png)', '![Screenshot 12](gone.png)']) {
    assert.doesNotMatch(pictured(image).shown.join('\n'), /IMG|image|Screenshot/)
    assert.match(pictured(image).said.join('\n'), /IMG|image|Screenshot/)
  }
  assert.match(pictured('![Image of a field](gone.png)').shown.join('\n'), /Image of a field/)
})

test('a missing picture in an item is said where it has only the name of its file, else it is a line of the item', () => {
  const { shown, said } = read(
    `# T\n\n## Harvest\n\n${prose}\n\n- Open it.\n  ![open.png](a.png)\n- Then:\n  - ![image.png](b.png)\n- ![The field](c.png)\n`,
  )
  assert.doesNotMatch(shown.join('\n'), /png|>/)
  assert.match(shown.join('\n'), /- Open it\.\n- Then:\n- The field/)
  assert.match(said.join('\n'), /open\.png[\s\S]*image\.png/)
})

test('notes of a deck that is given as an article stand with their slide, also beside slides of HTML', () => {
  const slides = ['# A\n\nText.\n\n<!-- Say one. -->', '# B\n\n<div>Bye</div>\n\n<!-- Say two. -->', '# C\n\nEnd.']
  const deck = `---\ntheme: seriph\n---\n\n${slides.join('\n\n---\nlayout: two-cols\n---\n\n')}\n`
  const { shown, said } = read(deck)
  assert.deepEqual(shown.map((text, at) => [/Text|Bye|End/.exec(text)?.[0], said[at]?.trim()]).slice(-3), [
    ['Text', 'Say one.'],
    ['Bye', 'Say two.'],
    ['End', ''],
  ])
})

test('a numbered item of a missing picture keeps its number', () => {
  const { shown } = read(`# T\n\n## Harvest\n\n${prose}\n\n1. Open it.\n2. ![two.png](a.png)\n3. Close it.\n`)
  assert.match(shown.join('\n'), /1\. Open it\.\n2\. two\.png\n3\. Close it\./)
})

test('a section of a missing picture takes no slide', () => {
  for (const picture of ['![](a.png)', '![The field](a.png)', '- ![image.png](a.png)']) {
    const { shown, said } = read(`# T\n\n## Harvest\n\n${prose}\n\n## Weather\n\n${picture}\n\n## Seeds\n\n${prose}\n`)
    assert.doesNotMatch(shown.join('\n'), /Weather/)
    assert.match(said.join('\n'), /Weather/)
  }
})

test('a sentence is said whose colon leads to what is left out, if the section shows more', () => {
  const left = 'Create a file with:\n\n{* docs/main.py hl[2] *}\n'
  const { shown, said } = read(`# T\n\n## Harvest\n\n${prose}\n\n${left}\n- one\n- two\n`)
  assert.doesNotMatch(shown.join('\n'), /Create a file/)
  assert.match(said.join('\n'), /Create a file with:/)
  assert.match(read(`# T\n\n## Harvest\n\n${left}\n## Next\n\n${prose}\n`).shown.join('\n'), /Create a file/)
})

test('a sentence is said whose colon leads to a heading, if the section shows more', () => {
  const opened = (above: string) =>
    read(`# T\n\n## Harvest\n\n${above}What is new:\n\n### Night\n\n${prose}\n\n- one\n- two\n`)
  assert.doesNotMatch(opened(`${prose}\n\n`).shown.join('\n'), /What is new/)
  assert.match(opened(`${prose}\n\n`).said.join('\n'), /What is new:/)
})
