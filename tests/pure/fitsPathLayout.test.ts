import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createMarkdownExit } from 'markdown-exit'
import { VFile } from 'vfile'
import { parseArticle } from '../../src/article/parseArticle.ts'
import { fitsPathLayout } from '../../src/deck/fitsPathLayout.ts'
import { ledger } from '../../src/ledger/ledger.ts'
import { layoutMark } from '../../themes/base/layoutMark.ts'
import { pathPlugin } from '../../themes/base/pathPlugin.ts'
import { deckOf } from '../deckOf.ts'

function isOne(markdown: string, above: string[] = [], lang = 'en'): boolean {
  const { root } = parseArticle(new VFile({ path: 'article.md', value: `# T\n\n${markdown}` }))
  return root.children.some((child) => child.type !== 'section' && fitsPathLayout(child, above, lang))
}

const paths: [markdown: string, above: string[], lang: string][] = [
  ['1. Clone the repository\n2. Install it with `npm ci`\n3. Run the tests', [], 'en'],
  ['1. Open the settings\n2. Choose a language\n3. Save\n4. Restart\n5. Check the result\n6. Tell others', [], 'en'],
  ['1. Step one: the plan\n2. Step two: the house\n3. Step three: the garden', [], 'en'],
  ['1. The plan\n2. The house\n3. The garden', ['It takes three steps:'], 'en'],
  ['1. 首先注册账号\n2. 然后创建项目\n3. 最后验证结果', [], 'zh-CN'],
  ['1. 安装依赖\n2. 配置密钥\n3. 部署服务', [], 'zh-CN'],
  ['1. プロジェクトを作る\n2. 設定を追記する\n3. ブラウザで開いて確認する', [], 'ja'],
  ['1. 設定\n2. ビルド\n3. 公開', ['手順'], 'ja'],
]

for (const [markdown, above, lang] of paths)
  test(`it is a path: ${markdown}`, () => assert.ok(isOne(markdown, above, lang)))

const others: Record<string, [markdown: string, above?: string[], lang?: string]> = {
  reasons: ['1. It is fast\n2. It is small\n3. It is known to all'],
  'reasons in Chinese': ['1. 成本不可控\n2. 延迟不稳定\n3. 资源被浪费', [], 'zh-CN'],
  'a list without order': ['- Clone the repository\n- Install it\n- Run the tests'],
  'two steps': ['1. Clone the repository\n2. Run the tests'],
  'seven steps': ['1. Add\n2. Build\n3. Call\n4. Check\n5. Copy\n6. Cut\n7. Run'],
  'steps among other things': ['1. Clone the repository\n2. The tests are slow\n3. Nobody knows why'],
  'steps that go on': ['4. Clone the repository\n5. Install it\n6. Run the tests'],
  'long steps': [`1. Clone the repository ${'and look at it well '.repeat(5)}\n2. Install it\n3. Run it`],
  'steps with code': ['1. Clone it\n\n   ```\n   git clone\n   ```\n2. Install it\n3. Run it'],
  'steps with inner steps': ['1. Clone it\n   - from here\n2. Install it\n3. Run it'],
  'words without room': [`1. Build ${'Donaudampfschiff'.repeat(2)}\n2. Install\n3. Run\n4. Test\n5. Stop`],
  tasks: ['1. [ ] Clone it\n2. [x] Install it\n3. [ ] Run it'],
  'changes of a version': ['1. Update the README\n2. Switch the parser\n3. Fix a bug', ['v2.1.0']],
  prose: ['Clone the repository. Install it. Run the tests.'],
}

for (const [name, [markdown, above, lang]] of Object.entries(others))
  test(`it is no path: ${name}`, () => assert.ok(!isOne(markdown, above, lang)))

test('a deck has a path as a list, and an author may ask for another layout', () => {
  const list = '1. Clone the repository\n2. Install it\n3. Run the tests'
  const file = new VFile({
    path: 'article.md',
    value: `# T\n\n## Set up\n\nThis takes a minute.\n\n${list}\n\n## End\n\nDone.`,
  })
  const deck = deckOf(file)
  const { lost, repeated, outOfOrder, invented } = ledger(file, deck)
  assert.deepEqual({ lost, repeated, outOfOrder, invented }, { lost: [], repeated: [], outOfOrder: [], invented: [] })
  assert.ok(deck.includes('layout: path') && deck.includes(list))
  const asked = (layout: string, list: string) =>
    deckOf(
      new VFile({
        path: 'a.md',
        value: `# T\n\n## Set up\n\n<!-- deckwright: layout=${layout} -->\n${list}\n\n## End\n\nDone.`,
      }),
    )
  assert.ok(asked('steps', list).includes('layout: steps'))
  assert.ok(asked('path', '1. One\n2. Two\n3. Three').includes('layout: path'))
  assert.ok(!asked('path', '- One\n- Two\n- Three').includes('layout: path'))
})

test('lines end between words of Chinese', async () => {
  const md = createMarkdownExit({ html: true })
  pathPlugin(md)
  const render = (mark = '') => md.renderAsync(`${mark}\n\n1. 配置密钥`, { id: '/deck.md__slidev_1.md' })
  assert.ok((await render(layoutMark('path'))).includes('配置<wbr>密钥'))
  assert.ok((await render()).includes('配置密钥'))
})
