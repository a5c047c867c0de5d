import assert from 'node:assert/strict'
import { test } from 'node:test'
import { notes } from '../../src/outputs/notes/notes.ts'
import type { Talk } from '../../src/outputs/output.ts'
import { readDeck } from '../../src/slidev/readDeck.ts'

test('the speech says what a slide shows and its notes do not have', async () => {
  const slides = [
    '# T',
    '---\nlayout: agenda\n---\n\n# Agenda\n\n- [One](./s1)',
    '---\nlayout: two-cols\n---\n\n## One\n\nShown alone.\n\n::right::\n\nShown and said.\n\n| A |\n| - |\n| 1 |\n\n<!--\nShown and said. Said alone.\n-->',
    '---\nlayout: part\n---\n\n# Part\n\n- What it holds',
  ]
  const read = readDeck(slides.map((slide) => (slide.startsWith('---') ? slide : `---\n---\n\n${slide}`)).join('\n\n'))
  // The output reads nothing else of the talk.
  const talk = { read, meta: { title: 'T', author: 'Jo' }, wordsPerMinute: 130 } as Talk
  const files = await notes.make(talk)
  const [markdown = '', text = ''] = ['speech.md', 'speech.txt'].map((name) =>
    new TextDecoder().decode(files.get(name)),
  )
  assert.match(
    text,
    /2\. Agenda {2}\(0:\d\d–0:\d\d\)\n\n\n3\. One .*\n\nShown alone\.\n\nShown and said\. Said alone\.\n\n\n4\. Part .*\n$/,
  )
  assert.match(markdown, /## 3\. One\n\n\*.*\*\n\nShown alone\.\n\nShown and said\. Said alone\.\n/)
})
