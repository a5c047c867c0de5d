import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Link } from 'mdast'
import { visit } from 'unist-util-visit'
import { VFile } from 'vfile'
import { parseMarkdown } from '../../src/article/parseMarkdown.ts'
import { ledger } from '../../src/ledger/ledger.ts'
import { deckOf } from '../deckOf.ts'

const linksOf = (text: string) => {
  const links: Link[] = []
  visit(parseMarkdown(text), 'link', (link) => {
    links.push(link)
  })
  return links.map(({ url }) => url)
}

describe('an address ends where the text goes on', () => {
  const texts: [string, ...string[]][] = [
    ['详见https://a.org/b，然后继续。', 'https://a.org/b'],
    ['看https://a.org/b（备用）。', 'https://a.org/b'],
    ['看https://a.org/b然后看https://a.org/c。', 'https://a.org/b', 'https://a.org/c'],
    ['在https://a.org/然后', 'https://a.org/'],
    ['「https://a.org/b」を見る', 'https://a.org/b'],
    ['https://a.org/bを見る', 'https://a.org/b'],
    ['https://a.org/b에서', 'https://a.org/b'],
    ['见“https://a.org/b”与www.a.org、等', 'https://a.org/b', 'http://www.a.org'],
    ['看(https://a.org/b).然后', 'https://a.org/b'],
    ['看https://a.org/b_(c)，好', 'https://a.org/b_(c)'],
    ['看https://a.org/b?c=d&e=f#g；好', 'https://a.org/b?c=d&e=f#g'],
    ['**https://a.org/b**，好', 'https://a.org/b'],
    ['- 见https://a.org/b。', 'https://a.org/b'],
    ['| https://a.org/b，好 |\n| - |', 'https://a.org/b'],
    ['见https://a.org/b——好', 'https://a.org/b'],
    ['https://zh.wikipedia.org/wiki/文，好', 'https://zh.wikipedia.org/wiki/文'],
    ['https://a.org/?q=文字。', 'https://a.org/?q=文字'],
    ['<https://a.org/文，字>', 'https://a.org/文，字'],
    ['[https://a.org/文，字](https://a.org/b)', 'https://a.org/b'],
    ['See https://a.org/b, and https://a.org/c.', 'https://a.org/b', 'https://a.org/c'],
    ['`https://a.org/b，好`'],
  ]
  for (const [text, ...urls] of texts)
    test(text, () => {
      assert.deepEqual(linksOf(text), urls)
      const file = new VFile({ path: 'a.md', value: `# 题\n\n## 节\n\n${text}\n` })
      const { lost, invented, repeated } = ledger(file, deckOf(file))
      assert.deepEqual([...lost, ...invented, ...repeated], [])
    })
})
