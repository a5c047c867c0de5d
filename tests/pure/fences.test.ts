import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Code, Nodes } from 'mdast'
import { visit } from 'unist-util-visit'
import { VFile } from 'vfile'
import { parseMarkdown } from '../../src/article/parseMarkdown.ts'
import { readFenceInfo } from '../../src/article/syntax/fences/fenceInfo.ts'
import { toBlocks, toPieces } from '../../src/fit/pieces.ts'
import { neededWords } from '../../src/ledger/words/neededWords.ts'
import { deckOf } from '../deckOf.ts'

type Info = [
  info: string,
  lang: string | undefined,
  label?: string | undefined,
  highlights?: number[],
  settings?: string,
]

describe('the line that opens a fence', () => {
  const infos: Info[] = [
    ['js', 'js'],
    ['c++', 'c++'],
    ['asp.net', 'asp.net'],
    ['js:src/index.js', 'js', 'src/index.js'],
    ['js:タイトル', 'js', 'タイトル'],
    [':app.js', undefined, 'app.js'],
    ['diff js:app.js', 'diff', 'app.js'],
    ['jsx:title=src/x.jsx {1}', 'jsx', 'src/x.jsx', [1]],
    ['md:line-numbers {1}', 'md', undefined, [1], ':line-numbers'],
    ['python title="app.py"', 'python', 'app.py'],
    ["js ins={2} del={3} title='a b'", 'js', 'a b', [2], 'del={3}'],
    ['title="x"', undefined, 'x'],
    ['js filename=a.js', 'js', 'a.js'],
    ['bash file="x y"', 'bash', undefined, [], 'file="x y"'],
    ['ts {2,3} file=./a.ts', 'ts', './a.ts', [2, 3]],
    ['js {1,3-5}', 'js', undefined, [1, 3, 4, 5]],
    ['js{4}', 'js', undefined, [4]],
    ['{1,3}', undefined, undefined, [1, 3]],
    ['js {*|2|all}', 'js', undefined, [2]],
    ['ts [config.ts]', 'ts', 'config.ts'],
    ['ts[config.ts]{2}', 'ts', 'config.ts', [2]],
    ['js [[1, 2, "a"], [2, 1, ")"]]', 'js', undefined, [], '[[1, 2, "a"], [2, 1, ")"]]'],
    ['js App.js active', 'js', 'App.js', [], 'active'],
    ['src/app.ts', 'ts', 'src/app.ts'],
    ['py hl_lines="1 3-4" linenums="1"', 'py', undefined, [1, 3, 4], 'linenums="1"'],
    ['go {hl_lines=[8,"15-17"]}', 'go', undefined, [8, 15, 16, 17], '{ }'],
    ['rust,ignore,no_run', 'rust', undefined, [], 'ignore,no_run'],
    ['{.python .numberLines startFrom="10"}', 'python', undefined, [], '.numberLines startFrom="10"'],
    ['{#lst-a .python lst-cap="Beds" code-line-numbers="1|3"}', 'python', 'Beds', [1, 3], '#lst-a'],
    ['{.numberLines}', undefined, undefined, [], '.numberLines'],
    ['{python}', 'python'],
    ['{{python}}', 'python'],
    ['{=latex}', 'latex'],
    ['{r setup, include=FALSE}', 'r', undefined, [], 'setup, include=FALSE'],
    ['{code-block} python', 'python'],
    ['{code-cell} ipython3', 'ipython3'],
    ['plantuml {scale: 0.7}', 'plantuml', undefined, [], '{scale: 0.7}'],
    ['language-js', 'js'],
  ]
  for (const [info, lang, label, highlights = [], settings = ''] of infos)
    test(info, () => assert.deepEqual(readFenceInfo(info), { lang, label, highlights, settings }))
})

const deckIn = (text: string) => deckOf(new VFile({ path: 'a.md', value: `# A\n\n## B\n\n${text}\n` }))

const typesIn = (text: string): string[] => {
  const types: string[] = []
  visit(parseMarkdown(text), (node: Nodes) => {
    types.push(node.type === 'text' || node.type === 'code' ? `${node.type} ${node.value}` : node.type)
  })
  return types.slice(1)
}

const codeIn = (text: string): Code | undefined => {
  let code: Code | undefined
  visit(parseMarkdown(text), 'code', (node) => {
    code ??= node
  })
  return code
}

describe('directives of MyST in fences', () => {
  for (const [text, types] of [
    ['```{note}\nText.\n```', 'blockquote,heading,text Note,paragraph,text Text.'],
    ['~~~{tip} Be quick\nText.\n~~~', 'blockquote,heading,text Be quick,paragraph,text Text.'],
    ['```{note}\n:class: wide\nText.\n```', 'blockquote,heading,text Note,omitted,paragraph,text Text.'],
    ['```{note}\n---\nclass: wide\n---\nText.\n```', 'blockquote,heading,text Note,omitted,paragraph,text Text.'],
    [':::{versionadded} 1.2\n:::', 'blockquote,heading,text Added in version 1.2'],
    ['```{grid} 2\nText.\n```', 'omitted,paragraph,text Text.'],
    ['```{prf:theorem}\nText.\n```', 'blockquote,heading,text Theorem,paragraph,text Text.'],
    ['```{figure} a.png\n:alt: A rose\n\nText.\n```', 'paragraph,image,omitted,paragraph,text Text.'],
    [':::{figure} a.png\nText.\n:::', 'paragraph,image,paragraph,text Text.'],
    ['```{image} a.png\n:width: 50%\n```', 'paragraph,image,omitted,omitted'],
    ['```{table} Beds\n:name: b\n\n| A |\n| - |\n```', 'paragraph,text Beds,omitted,table,tableRow,tableCell,text A'],
    ['```{toctree}\na\n```', 'omitted'],
    ['```{math} x\n:label: e\n= 2\n```', 'math'],
    ['```{literalinclude} a.py\n:language: python\n```', 'code a.py'],
    ['````{note}\n```{code-block} sh\nrun\n```\n````', 'blockquote,heading,text Note,code run'],
    [
      '::::{note}\n:::{tip}\nText.\n:::\n::::',
      'blockquote,heading,text Note,blockquote,heading,text Tip,paragraph,text Text.',
    ],
    ['```{unknown} 4\nText.\n```', 'code Text.'],
    ['```{note}\nText.', 'code Text.'],
    ['````md\n```{note}\nText.\n```\n````', 'code ```{note}\nText.\n```'],
    ['    ```{note}\n    Text.\n    ```', 'code ```{note}\nText.\n```'],
    ['```{=html}\n<p>Text.</p>\n```', 'html'],
  ] as const)
    test(JSON.stringify(text), () => assert.equal(typesIn(text).join(), types))

  test('what it holds is still in its line', () => {
    const tree = parseMarkdown('# A\n\n```{note}\n:class: wide\n\nText.\n```\n\nEnd.\n')
    const lines = tree.children.map(({ position }) => position?.start.line)
    assert.deepEqual(lines, [1, 3, 9])
  })
})

describe('cells', () => {
  test('options at the top are no code', () => {
    const code = codeIn('```{python}\n#| label: a\n#| filename: run.py\n\n#| no: option\nrun()\n```')
    assert.equal(code?.value, '#| no: option\nrun()')
    assert.equal(code?.data?.label, 'run.py')
    assert.equal(code?.data?.settings?.length, 3)
  })
  test('options of other languages and of notebooks', () => {
    for (const text of ['```{ojs}\n//| eval: false\nrun()\n```', '```{sql}\n--| eval: false\nrun()\n```'])
      assert.equal(codeIn(text)?.value, 'run()')
    assert.equal(codeIn('```{code-cell}\n:tags: [hide]\nrun()\n```')?.value, 'run()')
    assert.equal(codeIn('```{code-cell}\n---\ntags: [hide]\nrun()\n```')?.value, '---\ntags: [hide]\nrun()')
  })
  test('in other code they are code', () => {
    assert.equal(codeIn('```python\n#| echo: false\n```')?.value, '#| echo: false')
  })
})

describe('roles of MyST', () => {
  for (const [text, types] of [
    ['A {ref}`b`.', 'paragraph,text A ,omitted,text b.'],
    ['A {myst:directive}`b`.', 'paragraph,text A ,omitted,inlineCode,text .'],
    ['A {myst:directive}`b <c>`.', 'paragraph,text A ,omitted,text b.'],
    ['{doc}`Words <c>`', 'paragraph,omitted,text Words'],
    ['{math}`x^2`', 'paragraph,omitted,inlineMath'],
    ['{math}`\\frac`', 'paragraph,omitted,inlineCode'],
    ['H{sub}`2`O', 'paragraph,text H,omitted,subscript,text 2,text O'],
    ['{sup}`2`', 'paragraph,omitted,superscript,text 2'],
    ['{kbd}`Ctrl`', 'paragraph,omitted,inlineCode'],
    ['{py:func}`f`', 'paragraph,omitted,inlineCode'],
    ['# {cite:p}`a`', 'heading,omitted,text a'],
    ['| {term}`a` |\n| - |', 'table,tableRow,tableCell,omitted,text a'],
    ['> - {numref}`a`', 'blockquote,list,listItem,paragraph,omitted,text a'],
    ['{rose}`a`', 'paragraph,text {rose},inlineCode'],
    ['{ref} `a`', 'paragraph,text {ref} ,inlineCode'],
    ['`{ref}`', 'paragraph,inlineCode'],
    ['`a`{ref}', 'paragraph,inlineCode,text {ref}'],
  ] as const)
    test(text, () => assert.equal(typesIn(text).join(), types))
})

describe('in the deck', () => {
  const fenceOf = (text: string) => /^ *`{3,}.+$/m.exec(deckIn(text))?.[0]

  test('Slidev gets the name of the file and the highlights', () => {
    assert.equal(fenceOf('```js:a.js {1,3-4}\na\nb\nc\n```'), '```js [a.js] {1,3}')
    assert.equal(fenceOf('```title="a.txt"\na\n```'), '```text [a.txt]')
  })
  test('a name that Slidev could take for more is a caption', () => {
    for (const name of ['click:1', '{{ a }}', '<b>', 'a](b)', 'x--> y']) {
      const deck = deckIn(`\`\`\`js title="${name}"\na()\n\`\`\``)
      assert.match(deck, /^```js$/m, name)
    }
    assert.match(deckIn('```mermaid title="Flow"\nx\n```'), /^Flow$/m)
  })
  test('the name of code that no fence can hold stands above it', () => {
    assert.match(deckIn('```html:a.html\n<Tweet />\n```'), /<p v-pre>a.html<\/p>\n\n<pre/)
  })
  test('highlights move with their lines', () => {
    const code: Code = { type: 'code', lang: 'js', value: 'a\nb\nc\nd', data: { highlights: [2, 4] } }
    const pieces = toPieces([code], 'en')
    assert.deepEqual(toBlocks(pieces), [code])
    const [rest] = toBlocks(pieces.slice(2))
    assert.deepEqual(rest?.data, { highlights: [2] })
  })
})

describe('the account of words', () => {
  const needed = (text: string) => neededWords(`${text}\n`).words.map(({ text }) => text)

  test('needs the name of a file, and no settings', () => {
    assert.deepEqual(needed('```js:rose.js {1}\na\n```'), ['rose', 'js', 'a'])
    assert.deepEqual(needed('```ts [rose.ts] twoslash\na\n```'), ['rose', 'ts', 'a'])
    assert.deepEqual(needed('```ts {1} title="Rose"\na\n```'), ['rose', 'a'])
    assert.deepEqual(needed('```ts:line-numbers {1}\na\n```'), ['a'])
  })
  test('needs what a directive holds, and no options', () => {
    assert.deepEqual(needed('```{note}\n:class: wide\nA [b](https://c.example).\n```'), ['a', 'b'])
    assert.deepEqual(needed('```{tip} Title\nA\n```'), ['title', 'a'])
    assert.deepEqual(needed('```{python}\n#| eval: false\na\n```'), ['a'])
    assert.deepEqual(needed('```{toctree}\na\n```\n\nB {ref}`c <d>`'), ['b', 'c'])
  })
})

test('quotes in a note that nest too deep are refused', () => {
  const file = new VFile({ path: 'a.md', value: `\`\`\`{note}\n${'> '.repeat(70)}a\n\`\`\`\n` })
  assert.throws(() => deckOf(file), /nested more than 64 deep/)
})
