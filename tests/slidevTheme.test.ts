import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { deckwright } from './deckwright.ts'

/** A theme as npm has them for Slidev: two layouts, one of a name that ours gives to another purpose, and loud styles. */
const files = {
  'store/plain/package.json': JSON.stringify({ name: 'slidev-theme-plain', version: '1.0.0' }),
  'store/plain/layouts/cover.vue':
    '<template><div class="slidev-layout cover"><main class="my-auto"><slot /></main></div></template>',
  'store/plain/layouts/section.vue': '<template><hr /><div class="slidev-layout section"><slot /></div></template>',
  'store/plain/layouts/image.vue': '<template><div class="slidev-layout image" /></template>',
  'store/plain/styles/index.ts': "import './plain.css'\n",
  'store/plain/styles/plain.css':
    ':root { --plain: #ffeecc }\n.slidev-layout { background: var(--plain) }\n.slidev-layout p { opacity: 0.1; font-size: 9px }\n',
  'themes/hall/package.json': '{"name": "hall"}',
  'themes/hall/audience.yaml': 'theme: plain\n',
  'themes/gone/audience.yaml': 'density: talk\ntheme: not-there\n',
  'talk.md':
    '---\ntitle: Rivers\nauthor: Ada Example\n---\n\n# Upstream\n\n## Springs\n\nWater comes out of a hill. Nobody knows when.\n\n![A spring](spring.svg)\n\n## Brooks\n\nThey join.\n\n# Downstream\n\n## Mouths\n\n- Wide\n- Slow\n',
  'spring.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"><rect width="300" height="200"/></svg>',
}

describe('a theme for Slidev from npm', () => {
  let folder: string
  let html: string
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'deckwright-test-'))
    for (const [name, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true })
      await writeFile(join(folder, name), text)
    }
    // As some package managers do.
    await mkdir(join(folder, 'node_modules'))
    await symlink(join(folder, 'store/plain'), join(folder, 'node_modules/slidev-theme-plain'))
    const refused = await deckwright(folder, 'talk.md', '--audience', 'hall', '--to', 'html')
    assert.equal(refused.code, 2)
    assert.match(refused.stderr, /Cannot use `node_modules\/slidev-theme-plain` \(layouts\/cover\.vue, .*`--trust`\n$/)
    const { code, stderr } = await deckwright(folder, 'talk.md', '--audience', 'hall', '--to', 'html', '--trust')
    assert.deepEqual({ code, stderr }, { code: 0, stderr: '' })
    html = await readFile(join(folder, 'dist/talk/hall.html'), 'utf8')
  })
  after(() => rm(folder, { recursive: true, force: true }))

  test('draws the slides that it has layouts for, with all that they say', () => {
    const [cover = ''] = /class="ground"><[^>]*slidev-layout cover[\s\S]*?<\/main>/.exec(html) ?? []
    for (const words of ['Rivers', 'Ada Example']) assert.ok(cover.includes(words), words)
    assert.match(html, /class="ground"><hr[^>]*><[^>]*slidev-layout section[\s\S]*?Downstream/)
  })

  test('leaves all others to the base, and does not touch them', () => {
    assert.match(html, /slidev-layout kind-(?:action|default)/)
    assert.match(html, /slidev-layout kind-image/)
    assert.doesNotMatch(html, /slidev-layout image/)
    // At a tenth of the ink and 9 px their text would have been told as unreadable.
    assert.match(html, /@scope \(\.ground\) ?\{[^@]*opacity: ?0?\.1/)
  })

  test('has to be installed, and how is said in one line', async () => {
    const { code, stderr } = await deckwright(folder, 'talk.md', '--audience', 'gone')
    assert.equal(code, 2)
    assert.match(
      stderr,
      /themes\/gone\/audience\.yaml:2:\d+ Cannot find the theme `not-there`.*npm install @slidev\/theme-not-there/,
    )
    assert.equal(stderr.trim().split('\n').length, 1)
  })
})
