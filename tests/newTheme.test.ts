import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import Color from 'colorjs.io'
import { tokenIn } from '../src/audience/themeColours.ts'
import { deckwright } from './deckwright.ts'

describe("a theme of one's own, made from another one outside of the checkout", () => {
  let folder: string
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'deckwright-test-'))
  })
  after(() => rm(folder, { recursive: true, force: true }))

  test('is made once, under a name that can be one', async () => {
    const made = await deckwright(folder, 'theme', 'new', 'acme', '--from', 'students')
    assert.deepEqual([made.code, made.stdout], [0, 'themes/acme\n'])
    for (const [args, reason] of [
      [['acme'], /expected a name that no theme has/],
      [['../acme'], /expected small letters/],
      [['other', '--from', 'nobody'], /Cannot find audience `nobody`/],
    ] as const) {
      const { code, stderr } = await deckwright(folder, 'theme', 'new', ...args)
      assert.equal(code, 2)
      assert.match(stderr, reason)
    }
    assert.deepEqual(await readdir(join(folder, 'themes')), ['acme'])
    assert.match((await deckwright(folder, 'theme', 'list')).stdout, /^acme .*\nengineers /)
  })

  test('says which five tokens make it yours', async () => {
    const css = await readFile(join(folder, 'themes/acme/tokens.css'), 'utf8')
    const remarked = Array.from(css.matchAll(/1 of the 5[^*]*\*\/\n *(--[\w-]+):/g), ([, token]) => token)
    assert.deepEqual(remarked.toSorted(), ['--font-display', '--font-text', '--ground', '--ink', '--signal'])
  })

  test('is for the other ground where that is asked for, and stays readable', async () => {
    for (const [from, scheme] of [
      ['engineers', 'light'],
      ['executives', 'dark'],
      ['students', 'dark'],
    ] as const) {
      const name = `other-${from}`
      assert.equal((await deckwright(folder, 'theme', 'new', name, '--from', from, '--scheme', scheme)).code, 0)
      const css = await readFile(join(folder, 'themes', name, 'tokens.css'), 'utf8')
      const colour = (token: string) => new Color(tokenIn(css, token) ?? '')
      for (const token of ['--ink', '--signal'])
        assert.ok(colour(token).contrastWCAG21(colour('--ground')) >= 4.5, `${name} ${token}`)
      assert.equal(colour('--ground').luminance > 0.5, scheme === 'light')
      const settings = await readFile(join(folder, 'themes', name, 'audience.yaml'), 'utf8')
      assert.match(settings, new RegExp(`^colorSchema: ${scheme}$`, 'm'))
      await rm(join(folder, 'themes', name), { recursive: true })
    }
  })

  test('draws every layout with what was changed, and nothing is hard to read', async () => {
    const path = join(folder, 'themes/acme/tokens.css')
    const css = await readFile(path, 'utf8')
    const changed = css
      .replace(/--ground: #\w+/, '--ground: #0b1f3a')
      .replace(/--ink: #\w+/, '--ink: #ffffff')
      .replace(/--signal: #\w+/, '--signal: #7fd1ff')
    await writeFile(path, changed)
    const { code, stderr, stdout } = await deckwright(folder, 'theme', 'preview', 'acme', '--to', 'sheet', '--json')
    assert.equal(stderr, '')
    const [{ messages, figures }] = JSON.parse(stdout).articles
    assert.deepEqual(messages, [])
    assert.equal(code, 0)
    const layouts = new Set(figures.map(({ layout }: { layout: string }) => layout))
    const drawn = await readdir(new URL('../themes/base/layouts', import.meta.url))
    // Pictures would have to come along.
    const pictures = ['gallery', 'image']
    for (const name of drawn.map((file) => file.replace('.vue', '')).filter((name) => !pictures.includes(name)))
      assert.ok(layouts.has(name), `no ${name} in the preview`)
  })
})
