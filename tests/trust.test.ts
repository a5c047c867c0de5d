import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { after, before, beforeEach, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { folderCode } from '../src/trust/folderCode.ts'
import { deckwright } from './deckwright.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const article = '# A talk\n\nWords. And more words.\n\n## One\n\n- a\n- b\n'

describe('code in a folder that somebody else made', () => {
  let folder: string
  const path = (name: string) => join(folder, name)
  const write = async (name: string, text: string) => {
    await mkdir(dirname(path(name)), { recursive: true })
    await writeFile(path(name), text)
  }
  /** Marks that it has run: as a module, and as a script of Node. */
  const marks = (name: string) =>
    `import { writeFileSync } from 'node:fs'\nwriteFileSync(${JSON.stringify(path(`ran-${name}`))}, '')\nexport default {}\n`
  const marksInNode = (name: string) =>
    `require('node:fs').writeFileSync(${JSON.stringify(path(`ran-${name}`))}, '')\nmodule.exports = {}\n`
  const ran = async () => (await readdir(folder)).filter((name) => name.startsWith('ran-')).sort()
  const run = (...args: string[]) => deckwright(folder, 'README.md', '--to', 'pdf', ...args)
  const isRefused = async (named: RegExp, ...args: string[]) => {
    const { code, stderr, stdout } = await run(...args)
    assert.match(stderr, named)
    assert.match(stderr, /^deckwright: Cannot use .*would run on this machine; read it, then add `--trust`\n$/)
    assert.deepEqual({ code, stdout, ran: await ran() }, { code: 2, stdout: '', ran: [] })
    assert.equal(existsSync(path('dist')), false)
  }

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'deckwright-test-'))
  })
  beforeEach(async () => {
    for (const name of await readdir(folder)) await rm(path(name), { recursive: true })
    await write('README.md', article)
  })
  after(() => rm(folder, { recursive: true, force: true }))

  test('runs when it is trusted, until it changes; what lies around never does', async () => {
    await write('themes/engineers/audience.yaml', 'density: talk\n')
    await write('themes/engineers/package.json', '{"name": "mine"}')
    await write('themes/engineers/vite.config.ts', marks('theme'))
    // What Vite, Vue and Slidev's plugins look for upward from the deck and from the working folder.
    await write('postcss.config.cjs', marksInNode('postcss'))
    await write('node_modules/vue/package.json', '{"name": "vue", "version": "3.99.0"}')
    await write('node_modules/vue/compiler-sfc.js', marksInNode('vue'))
    await isRefused(/`themes\/engineers` \(vite\.config\.ts\)/)
    const trusted = await run('--trust')
    assert.deepEqual(
      { ...trusted, ran: await ran() },
      {
        code: 0,
        stderr: '',
        stdout: 'slides/README/engineers.md\ndist/README/engineers.pdf\n',
        ran: ['ran-theme'],
      },
    )
    await rm(path('ran-theme'))
    await rm(path('dist'), { recursive: true })
    const again = await run('--to', 'deck')
    assert.deepEqual([again.code, again.stderr], [0, ''])
    await write('themes/engineers/vite.config.ts', `${marks('theme')}//`)
    await rm(path('ran-theme'), { force: true })
    await isRefused(/`themes\/engineers`/)
  })

  test('is refused beside the deck too', async () => {
    await write('slides/README/vite.config.mjs', marks('beside'))
    await isRefused(/`slides\/README` \(vite\.config\.mjs\)/)
    const names = [
      'components/X.vue',
      'global-top.vue',
      'index.html',
      'layouts/a/cover.ts',
      'setup/main.ts',
      'uno.config.ts',
    ]
    for (const name of names) await write(`slides/other/${name}`, marks('beside'))
    await write('slides/other/engineers.md', article)
    await write('slides/other/public/images/a.png', '')
    assert.deepEqual((await folderCode(path('slides/other')))?.runs, names)
  })

  test('is refused in a base, in an addon that a package.json names, and behind a link', async () => {
    const tokens = await readFile(join(root, 'themes/base/styles/tokens.css'), 'utf8')
    await write('themes/base/styles/tokens.css', tokens)
    await write('themes/base/setup/katex.ts', marks('base'))
    await isRefused(/`themes\/base` \(setup\/katex\.ts\)/)
    await rm(path('themes'), { recursive: true })

    await write('package.json', '{"slidev": {"addons": ["@/../../evil"]}}')
    await write('evil/package.json', '{"name": "evil"}')
    await write('evil/vite.config.ts', marks('addon'))
    await isRefused(/`evil` \(vite\.config\.ts\)/)
    await rm(path('package.json'))

    await mkdir(path('themes'))
    await write('evil/audience.yaml', 'density: talk\n')
    await symlink('../evil', path('themes/engineers'))
    await isRefused(/`themes\/engineers` \(vite\.config\.ts\)/)
  })

  test('asks nobody where nothing runs, and where only the deck is written by estimate', async () => {
    await write('themes/engineers/vite.config.ts', marks('theme'))
    await write('themes/engineers/audience.yaml', 'density: talk\n')
    const { code } = await deckwright(folder, 'README.md', '--to', 'deck', '--fit', 'estimated')
    assert.deepEqual([code, await ran()], [0, []])
    for (const theme of ['engineers', 'base/styles']) {
      const own = join(root, 'themes', theme)
      const found = await folderCode(own)
      assert.deepEqual(found, undefined, theme)
    }
  })

  test('is known by all of it, and only by what can run', async () => {
    await write('t/styles/index.ts', "import './a.css'\n")
    await write('t/styles/a.css', 'p { color: red }')
    assert.equal(await folderCode(path('t')), undefined)
    for (const [name, text] of [
      ['t/styles/a.css', "@import './x.less';"],
      ['t/styles/a.css', '@import "evil";'],
      ['t/styles/index.ts', "import './a.css'\nevil()"],
      ['t/styles/index.ts', "import './gone.css'\n"],
      ['t/package.json', '{"slidev": {"defaults": {}}}'],
      ['t/components/a.md', '<script setup>evil()</script>'],
      ['t/STYLE.js', 'evil()'],
      ['t/layouts/node_modules/cover.vue', '<template />'],
      ['t/layouts/dist/cover.vue', '<template />'],
    ] as const) {
      const before = existsSync(path(name)) ? await readFile(path(name), 'utf8') : undefined
      await write(name, text)
      assert.ok(await folderCode(path('t')), text)
      if (before === undefined) await rm(path(name))
      else await write(name, before)
    }
    await write('t/layouts/cover.vue', '<template />')
    await write('t/lib/help.ts', 'export {}')
    const { hash } = (await folderCode(path('t'))) ?? {}
    await write('t/styles/a.css', 'p { color: blue }')
    await write('t/node_modules/a.js', 'a')
    assert.equal((await folderCode(path('t')))?.hash, hash)
    await write('t/lib/help.ts', 'export const a = 1')
    assert.notEqual((await folderCode(path('t')))?.hash, hash)
    await write('elsewhere/shiki.ts', 'evil()')
    await symlink('../elsewhere', path('t/setup'))
    await assert.rejects(folderCode(path('t')), /t\/setup.*link/)
    await rm(path('t/setup'))
    await symlink('lib', path('t/setup'))
    assert.deepEqual((await folderCode(path('t')))?.runs, ['layouts/cover.vue', 'setup/help.ts'])
  })

  const head = (deck: string) =>
    `---\ntheme: "${relative(dirname(path(deck)), join(root, 'themes/base'))}"\naddons: []\ncolorSchema: dark\ntitle: "T"\nlayout: cover\n---\n\n# T\n`
  const record = (text: string) =>
    JSON.stringify({ deck: `sha256-${createHash('sha256').update(text).digest('base64')}` })

  test('in an article stays text, whatever record was put beside it', async () => {
    await write('README.md', '# A talk\n\n<div>{{ 6 * 7 }}</div>\n')
    await write('.deckwright/README.json', record('another text'))
    const { code, stdout } = await deckwright(folder, 'README.md', '--to', 'deck', '--fit', 'estimated')
    assert.deepEqual([code, stdout], [0, 'slides/README/engineers.md\n'])
    assert.match(await readFile(path('slides/README/engineers.md'), 'utf8'), /<span v-pre>\{\{ 6/)
  })

  test('is refused in a deck, also in one that the article of a cloned folder brought along', async () => {
    const attack = `${head('talk/deck.md')}\n<div>{{ 6 * 7 }}</div>\n\n<script setup>\nevil()\n</script>\n`
    await write('talk/deck.md', attack)
    await write('talk/.deckwright/deck.json', record(attack))
    const given = await deckwright(folder, 'talk/deck.md', '--to', 'pdf')
    assert.equal(given.code, 2)
    assert.match(given.stderr, /Cannot use `talk\/deck\.md` \(<script> on slide 1\): .*`--trust`\n$/)
    assert.equal(existsSync(path('dist')), false)
    const presented = await deckwright(folder, 'present', 'talk/deck.md')
    assert.deepEqual([presented.code, presented.stderr], [2, given.stderr])

    const planted = head('slides/README/engineers.md').replace('theme:', 'src: ./x.md\ntheme:')
    await write('slides/README/engineers.md', planted)
    await isRefused(/`slides\/README\/engineers\.md` \(`src:` of slide 1\)/, '--fit', 'estimated')
  })

  test('is refused in a deck that something was merged into: it is not the generated one', async () => {
    const deck = 'slides/README/engineers.md'
    await write('README.md', '# A talk\n\n## One\n\n- First\n- Second\n')
    await deckwright(folder, 'README.md', '--to', 'deck', '--fit', 'estimated')
    await write(
      deck,
      (await readFile(path(deck), 'utf8')).replace('layout: default\n', 'layout: default\nsetup: evil\n'),
    )
    await write('README.md', '# A talk\n\n## One\n\n- First\n- Third\n')
    await isRefused(/`slides\/README\/engineers\.md` \(`setup:` of slide 2\)/, '--fit', 'estimated')
    assert.match(await readFile(path(deck), 'utf8'), /setup: evil\n[\s\S]*- Third/)
  })

  test('is no article either: a deck without its record is told from one', async () => {
    await write('copy.md', head('copy.md'))
    const { code, stderr } = await deckwright(folder, 'copy.md')
    assert.equal(code, 2)
    assert.match(stderr, /Cannot tell what `copy\.md` is.*`\.deckwright\/copy\.jsonl`/)
  })

  test('of a theme that is copied has to be trusted; that of ours is', async () => {
    await write('themes/evil/audience.yaml', 'density: talk\n')
    await write('themes/evil/layouts/cover.vue', '<template><p /></template>')
    const refused = await deckwright(folder, 'theme', 'new', 'mine', '--from', 'evil')
    assert.deepEqual([refused.code, existsSync(path('themes/mine'))], [2, false])
    assert.equal((await deckwright(folder, 'theme', 'new', 'mine', '--from', 'evil', '--trust')).code, 0)
    assert.equal((await deckwright(folder, 'theme', 'new', 'ours', '--from', 'students')).code, 0)
    assert.equal((await readdir(path('.config/deckwright/trusted'))).length, 2)
  })

  test('is not trusted because of what others could write', { skip: process.getuid === undefined }, async () => {
    await write('themes/evil/audience.yaml', 'density: talk\n')
    await write('themes/evil/layouts/cover.vue', '<template><p /></template>')
    await deckwright(folder, 'theme', 'new', 'mine', '--from', 'evil', '--trust')
    await chmod(path('.config/deckwright/trusted'), 0o777)
    await isRefused(/`themes\/mine`/, '--audience', 'mine')
  })
})
