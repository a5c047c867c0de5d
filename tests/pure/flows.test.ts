import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createMarkdownExit } from 'markdown-exit'
import { VFile } from 'vfile'
import { plainText } from '../../src/article/nodes/plainText.ts'
import { parseArticle } from '../../src/article/parseArticle.ts'
import { isFlow, toFlow } from '../../src/deck/flows.ts'
import { ledger } from '../../src/ledger/ledger.ts'
import { flowPlugin } from '../../themes/base/flowPlugin.ts'
import { layoutMark } from '../../themes/base/layoutMark.ts'
import { readFlow, stopsPerRow } from '../../themes/base/shared/flow.ts'
import { deckOf } from '../deckOf.ts'

/** The items of the flow that a block of Markdown is; undefined where it is none. */
function flowOf(markdown: string): string[] | undefined {
  const { root } = parseArticle(new VFile({ path: 'article.md', value: `# T\n\n${markdown}` }))
  const blocks = root.children.flatMap((child) => (child.type === 'section' ? [] : [toFlow(child)]))
  const [only, ...others] = blocks
  return others.length === 0 && only?.type === 'list' && isFlow(only) ? only.children.map(plainText) : undefined
}

const flows: Record<string, string[]> = {
  'Service -> Gateway -> Model': ['Service -> Gateway -> Model'],
  '输入密码 → 后端校验 → 响应完成：约 120ms': ['输入密码 → 后端校验 → 响应完成：约 120ms'],
  '计划→执行→检查→计划': ['计划→执行→检查→计划'],
  'Build => Test => Ship': ['Build => Test => Ship'],
  'Build ➜ Test ⟶ Ship': ['Build ➜ Test ⟶ Ship'],
  '文件 》 设置 》 账户': ['文件 》 设置 》 账户'],
  'A -> B -> C': ['A -> B -> C'],
  'Request path: browser -> `nginx` -> **Node.js**': ['Request path: browser -> nginx -> Node.js'],
  'Build ->\nTest -> Ship': ['Build -> Test -> Ship'],
  '- Plan → Build → Ship\n- Plan → Stop': ['Plan → Build → Ship', 'Plan → Stop'],
  '```\nController -> Service -> OpenAI SDK -> 返回答案\n```': ['Controller -> Service -> OpenAI SDK -> 返回答案'],
  '```text\nSign in -> Check the password -> Done\n```': ['Sign in -> Check the password -> Done'],
  '```\n上传 PPTX\n→ 校验请求\n-> 任务快照\n```': ['上传 PPTX → 校验请求 -> 任务快照'],
  '```\n浏览器\n  ↓\n网关\n  ↓\n认证服务\n```': ['浏览器 ↓ 网关 ↓ 认证服务'],
}

for (const [markdown, items] of Object.entries(flows))
  test(`it is a flow: ${markdown}`, () => assert.deepEqual(flowOf(markdown), items))

const others: Record<string, string> = {
  'one arrow': 'Password -> hash',
  'prose with an arrow': 'We moved the service to a new host -> it got faster -> users were glad about that.',
  'a sentence that ends': 'First we build -> then test -> then ship it. That is all.',
  'a sentence with commas': 'We build, then test -> then, if all is well, ship -> done',
  'an arrow within prose': 'The upgrade->downgrade->upgrade path was tested',
  'a pointer': 'head->next->next',
  'numbers only': '3 → 2 → 1',
  'a long item': `Plan → ${'build '.repeat(8)}→ ship`,
  'too many stops': Array.from({ length: 13 }, (_, at) => `Step ${'abcdefghijklm'[at]}`).join(' → '),
  'the same name twice': 'Plan → Do → Plan → Check',
  'arrows both ways': 'Client ← Server → Database → Disk',
  'a formula': '$a$ → $b$ → $c$',
  'an implication': 'x > 0 => y > 0 => x + y > 0',
  'a title in Chinese quotes': '《论语》《孟子》《大学》',
  'a code span': '`a -> b -> c`',
  'bold words around all of it': '**estimate → reserve → reconcile**',
  'a colon in the middle': 'Plan → note: build it → ship',
  'a type in code': '```\nInt -> String -> Bool\n```',
  'a type with variables': '```\na -> b -> c -> d\n```',
  'a signature': '```\nmap :: (a -> b) -> [a] -> [b]\n```',
  'code in a language': '```js\nUser -> Service -> Data base -> Disk\n```',
  'code with functions': '```\nf(x) -> g(x) -> h(x) -> done now\n```',
  'a listing with other lines': '```\n输入密码 → 后端校验 → 响应完成\n用户几乎无感\n```',
  'a table of a state machine in code': '```\nidle -> busy\nbusy -> done\n```',
  'a task list': '- [ ] Plan → Build → Ship\n- [x] Plan → Stop → Go',
  'a list with other items': '- Plan → Build → Ship\n- Nothing',
  'a list with inner lists': '- Plan → Build → Ship\n  - Inner',
  'more flows than have room': Array.from({ length: 5 }, () => '- Plan → Build → Ship').join('\n'),
  'words without room': ['Donaudampfschifffahrt', 'Rindfleischetikettierung', 'Grundstücksverkehr', 'Arbeiterunfall']
    .map((word) => word.repeat(2))
    .join(' → '),
  'a steered paragraph': '<!-- deckwright: layout=section -->\nPlan → Build → Ship',
  'an image': '![a](a.png) → Build → Ship',
}

for (const [name, markdown] of Object.entries(others))
  test(`it is no flow: ${name}`, () => assert.equal(flowOf(markdown), undefined))

test('a deck has flows as lists, and no word or arrow is lost', () => {
  const sections = Object.keys(flows).map((markdown, at) => `## Section ${'abcdefghijklmnop'[at]}\n\n${markdown}`)
  const file = new VFile({ path: 'article.md', value: `# T\n\n${sections.join('\n\n')}` })
  const deck = deckOf(file)
  const { lost, repeated, outOfOrder, invented } = ledger(file, deck)
  assert.deepEqual({ lost, repeated, outOfOrder, invented }, { lost: [], repeated: [], outOfOrder: [], invented: [] })
  assert.equal(deck.match(/^layout: flow$/gm)?.length, sections.length)
  assert.ok(deck.includes('- Service -> Gateway -> Model'))
})

test('an author may ask for another layout, and for a flow of code spans', () => {
  const slidesOf = (markdown: string) => deckOf(new VFile({ path: 'article.md', value: `# T\n\n## A\n\n${markdown}` }))
  assert.ok(!slidesOf('<!-- deckwright: layout=section -->\nPlan → Build → Ship').includes('layout: flow'))
  assert.ok(slidesOf('<!-- deckwright: layout=flow -->\n- 1 → 2 → 3\n- 1 → 3').includes('layout: flow'))
})

test('stops stand in rows that are as long as each other, and no word is wider than its box', () => {
  const across = (text: string) => stopsPerRow([readFlow(text)])
  assert.equal(across('a → b → c'), 3)
  assert.equal(across('a → b → c → d → e'), 5)
  assert.equal(across('a → b → c → d → e → f'), 3)
  assert.equal(across('a → b → c → d → e → f → g → h'), 4)
  assert.equal(across('internationalisation → b → c → d'), 2)
  assert.equal(across(`${'internationalisation'.repeat(3)} → b → c`), undefined)
})

/** What a slide's Markdown becomes: the classes, places and words of its boxes. */
async function boxesOf(markdown: string, mark = layoutMark('flow')): Promise<string[]> {
  const md = createMarkdownExit({ html: true })
  flowPlugin(md)
  const html = await md.renderAsync(`${mark}\n\n${markdown}`, { id: '/deck.md__slidev_1.md' })
  return Array.from(
    html.matchAll(/<span class="(\w+)" style="grid-area: ([^"]+)">(.*?)<\/span>/g),
    ([, name, area, words]) => `${name} ${area}: ${words}`,
  )
}

test('stops go from row to row as a snake, and arrows point to the next one', async () => {
  assert.deepEqual(await boxesOf('- Collect -> Clean it -> `Split` -> Train it -> Evaluate -> Release'), [
    'stop 1 / 1: Collect',
    'arrow 1 / 2: →',
    'stop 1 / 3: Clean it',
    'arrow 1 / 4: →',
    'stop 1 / 5: <code>Split</code>',
    'arrow 2 / 5: ↓',
    'stop 3 / 5: Train it',
    'arrow 3 / 4: ←',
    'stop 3 / 3: Evaluate',
    'arrow 3 / 2: ←',
    'stop 3 / 1: Release',
  ])
})

test('the name of a flow stands above it', async () => {
  assert.deepEqual(await boxesOf('- Path: a ->\n  b -> c'), [
    'name 1 / 1 / 2 / -1: Path:',
    'stop 2 / 1: a',
    'arrow 2 / 2: →',
    'stop 2 / 3: b',
    'arrow 2 / 4: →',
    'stop 2 / 5: c',
  ])
})

test('a flow that a person has made too long is drawn too; a slide of another layout is left alone', async () => {
  assert.equal((await boxesOf(`- ${'a → '.repeat(30)}b`)).length, 61)
  assert.deepEqual(await boxesOf('- a → b → c', '<!-- other -->'), [])
  assert.equal(layoutMark('default'), undefined)
})
