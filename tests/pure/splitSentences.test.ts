import assert from 'node:assert/strict'
import test from 'node:test'
import type { Paragraph } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { toString } from 'mdast-util-to-string'
import { splitSentences } from '../../src/text/splitSentences.ts'

const cases: [lang: string, markdown: string, sentences: string[]][] = [
  ['zh', '零信任。微分段！服务网格？好', ['零信任。', '微分段！', '服务网格？', '好']],
  ['zh', '“先停。再看”是口诀。下一句。', ['“先停。再看”是口诀。', '下一句。']],
  ['zh', '场景（如制造。城市等）都行。完', ['场景（如制造。城市等）都行。', '完']],
  ['en', 'See e.g. Water. It works, cf. Sand.', ['See e.g. Water.', 'It works, cf. Sand.']],
  [
    'en',
    'Version 2.0 is out. Get it at https://a.example/x.y now.',
    ['Version 2.0 is out.', 'Get it at https://a.example/x.y now.'],
  ],
  ['en', 'As [`a\n`](b.md). Done.', ['As a\n.', 'Done.']],
  ['en', 'Call `a. B` here. Done.', ['Call a. B here.', 'Done.']],
  ['en', '**Stop. Look.** Then go. Now.', ['Stop. Look.', 'Then go.', 'Now.']],
  ['en', 'It cost $3.5 in the U.K. and more! Done…yes', ['It cost $3.5 in the U.K. and more!', 'Done…yes']],
  ['en', 'Set spec.list[*].Probe or open().Close. Done.', ['Set spec.list[*].Probe or open().Close.', 'Done.']],
  ['en', '.NET runs it. So does .NET Core.', ['.NET runs it.', 'So does .NET Core.']],
  ['zh-TW', '要在 .NET 中安裝套件。很快。', ['要在 .NET 中安裝套件。', '很快。']],
  ['en', '3.1. [Version Identification](a.md). It is short.', ['3.1. Version Identification.', 'It is short.']],
  ['en', 'It has 3. Then 12. Done.', ['It has 3.', 'Then 12.', 'Done.']],
  ['de', 'Das heißt „Slice“. Es ist klein. Genug.', ['Das heißt „Slice“.', 'Es ist klein.', 'Genug.']],
  ['de', 'Er rief „Halt. Geh nicht“ und ging. Genug.', ['Er rief „Halt. Geh nicht“ und ging.', 'Genug.']],
  ['pl', 'To „kość”. Jest mała.', ['To „kość”.', 'Jest mała.']],
  ['ja', '速い。しかし、高い。', ['速い。', 'しかし、高い。']],
  ['ko', '빠르다. 그러나 비싸다.', ['빠르다.', '그러나 비싸다.']],
  ['el', 'Πώς; Έτσι.', ['Πώς;', 'Έτσι.']],
  ['en', 'One line  \nand another', ['One line', 'and another']],
]

for (const [lang, markdown, expected] of cases) {
  test(`sentences of ${markdown}`, () => {
    // A single paragraph is what each of these texts is.
    const paragraph = fromMarkdown(markdown).children[0] as Paragraph
    const actual = splitSentences(paragraph, lang).map((children) => toString({ type: 'paragraph', children }))
    assert.deepEqual(actual, expected)
  })
}
