import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noteParagraphs } from '../../src/outputs/pptx/noteParagraphs.ts'

/** Each paragraph as Markdown, in which only links remain. */
function said(note: string): string[] {
  return noteParagraphs(note).map((runs) =>
    runs.map(({ text, address }) => (address === undefined ? text : `[${text}](${address})`)).join(''),
  )
}

test('links in notes keep their words and addresses, wherever they stand', () => {
  const a = 'https://example.com/a'
  assert.deepEqual(
    said(`See **[the *old* guide](${a})** and <mailto:me@example.com>.

1. One
   - [Two](${a})

     Three
2. > [Four](${a})

| A | B |
| - | - |
| [Five](${a}) | 10<sup>[6](${a})</sup> |

[Six][] and https://example.com/bare

[six]: ${a}
`),
    [
      `See [the old guide](${a}) and [mailto:me@example.com](mailto:me@example.com).`,
      '1. One',
      `   - [Two](${a})`,
      '     Three',
      `2. [Four](${a})`,
      'A | B',
      `[Five](${a}) | 10[⁶](${a})`,
      `[Six](${a}) and [https://example.com/bare](https://example.com/bare)`,
    ],
  )
})

test('only addresses that a package can hold become links', () => {
  assert.deepEqual(
    said('[a](./end) [b](javascript:alert%281%29) [c](file:///etc/passwd) [d](https://) [e](https://exa%00mple.com)'),
    ['a b c d e'],
  )
  assert.deepEqual(said('[f](<https://例え.jp/路径 1?q="&lt;>)'), [
    '[f](https://xn--r8jz45g.jp/%E8%B7%AF%E5%BE%84%201?q=%22%3C)',
  ])
})

test('a link without words shows its address, and a code no link', () => {
  assert.deepEqual(said('[](https://example.com/) [](./end)'), ['[https://example.com/](https://example.com/) '])
  assert.deepEqual(said('`[a](https://example.com)`\n\n<!-- b -->\n'), ['[a](https://example.com)'])
  assert.deepEqual(said(''), [])
})
