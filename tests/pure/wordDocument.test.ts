import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { zipSync } from 'fflate'
import { report } from '../../src/messages/report.ts'
import { accountOf, articleOf, reasonsOf } from '../articleOf.ts'
import { item, paragraph, picture, run, table, type WordParts, wordFile } from '../wordFile.ts'

const styles = {
  Heading1: 'heading 1',
  Title: 'Title',
  Subtitle: 'Subtitle',
  Author: 'Author',
  Date: 'Date',
  Quote: 'Quote',
  Caption: 'caption',
  SourceCode: 'Source Code',
  TOC1: 'toc 1',
  'r:Verbatim': 'Verbatim Char',
}
const read = (body: string, parts: WordParts = {}) => articleOf('talk.docx', wordFile(body, { styles, ...parts }))

/** The Markdown of a document, of which nothing may be lost. */
async function markdownOf(body: string, parts?: WordParts): Promise<string> {
  const article = await read(body, parts)
  assert.deepEqual(accountOf(article), { lost: [], left: [] })
  return String(article)
}

describe('a Word document is an article', () => {
  test('with headings, marks and links', async () => {
    const link = `<w:hyperlink r:id="l">${run('the plan')}</w:hyperlink>`
    const words = [
      run('It is '),
      run('bold ', '<w:b/>'),
      run('and'),
      run(' H'),
      run('2', '<w:vertAlign w:val="subscript"/>'),
      run('O, see '),
      link,
    ]
    assert.equal(
      await markdownOf(paragraph('Costs', 'Heading1') + paragraph(words.join('')), {
        links: { l: 'https://a.example/' },
      }),
      '# Costs\n\nIt is **bold** and H<sub>2</sub>O, see [the plan](https://a.example/)\n',
    )
  })

  test('whose title, subtitle, authors and date are front matter', async () => {
    const top = [
      paragraph('Roses', 'Title'),
      paragraph(''),
      paragraph('A study', 'Subtitle'),
      paragraph('Ada', 'Author'),
      paragraph('Bob', 'Author'),
      paragraph('May 2025', 'Date'),
    ]
    assert.equal(
      await markdownOf(top.join('') + paragraph('Words.')),
      '---\ntitle: Roses\nsubtitle: A study\nauthor:\n  - Ada\n  - Bob\ndate: May 2025\n---\n\nWords.\n',
    )
  })

  test('with lists, which go on with their numbers', async () => {
    const lists = { 1: 'decimal', 2: 'bullet' } as const
    const body = item('One', '1') + item('Two', '1') + paragraph('Between.') + item('Three', '1') + item('Dot', '2')
    assert.equal(await markdownOf(body, { lists }), '1. One\n2. Two\n\nBetween.\n\n3. Three\n\n- Dot\n')
  })

  test('with tables, their cells as they are', async () => {
    const cell = paragraph('a') + paragraph('') + paragraph('b')
    assert.equal(
      await markdownOf(
        table([
          ['Name', 'Note'],
          ['x', cell],
        ]),
      ),
      '<table><tbody><tr><td><p>Name</p></td><td><p>Note</p></td></tr><tr><td><p>x</p></td><td><p>a</p><p>b</p></td></tr></tbody></table>\n',
    )
  })

  test('with pictures and captions', async () => {
    const article = await read(paragraph(picture('p', 'A plan')) + paragraph('Figure 1: The plan', 'Caption'), {
      pictures: { p: Buffer.from([1, 2]) },
    })
    assert.equal(String(article), '![A plan](picture-1.png)\n\n*Figure 1: The plan*\n')
    assert.deepEqual(article.data.original?.files.get('picture-1.png'), Buffer.from([1, 2]))
  })

  test('with footnotes and endnotes', async () => {
    const notes = (text: string) => `<w:footnote w:id="4">${paragraph(text)}</w:footnote>`
    const mark = (kind: string) => `<w:r><w:${kind}Reference w:id="4"/></w:r>`
    assert.equal(
      await markdownOf(paragraph(`${run('Twice')}${mark('footnote')}${run('.')}${mark('endnote')}`), {
        footnotes: notes('By hand.'),
        endnotes: notes('At the end.').replaceAll('footnote', 'endnote'),
      }),
      'Twice[^footnote-4].[^endnote-4]\n\n[^footnote-4]: By hand.\n\n[^endnote-4]: At the end.\n',
    )
  })

  test('with code by its style or its font, and quotes', async () => {
    const courier = '<w:rFonts w:ascii="Courier New"/>'
    const body = [
      paragraph('run()', 'SourceCode'),
      paragraph('stop()', 'SourceCode'),
      paragraph(`${run('Call ')}${run('run()', '<w:rStyle w:val="Verbatim"/>')}${run(' or ')}${run('go', courier)}`),
      paragraph(run('psql new', courier)),
      paragraph('Never again.', 'Quote'),
    ]
    assert.equal(
      await markdownOf(body.join('')),
      '```\nrun()\nstop()\n```\n\nCall `run()` or `go`\n\n```\npsql new\n```\n\n> Never again.\n',
    )
  })

  test('whose signs are no Markdown', async () => {
    const text = 'It costs $5 or $6, 10^3 ==x== {{ name }} *no* ~a~ [x] 100 %% &amp; a_b_c &lt;b&gt;'
    assert.equal(
      await markdownOf(paragraph(text) + paragraph(': no definition') + paragraph('| no line')),
      'It costs \\$5 or \\$6, 10\\^3 \\==x\\== \\{\\{ name }} \\*no\\* \\~a\\~ \\[x] 100 \\%% & a_b_c \\<b>\n\n\\: no definition\n\n\\| no line\n',
    )
  })

  test('with headings that links lead to, and a large first letter', async () => {
    const mark = '<w:bookmarkStart w:id="1" w:name="costs"/>'
    const cap = paragraph('D', '', '<w:framePr w:dropCap="drop"/>')
    assert.equal(
      await markdownOf(
        `${paragraph(`${mark}${run('Costs')}`, 'Heading1')}${paragraph(`${mark}${run('x')}`)}${cap}${paragraph('rop cap.')}`,
      ),
      '# <a id="costs"></a>Costs\n\nx\n\nDrop cap.\n',
    )
  })

  test('with what stands in boxes, fields and changes', async () => {
    const choice = `<w:r><mc:AlternateContent><mc:Choice>${'<w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"/></w:pict>'}<w:t>kept</w:t></mc:Choice></mc:AlternateContent></w:r>`
    const ruby = `<w:r><w:ruby><w:rt>${run('kan')}</w:rt><w:rubyBase>${run('漢')}</w:rubyBase></w:ruby></w:r>`
    const field = `<w:fldSimple w:instr="AUTHOR">${run('Ada')}</w:fldSimple>`
    assert.equal(
      await markdownOf(paragraph(`${run('A ')}${choice}${ruby}${field}<w:ins>${run(' new')}</w:ins>`)),
      'A kept漢kanAda new\n',
    )
  })
})

const math = (inside: string) => `<m:oMath>${inside}</m:oMath>`
const r = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`
const e = (text: string) => `<m:e>${r(text)}</m:e>`

describe('equations are TeX', () => {
  const cases: [name: string, omml: string, tex: string][] = [
    ['fractions', `<m:f><m:num>${r('a')}</m:num><m:den>${r('b')}</m:den></m:f>`, '\\frac{a}{b}'],
    [
      'binomials',
      `<m:f><m:fPr><m:type m:val="noBar"/></m:fPr><m:num>${r('n')}</m:num><m:den>${r('k')}</m:den></m:f>`,
      '\\binom{n}{k}',
    ],
    [
      'fractions in a line',
      `<m:f><m:fPr><m:type m:val="lin"/></m:fPr><m:num>${r('a')}</m:num><m:den>${r('b')}</m:den></m:f>`,
      '{a}/{b}',
    ],
    ['superscripts', `<m:sSup>${e('x')}<m:sup>${r('2')}</m:sup></m:sSup>`, '{x}^{2}'],
    ['both', `<m:sSubSup>${e('x')}<m:sub>${r('i')}</m:sub><m:sup>${r('2')}</m:sup></m:sSubSup>`, '{x}_{i}^{2}'],
    ['before', `<m:sPre><m:sub>${r('1')}</m:sub><m:sup>${r('2')}</m:sup>${e('H')}</m:sPre>`, '{}_{1}^{2}{H}'],
    ['subscripts', `<m:sSub>${e('x')}<m:sub>${r('i')}</m:sub></m:sSub>`, '{x}_{i}'],
    [
      'roots',
      `<m:rad><m:deg/>${e('x')}</m:rad><m:rad><m:deg>${r('3')}</m:deg>${e('y')}</m:rad>`,
      '\\sqrt{x}\\sqrt[3]{y}',
    ],
    [
      'sums',
      `<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub>${r('i=1')}</m:sub><m:sup>${r('n')}</m:sup>${e('i')}</m:nary><m:nary><m:sub/><m:sup/>${e('x')}</m:nary>`,
      '\\sum_{i=1}^{n}{i}\\int{x}',
    ],
    [
      'brackets',
      `<m:d><m:dPr><m:begChr m:val="{"/><m:endChr m:val=""/></m:dPr>${e('a')}${e('b')}</m:d>`,
      '\\left\\{a|b\\right.',
    ],
    ['functions', `<m:func><m:fName>${r('sin')}</m:fName>${e('x')}</m:func>`, '\\sin {x}'],
    [
      'limits',
      `<m:limLow>${e('lim')}<m:lim>${r('n')}</m:lim></m:limLow><m:limUpp>${e('a')}<m:lim>${r('b')}</m:lim></m:limUpp>`,
      '\\lim_{n}{a}^{b}',
    ],
    [
      'accents',
      `<m:acc>${e('x')}</m:acc><m:acc><m:accPr><m:chr m:val="⃗"/></m:accPr>${e('v')}</m:acc>`,
      '\\hat{x}\\vec{v}',
    ],
    [
      'bars',
      `<m:bar><m:barPr><m:pos m:val="top"/></m:barPr>${e('x')}</m:bar><m:groupChr>${e('y')}</m:groupChr><m:borderBox>${e('z')}</m:borderBox>`,
      '\\overline{x}\\underbrace{y}\\boxed{z}',
    ],
    [
      'matrices',
      `<m:m><m:mr>${e('1')}${e('0')}</m:mr><m:mr>${e('0')}${e('1')}</m:mr></m:m>`,
      '\\begin{matrix}1 & 0 \\\\ 0 & 1\\end{matrix}',
    ],
    ['lines', `<m:eqArr>${e('a')}${e('b')}</m:eqArr>`, '\\begin{aligned}a \\\\ b\\end{aligned}'],
    ['parts that are missing', '<m:f/><m:sSup/><m:func/><m:limLow/>', '\\frac{}{}{}^{}{}{}_{}'],
    ['elements of a later version', `<m:phant>${e('x')}</m:phant>`, 'x'],
    [
      'signs that TeX has no command for',
      `<m:nary><m:naryPr><m:chr m:val="⨁"/></m:naryPr><m:sub/><m:sup/>${e('V')}</m:nary><m:acc><m:accPr><m:chr m:val="*"/></m:accPr>${e('x')}</m:acc>`,
      '⨁{V}\\hat{x}',
    ],
    [
      'other brackets',
      `<m:d><m:dPr><m:begChr m:val="⟨"/><m:sepChr m:val=","/><m:endChr m:val="⟩"/></m:dPr>${e('a')}${e('b')}</m:d><m:d>${e('c')}</m:d>`,
      '\\left\\langle a,b\\right\\rangle \\left(c\\right)',
    ],
    [
      'bars on the other side',
      `<m:bar>${e('x')}</m:bar><m:groupChr><m:groupChrPr><m:pos m:val="top"/></m:groupChrPr>${e('y')}</m:groupChr>`,
      '\\underline{x}\\overbrace{y}',
    ],
    ['upright letters', `<m:r><m:rPr><m:sty m:val="p"/></m:rPr><m:t>d</m:t></m:r>${r('\\')}`, 'd\\backslash'],
    [
      'words and signs',
      `<m:r><m:rPr><m:nor/></m:rPr><m:t>for all</m:t></m:r>${r('α_1 {x} 5%')}`,
      '\\text{for all}α\\_1 \\{x\\} 5\\%',
    ],
  ]
  for (const [name, omml, tex] of cases)
    test(name, async () => {
      const article = await read(paragraph(`${run('It is ')}${math(omml)}${run('.')}`))
      assert.equal(String(article), `It is $${tex}$.\n`)
      assert.deepEqual(accountOf(article).lost, [])
    })

  test('one on a line of its own is a block', async () => {
    const article = await read(paragraph(`<m:oMathPara>${math(r('x=1'))}</m:oMathPara>`) + paragraph(math(r('y=2'))))
    assert.equal(String(article), '$$\nx=1\n$$\n\n$$\ny=2\n$$\n')
  })
})

describe('what is not for readers is left out by a rule', () => {
  const cases: [name: string, body: string, parts: WordParts, left: string][] = [
    ['hidden text', paragraph(run('secret', '<w:vanish/>')), {}, 'hidden-text: secret'],
    ['deleted text', paragraph(`<w:del><w:r><w:delText>gone</w:delText></w:r></w:del>`), {}, 'deleted-text: gone'],
    ['moved text', paragraph(`<w:moveFrom>${run('moved')}</w:moveFrom>`), {}, 'deleted-text: moved'],
    ['contents', paragraph('Costs 3', 'TOC1'), {}, 'navigation: Costs 3'],
    ['comments', '', { comments: `<w:comment w:id="1">${paragraph('Really?')}</w:comment>` }, 'comment: Really?'],
    ['headers', '', { header: paragraph('Draft') }, 'running-head: Draft'],
  ]
  for (const [name, body, parts, left] of cases)
    test(name, async () => {
      const article = await read(paragraph('Words.') + body, parts)
      assert.equal(String(article), 'Words.\n')
      assert.deepEqual(accountOf(article), { lost: [], left: [left] })
    })
})

test('a chart is told, with its paragraph; so is a picture outside of the document', async () => {
  const chart =
    '<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><c:chart r:id="x"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
  const outside = picture('l', 'x').replace('r:embed', 'r:link')
  const article = await read(paragraph('Words.') + paragraph(chart) + paragraph(outside), {
    links: { l: 'file:///etc/passwd' },
  })
  const [first, second] = reasonsOf(article)
  assert.match(first ?? '', /^Paragraph 2: Cannot show a chart or a diagram of Word, expected a picture/)
  assert.match(second ?? '', /^A picture: Cannot take it over, expected a picture inside of the document: /)
  assert.equal(String(article), 'Words.\n')
})

test('a message names the paragraph', async () => {
  const article = await read(paragraph('One.') + table([['a', 'b']]) + paragraph('Two.'))
  for (const place of [1, 3, 5]) report(article, { ruleId: 'lost', place, reason: 'No.' })
  assert.deepEqual(reasonsOf(article), ['Paragraph 1: No.', 'Paragraph 2: No.', 'Paragraph 4: No.'])
})

test('words that the reading of a document loses are told', async () => {
  const article = await read(
    paragraph('One.') + paragraph(`${run('un')}${run('believ', '<w:b/>')}${run('able &amp; &#65;')}`),
  )
  assert.deepEqual(accountOf(article), { lost: [], left: [] })
  article.value = 'One.\n'
  assert.deepEqual(accountOf(article).lost, ['unbelievable a'])
})

test('a document that cannot be read is one line with the remedy', async () => {
  const bad = zipSync({ 'word/document.xml': new TextEncoder().encode('<w:document>') })
  const line = /^Cannot read the document `bad\.docx`, expected a Word document: .*; save it as \.docx again$/
  await assert.rejects(articleOf('bad.docx', bad), { name: 'Failure', message: line })
  const none = zipSync({ 'word/document.xml': new TextEncoder().encode('<document/>') })
  await assert.rejects(articleOf('bad.docx', none), { name: 'Failure' })
  await assert.rejects(articleOf('empty.docx', wordFile('')), { name: 'Failure', message: /expected an article/ })
})
