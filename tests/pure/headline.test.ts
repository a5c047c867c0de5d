import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { createMarkdownExit } from 'markdown-exit'
import { toString } from 'mdast-util-to-string'
import { VFile } from 'vfile'
import { parseArticle } from '../../src/article/parseArticle.ts'
import { parseMarkdown } from '../../src/article/parseMarkdown.ts'
import { placeImages } from '../../src/article/syntax/images/placeImages.ts'
import { readAudience } from '../../src/audience/readAudience.ts'
import type { Deck } from '../../src/deck/deck.ts'
import { isLabel } from '../../src/deck/headline/isLabel.ts'
import { takeLead } from '../../src/deck/headline/takeLead.ts'
import { titleOf } from '../../src/deck/titleOf.ts'
import { ledger } from '../../src/ledger/ledger.ts'
import { planTalk } from '../../src/pipeline/planTalk.ts'
import { claimMark, withHeadline } from '../../themes/base/withHeadline.ts'
import { deckOf } from '../deckOf.ts'

const engineers = await readAudience('engineers')

/** The layout, headline and body of each slide after the cover. */
function slidesOf(value: string): string[] {
  const { whole } = planTalk(parseArticle(new VFile({ path: 'a.md', value })), engineers, { density: 'talk' })
  return whole.children.slice(1).map((slide) => {
    const { heading, headline, body } = titleOf(slide)
    const parts = [heading, headline].map((part) => (part ? toString(part) : '-'))
    return [slide.layout, ...parts, body.map((block) => `${block.type} ${toString(block)}`.trim()).join(', ')].join(
      ' | ',
    )
  })
}

/** The slides of an article of which all is shown. */
function whole(value: string): Deck {
  const article = parseArticle(new VFile({ path: 'a.md', value }))
  placeImages(article, new Map([['a.png', { url: 'a.png' }]]), new VFile(''))
  return planTalk(article, engineers, { density: 'full' }).whole
}

test('a mark that is one of several at an end is not removed from a title', () => {
  const file = new VFile({ path: 'a.md', value: ':::\n1. word' })
  const { lost } = ledger(file, deckOf(file))
  assert.deepEqual(lost, [])
})

const table = '| a | b | c |\n| - | - | - |\n| 1 | 2 | 3 |\n| 4 | 5 | 6 |\n'

describe('a title that only names is a label', () => {
  const labels: [title: string, lang: string][] = [
    ['Results', 'en'],
    ['What is a closure?', 'en'],
    ['How it works', 'en'],
    ['数据', 'zh-CN'],
    ['性能测试结果与分析', 'zh-CN'],
    ['はじめに', 'ja'],
    ['성능', 'ko'],
    ['Wie funktioniert der Cache?', 'de'],
    ['Implementieren der Funktion für die Suche in Dateien', 'de'],
    ['Comment choisir un paquet', 'fr'],
    ['Étapes préalables avant de démarrer un serveur', 'fr'],
    ['Parámetros de la ruta y de la consulta', 'es'],
    ['Dependências com código de saída antecipado', 'pt'],
    ['Хеширование и проверка паролей пользователей сайта', 'ru'],
  ]
  for (const [title, lang] of labels) test(title, () => assert.equal(isLabel(title, lang), true))
  const claims: [title: string, lang: string][] = [
    ['Caching halves the load of the database', 'en'],
    ['We cut the build from 6 days to 5 minutes', 'en'],
    ['云原生正在成为操作系统', 'zh-CN'],
    ['キャッシュは負荷を半分にする', 'ja'],
    ['캐시가 부하를 절반으로 줄였다', 'ko'],
    ['Der Cache halbiert die Last der Datenbank', 'de'],
    ["Utiliser un paquet n'est pas un choix anodin", 'fr'],
    ['La caché reduce la carga de la base', 'es'],
    ['O cache reduz a carga do banco de dados', 'pt'],
    ['Кэш снижает нагрузку на базу данных', 'ru'],
  ]
  for (const [title, lang] of claims) test(title, () => assert.equal(isLabel(title, lang), false))
})

test('the claim over a table is its headline, and the rest of its paragraph is said', () => {
  const article = `# T\n\n## Results\n\nWe ran it twice. The new parser takes 40 % less time than the old one.\n\n${table}\n## End\n\n- a\n- b\n`
  assert.equal(
    slidesOf(article)[0],
    'table | Results | The new parser takes 40 % less time than the old one. | table abc123456',
  )
  const file = new VFile({ path: 'a.md', value: article })
  const { lost, repeated, outOfOrder, invented } = ledger(file, deckOf(file))
  assert.deepEqual([lost, repeated, outOfOrder, invented], [[], [], [], []])
})

test('a title that is a claim stays, and so does what has `keep`', () => {
  const under = (title: string, directive = '') =>
    slidesOf(
      `# T\n\n## ${title}\n\n${directive}The new parser takes 40 % less time.\n\n${table}\n## End\n\n- a\n- b\n`,
    )[0]
  assert.match(under('The parser is faster than ever before') ?? '', /\| - \|/)
  assert.match(under('Results', '<!-- deckwright: keep -->\n\n') ?? '', /\| - \|/)
  assert.doesNotMatch(under('Results') ?? '', /\| - \|/)
})

test('slides that go on have headlines of their own', () => {
  const article = `# T\n\n## Why the parser is now faster than before\n\nOne pass reads all tokens, without going back.\n\n\`\`\`js\na()\n\`\`\`\n\nMemory fell from 40 MB to 10 MB in the same run.\n\n${table}`
  const [, second] = slidesOf(article).slice(-2)
  assert.match(second ?? '', /^table \| Why the .* \| Memory fell from 40 MB to 10 MB in the same run\. \|/)
})

test('a slide with `claim: true` is titled by its first paragraph', async () => {
  const md = createMarkdownExit({ html: true })
  md.core.ruler.push('headline', (state) => {
    state.tokens = withHeadline(state.tokens, (type, tag, nesting) => new state.Token(type, tag, nesting))
  })
  const html = await md.renderAsync(`${claimMark}\n\n## Speed\n\nIt takes *half*.\n\nMore.`, {})
  assert.equal(
    html,
    '<h2><span class="kicker">Speed</span> <span class="headline">It takes <em>half</em>.</span></h2>\n<p>More.</p>\n',
  )
})

test('a slide that goes on is titled by the line that leads to its evidence, if that says what it is', () => {
  const code = `\`\`\`js\n${'a()\n'.repeat(12)}\`\`\`\n`
  const article = `# T\n\n## Setup of the whole thing\n\nRun it.\n\n${code}\nYou also have to add the left margin:\n\n${code}\nLike this:\n\n${code}`
  assert.deepEqual(
    slidesOf(article).map((slide) => slide.split(' | ')[2]),
    ['-', 'You also have to add the left margin', '-'],
  )
})

test('a line that what follows completes keeps its colon as a title of a slide that goes on; one without a colon is none', () => {
  const code = `\`\`\`js\n${'a()\n'.repeat(12)}\`\`\`\n`
  const titled = (lead: string) =>
    slidesOf(`# T\n\n## Setup of the whole thing\n\n${code}\n${lead}\n\n${code}`)[1]?.split(' | ')[2]
  assert.equal(titled('You can add the left margin here:'), 'You can add the left margin here')
  for (const lead of ['You can add the left margin with:', 'The left margin of the page is:'])
    assert.equal(titled(lead), lead)
  // Short ones, those about the article, and those that say nothing but that something follows, are no titles.
  for (const lead of [
    'The margin is:',
    "Let's look at what the next listing is:",
    'such a margin is:',
    'the margin of',
  ])
    assert.equal(titled(lead), '-')
})

test('the first of several slides of one section is titled by its lead-in too, if that says more than that something follows', () => {
  const code = `\`\`\`js\n${'a()\n'.repeat(12)}\`\`\`\n`
  const first = (lead: string, title = 'Setup', after = `\n${code}`) =>
    slidesOf(`# T\n\n## ${title}\n\n${lead}\n\n${code}${after}`)[0]?.split(' | ').slice(1, 3)
  const lead = 'Every worker of the pool has three limits:'
  assert.deepEqual(first(lead), ['Setup', 'Every worker of the pool has three limits'])
  // The title of a single slide stays, and so does one that says something.
  assert.deepEqual(first(lead, 'Setup', ''), ['Setup', '-'])
  assert.deepEqual(first(lead, 'Caching halves the load of the pool'), ['Caching halves the load of the pool', '-'])
  for (const pointer of [
    'To set the limits of a worker, follow the steps below:',
    'However, each of the workers has its limits:',
    'You set all limits of the worker like this:',
  ])
    assert.deepEqual(first(pointer), ['Setup', '-'])
})

test('a long line with a colon is a title of a slide that goes on, and over a short listing it may have three lines', () => {
  const rest = (lead: string, lines: number) => {
    const code = `\`\`\`js\n${'run()\n'.repeat(lines)}\`\`\`\n`
    return slidesOf(`# T\n\n## Limits\n\n${table}\n${lead}\n\n${code}`)[1]?.split(' | ')[2]
  }
  assert.equal(rest('As a query for the store it reads as follows:', 6), 'As a query for the store it reads as follows')
  assert.equal(rest('As follows:', 6), '-')
  const long =
    'To read the limits of all workers inside of a listing, wrap the listing in an element that has the attribute:'
  assert.equal(rest(long, 6), long.slice(0, -1))
  assert.equal(rest(long, 11), '-')
})

test('beside a picture and a headline, few other words are shown', () => {
  const more =
    'It took all of them a year, and nobody had to work at night for it, which is why they would do it again.'
  const shown = (evidence: string) =>
    toString({
      type: 'root',
      children: whole(
        `# T\n\n## Results\n\nThe new parser takes 40 % less time than the old one. ${more}\n\n${evidence}`,
      )
        .children.slice(1)
        .flatMap(({ children }) => children.flatMap((slot) => slot.children)),
    })
  const picture = '![Time taken](a.png)\n\n_How long the old parser and the new one take for all files of a year._\n'
  assert.match(shown(table), /at night/)
  assert.doesNotMatch(shown(picture), /at night/)
})

test('a slide that goes on is titled by the label of its note, if that is more than a kind of note', () => {
  const article = (label: string) =>
    `# T\n\n## Setup of the whole thing\n\n- One.\n- Two.\n- Three.\n\n> **${label}**\n>\n> Run it on the server. Then run it in the browser.\n`
  const last = (label: string) => slidesOf(article(label)).at(-1)
  assert.match(last('Rendering on the server') ?? '', /^default \| .* \| Rendering on the server \|/)
  assert.match(last('Warning') ?? '', /^alert \| .* \| - \|/)
})

test('a slide that goes on is titled by the bold name above its body, without its colon', () => {
  const list = '\n\n- One point of it.\n- Another one.\n\n'
  const slides = slidesOf(`# T\n\n## Frames\n\n${table}\n**Costs:**\\\nas agreed\n\n${table}\n**Terms**${list}`)
  assert.deepEqual(
    slides.map((slide) => slide.split(' | ')[2]),
    ['-', 'Costs', 'Terms'],
  )
})

test('prose that goes on is titled by the sentence that it begins with, if that says what it is', () => {
  const leadOf = (markdown: string) => {
    const taken = takeLead(parseMarkdown(markdown).children, [{ type: 'text', value: 'Setup' }], 'en')
    return taken && [toString(taken.headline), toString(taken.rest)]
  }
  assert.deepEqual(leadOf('The parser reads each token once. It keeps none of them.\n\nMore.'), [
    'The parser reads each token once.',
    'It keeps none of them.',
  ])
  assert.equal(leadOf('See the docs for more. It keeps none of them.'), undefined)
  assert.equal(leadOf('and then all other tokens of the file can be read as above:\n\n```\na\n```'), undefined)
  assert.equal(leadOf('And fun stuff like that. The parser reads each token once.'), undefined)
})

test('the parts of a slide that was broken are titled by what each claims', () => {
  const code = (name: string) => `\`\`\`js\n${`${name}()\n`.repeat(20)}\`\`\`\n`
  const article = `# T\n\n## Setup of the whole thing\n\n- One.\n\n  ${code('a').replaceAll('\n', '\n  ')}\n- Two.\n\nThe second call takes 40 % less time than the first one.\n\n${code('b')}`
  assert.match(deckOf(new VFile({ path: 'a.md', value: article })), /claim: true[\s\S]*takes 40 % less time/)
})
