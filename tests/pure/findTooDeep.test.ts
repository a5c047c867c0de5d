import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { VFile } from 'vfile'
import { parseArticle } from '../../src/article/parseArticle.ts'
import { findTooDeep } from '../../src/article/source/findTooDeep.ts'
import { Failure } from '../../src/failure.ts'

const times = (text: string, count: number) => text.repeat(count)
const lines = (count: number, line: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => line(at)).join('\n')

/** Ways to nest, each so many deep. */
const ways: Record<string, (depth: number) => string> = {
  'quotes on a line': (depth) => `${times('> ', depth)}x`,
  'quotes that grow': (depth) => lines(Math.min(depth, 1000), (at) => `${times('> ', at)}x`),
  'lists on a line': (depth) => `${times('- ', depth)}x`,
  'ordered lists on a line': (depth) => `${times('1. ', depth)}x`,
  'lists that grow': (depth) => lines(Math.min(depth, 1000), (at) => `${times('  ', at)}- x`),
  'lists and quotes': (depth) => `${times('> - ', depth)}x`,
  'a table in quotes': (depth) => lines(3, (at) => `${times('> ', depth)}${['| a |', '| - |', '| 1 |'][at]}`),
  brackets: (depth) => `${times('[', depth)}a${times(']', depth)}`,
  images: (depth) => `${times('![', depth)}a${times('](b)', depth)}`,
  strong: (depth) => `${times('**', depth)}a${times('**', depth)}`,
  emphasis: (depth) => `${times('*a **b ', depth)}c${times('** d*', depth)}`,
  divs: (depth) => `${times('<div>', depth)}x${times('</div>', depth)}`,
  'open divs': (depth) => times('<div>\n', depth),
  'open bold': (depth) => `a ${times('<b>', depth)}x`,
  spans: (depth) => `a ${times('<span>', depth)}x${times('</span>', depth)}`,
  details: (depth) => `${times('<details>\n\n', depth)}x`,
  components: (depth) => `${times('<Note>\n\n', depth)}x`,
  containers: (depth) => `${times('::: a\n', depth)}x\n${times(':::\n', depth)}`,
}

describe('what nests deeper than anybody nests', () => {
  for (const [name, way] of Object.entries(ways))
    test(`${name} is told with its place, at any depth, at once`, () => {
      const start = performance.now()
      for (const depth of [100, 2000, 100_000])
        assert.throws(
          () => parseArticle(new VFile({ path: 'a.md', value: `# T\n\n${way(depth)}\n` })),
          (error) => error instanceof Failure && /^a\.md:\d+:\d+ Cannot read [^\n]+$/.test(error.message),
        )
      assert.ok(performance.now() - start < 5000)
    })

  test('as many beside one another are read', () => {
    const beside = [
      times('- - - ', 50),
      lines(200, () => '> x'),
      lines(200, () => '- [a](b) **c** ~~d~~ ![e](f) <b>g</b>'),
      times('[0m a* b_ <div></div> ', 200),
      `\`\`\`\n${times('> ', 200)}\n${times('[', 200)}${times(']', 200)}\n\`\`\``,
      `a \`${times('**', 200)}\` b ${times('\\[', 200)}${times('\\]', 200)}`,
      times('<br><img src="a"><p>x ', 100),
      times('Array<T> <a name="x"> ', 100),
      times('*', 300),
      times('a\n\n<b>x\n\n', 100),
      times('::: tip\nx\n:::\n\n', 100),
    ]
    for (const text of beside) assert.equal(findTooDeep(text), undefined, text.slice(0, 40))
  })

  test('the deepest that is allowed is read', () => {
    const [list = '', quote = ''] = [lines(60, (at) => `${times('  ', at)}- x`), `${times('> ', 60)}x`]
    for (const text of [list, quote]) assert.doesNotThrow(() => parseArticle(new VFile({ path: 'a.md', value: text })))
  })
})
