import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { report } from '../../src/messages/report.ts'
import { accountOf, articleOf, reasonsOf } from '../articleOf.ts'

type Cell = Record<string, unknown>

const notebook = (cells: Cell[], metadata: object = {}) =>
  JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata, cells })
const markdown = (source: string | string[], more: object = {}): Cell => ({
  cell_type: 'markdown',
  metadata: {},
  source,
  ...more,
})
const code = (source: string, outputs: object[] = [], more: object = {}): Cell => ({
  cell_type: 'code',
  metadata: {},
  execution_count: 7,
  source,
  outputs,
  ...more,
})
const shown = (data: object, more: object = {}) => ({ output_type: 'display_data', data, metadata: {}, ...more })
const stream = (name: string, text: string | string[]) => ({ output_type: 'stream', name, text })
const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

const read = (...cells: Cell[]) => articleOf('talk.ipynb', notebook(cells))

describe('a notebook is an article', () => {
  test('with Markdown as it is, and code in the language of its kernel', async () => {
    const kernel = { kernelspec: { name: 'ir', language: 'R' } }
    const article = await articleOf(
      'a.ipynb',
      notebook([markdown(['# Roses\n', '\n', 'They are `red`.']), code('x <- 1')], kernel),
    )
    assert.equal(String(article), '# Roses\n\nThey are `red`.\n\n```r\nx <- 1\n```\n')
    assert.deepEqual(accountOf(article), { lost: [], left: [] })
  })

  const languages: Record<string, string> = {
    '%%bash\nls': 'bash',
    '%%html\n<b>x</b>': 'html',
    '%%R\nx': 'r',
    '%%writefile a.js\nrun()': 'js',
    '%%time\nrun()': 'python',
  }
  for (const [source, language] of Object.entries(languages))
    test(`a cell with a magic word of its own: ${source.split('\n')[0]}`, async () => {
      assert.ok(String(await read(code(source))).startsWith(`\`\`\`${language}\n%%`))
    })

  test('whose metadata is front matter, unless its first cell has some', async () => {
    const metadata = { title: 'Roses: a study', authors: [{ name: 'Ada' }, 'Bob'], date: '2025-01-02' }
    const cells = [markdown('Words.')]
    assert.match(
      String(await articleOf('a.ipynb', notebook(cells, metadata))),
      /^---\ntitle: "Roses: a study"\nauthor:\n {2}- Ada\n {2}- Bob\ndate: 2025-01-02\n---\n\nWords\.\n$/,
    )
    const own = { cell_type: 'raw', metadata: {}, source: '---\ntitle: Own\n---' }
    assert.match(
      String(await articleOf('a.ipynb', notebook([own, ...cells], metadata))),
      /^---\ntitle: Own\n---\n\nWords/,
    )
  })

  test('of nbformat 3 too', async () => {
    const old = {
      nbformat: 3,
      metadata: { name: '' },
      worksheets: [
        {
          cells: [
            { cell_type: 'heading', level: 2, source: ['Roses'] },
            {
              cell_type: 'code',
              language: 'python',
              input: ['x'],
              prompt_number: 3,
              outputs: [
                { output_type: 'stream', stream: 'stdout', text: ['one'] },
                { output_type: 'stream', stream: 'stderr', text: ['warned'] },
                { output_type: 'pyout', text: ['two'], prompt_number: 3 },
                { output_type: 'display_data', png, text: ['<Figure>'] },
                { output_type: 'pyerr', ename: 'KeyError', evalue: "'a'", traceback: ['frames'] },
              ],
            },
          ],
        },
      ],
    }
    const article = await articleOf('old.ipynb', JSON.stringify(old))
    assert.equal(
      String(article),
      "## Roses\n\n```python\nx\n```\n\n```text\none\n```\n\n```text\ntwo\n```\n\n![](cell-2-output-3.png)\n\n```text\nKeyError: 'a'\n```\n",
    )
    assert.deepEqual(accountOf(article), { lost: [], left: ['stderr: warned', 'traceback: frames'] })
  })

  test('a fence that a cell leaves open ends with the cell', async () => {
    assert.equal(String(await read(markdown('~~~js\nrun()'), markdown('Words.'))), '~~~js\nrun()\n~~~\n\nWords.\n')
    assert.equal(String(await read(markdown('```\na\n```'), markdown('Words.'))), '```\na\n```\n\nWords.\n')
  })
})

describe('of an output a reader gets the best form', () => {
  const cases: [name: string, output: object, expected: string][] = [
    ['text', shown({ 'text/plain': ['[1,\n', ' 2]'] }), '```text\n[1,\n 2]\n```'],
    ['a stream', stream('stdout', ['\n', 'one\n', 'two\n']), '```text\none\ntwo\n```'],
    ['a progress bar at its end', stream('stdout', '10 %\r50 %\r100 %\r'), '```text\n100 %\n```'],
    ['without colours', stream('stdout', '\u001b[31mred\u001b[0m'), '```text\nred\n```'],
    ['a fence longer than those in it', stream('stdout', '```\nx\n```'), '````text\n```\nx\n```\n````'],
    [
      'a table in one block of HTML',
      shown({ 'text/html': '<div>\n<table>\n\n<tr><td>1</td></tr></table></div>', 'text/plain': '1' }),
      '<div>\n<table>\n<tr><td>1</td></tr></table></div>',
    ],
    ['a formula', shown({ 'text/latex': '$\\displaystyle x^2$', 'image/png': png }), '$\\displaystyle x^2$'],
    [
      'no table of TeX',
      shown({ 'text/latex': '\\begin{tabular}a\\end{tabular}', 'text/plain': 'a' }),
      '```text\na\n```',
    ],
    ['Markdown', shown({ 'text/markdown': '**x**', 'text/plain': 'x' }), '**x**'],
    ['HTML with words', shown({ 'text/html': '<b>x</b>', 'text/plain': '<HTML object>' }), '<b>x</b>'],
    [
      'an error',
      { output_type: 'error', ename: 'ValueError', evalue: 'bad', traceback: ['a', 'b'] },
      '```text\nValueError: bad\n```',
    ],
  ]
  for (const [name, output, expected] of cases)
    test(name, async () => assert.equal(String(await read(code('', [output]))), `${expected}\n`))

  test('a picture, with its bytes inside of the article', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"/>'
    const article = await read(
      code('', [
        shown(
          { 'image/png': png, 'text/plain': '<Figure>' },
          { metadata: { 'image/png': { alt: 'Roses [by year]' } } },
        ),
      ]),
      code('', [shown({ 'image/svg+xml': [svg] })]),
    )
    assert.equal(String(article), '![Roses by year](cell-1-output-1.png)\n\n![](cell-2-output-1.svg)\n')
    const { files } = article.data.original ?? {}
    assert.deepEqual(files?.get('cell-1-output-1.png'), Buffer.from(png, 'base64'))
    assert.deepEqual(files?.get('cell-2-output-1.svg'), Buffer.from(svg))
  })

  test('pictures that are attached to a cell', async () => {
    const attachments = { 'my plan.png': { 'image/png': png } }
    const article = await read(markdown('![Plan](attachment:my%20plan.png)', { attachments }))
    assert.equal(String(article), '![Plan](cell-1/my%20plan.png)\n')
    assert.deepEqual([...(article.data.original?.files.keys() ?? [])], ['cell-1/my%20plan.png'])
    assert.deepEqual(accountOf(article), { lost: [], left: [] })
  })

  test('what only a running notebook shows is told, with its cell', async () => {
    const widget = shown({ 'application/vnd.jupyter.widget-view+json': {}, 'text/plain': 'IntSlider(value=3)' })
    const chart = shown({ 'text/html': '<div></div><script>draw()</script>' })
    const article = await read(markdown('Words.'), code('slider', [widget]), code('chart', [chart]))
    assert.equal(reasonsOf(article).length, 2)
    assert.match(
      reasonsOf(article)[0] ?? '',
      /^Cell 2 \(In \[7\]\), output: Cannot show an interactive output, expected a picture/,
    )
    assert.deepEqual(accountOf(article), { lost: [], left: ['interactive: IntSlider(value=3)'] })
  })
})

describe('what is not for readers', () => {
  test('is left out by a rule', async () => {
    const article = await read(
      markdown('Words.'),
      code('run()', [
        stream('stderr', 'A warning.'),
        shown({ 'text/plain': '[<matplotlib.lines.Line2D at 0x7f00>]' }),
        shown({ 'text/plain': '<Figure size 640x480 with 1 Axes>' }),
      ]),
      code('secret', [stream('stdout', 'hidden')], { metadata: { tags: ['remove-cell'] } }),
      code('setup', [stream('stdout', 'kept')], { metadata: { tags: ['remove_input'] } }),
      code('shown', [stream('stdout', 'gone')], { metadata: { tags: ['remove-output'] } }),
      markdown('Draft.', { metadata: { slideshow: { slide_type: 'skip' } } }),
      { cell_type: 'raw', metadata: { format: 'text/latex' }, source: '\\newpage' },
    )
    assert.equal(String(article), 'Words.\n\n```python\nrun()\n```\n\n```text\nkept\n```\n\n```python\nshown\n```\n')
    assert.deepEqual(accountOf(article), {
      lost: [],
      left: [
        'stderr: A warning.',
        'object-name: [<matplotlib.lines.Line2D at 0x7f00>]',
        'object-name: <Figure size 640x480 with 1 Axes>',
        'skip: secret\nhidden',
        'skip: setup',
        'skip: gone',
        'skip: Draft.',
        'raw-cell: \\newpage',
      ],
    })
  })

  test('or stands behind the talk, or in the notes', async () => {
    const article = await read(
      code('folded', [], { metadata: { jupyter: { source_hidden: true } } }),
      code('', [stream('stdout', 'long')], { metadata: { tags: ['hide-output'] } }),
      code('', [stream('stdout', 'collapsed')], { metadata: { collapsed: true } }),
      markdown('Say it.', { metadata: { slideshow: { slide_type: 'notes' } } }),
      code('said', [], { metadata: { slideshow: { slide_type: 'notes' } } }),
    )
    const appendix = '<!-- deckwright: appendix -->'
    assert.equal(
      String(article),
      `${appendix}\n\n\`\`\`python\nfolded\n\`\`\`\n\n${appendix}\n\n\`\`\`text\nlong\n\`\`\`\n\n${appendix}\n\n\`\`\`text\ncollapsed\n\`\`\`\n\n<aside class="notes">\n\nSay it.\n\n</aside>\n\n<!-- deckwright: notes -->\n\n\`\`\`python\nsaid\n\`\`\`\n`,
    )
  })
})

test('a message names the cell, and the line in it', async () => {
  const article = await read(markdown('One.\n\nTwo.'), code('a\nb'), markdown('Three.'))
  for (const place of [1, 3, 6, 7, 10]) report(article, { ruleId: 'missing-image', place, reason: 'No.' })
  assert.deepEqual(reasonsOf(article), [
    'Cell 1, line 1: No.',
    'Cell 1, line 3: No.',
    'Cell 2 (In [7]), line 1: No.',
    'Cell 2 (In [7]), line 2: No.',
    'Cell 3, line 1: No.',
  ])
  assert.equal(article.messages[0]?.line, undefined)
})

describe('a notebook that cannot be read is one line with the remedy', () => {
  const cases: [content: string, line: RegExp][] = [
    ['{', /^Cannot read the notebook `bad\.ipynb`, expected JSON: /],
    ['{\n<<<<<<< HEAD\n', /expected JSON: it holds the marks of a merge conflict$/],
    ['{}', /expected `nbformat` and `cells`: open it in Jupyter/],
    ['{"nbformat": 2}', /expected nbformat 3 or 4: it is 2/],
    ['{"nbformat": 4, "cells": [{}]}', /expected the form of nbformat 4: `cells\.0\.cell_type` is wrong/],
    [notebook([]), /^Cannot make slides of `bad\.ipynb`, expected an article/],
  ]
  for (const [content, line] of cases)
    test(content.slice(0, 40), () =>
      assert.rejects(articleOf('bad.ipynb', content), { name: 'Failure', message: line }),
    )
})

test('words that the reading of a notebook loses are told', async () => {
  const article = await read(markdown('One.'), markdown('Two three.'))
  article.value = 'One.\n\nThree.\n'
  assert.deepEqual(accountOf(article).lost, ['two'])
})
