import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { account, cover, isSetIn } from './account.ts'
import type { Article } from './article.ts'
import { deckWordsOf } from './deckWords.ts'
import { findRunTogether } from './findRunTogether.ts'
import { listArticles } from './listArticles.ts'
import { findTalk, makeTalks, type Talk } from './makeTalks.ts'
import { mergeMissingGlyphs, missingGlyphsIn } from './missingGlyphs.ts'
import { omissions } from './omissions.ts'
import { gap, readArticle } from './readArticle.ts'
import { readFaults } from './readFaults.ts'
import { type Files, presented, printed, readFiles } from './readFiles.ts'
import { type Bites, kinds, tryTeeth } from './teeth.ts'
import { Stream, wordsOf } from './words.ts'

const here = fileURLToPath(new URL('.', import.meta.url))
/** Its slides of pictures with long titles were the first to come out blank. */
const audience = 'executives'
const faults = join(here, 'fixtures/faults.md')

suite('audit', () => {
  let folder: string
  let article: Article
  let talk: Talk
  let files: Files

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'deckwright-audit-test-'))
    article = readArticle(faults, await readFile(faults, 'utf8'))
    const said = await makeTalks(faults, folder, [audience], true)
    const found = await findTalk(folder, audience)
    assert.ok(found, said)
    talk = found
    files = await readFiles(talk)
  })

  after(() => rm(folder, { recursive: true, force: true }))

  test('finds nothing in the files of an article that exercises what was broken', () => {
    const { findings } = account(article, files)
    assert.deepEqual(
      findings.map(({ line, kind, text, where }) => `${line} ${kind}: ${text} (${where})`),
      [],
    )
  })

  test('finds each fault that is injected', async () => {
    const bites = new Map<string, Bites>()
    await tryTeeth(article, files, talk, bites)
    for (const kind of kinds) {
      const { injected = 0, missed = [] } = bites.get(kind) ?? {}
      assert.ok(injected > 0, `${kind}: none could be injected`)
      assert.deepEqual(missed, [], kind)
    }
  })
})

test('the audit has eyes of its own: it imports nothing of src/', async () => {
  const names = (await readdir(here)).filter((name) => name.endsWith('.ts'))
  for (const name of names) {
    const text = await readFile(join(here, name), 'utf8')
    const imported = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, path = '']) => path)
    const outside = imported.filter((path) => path.startsWith('..') || path === 'deckwright')
    assert.deepEqual(outside, [], name)
  }
})

test('a power on the line is told from a word that ends like its base before a number', () => {
  const article = { blocks: [], struck: [], raised: [{ line: 3, before: 'n', after: '2', tag: 'sup' }] }
  const kindsOf = (...texts: string[]) => {
    const runs = texts.map((text) => ({ text, size: 24, baseline: 100 }))
    const none = { pages: [] }
    return findRunTogether(article, { pdf: { pages: [{ runs }] }, handout: none, pptx: { slides: [] } }).map(
      ({ kind }) => kind,
    )
  }
  assert.deepEqual(kindsOf('in O(n', '2) steps'), ['run together'])
  assert.deepEqual(kindsOf('the next version', '2 of 3'), [])
})

test('what the command tells of its own faults is found, for the audience that it is about', () => {
  const said = [
    'out/executives.pdf',
    'article.md',
    '5:1-5:67 error Cannot show `a.png`, expected a file: there is none   missing-image deckwright',
    '7:1      error The deck lacks `seven`   lost          deckwright',
    '',
    'article.md (executives)',
    '  90:1     error Slide 23: Cannot show all of the slide   overflow      deckwright',
    '  error Slide 2 shows nothing   blank-slide   deckwright',
    '12:1  warning Unexpected words again on slide 3   repeated   deckwright',
    '13:1  warning Slide 3: Cannot show all   overflow   deckwright',
    '',
    '✖ 4 errors',
  ].join('\n')
  const kindsOf = (audience: string) => readFaults(said, audience).map(({ kind, line }) => `${line} ${kind}`)
  assert.deepEqual(kindsOf('executives'), ['7 lost', '90 overflow', '0 blank-slide', '12 repeated'])
  assert.deepEqual(kindsOf('students'), ['7 lost'])
})

test('private passages are read in each spelling', () => {
  const read = (text: string) => {
    const { secrets, blocks } = readArticle('a.md', text)
    return [secrets.map(({ kind, text }) => `${kind}: ${text.trim()}`), blocks.map(({ text }) => text)]
  }
  assert.deepEqual(read('one\n\n::: notes\ntwo\n:::\n\nthree'), [['notes: two'], ['one', 'three']])
  assert.deepEqual(read('one\n\n::: {.notes}\ntwo\n:::\n\nthree'), [['notes: two'], ['one', 'three']])
  assert.deepEqual(read('<aside class="notes">\n\ntwo\n\n</aside>\n\nthree'), [['notes: two'], ['three']])
  assert.deepEqual(read('one %%two%% three'), [['comment: two'], ['one three']])
  assert.deepEqual(read('%%\ntwo\n\nthree\n%%\n\nfour'), [['comment: two\n\nthree'], ['four']])
  assert.deepEqual(read('one <!-- two --> three'), [['comment: two'], ['one three']])
  assert.deepEqual(read('<!-- deckwright: skip -->\n\n## two\n\nthree\n\n## four'), [
    ['skip: two', 'skip: three'],
    ['four'],
  ])
  assert.deepEqual(read('<!-- deckwright: notes -->\n\ntwo\n\nthree'), [['notes: two'], ['three']])
})

test('words are the same however they are set, and have to be whole', () => {
  assert.deepEqual(wordsOf('„5–15 %“ of ﬁles, 3.5 or 数据'), ['5', '15', 'of', 'files', '3.5', 'or', '数', '据'])
  // A list of numbers may be broken behind each comma.
  assert.deepEqual(wordsOf('[0,1,1]'), ['0', '1', '1'])
  assert.deepEqual(wordsOf('وRails'), ['و', 'Rails'])
  assert.deepEqual(wordsOf('포크**하고'), ['포크하고'])
  const stream = new Stream(['a long\nword is hyphen-\nated', '142 and 42'])
  assert.equal(stream.count('42'), 1)
  assert.equal(stream.has('hyphenated'), true)
  assert.equal(stream.has('ongword'), false)
  assert.equal(stream.breakBetween('long', 'word'), 'below')
  assert.equal(stream.breakBetween('word', 'is'), 'beside')
})

test('a word is found behind the sentence before, or where that was taken from between, and nowhere else', () => {
  const words = wordsOf('It costs nothing at all. We chose the fast one. Mathematically, it')
  const lost = (...lines: string[]) => words.filter((_, at) => !cover(words, [new Stream(lines)])[at])
  assert.deepEqual(lost('We chose the fast one.', 'It costs nothing at all. Mathematically, it'), [])
  assert.deepEqual(lost('We chose the fast one.', 'It costs nothing at all. Then, mathematically'), [
    'Mathematically',
    'it',
  ])
})

test('a numbered line in a paragraph is a list to many, with a number of its own', () => {
  const { blocks } = readArticle('a.md', 'Tasks\n2. Films\n3. Sounds of 1.5 hours\n')
  assert.deepEqual(blocks[0]?.text.split(gap).map(wordsOf), [['Tasks'], ['Films'], ['Sounds', 'of', '1.5', 'hours']])
})

test('rows of tables are read with their formulas, and cells told whatever these became', () => {
  const { rows } = readArticle('a.md', '| $f(i)$ | 0 |\n| - | - |\n| 20 $a_1$ | 0[^1] |\n\n[^1]: Note')
  const texts = rows.map(({ cells }) => cells.map(({ text }) => text.replaceAll(gap, '…')))
  assert.deepEqual(texts, [
    ['…', '0'],
    ['20 …', '0…'],
  ])
  assert.equal(isSetIn(`20 ${gap}`, '20a1'), true)
  assert.equal(isSetIn(`20 ${gap}`, ''), false)
  assert.equal(isSetIn('0', ''), false)
  assert.equal(isSetIn('0', '00'), false)
})

test('a cell that spans columns has empty ones behind it, and a sign with a footnote is a cell', () => {
  const { rows } = readArticle(
    'a.md',
    '<table><tr><td></td><td colspan="2">One</td></tr></table>\n\n| a | b |\n| - | - |\n| c | 🚫[^1] |\n\n[^1]: d\n',
  )
  const texts = rows.map(({ cells }) => cells.map(({ text }) => text))
  assert.deepEqual(texts, [
    ['', 'One', ''],
    ['a', 'b'],
    ['c', gap],
  ])
})

test('a comment behind other HTML ends at its mark', () => {
  const { blocks, secrets } = readArticle('a.md', '<div>a</div>\n<!--\nb\n\nc\n-->\nd\n')
  const texts = (places: { text: string }[]) => places.map(({ text }) => text.replace(/<[^>]*>|\s/g, ''))
  assert.deepEqual(texts(blocks), ['a', 'd'])
  assert.deepEqual(texts(secrets), ['bc'])
})

test('an address in Markdown within HTML may have brackets', () => {
  const { links } = readArticle('a.md', '<div>[a](https://example.com/b_(c)) d</div>\n')
  assert.deepEqual(links, [{ line: 1, text: 'https://example.com/b_(c)' }])
})

test('an address that a template would fill in is left out by its name, and its words are not', () => {
  const { blocks, omitted } = readArticle(
    'a.md',
    "See [our *tags*]({{ '/docs/' | relative_url }}) and ![a](b{{ c }}.png).\n",
  )
  assert.deepEqual(
    blocks.map(({ text }) => text),
    ['See our tags and a.'],
  )
  assert.equal(omitted.get('templated address')?.length, 2)
})

test('a code of an emoji is no word, unless it is none or code', () => {
  const { blocks } = readArticle('a.md', 'Take care :warning:. At 10:100:5 `:warning:` is a :word:.\n')
  const japanese = readArticle('a.md', 'なんでも:ok:です\n')
  assert.equal(japanese.blocks[0]?.text, 'なんでも🆗です')
  assert.deepEqual(wordsOf(blocks[0]?.text ?? ''), [
    'Take',
    'care',
    'At',
    '10',
    '100',
    '5',
    'warning',
    'is',
    'a',
    'word',
  ])
})

test('tags of sites are read as what a site makes of them', () => {
  const read = (text: string) => {
    const { blocks, secrets, pictures } = readArticle('a.md', text)
    return {
      texts: blocks.map(({ text }) => text),
      secrets: secrets.map(({ kind, text }) => [kind, text.trim()]),
      pictures: pictures.map(({ text }) => text),
    }
  }
  assert.deepEqual(read('{% callout "info" %}One.\n\nTwo.{% endcallout %}\n\n{% callout %} stays.').texts.slice(0, 2), [
    'One.',
    'Two.',
  ])
  assert.deepEqual(read('Use `{.x}` and `{% callout %}` here.').texts, ['Use {.x} and {% callout %} here.'])
  assert.deepEqual(read('{{< comment >}}Hide it.{{< /comment >}}\n\nShow it.'), {
    texts: ['Show it.'],
    secrets: [['comment', 'Hide it.']],
    pictures: [],
  })
  assert.deepEqual(read('{{< table caption = "Costs" >}}\na | b\n--|--\n1 | 2\n{{< /table >}}').texts.slice(0, 1), [
    'Costs',
  ])
  const logseq = read(
    '- #+BEGIN_QUOTE\n  Said by {{cloze Luke}}.\n  #+END_QUOTE\n\n\n{% addedin "Fetch 5.0" %} See \\@ref(lib).',
  )
  assert.deepEqual(logseq.texts.map(wordsOf), [
    ['Said', 'by', 'Luke'],
    ['Fetch', '5.0', 'See'],
  ])
  const values = read('In {{< meta tool.name >}}, {{< var "v" >}}.\n\n{{ code | highlight("js") | safe }}\n\nEnd.')
  assert.deepEqual(values.texts.map(wordsOf), [['In', 'tool', 'name', 'v'], ['End']])
  assert.deepEqual(
    read(
      '::card{icon="a"}\n---\ntitle: So\nto: /a\n---\n  :::tip\n  One :br and :badge[New]{.a}.\n  :::\n#footer\nTwo.\n::',
    ).texts,
    ['So', 'One and New.', 'Two.'],
  )
  assert.deepEqual(read(':::{figure} a.png\n:label: fig\n:class: wide\nA caption.\n:::').texts, ['a.png', 'A caption.'])
  const marp = read('---\nmarp: true\n---\n\n![bg left:40% A hill](a.png)\n\n<!-- Say it. -->\n\n<!-- _class: lead -->')
  assert.deepEqual(marp.pictures, ['A hill'])
  assert.deepEqual(marp.secrets, [
    ['notes', 'Say it.'],
    ['comment', '_class: lead'],
  ])
})

test('the name of a heading in braces is no word of it, with or without spaces', () => {
  const { blocks, title } = readArticle('a.md', '# Users { #users }\n\n## Create {#create-a-user}\n\nWords.\n')
  assert.equal(title, 'Users')
  assert.deepEqual(
    blocks.map(({ text }) => text),
    ['Users', 'Create', 'Words.'],
  )
})

test('a line that a site replaces with a file may be missing, by its name', () => {
  for (const line of ['<<< @/a.js{2}', '--8<-- "a.md"', '{* ../a.py hl[2,5:7] *}'])
    assert.equal(readArticle('a.md', `Words.\n\n${line}\n`).blocks[1]?.rule, 'file that a site shows')
  assert.equal(readArticle('a.md', 'Words.\n\n{* one thing *}\n').blocks[1]?.rule, undefined)
})

test('codes of icons, and comments that highlight a line, are no words', () => {
  const { blocks } = readArticle(
    'a.md',
    'Mind :octicons-alert-16: it.\n\n```js\na = 1 // [!code ++]\nb = 2 // [!!code ++]\n```\n',
  )
  assert.deepEqual(
    blocks.map(({ text }) => wordsOf(text)),
    [
      ['Mind', 'it'],
      ['a', '1'],
      ['b', '2', 'code'],
    ],
  )
})

test('a part of a page in the place of a picture may be missing, by its name', () => {
  const { pictures } = readArticle('a.md', '![](#img:a)\n\n![A](a.png)')
  assert.deepEqual(
    pictures.map(({ rule }) => rule),
    ['part in the place of a picture', undefined],
  )
})

test('a line of Rust that mdBook hides may be missing, and no other', () => {
  const { blocks, omitted } = readArticle(
    'a.md',
    '```rust,ignore\n# use std::fmt;\n#\n#[test]\n```\n\n```sh\n# Install\n```\n',
  )
  assert.deepEqual(
    blocks.map(({ text }) => text),
    ['#[test]', '# Install'],
  )
  assert.deepEqual(
    omitted.get('line that mdBook hides')?.map(({ line }) => line),
    [2, 3],
  )
})

test('a page number is no number of a heading that stands on the same page', () => {
  const page = (...artifacts: string[]) => ({ artifacts, texts: ['Run it'], descriptions: [], links: [] })
  const { shown } = printed({ pdf: { pages: [page('5', '1'), page('2')] }, handout: { pages: [] } })
  assert.deepEqual(
    ['5', '1', '2'].map((text) => shown.count(text)),
    [1, 0, 0],
  )
  const own = printed({ pdf: { pages: [page('1', '1')] }, handout: { pages: [] } })
  assert.equal(own.shown.count('1'), 1)
})

test('HTML that is marked as raw is read as HTML', () => {
  const { blocks, pictures } = readArticle(
    'a.md',
    '```{raw} html\n<p>One</p>\n<img src="b.png">\n```\n\n```{=html}\n<p>Two</p>\n```',
  )
  assert.deepEqual(
    blocks.map(({ kind, text, line }) => [kind, text, line]),
    [
      ['paragraph', 'One', 2],
      ['paragraph', 'Two', 7],
    ],
  )
  assert.equal(pictures[0]?.source, 'b.png')
})

test('articles that are called the same have files of their own', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'deckwright-audit-test-'))
  const files = ['one/index.md', 'two/index.md', 'two/deep/page.md'].map((name) => join(folder, name))
  for (const file of files) {
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, '# Words')
  }
  const list = async (...names: string[]) =>
    (await listArticles(names.map((name) => join(folder, name)))).map(({ file, name }) => [
      file.slice(folder.length + 1),
      name,
    ])
  assert.deepEqual(await list('one/index.md', 'two/index.md', 'two', 'one/index.md'), [
    ['one/index.md', 'index.md'],
    ['two/index.md', 'two/index.md'],
    ['two/deep/page.md', 'deep/page.md'],
  ])
  await rm(folder, { recursive: true, force: true })
})

test('a line that most slides have is no footer, unless it has a box of its own', () => {
  const run = (text: string) => [{ text, baseline: 0, isStruck: false }]
  const slide = (...code: string[]) => ({
    paragraphs: [run('Diagrams'), ...code.map(run)],
    alone: ['Diagrams'],
    rows: [],
    notes: [],
    pictures: [],
    descriptions: [],
    links: [],
    dead: [],
  })
  const slides = [slide(), slide('@startuml', 'A'), slide('@startuml', 'B'), slide('@startuml', 'C')]
  const { shown } = presented({ pptx: { title: '', slides } })
  assert.deepEqual([shown.count('startuml'), shown.count('Diagrams')], [3, 1])
})

test('an index of a formula is a word of its own', () => {
  const paragraph = [
    { text: 'μ', baseline: 0, isStruck: false },
    { text: 'after', baseline: -25000, isStruck: false },
    { text: ' is', baseline: 0, isStruck: false },
  ]
  const none = { rows: [], notes: [], pictures: [], descriptions: [], links: [], dead: [] }
  const slides = [{ ...none, paragraphs: [paragraph], alone: [] }]
  const { texts, shown } = presented({ pptx: { title: '', slides } })
  assert.equal(shown.has('μ'), true)
  assert.deepEqual(wordsOf(texts[0]?.text ?? ''), ['μ', 'after', 'is'])
})

test('a listing that only includes files may be missing, by its name, and a line beside code may not', () => {
  const rulesOf = (code: string) =>
    readArticle('a.md', `\`\`\`rust\n${code}\n\`\`\`\n`).blocks.map(({ rule }) => rule !== undefined)
  assert.deepEqual(rulesOf('{{#include ../a.rs:x}}'), [true])
  assert.deepEqual(rulesOf('{{#rustdoc_include a.rs:2:4}}\n\n{{#playground b.rs}}'), [true, true])
  assert.deepEqual(rulesOf('{{#include a.rs}}\nlet a = 1;'), [false, false])
  assert.deepEqual(rulesOf('{{#each names}}'), [false])
})

test('a badge is told by its service or its folder, and is no picture beside the article', () => {
  for (const address of ['https://img.shields.io/npm/v/a.svg', 'http://brand.phodal.com/shields/book-small.svg'])
    assert.equal(omissions.badge(address), true, address)
  for (const address of ['img/badges/one.png', 'https://example.com/windshield.png', 'https://example.com/a_badge.png'])
    assert.equal(omissions.badge(address), false, address)
})

test('a heading above badges and links to the top may be missing, and one above words may not', () => {
  const rulesOf = (below: string) =>
    readArticle('a.md', `# Title\n\nWords.\n\n## Built With\n\n${below}\n`)
      .blocks.filter(({ kind }) => kind === 'heading')
      .map(({ rule }) => rule)
      .slice(1)
  const badges = '* [![Next][n]][to]\n* [![Vue][n]][to]\n\n<p>(<a href="#title">back to top</a>)</p>\n'
  const targets = '\n[n]: https://img.shields.io/badge/a-b\n[to]: https://example.com'
  assert.deepEqual(rulesOf(`${badges}\n## Next\n\nMore.\n${targets}`), ['heading of badges', undefined])
  assert.deepEqual(rulesOf(badges + targets), ['heading of badges'])
  assert.deepEqual(rulesOf(`${badges}\nWords.\n${targets}`), [undefined])
  assert.deepEqual(rulesOf(`${badges}\n### Below\n\nMore.\n${targets}`), [undefined, undefined])
  assert.deepEqual(rulesOf('![A](a.png)'), [undefined])
  assert.deepEqual(rulesOf('(<a href="#title">back to top</a>)'), [undefined])
})

test('a footnote has what is indented below it', () => {
  const { blocks } = readArticle(
    'a.md',
    'One[^1] and[^2].\n\n[^1]: Include this:\n\n    ```sh\n    git fetch\n    ```\n\n    Or not.\n\n[^2]: Two.\n\nEnd.\n',
  )
  assert.deepEqual(
    blocks.map(({ kind, line, text }) => [kind, line, text.replaceAll(gap, '')]),
    [
      ['paragraph', 1, 'One and.'],
      ['paragraph', 3, 'Include this:'],
      ['code', 6, 'git fetch'],
      ['paragraph', 9, 'Or not.'],
      ['paragraph', 11, 'Two.'],
      ['paragraph', 13, 'End.'],
    ],
  )
})

test('a callout may be all of a definition', () => {
  const { blocks } = readArticle('a.md', 'Term\n\n:   !!! note\n\n        Words of it.\n\nEnd.\n')
  assert.deepEqual(
    blocks.filter(({ rule }) => !rule).map(({ kind, text }) => [kind, text]),
    [
      ['paragraph', 'Term'],
      ['paragraph', 'Words of it.'],
      ['paragraph', 'End.'],
    ],
  )
})

test('blank lines of a script in the fence of a list do not end the fence', () => {
  const { blocks } = readArticle('a.md', '- One\n\n  ```vue\n  <script>\n  a()\n\n  b()\n  </script>\n  ```\n\n- Two\n')
  assert.deepEqual(
    blocks.filter(({ text }) => wordsOf(text).length > 0).map(({ kind, line, text }) => [kind, line, text]),
    [
      ['item', 1, 'One'],
      ['code', 4, '<script>'],
      ['code', 5, 'a()'],
      ['code', 7, 'b()'],
      ['code', 8, '</script>'],
      ['item', 11, 'Two'],
    ],
  )
})

test('an empty element of a site alone in a paragraph has no words; in a line, or in code, it has', () => {
  const textsOf = (text: string) => readArticle('a.md', text).blocks.map(({ text }) => text)
  assert.deepEqual(textsOf('<app-banner-courses></app-banner-courses>'), [])
  assert.deepEqual(textsOf('<app-note title="Mind it"></app-note>'), ['Mind it'])
  assert.deepEqual(textsOf('The <app-root></app-root> is'), ['The <app-root></app-root> is'])
  assert.deepEqual(textsOf('`<app-root></app-root>`'), ['<app-root></app-root>'])
})

test('a diagram is one in each of the tags that sites have for it, and none where a fence shows the tags', () => {
  const drawing = 'flowchart LR\n\n  A --> B\n  classDef done fill:#f3e5f5,stroke:#4a148c'
  for (const [open, close] of [
    ['{{< mermaid >}}', '{{< /mermaid >}}'],
    ['{{% mermaid align="left" %}}', '{{% /mermaid %}}'],
    ['{% mermaid %}', '{% endmermaid %}'],
    ['::: mermaid', ':::'],
    ['<div class="mermaid">', '</div>'],
  ]) {
    const { blocks } = readArticle('a.md', `One\n\n${open}\n${drawing}\n${close}\n\nTwo\n`)
    assert.deepEqual(
      blocks.map(({ kind, line }) => [kind, line]),
      [
        ['paragraph', 1],
        ['diagram', 3],
        ['paragraph', 10],
      ],
      open,
    )
    assert.equal(wordsOf(blocks[1]?.text ?? '').includes('fill'), false)
    const shown = readArticle('a.md', `\`\`\`md\n${open}\n${drawing}\n${close}\n\`\`\`\n\nTwo\n`)
    assert.deepEqual([...new Set(shown.blocks.map(({ kind }) => kind))], ['code', 'paragraph'], open)
  }
})

test('words that a deck adds are those of its language', () => {
  const russian = deckWordsOf('ru')
  assert.equal(russian.withoutCount('Правила 11 из 18 строк'), 'Правила')
  assert.deepEqual(['строк', '18 строк', 'Итоги', 'lines', 'Agenda', '18 правил'].map(russian.isAdded), [
    true,
    true,
    true,
    false,
    false,
    false,
  ])
  assert.equal(deckWordsOf('en').withoutCount('Rules 8 of 30 lines'), 'Rules')
  assert.equal(deckWordsOf('en').withoutCount('Rules 8 of 30 rules'), 'Rules 8 of 30 rules')
  assert.equal(deckWordsOf('zh-TW').isAdded('附錄'), true)
  assert.equal(deckWordsOf('zh-CN').isAdded('附錄'), false)
  assert.equal(deckWordsOf('eo').isAdded('Appendix'), true)
})

/** Files of one page with nothing on it but texts. */
function filesOf(printed: string[], presented: string[][], faults: Files['faults'] = []): Files {
  const page = {
    texts: printed,
    pictured: [],
    artifacts: [],
    descriptions: [],
    runs: [],
    links: [],
    deadLinks: 0,
    outside: [],
    images: 0,
    drawn: { width: 0, height: 0, pixels: new Uint32Array() },
  }
  const pdf = { title: '', isTagged: true, fonts: [], deadBookmarks: [], pages: [page] }
  const cells = presented.map((row) => row.map((text) => [[{ text, baseline: 0, isStruck: false }]]))
  const slide = {
    paragraphs: cells.flat(2),
    alone: [],
    rows: cells,
    notes: [],
    pictures: [],
    descriptions: [],
    links: [],
    dead: [],
  }
  return {
    said: '',
    faults: mergeMissingGlyphs(faults),
    slidesInDeck: 1,
    language: 'en',
    missingGlyphs: missingGlyphsIn(faults),
    pdf,
    handout: { ...pdf, pages: [] },
    pptx: { title: '', slides: [slide] },
    article: undefined,
  }
}

const lostIn = (article: Article, files: Files) =>
  account(article, files)
    .findings.filter(({ kind }) => kind !== 'blank page')
    .map(({ kind, line, text, where }) => `${line} ${kind}: ${text} (${where})`)

test('characters that no font has are one finding, and the words that have them are looked for in the presentation', () => {
  const article = readArticle('a.md', 'C++ மூலம் compiled\n\n| ta | கோப்பு | file |\n| - | - | - |\n')
  const faults = [
    { kind: 'missing-glyph', line: 3, text: 'Slide 2: Cannot show `மூகோப்பு` (U+0BAE U+0B95)', where: 'command' },
    { kind: 'missing-glyph', line: 1, text: 'Slide 1: Cannot show `ம` (U+0BAE)', where: 'command' },
  ]
  const told = '1 missing-glyph: no font has க ம (Tamil), on slides 2, 1 (command)'
  const presented = [['C++ மூலம் compiled'], ['ta', 'கோப்பு', 'file']]
  assert.deepEqual(lostIn(article, filesOf(['C++', 'compiled', 'ta', 'file'], presented, faults)), [told])
  // Where the command told nothing, and of other words, it is a loss as ever.
  assert.notDeepEqual(lostIn(article, filesOf(['C++', 'compiled', 'ta', 'file'], presented)), [])
  assert.deepEqual(lostIn(article, filesOf(['C++', 'ta', 'file'], presented, faults)), [
    '1 words lost: paragraph: C மலம [compiled] (PDF and handout)',
    told,
  ])
  assert.deepEqual(
    lostIn(article, filesOf(['C++', 'compiled', 'ta', 'file'], [['C++ compiled'], ['ta', '', 'file']], faults)).length >
      1,
    true,
  )
})

test('a row with one cell may stand between other rows, and has to be there', () => {
  const article = readArticle('a.md', '| en | Help |\n| - | - |\n| de | Hilfe |\n| lo | |\n| nl | Hulp |\n')
  const rows = [
    ['en', 'Help'],
    ['lo', ''],
    ['de', 'Hilfe'],
    ['nl', 'Hulp'],
  ]
  assert.deepEqual(lostIn(article, filesOf(rows.flat(), rows)), [])
  const without = rows.filter(([first]) => first !== 'lo')
  assert.notDeepEqual(lostIn(article, filesOf(without.flat(), without)), [])
})

test('a footnote that has a name is numbered, and no other number stands in its place', () => {
  const article = readArticle('a.md', 'It blocks[^io].\n\n[^io]: It prints.\n')
  const shown = (number: number) => [[`It blocks[${number}].`], ['It prints.']]
  assert.deepEqual(lostIn(article, filesOf(shown(1).flat(), shown(1))), [])
  assert.equal(lostIn(article, filesOf(shown(2).flat(), shown(2))).length, 2)
})

test('wrong usage is told in one line, with exit code 2', async () => {
  const run = (...args: string[]) =>
    new Promise<[unknown, string]>((done) => {
      execFile(process.execPath, [join(here, 'audit.ts'), ...args], (error, _, stderr) => done([error?.code, stderr]))
    })
  const [code, said] = await run('--colour')
  assert.equal(code, 2)
  assert.match(said, /^Unknown option '--colour'/)
  assert.deepEqual((await run('no-such-folder'))[0], 2)
})
