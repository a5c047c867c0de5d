import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { ResolvedSlidevOptions } from '@slidev/types'
import type { ViteDevServer } from 'vite'
import { bundledTools } from '../src/render/server/bundledTools.ts'
import { slidesCode } from '../src/render/server/slidesCode.ts'
import { readDeck } from '../src/slidev/readDeck.ts'
import { writeDeck } from '../src/slidev/writeDeck.ts'
import { frontmatterCode } from '../src/trust/frontmatterCode.ts'
import { type DeckFolder, deckFolder } from './deckFolder.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const hostile: string[] = JSON.parse(
  readFileSync(new URL('fixtures/hostile-strings.json', import.meta.url), 'utf8'),
).map((one: string | { text: string }) => (typeof one === 'string' ? one : one.text))

describe('what a deck would run, with the Markdown of the base theme', () => {
  let folder: DeckFolder
  let options: ResolvedSlidevOptions
  let server: ViteDevServer
  let runsOf: (text: string) => Promise<string[]>
  before(async () => {
    folder = await deckFolder('# A\n\n$a$\n')
    // Slidev asks where it was called from to find its own packages.
    process.argv[1] = join(fileURLToPath(import.meta.resolve('@slidev/cli')), '../../bin/slidev.mjs')
    const { createServer, parser, resolveOptions } = await import('@slidev/cli')
    options = await resolveOptions({ entry: folder.file }, 'export')
    const settings = { logLevel: 'silent', server: { watch: null }, cacheDir: folder.folder, ...bundledTools } as const
    server = await createServer(options, settings, {})
    runsOf = async (text) => {
      const loaded = await parser.load(options, folder.file, { [folder.file]: text }, 'export')
      Object.assign(options.data, { slides: loaded.slides, headmatter: loaded.headmatter })
      return [...frontmatterCode(readDeck(text)), ...(await slidesCode(server, options))]
    }
  })
  after(async () => {
    await server.close()
    await folder[Symbol.asyncDispose]()
  })

  test('is nothing for each that we write', async () => {
    const decks = globSync(['tests/fixtures/*/slides.md', 'slides/*/*.md'], { cwd: root })
    assert.ok(decks.length > 30)
    for (const deck of decks) assert.deepEqual(await runsOf(await readFile(join(root, deck), 'utf8')), [], deck)
  })

  test('is nothing where the article was hostile', async () => {
    const slides = hostile.map((value) => ({
      type: 'slide' as const,
      layout: 'default',
      props: { title: value },
      children: [
        {
          type: 'slot' as const,
          name: 'default',
          children: [
            { type: 'heading' as const, depth: 1 as const, children: [{ type: 'text' as const, value }] },
            {
              type: 'paragraph' as const,
              children: [
                { type: 'text' as const, value },
                { type: 'inlineCode' as const, value },
              ],
            },
            { type: 'code' as const, lang: 'js', value },
          ],
        },
      ],
      note: [{ type: 'paragraph' as const, children: [{ type: 'text' as const, value }] }],
    }))
    const look = { theme: './base', addons: [], colorSchema: 'dark' as const }
    const text = writeDeck({ type: 'deck', headmatter: { title: 'T', lang: 'en' }, children: slides }, look)
    assert.deepEqual(await runsOf(text), [])
  })

  const head =
    '---\ntheme: "./base"\naddons: []\ncolorSchema: dark\ntitle: "T"\nlayout: cover\n---\n\n# T\n\n---\nlayout: default\n---\n\n'
  for (const edit of [
    '# Title\n\n- one\n- **two** and `{{ code }}`\n\n1. [a link](https://example.com/?a=1&b=2 "title")\n',
    '# Title\n\n![A picture](/images/a.png)\n\n![Beside](./photo one.jpg)\n',
    '# Title\n\n<div class="grid grid-cols-2" style="gap: 1rem">\n\nleft\n\n</div>\n',
    '# Title\n\n<v-clicks>\n\n- a\n- b\n\n</v-clicks>\n\n<v-click at="3">later</v-click>\n\n<p v-click="2">x</p>\n',
    '# Title\n\n```ts {1,2|3}\nconst a = `{{ b }}`\n```\n\n```ts [file.ts]\n1\n```\n\n$$\na^2\n$$\n',
    '# Title\n\n- [x] done\n- [ ] not\n\n| a | b |\n|---|:-:|\n| 1 | 2 |\n\n> quote\n\n<!-- A note with *words*, <b>bold</b> and [click] a [link](https://a.b) -->\n',
    '# Title\n\n::right::\n\nwords <kbd>Ctrl</kbd> <br> H<sub>2</sub>O\n',
    '---\nlayout: default\nclass: text-center\ntransition: fade\nclicks: 3\n---\n\n# Another\n',
  ])
    test(`is nothing after a plain edit: ${JSON.stringify(edit.slice(0, 50))}`, async () => {
      assert.deepEqual(await runsOf(head + edit), [])
    })

  for (const harmless of [
    'The answer is {{ 6 * 7 }}',
    '# {{ 6 * 7 }}',
    '```ts {monaco-run}\nevil()\n```',
    '```mermaid {scale: evil()}\ngraph LR\n```',
    '$\\foo{<img src=x onerror=evil()>}$',
  ])
    test(`is nothing where the base theme shows the words: ${JSON.stringify(harmless)}`, async () => {
      assert.deepEqual(await runsOf(head + harmless), [])
    })

  for (const attack of [
    '<div>{{ 6 * 7 }}</div>',
    '<script setup>evil()</script>',
    '<script>evil()</script>',
    '<style>@import "http://evil"</style>',
    '<img src="x.png" onerror="evil()">',
    '<img src="./evil.js">',
    '<img src="./.env?raw">',
    '<div @click="evil()">a</div>',
    '<div v-html="x">a</div>',
    '<div :title="evil()">a</div>',
    '<div :[x]="1">a</div>',
    '<div v-bind="{ innerHTML: x }">a</div>',
    '<div innerHTML="<img src=x onerror=evil()>">a</div>',
    '<div ^onclick="evil()">a</div>',
    '<div .innerHTML="x">a</div>',
    '<p v-click="evil()">a</p>',
    '<p v-if="evil()">a</p>',
    '<p v-for="a in evil()">a</p>',
    '<a href="javascript:evil()">a</a>',
    '<a href="java&#115;cript:evil()">a</a>',
    '<a href="java&#9;script:evil()">a</a>',
    '[a](/x "<img src=x onerror=evil()>")',
    '<component is="script">evil()</component>',
    '<iframe srcdoc="<script>evil()</script>"></iframe>',
    '<object data="x"></object>',
    '<svg><use href="data:image/svg+xml,x"/></svg>',
    '<svg><animate attributeName="href" values="javascript:evil()"/></svg>',
    '<form action="javascript:evil()"><button>a</button></form>',
    '<meta http-equiv="refresh" content="0;url=http://evil">',
    '<base href="http://evil">',
    '<link rel="stylesheet" href="http://evil">',
    '<Evil />',
    '<mdi-home />',
    '<Youtube id="x" />',
    '<span v-pre><img src="x" onerror="evil()"></span>',
    '</template>\n\n<script setup>evil()</script>',
    '</div></InjectedLayout><div>{{ evil() }}</div>',
    '```js {a: evil()}\n1\n```',
    '$$ {1}{a: evil()}\na\n$$',
    '> [!NOTE] <img src=x onerror=evil()>\n> a',
    '# a\n\n<!-- A note <img src=x onerror=evil()> -->',
    '---\nlayout: default\nbrand: { noteHTML: a }\n---\n\n# a\n\n<!-- A note <img src=x onerror=evil()> -->',
    '# a\n\n<!-- A note <a href="javascript:evil()">a</a> -->',
    '---\nlayout: default\ntitle: "a\\n\\n<script setup>evil()</script>"\n---\n\na',
    '---\nlayout: default\ninnerHTML: "<img src=x onerror=evil()>"\n---\n\na',
    '---\nlayout: default\n"^onclick": "evil()"\n---\n\na',
    '---\nsrc: ./evil.md\n---\n',
    '---\nlayout: iframe\nurl: http://evil\n---\n',
  ])
    test(`is told of ${JSON.stringify(attack)}`, async () => {
      assert.notDeepEqual(await runsOf(head + attack), [])
    })
})
