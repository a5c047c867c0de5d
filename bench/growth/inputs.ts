import { textOf } from '../speed/articles.ts'

/** Makes an input of a size: how often something is nested, opened or repeated. */
type Input = (size: number) => string

const times = (text: string, count: number) => text.repeat(count)
const lines = (count: number, line: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => line(at)).join('\n')

/** What is opened and closed again, each inside of the one before. */
const nested: Record<string, Input> = {
  'quotes on a line': (size) => `${times('> ', size)}x`,
  'quotes, a line each': (size) => lines(Math.sqrt(size * 2), (at) => `${times('> ', at)}x`),
  'lists on a line': (size) => `${times('- ', size)}x`,
  'lists, a line each': (size) => lines(Math.sqrt(size), (at) => `${times('  ', at)}- x`),
  'ordered lists on a line': (size) => `${times('1. ', size)}x`,
  'quotes and lists': (size) => `${times('> - ', size / 2)}x`,
  'emphasis *': (size) => `${times('*a ', size)}b${times(' c*', size)}`,
  'emphasis * of one word': (size) => `${times('*', size)}a${times('*', size)}`,
  'emphasis _': (size) => `${times('_a ', size)}b${times(' c_', size)}`,
  'strong **': (size) => `${times('**a ', size)}b${times(' c**', size)}`,
  'strong and emphasis': (size) => `${times('*a **b ', size / 2)}c${times(' d** e*', size / 2)}`,
  'deleted ~~': (size) => `${times('~~a ', size)}b${times(' c~~', size)}`,
  brackets: (size) => `${times('[', size)}a${times(']', size)}`,
  links: (size) => `${times('[', size)}a${times('](b)', size)}`,
  images: (size) => `${times('![', size)}a${times('](b)', size)}`,
  footnotes: (size) => `${times('^[', size)}a${times(']', size)}`,
  parentheses: (size) => `[a](${times('(', size)}b${times(')', size)})`,
  braces: (size) => `$${times('{', size)}a${times('}', size)}$`,
  ...Object.fromEntries(
    ['div', 'b', 'span', 'details', 'math', 'table', 'ul', 'p', 'section', 'sub', 'svg', 'Note'].map(
      (tag): [string, Input] => [`<${tag}>`, (size) => `${times(`<${tag}>`, size)}x${times(`</${tag}>`, size)}`],
    ),
  ),
  '<div> in paragraphs': (size) => `${times('<div>\n\n', size)}x\n\n${times('</div>\n\n', size)}`,
  ':::': (size) => `${times('::: note\n', size)}x\n${times(':::\n', size)}`,
  '!!!': (size) => lines(Math.sqrt(size / 2), (at) => `${times('    ', at)}!!! note`),
}

/** What opens something that nothing closes. */
export const openers =
  '[|![|!|*|**|_|__|~|~~|^|`|``|$|$$|\\(|\\[|<|<!--|<?|<![CDATA[|<!A|</|<a href="|<div>|<b>|<details>|<Note>|[^|[^a]|^[|:::|::: note|:::{|!!!|!!! note|??? x|{{|{%|{#|{|{/*|[[|![[|==|%%|%|&|&#|:|:a|::a|{.a|[a](|[a](b "|[a][|![](a){|[a]: |[^a]: |*[a]: |@|www.|http://|<http://|a@|\\begin{a}|\\ref{|{{<|{{%|<%|+++|---|```|~~~|++|--|,,|//|@@|#|`a`{|(((|{++|{--|{==|{>>|\\|\t|"|\'|(|{: '
    .split('|')
    .concat(
      '|',
      '| a',
      '||',
      '| a | b |\n|',
      '> ',
      '- ',
      '1. ',
      '- [ ] ',
      '# ',
      '=',
      '-',
      '<!-- a',
      '<pre>',
      '<script>',
      '<style>',
      '<math>',
      '<svg>',
    )

const unclosed: Record<string, Input> = Object.fromEntries(
  openers.flatMap((opener): [string, Input][] => [
    [`${opener.replace('\n', '⏎').replace('\t', '⇥')} in a line`, (size) => times(`${opener}a `, size)],
    [`${opener.replace('\n', '⏎').replace('\t', '⇥')} side by side`, (size) => times(opener, size)],
    [`${opener.replace('\n', '⏎').replace('\t', '⇥')} on lines`, (size) => times(`${opener}a\n`, size)],
    [`${opener.replace('\n', '⏎').replace('\t', '⇥')} in paragraphs`, (size) => times(`a ${opener}b\n\n`, size)],
  ]),
)

/** Runs of different lengths: none closes another. */
const runs: Record<string, Input> = Object.fromEntries(
  ['`', '~', '*', '_', '$', '=', '^', '#'].map((mark): [string, Input] => [
    `runs of ${mark}`,
    (size) => lines(Math.sqrt(size * 2), (at) => `a${times(mark, at + 1)} b`).replaceAll('\n', ' '),
  ]),
)

/** Much of what is usual. */
const many: Record<string, Input> = {
  'plain text': (size) => textOf(size * 100),
  headings: (size) => lines(size, (at) => `## Heading ${at}\n\nA line below it.\n`),
  'headings without text': (size) => lines(size, (at) => `## Heading ${at}\n`),
  'a long line': (size) => `${times('A word after another, and a stop. ', size)}`,
  'a long line without stops': (size) => times('word ', size),
  'a long word': (size) => times('word', size),
  'a long line of Chinese': (size) => times('把文章变成演讲，', size),
  'rows of a table': (size) => `| a | b |\n| - | - |\n${lines(size, (at) => `| row ${at} | ${at} |`)}`,
  'cells in rows of 200': (size) => {
    const row = (cell: (at: number) => string) => `| ${Array.from({ length: 200 }, (_, at) => cell(at)).join(' | ')} |`
    return [row((at) => `h${at}`), row(() => '-'), lines(size / 200, (y) => row((at) => `c${y}-${at}`))].join('\n')
  },
  'tables of one cell': (size) => times('| a |\n| - |\n\n', size),
  'items of a list': (size) => lines(size, (at) => `- Item ${at} of a list`),
  'items numbered by hand': (size) => lines(size, (at) => `${at}) Item ${at} of a list`),
  'footnotes with text': (size) =>
    `${lines(size, (at) => `A line[^${at}].\n`)}\n\n${lines(size, (at) => `[^${at}]: Note ${at}.\n`)}`,
  'footnotes of one name': (size) => `${times('A line[^a]. ', size)}\n\n[^a]: Note.\n`,
  definitions: (size) =>
    `${lines(size, (at) => `[a${at}][${at}]`)}\n\n${lines(size, (at) => `[${at}]: https://a.example/${at}`)}`,
  'definition lists': (size) => lines(size, (at) => `Term ${at}\n: Definition ${at}\n`),
  'images of their own': (size) => lines(size, (at) => `![Picture ${at}](a${at}.png)\n`),
  'links to headings': (size) =>
    `${lines(size, (at) => `[a](#h${at}) `)}\n\n${lines(size, (at) => `## h${at}\n\nx\n`)}`,
  'links to one heading': (size) => `${times('[a](#h) ', size)}\n\n## h\n\nx\n`,
  'equal headings': (size) => times('## Same\n\nText.\n\n', size),
  'equal sentences': (size) => times('This is the same sentence.\n\n', size),
  'equal lines of code': (size) => `\`\`\`\n${times('x = 1\n', size)}\`\`\`\n`,
  listings: (size) => times('```js\nx = 1\n```\n\n', size),
  formulas: (size) => times('A formula $x^2$ here.\n\n', size),
  'formulas of their own': (size) => times('$$\nx^2\n$$\n\n', size),
  'references to equations': (size) =>
    times('\\begin{equation}\nx \\label{a}\n\\end{equation}\n\nSee \\eqref{a}.\n\n', size / 4),
  comments: (size) => times('Text <!-- comment --> text.\n\n', size),
  directives: (size) => times('<!-- layout=quote -->\n\nText.\n\n', size),
  notes: (size) => times('Text.\n\n<!-- note: Say it. -->\n\n', size),
  alerts: (size) => times('> [!NOTE]\n> Text.\n\n', size),
  tabs: (size) => times('=== "Tab"\n\n    Text.\n\n', size),
  breaks: (size) => times('Text<br>', size),
  'breaks in a cell': (size) => `| a | b |\n| - | - |\n| ${times('x<br>', size)} | y |`,
  'HTML tables': (size) => `<table>${times('<tr><td>a</td><td>b</td></tr>', size)}</table>`,
  'HTML in lines': (size) => times('Text <b>bold</b> and <kbd>Ctrl</kbd>.\n\n', size),
  'thematic breaks': (size) => times('Text.\n\n---\n\n', size),
  'empty lines': (size) => times('\n', size),
  spaces: (size) => `a${times(' ', size)}b`,
  'lines of spaces': (size) => times('   \n', size),
  'carriage returns': (size) => times('a\r', size),
  'NUL bytes': (size) => times('\0', size),
  'lone surrogates': (size) => times('\ud800a', size),
  'combining marks': (size) => `a${times('\u0301', size)}`,
  emoji: (size) => times('👩‍👩‍👧‍👦', size),
  'emoji codes': (size) => times(':smile: ', size),
  addresses: (size) => times('https://a.example/b?c=d#e ', size),
  entities: (size) => times('&amp; ', size),
  escapes: (size) => times('\\* ', size),
  'front matter': (size) => `---\n${lines(size, (at) => `key${at}: value`)}\n---\n\n# Title\n\nText.`,
  'tags in front matter': (size) => `---\ntags: [${times('a, ', size)}b]\n---\n\n# Title\n\nText.`,
  'aliases of YAML': (size) => `---\na: &a [x]\n${lines(size, (at) => `b${at}: *a`)}\n---\n\nText.`,
  'nested YAML': (size) => `---\na: ${times('[', size)}${times(']', size)}\n---\n\nText.`,
}

/** All inputs by their names. */
export const inputs: ReadonlyMap<string, Input> = new Map(
  Object.entries({ nested, unclosed, runs, many }).flatMap(([kind, all]) =>
    Object.entries(all).map(([name, input]): [string, Input] => [`${kind}: ${name}`, input]),
  ),
)
