import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import test from 'node:test'
import Color from 'colorjs.io'
import { createMarkdownExit } from 'markdown-exit'
import { listAudiences } from '../src/audience/listAudiences.ts'
import { amountsPlugin } from '../themes/base/amountsPlugin.ts'
import { directionOf } from '../themes/base/directionOf.ts'
import { groupBlocks } from '../themes/base/groupBlocks.ts'
import { isLocalRequest } from '../themes/base/guard.ts'
import { hardenMarkdown } from '../themes/base/hardenMarkdown.ts'
import { keepWords, splitWords } from '../themes/base/keepWords.ts'
import { revealItems } from '../themes/base/revealItems.ts'

const slide = { id: '/deck.md__slidev_1.md' }

/** The slide's HTML as the theme makes it, without the numbers that the styles read. */
async function render(markdown: string, env: Record<string, unknown> = slide): Promise<string> {
  const md = createMarkdownExit({ html: true })
  hardenMarkdown(md)
  groupBlocks(md)
  keepWords(md)
  const html = await md.renderAsync(markdown, { ...env })
  return html.replaceAll(/ (style|data-number)="[^"]*"/g, '').replaceAll('\n', '')
}

test('a range that is an amount of the first paragraph is set as a number, without the tags that keep a range whole', async () => {
  const md = createMarkdownExit({ html: true })
  groupBlocks(md)
  keepWords(md)
  amountsPlugin(md)
  const html = await md.renderAsync('## 版本\n\n间隔从 <b>1-2</b> 年减到 <b>6 个月</b>。\n', { ...slide })
  assert.match(html, /<b>1-2<\/b>/)
  assert.doesNotMatch(html, /&lt;/)
})

test('code in titles and in the first paragraph does not break at its hyphens, long code with spaces may', async () => {
  const long = '`npx deckwright article.md` `--experimental-test-coverage-include-all`'
  const html = await render(`## A \`v-bind\`\n\n\`keep-alive\` and ${long}\n\n\`v-on\`\n\n### A \`v-if\`\n`)
  assert.deepEqual(html.match(/<code[^>]*>/g), [
    '<code class="whole">',
    '<code class="whole">',
    '<code>',
    '<code>',
    '<code>',
    '<code class="whole">',
  ])
})

test('items may come one at a time, those inside of others and links at once', async () => {
  const md = createMarkdownExit({ html: true })
  revealItems(md)
  const html = await md.renderAsync('- one\n  - two\n- [three](./s3)\n\n1. four\n', { ...slide })
  assert.deepEqual(html.match(/<li[^>]*>/g), [
    '<li v-click="$slidev.configs.reveal === true">',
    '<li>',
    '<li>',
    '<li v-click="$slidev.configs.reveal === true">',
  ])
})

test('what follows the title is the body; a label and what follows it is a block', async () => {
  const html = await render('## T\n\nFirst.\n\n### A\n\na\n\n### B\n\n- one thing and another\n- two\n')
  assert.equal(
    html,
    '<h2>T</h2><div class="body uneven"><p>First.</p><section class="block"><h3>A</h3><p>a</p></section>' +
      '<section class="block main"><h3>B</h3><ul><li>one thing and another</li><li>two</li></ul></section></div>',
  )
})

test('blocks of about the same weight have no main one', async () => {
  assert.doesNotMatch(await render('## T\n\n### A\n\nabcdefgh\n\n### B\n\nabcdefghi\n'), /main/)
})

test('a box never crosses raw HTML, a slot or a page that is no slide', async () => {
  const open = '## T\n\n<div v-pre>\n\n### A\n\na\n\n</div>\n\n### B\n'
  assert.match(await render(open), /<div class="body even"><div v-pre><h3>A<\/h3><p>a<\/p><\/div><h3>B<\/h3><\/div>$/)
  assert.doesNotMatch(await render('## T\n\na\n', { ...slide, hasSlotMarker: true }), /body/)
  assert.doesNotMatch(await render('## T\n\na\n', { id: '/@slidev/title-renderer.md' }), /body/)
})

test('the body says how much there is', async () => {
  const md = createMarkdownExit({ html: true })
  groupBlocks(md)
  const html = await md.renderAsync('## 标题\n\n| a | b |\n| - | - |\n| 平台工程 | x |\n| c | d |\n', { ...slide })
  const style = /<div class="body[^"]*" style="([^"]*)"/.exec(html)?.[1] ?? ''
  assert.equal(style, '--items:0;--half:0;--rows:2')
})

test('links say where they lead, unless several all lead to one host', async () => {
  const hosts = async (...addresses: string[]) => {
    const html = await render(`## T\n\n${addresses.map((address, at) => `- [L${at}](${address})`).join('\n')}\n`)
    return Array.from(html.matchAll(/data-host="([^"]*)"/g), ([, host]) => host)
  }
  const [a, b] = ['https://www.a.org/x', 'https://b.org/y']
  assert.deepEqual(await hosts(a, a), ['a.org', 'a.org'])
  assert.deepEqual(await hosts(a, a, a), [])
  assert.deepEqual(await hosts(a, a, b), ['a.org', 'a.org', 'b.org'])
  assert.deepEqual(await hosts('./s1', 'https://L1/x'), [])
})

test('a short cell and a moment stay on one line', async () => {
  const cells = await render('## T\n\n| a | b |\n| - | - |\n| 2019-11-29 12:00 | As long as a text is |\n')
  assert.match(cells, /<td data-short=""[^>]*>2019-11-29 12:00<\/td><td data-label="b">As long/)
})

test('code says what language it is in', async () => {
  assert.match(await render('## T\n\n```ts {1}\nx\n```\n'), /<div class="listing" data-language="ts"><pre>/)
  assert.match(await render('## T\n\n```text\nx\n```\n'), /<div class="listing"><pre>/)
  assert.doesNotMatch(await render('## T\n\n```mermaid\nx\n```\n'), /listing/)
})

test('a language has a direction', () => {
  assert.deepEqual(['ar', 'he-IL', 'fa', 'en', 'arn', undefined].map(directionOf), [
    'rtl',
    'rtl',
    'rtl',
    'ltr',
    'ltr',
    'ltr',
  ])
})

test('text is printed as it is', async () => {
  assert.equal(await render('a {{ b }} re-(c d)\ne', {}), '<p>a &#123;&#123; b }} re-&#40;c d) e</p>')
  assert.equal(await render('`{{ x }}`', {}), '<p><code>&#123;&#123; x }}</code></p>')
})

test('in large type a word with hyphens stays on one line', async () => {
  const whole = (word: string) => `<span>${word}</span>`
  assert.match(
    await render('## Finding post-award balance\n\nA well-known way.\n\nA well-known way.\n'),
    new RegExp(`${whole('post-award')}.*${whole('well-known')}.*<p>A well-known way`),
  )
  assert.doesNotMatch(await render('## Supercalifragilistic-expialidocious\n'), /span/)
})

test('in large type lines end between words', async () => {
  assert.deepEqual(splitWords('可观测性与自动化增强'), ['可观测性', '与自动化', '增强'])
  assert.deepEqual(splitWords('缓存失效需要9天第4步'), ['缓存失效', '需要', '9天第4步'])
  assert.deepEqual(splitWords('ブラウザのレンダリングの仕組みを理解しよう'), [
    'ブラウザの',
    'レンダリングの',
    '仕組みを',
    '理解しよう',
  ])
  assert.deepEqual(splitWords('大切なことをまとめました'), ['大切な', 'ことを', 'まとめました'])
  assert.deepEqual(splitWords('停机 3 次，Go 与 K8s'), ['停机 3 次，Go 与 K8s'])
  assert.deepEqual(splitWords('不再是“要不要用”。'), ['不再是“要不要用”。'])
  assert.deepEqual(splitWords('plain English, (with) punctuation'), ['plain English, (with) punctuation'])
  assert.equal(await render('## 智能调度（AIOps 2.0）'), '<h2>智能<wbr>调度（AIOps\u00a02.0）</h2>')
  assert.equal(
    await render('a\n\n停机 3 次，第 4 步'),
    '<div class="body even"><p>a</p><p>停机 3\u00a0次，第\u00a04\u00a0步</p></div>',
  )
})

const senders: [sender: { host?: string; origin?: string }, own: boolean][] = [
  [{ host: 'localhost:3030' }, true],
  [{ host: '127.0.0.1:3030', origin: 'http://127.0.0.1:3030' }, true],
  [{ host: '[::1]:3030', origin: 'http://localhost:3030' }, true],
  [{ host: 'LOCALHOST' }, true],
  [{}, false],
  [{ host: 'evil.example' }, false],
  [{ host: 'localhost.evil.example:3030' }, false],
  [{ host: 'evil@localhost:3030' }, false],
  [{ host: 'localhost:3030/x' }, false],
  [{ host: 'localhost:3030', origin: 'https://evil.example' }, false],
  [{ host: 'localhost:3030', origin: 'null' }, false],
  [{ host: 'localhost:3030', origin: 'file://localhost' }, false],
]
for (const [sender, own] of senders) {
  test(`the guard ${own ? 'admits' : 'refuses'} ${JSON.stringify(sender)}`, () =>
    assert.equal(isLocalRequest(sender), own))
}

/** Least contrast, by WCAG 2, of what is read on which ground: 7 for text, 4.5 for what stands around it. */
const contrasts: [text: string, ground: string, least: number][] = [
  ...['--ink', '--ink-body', '--ink-quiet', '--signal'].map((text): [string, string, number] => [text, '--ground', 7]),
  ['--ink-body', '--ground-raised', 7],
  ['--ink-faint', '--ground', 4.5],
  ['--on-signal', '--signal', 7],
  ...['keyword', 'function', 'string', 'constant', 'parameter', 'punctuation', 'comment'].map(
    (token): [string, string, number] => [`--code-token-${token}`, '--code-background', 4.5],
  ),
]

for (const audience of listAudiences()) {
  test(`${audience} can read every colour`, async () => {
    const colour = await tokensOf(audience)
    for (const [text, ground, least] of contrasts) {
      const measured = contrast(colour(text), colour(ground))
      assert.ok(measured >= least, `${text} on ${ground}: ${measured.toFixed(2)}, expected ${least}`)
    }
  })
}

/** Every token that code is set in. */
const codeTokens = [
  ...['keyword', 'function', 'string', 'string-expression', 'constant', 'parameter', 'punctuation', 'comment', 'link'],
  ...['inserted', 'deleted', 'changed'],
].map((name) => `--code-token-${name}`)

for (const audience of listAudiences()) {
  test(`${audience} can read a highlighted line of code`, async () => {
    const colour = await tokensOf(audience)
    const css = await readFile(new URL('../themes/base/styles/text.css', import.meta.url), 'utf8')
    const [, rules = ''] = /\.slidev-code-highlighted \{([^}]*)\}/.exec(css) ?? []
    const share = Number(/color-mix\(in oklab, var\(--signal\) (\d+)%, transparent\)/.exec(rules)?.[1]) / 100
    const own = new Map([...rules.matchAll(/(--[\w-]+): var\((--[\w-]+)\)/g)].map(([, token, ink]) => [token, ink]))
    const ground = new Color(colour('--code-background')).mix(colour('--signal'), share, { space: 'oklab' })
    for (const token of ['--code-foreground', ...codeTokens]) {
      const measured = new Color(colour(own.get(token) ?? token)).contrastWCAG21(ground)
      assert.ok(measured >= 4.5, `${token}: ${measured.toFixed(2)}`)
    }
  })
}

test('students can read what is set in the second accent, and on it', async () => {
  const colour = await tokensOf('students')
  assert.ok(contrast(colour('--example'), colour('--example-ground')) >= 4.5)
  assert.ok(contrast(colour('--ink-body'), colour('--example-ground')) >= 7)
  assert.ok(contrast(colour('--ink'), colour('--example-fill')) >= 4.5)
})

/** The colours that an audience's tokens say, the base's where they say none. */
async function tokensOf(audience: string): Promise<(name: string) => string> {
  const files = ['base/styles', audience].map((folder) =>
    readFile(new URL(`../themes/${folder}/tokens.css`, import.meta.url), 'utf8'),
  )
  const css = (await Promise.all(files)).join('\n')
  const tokens = new Map(
    Array.from(css.matchAll(/(--[\w-]+):\s*([^;]+);/g), ([, name = '', value = '']) => [name, value] as const),
  )
  return function colour(name): string {
    const value = tokens.get(name) ?? ''
    const other = value === 'transparent' ? '--ground' : /^var\((--[\w-]+)\)$/.exec(value)?.[1]
    return other ? colour(other) : value
  }
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = Array.from(colour.matchAll(/[\da-f]{2}/gi), ([hex]) => {
    const value = Number.parseInt(hex, 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

test('a list says how many digits its numbers have, where those need more room', async () => {
  const md = createMarkdownExit({ html: true })
  groupBlocks(md)
  const digits = async (markdown: string) => {
    const html = await md.renderAsync(markdown, { ...slide })
    return Array.from(html.matchAll(/<ol[^>]*>/g), ([tag]) => /--digits:(\d+)/.exec(tag)?.[1])
  }
  assert.deepEqual(await digits('1. a\n2. b'), [undefined])
  assert.deepEqual(await digits('99. a\n100. b'), ['3'])
  assert.deepEqual(await digits('2019. a\n\n      2. b\n\n2020. c'), ['4', undefined])
  assert.deepEqual(await digits('1. a\n   - x\n\n     1000. b\n\n2. c'), [undefined, '4'])
  assert.deepEqual(await digits('- a\n- b'), [])
})

test('a listing says whether lines are drawn in it', async () => {
  assert.match(await render('```\n├── src\n```'), /class="listing" data-drawn=""/)
  assert.doesNotMatch(await render('```\na -> b → c\n```'), /data-drawn/)
})
