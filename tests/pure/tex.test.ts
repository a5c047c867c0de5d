import assert from 'node:assert/strict'
import test from 'node:test'
import katex from 'katex'
import type { Root } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { VFile } from 'vfile'
import { parseArticle } from '../../src/article/parseArticle.ts'
import { parseMarkdown } from '../../src/article/parseMarkdown.ts'
import { chemistryToTex } from '../../src/article/syntax/math/chemistryToTex.ts'

/** The formulas of a text: displayed ones between `[` and `]`. */
function formulasIn(text: string): string[] {
  const found: string[] = []
  visit(parseMarkdown(text), (node) => {
    if (node.type === 'math') found.push(`[${node.value.replace(/\s+/g, ' ')}]`)
    if (node.type === 'inlineMath') found.push(node.value)
  })
  return found
}

test('a formula whose commands double what they are given, out of sight of the limits, stays text', () => {
  const name = (at: number) => `\\q${'x'.repeat(at)}`
  const doubling = Array.from({ length: 12 }, (_, at) => `\\def${name(at)}#1.{${name(at + 1)} #1#1.}`).join('')
  assert.deepEqual(formulasIn(`One $${doubling}${name(0)} x.$ two.`), [])
  assert.deepEqual(formulasIn('One $\\def\\q{x}\\q\\q$ two.'), ['xx'])
})

function omittedIn(tree: Root): string[] {
  const found: string[] = []
  visit(tree, 'omitted', ({ rule, source }) => void found.push(`${rule} ${source}`))
  return found
}

const spellings: Record<string, [text: string, ...formulas: string[]][]> = {
  'formulas between brackets with backslashes': [
    ['The area is \\(a^2\\).', 'a^2'],
    ['# The \\(n^2\\) law', 'n^2'],
    ['| A |\n| --- |\n| \\(x_1\\) |', 'x_1'],
    ['> \\[ x^2 \\]', 'x^2'],
    ['- \\[\n  x\n  + y = z\n  \\]', '[x + y = z]'],
    ['\\[\n\\int_0^1 x\\,dx\n\\]', '[\\int_0^1 x\\,dx]'],
    ['\\[ a\n= b \\]', '[a = b]'],
    ['We have \\[ \\alpha = 1 \\] here.', '\\alpha = 1'],
    ['We have\n\\[\n\\alpha = 1\n\\]\nhere.', '[\\alpha = 1]'],
    ['\\\\(a^2\\\\) and \\\\[ b^2 \\\\]', 'a^2', 'b^2'],
    [
      '\\\\[\n\\begin{aligned} a\\_1 &= b \\\\\\\\ c &= d \\end{aligned}\n\\\\]',
      '[\\begin{aligned} a_1 &= b \\\\ c &= d \\end{aligned}]',
    ],
    ['\\\\( \\\\frac{1}{2} \\\\)', '\\frac{1}{2}'],
    ['\\(x^2\\), and \\(n\\) and \\(1\\).', 'x^2', 'n', '1'],
    ['第\\(k^2\\)项', 'k^2'],
    ['Note\\[\nx^2\n\\]'],
  ],
  'environments without signs': [
    ['\\begin{equation}\nf(x) = x^2\n\\end{equation}', '[f(x) = x^2 \\tag{1}]'],
    ['\\begin{equation*}f(x)\\end{equation*}', '[f(x)]'],
    [
      'So\n\\begin{align*}\na &= b \\\\\n- c &= d\n\\end{align*}\nholds.',
      '[\\begin{align*} a &= b \\\\ - c &= d \\end{align*}]',
    ],
    ['- \\begin{gather}\n  a \\\\\n  b\n  \\end{gather}', '[\\begin{gather} a \\tag{1} \\\\ b \\tag{2} \\end{gather}]'],
    ['> \\begin{displaymath}\n> a\n> \\end{displaymath}', '[a]'],
    ['Here \\begin{equation} a \\end{equation} it is.', 'a'],
    ['\\begin{pmatrix}\n1 & 2\n\\end{pmatrix}', '[\\begin{pmatrix} 1 & 2 \\end{pmatrix}]'],
    ['$\\begin{align} a &= b \\end{align}$ is it.', 'a = b'],
  ],
  'what GitHub and GitLab write': [
    ['Here $`a^2+b^2`$ is.', 'a^2+b^2'],
    [
      'Initialise $ \\theta_1,\\cdots,\\theta_n $ and $x^{(1)} + \\mu $.',
      '\\theta_1,\\cdots,\\theta_n',
      'x^{(1)} + \\mu',
    ],
    ['It costs $ 5 or $ 6, in $ PATH and $ HOME, C:\\temp $ and $ C:\\dir $.'],
    ['*$`a_1`$* and **$`b_1`$**', 'a_1', 'b_1'],
    ['```math\na\n```', '[a]'],
    ['~~~math id=x\na\n~~~', '[a]'],
    ['- ```math\n  a\n  ```', '[a]'],
  ],
  'numbered environments': [
    [
      '$$\n\\begin{align}\na &= b \\\\\n&= c \\nonumber \\\\\n&= d \\\\\n\\end{align}\n$$',
      '[\\begin{align} a &= b \\tag{1} \\\\ &= c \\notag \\\\ &= d \\tag{2} \\end{align}]',
    ],
    ['$$\\begin{eqnarray}a&=&b\\\\c&=&d\\end{eqnarray}$$', '\\begin{aligned} a&=b \\\\ c&=d \\end{aligned}'],
    ['\\begin{eqnarray*}a&=&b\\end{eqnarray*}', '[\\begin{align*} a&=b \\end{align*}]'],
    ['\\begin{alignat}{2}a&=b&c&=d\\end{alignat}', '[\\begin{alignat}{2} a&=b&c&=d \\tag{1} \\end{alignat}]'],
    ['\\begin{multline}\na \\\\\n+ b\n\\end{multline}', '[\\begin{gathered} a \\\\ + b \\end{gathered} \\tag{1}]'],
    ['\\begin{flalign}a&=b\\end{flalign}', '[\\begin{align} a&=b \\tag{1} \\end{align}]'],
    [
      '\\begin{equation}\\begin{split}a&=b\\\\&=c\\end{split}\\end{equation}',
      '[\\begin{split}a&=b\\\\&=c\\end{split} \\tag{1}]',
    ],
    [
      '\\begin{align}a \\tag{A} \\\\[2mm] \\begin{cases}b\\\\c\\end{cases}\\end{align}',
      '[\\begin{align} a \\tag{A} \\\\[2mm] \\begin{cases}b\\\\c\\end{cases} \\tag{1} \\end{align}]',
    ],
    ['\\begin{subequations}\\begin{align}a\\end{align}\\end{subequations}', '[\\begin{align} a \\tag{1} \\end{align}]'],
    ['\\begin{align}a \\notag\\end{align}', '[\\begin{align*} a \\end{align*}]'],
  ],
  'commands of the author': [
    ['$$\\newcommand{\\RR}{\\mathbb{R}} x \\in \\RR$$\n\nThe set $\\RR$.', 'x \\in \\mathbb{R}', '\\mathbb{R}'],
    [
      '$\\newcommand{\\E}[1]{\\mathbb{E}\\left[#1\\right]}$\n\n$\\E{X}$ and $\\E Y$',
      '\\mathbb{E}\\left[X\\right]',
      '\\mathbb{E}\\left[Y\\right]',
    ],
    ['$\\newcommand\\f[2][a]{#1_#2}$ $\\f{1}$ $\\f[b]{2}$', 'a_1', 'b_2'],
    ['\\newcommand{\\RR}{\\mathbb{R}}\n\nThe set $\\RR^n$.', '\\mathbb{R}^n'],
    ['\\def\\bx{\\mathbf{x}}\n\\let\\eps\\varepsilon\n\n$\\bx + \\eps a$', '\\mathbf{x} + \\varepsilon a'],
    ['$\\def\\f#1#2{#1(#2)}$\n\n$\\f gx$', 'g(x)'],
    ['$\\DeclareMathOperator*{\\argmax}{arg\\,max}$\n\n$\\argmax_x f$', '\\operatorname*{arg\\,max}_x f'],
    ['\\DeclarePairedDelimiter{\\abs}{\\lvert}{\\rvert}\n\n$\\abs{x}$', '\\left\\lvert x \\right\\rvert'],
    ['\\[ \\renewcommand{\\vec}[1]{\\mathbf{#1}} \\vec{a} \\]', '\\mathbf{a}'],
    ['$\\global\\def\\RR{\\mathbb{R}}x^\\RR$', 'x^{\\mathbb{R}}'],
    ['---\nheader-includes: |\n  \\newcommand{\\RR}{\\mathbb{R}}\n---\n\n$\\RR$', '\\mathbb{R}'],
    ['$\\require{mhchem}$\n\n$x$', 'x'],
    [
      '\\begin{equation}\n\\providecommand{\\half}{\\frac{1}{2}}\nx = \\half\n\\end{equation}',
      '[x = \\frac{1}{2} \\tag{1}]',
    ],
    ['$\\newcommand{\\a}{1}\\a$, then $\\renewcommand{\\a}{2}\\a$\n\n$\\a$', '1', '2', '2'],
  ],
  'chemistry and units': [
    ['$\\ce{H2O}$', '{\\mathrm{H}_{2}\\mathrm{O}}'],
    ['Water is \\ce{H2O}.', '{\\mathrm{H}_{2}\\mathrm{O}}'],
    ['$\\pu{5 km}$', '{5~\\mathrm{km}}'],
  ],
  'what is no formula': [
    ['An \\(optional\\) word and file\\(s\\).'],
    ['\\(1\\) One, \\(a\\) two.'],
    ['See \\[1\\], \\[x\\], \\[WIP\\], \\[^1\\], \\[0, 1\\].'],
    ['`\\(x^2\\)` and `$\\RR$`'],
    ['```tex\n\\begin{equation}\na\n\\end{equation}\n```'],
    ['a\\[i_1\\] and \\[x_1\\](https://a.b)'],
    ['\\[Note: this is long\nand goes on\\]'],
    ['```tex\n\\newcommand{\\RR}{\\mathbb{R}}\n```\n\n$\\RR$'],
    ['\\begin{itemize}\n\\item One\n\\end{itemize}'],
    ['\\newcommand{\\RR}{\\mathbb{R}}\n\nNobody uses it.'],
    ['It costs \\$6, see \\ref{fig:a}.'],
    ['$\\def\\a{\\a\\a}\\a$'],
    ['    \\[ x^2 \\]'],
    ['<!-- \\newcommand{\\RR}{1} --> $\\RR$'],
    ['\\\\ \\(see the *file*\\)'],
    ['$\\newcommand{\\a}$ and $\\def\\b#2x{1}\\undefined$'],
  ],
}

for (const [name, rows] of Object.entries(spellings))
  test(`${name}`, () => {
    for (const [text, ...formulas] of rows) assert.deepEqual(formulasIn(text), formulas, text)
  })

test('formulas in blocks of HTML are formulas, in code they are not', () => {
  const rows: [html: string, ...formulas: string[]][] = [
    ['<p>The $x^2$ in HTML.</p>', 'inline x^2'],
    ['<p>\\(a &lt; b\\)</p>', 'inline a &lt; b'],
    ['<td>$$y_1$$</td>', 'inline y_1'],
    ['<div>\n\\[ x \\tag{A} \\]\n</div>', 'display x \\tag{A}'],
    ['<p>So \\[ x^2 \\] holds.</p>', 'inline x^2'],
    [
      '<div>\n\\begin{align}\na &amp;= b \\label{a}\n\\end{align}\n</div>',
      'display \\begin{align} a &amp;= b \\tag{1} \\end{align}',
    ],
    ['<li>$\\newcommand{\\R}{\\mathbf R}\\R$</li>', 'inline \\mathbf R'],
    ['<p>\\\\(\\\\alpha\\\\)</p>', 'inline \\alpha'],
    ['<pre>$x^2$</pre>'],
    ['<p><code>\\(x^2\\)</code> and <kbd>$x$</kbd></p>'],
    ['<p>From $5 to $6, $HOME and $PATH, \\(optional\\), \\[1\\]</p>'],
    ['<p title="$x^2$">A title</p>'],
    ['<!-- $x^2$ -->'],
  ]
  for (const [html, ...formulas] of rows) {
    const [node] = parseMarkdown(html).children
    assert.ok(node?.type === 'html', html)
    const found = Array.from(
      node.value.matchAll(/data-tex="(\w+)">([\s\S]*?)<\/span>/g),
      ([, place, tex = '']) => `${place} ${tex.replace(/\s+/g, ' ')}`,
    )
    assert.deepEqual(found, formulas, html)
  }
  const referring = parseMarkdown('<p>$$a \\label{x}$$ See \\eqref{x}.</p>')
  assert.deepEqual(omittedIn(referring), ['formula-label \\label{x}'])
  assert.match(toString(referring.children[0] ?? referring), /See \(1\)\.<\/p>/)
})

test('names of equations become numbers where the text refers to them, and are left out', () => {
  const tree = parseMarkdown(
    [
      'See \\eqref{b}, Eq. \\ref{a} and $\\eqref{c} > 1$.',
      '$$ a = b \\label{a} $$',
      '\\begin{align} x &= y \\label{b} \\\\ z &= 1 \\label{unused} \\end{align}',
      '$$\nc \\tag{C} \\label{c}\n$$',
      '$$\nd \\label{d}\n$$',
    ].join('\n\n'),
  )
  const [first, ...others] = tree.children
  assert.ok(first)
  assert.equal(toString(first), 'See (2), Eq. 1 and \\text{(C)} > 1.')
  const shown = others.flatMap((node) => (node.type === 'math' ? [node.value.replace(/\s+/g, ' ')] : []))
  assert.deepEqual(shown, ['\\begin{align} x &= y \\tag{2} \\\\ z &= 1 \\tag{3} \\end{align}', 'c \\tag{C}', 'd'])
  assert.deepEqual(
    omittedIn(tree),
    ['a', 'b', 'unused', 'c', 'd'].map((label) => `formula-label \\label{${label}}`),
  )
})

test('what only defines commands is left out, as written', () => {
  const tree = parseMarkdown('$$\n\\newcommand{\\RR}{\\mathbb{R}}\n\\def\\a{1}\n$$\n\n$\\RR\\a$')
  assert.deepEqual(omittedIn(tree), ['formula-command \\newcommand{\\RR}{\\mathbb{R}}', 'formula-command \\def\\a{1}'])
})

test('definitions that are none leave the text as it is', () => {
  const broken =
    '\\newcommand \\newcommand{} \\newcommand{a}{b} \\newcommand{\\a}[x]{b} \\newcommand{\\a}[1 \\newcommand{\\a}{ \\def \\def\\a \\def\\a#1.{b} \\def\\a{b \\let \\let\\a \\let\\a} \\let=b \\DeclareMathOperator{\\a} \\DeclareMathOperator \\DeclarePairedDelimiter{\\a}{(} \\DeclarePairedDelimiter{\\a} \\require \\global\\a \\global \\def\\\\{b} \\newcommand{\\a\\b}{c}'
  for (const source of broken.split(/ (?=\\(?:new|def|let|Decl|req|glob))/))
    assert.deepEqual(omittedIn(parseMarkdown(`${source}\n\n$${source}$\n\n$\\a x_1$`)), [], source)
  assert.deepEqual(formulasIn('$\\newcommand{\\f}[1]{#1#2} \\f$ and $\\f$ and $\\f{1}$'), [])
  assert.deepEqual(formulasIn('$\\ce$ and $\\ce{\\bond{x}}$ and $\\begin{align} a'), [])
})

test('a formula that leads elsewhere is none, however it is written', () => {
  const link = '\\href{javascript:a}{b}'
  for (const text of [
    `\\(x^2 ${link}\\)`,
    `$$x \\tag{${link}}$$`,
    `\\begin{equation}${link}\\end{equation}`,
    `$\\newcommand{\\a}{${link}}\\a$`,
    `<p>\\(x^2 ${link}\\)</p>`,
    `<p><span data-tex="inline">${link}</span></p>`,
    `<p><span data-tex="display">x \\tag{${link}}</span></p>`,
  ]) {
    const { root } = parseArticle(new VFile(`# Title\n\n${text}`))
    visit(root, (node) => assert.doesNotMatch(node.type, /math/i, text))
  }
})

test('chemistry is TeX that KaTeX draws', () => {
  const sources =
    '2H2 + O2 -> 2H2O;A <=> B;A <=>> B;A <<=> B;A <--> B;A <=>[k_1][k_2] B;^{227}_{90}Th+;SO4^2- + Ba^2+ -> BaSO4 v;A\\bond{~}B\\bond{~-}C\\bond{~--}D\\bond{-~-}E;1/2 H2O;CuSO4.5H2O;OH^.;A ->[{heat}][\\Delta] B;NO_x'
  for (const source of sources.split(';')) {
    const tex = chemistryToTex(source, 'ce')
    assert.ok(tex, source)
    assert.doesNotThrow(() => katex.renderToString(tex, { strict: 'ignore' }), source)
  }
  assert.equal(chemistryToTex('A\\bond{x}B', 'ce'), undefined)
})
