import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import Color from 'colorjs.io'
import type { Command } from 'commander'
import { slug } from 'github-slugger'
import { parse } from 'yaml'
import { tokenIn } from '../src/audience/themeColours.ts'
import { createProgram } from '../src/cli/createProgram.ts'
import { deckwright } from './deckwright.ts'

const root = new URL('..', import.meta.url)
const read = (path: string) => readFile(new URL(path, root), 'utf8')
const readme = await read('README.md')
const ownCommand = 'npm run -s deckwright -- '
/** What a reader is told to type, without remarks and without what comes of it. */
const commandsIn = (manual: string) =>
  [...manual.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].flatMap(([, block = '']) =>
    block.split('\n').flatMap((line) => (/^(?:np[mx]|deckwright) /.test(line) ? line.replace(/\s+#.*/, '') : [])),
  )

for (const [path, manual] of [
  ['README.md', readme],
  ['docs/README.zh.md', await read('docs/README.zh.md')],
] as const)
  suite(path, () => {
    const commands = commandsIn(manual)

    test('names only commands that a reader has', async () => {
      const { scripts } = JSON.parse(await read('package.json'))
      for (const line of commands) {
        const parts = line.split(' && ')
        for (const [at, part] of parts.entries()) {
          const script = /^npm (?:run (?:-s )?)?([\w:-]+)/.exec(part)?.[1] ?? ''
          const isThere = script in scripts || ['ci', 'install'].includes(script)
          // In a checkout there is no `deckwright` for npx; it comes with the package.
          const isInstalled = part.startsWith('npx deckwright ') && parts[at - 1] === 'npm install deckwright'
          assert.ok(isThere || isInstalled, line)
        }
      }
    })

    test('names only options that its commands have', () => {
      const program = createProgram('0.0.0', () => {})
      const lines = commands.filter((line) => line.startsWith(ownCommand)).map((line) => line.slice(ownCommand.length))
      assert.ok(lines.length > 5)
      for (const line of lines) {
        const known: string[] = []
        let command: Command | undefined = program
        for (const word of line.split(' ')) {
          if (!command) break
          known.push(...command.options.flatMap(({ long, short }) => [long ?? '', short ?? '']))
          command = command.commands.find((inner) => inner.name() === word)
        }
        for (const [option] of line.matchAll(/(?<= )--[\w-]+/g)) assert.ok(known.includes(option), line)
      }
    })

    test('links at files and headings that are there', async () => {
      const prose = manual.replace(/^```[\s\S]*?^```$/gm, '').replace(/(`+).*?\1/g, '')
      for (const [, target = ''] of prose.matchAll(/\]\((?!https?:)([^)\s]*)\)/g)) {
        const { href } = new URL(target, `file:///${path}`)
        const [file = '', heading] = href.slice('file:///'.length).split('#')
        const text = existsSync(new URL(file, root)) ? await read(file) : assert.fail(target)
        const headings = [...text.matchAll(/^#+ (.*)$/gm)].map(([, words = '']) => slug(words.replaceAll('`', '')))
        assert.ok(heading === undefined || headings.includes(heading), target)
      }
    })
  })

suite('the README', () => {
  test('makes a theme for a ground that can be read on, where it names one for Slidev', async () => {
    const recipe = /^```sh\nnpm install @slidev\/theme-\w+\n([\s\S]*?)^```[\s\S]*?^```yaml\n([\s\S]*?)^```/m.exec(
      readme,
    )
    const [, lines = '', yaml = ''] = recipe ?? []
    const [, made = ''] = new RegExp(`^${ownCommand}(theme new .*?)\\s*(?:#.*)?$`, 'm').exec(lines) ?? []
    const [, name = ''] = /^# themes\/([\w-]+)\/audience\.yaml$/m.exec(yaml) ?? []
    const folder = await mkdtemp(join(tmpdir(), 'deckwright-test-'))
    try {
      assert.equal((await deckwright(folder, ...made.split(' '))).code, 0, made)
      const css = await readFile(join(folder, 'themes', name, 'tokens.css'), 'utf8')
      const [ground, ink] = ['--ground', '--ink'].map((token) => new Color(tokenIn(css, token) ?? ''))
      assert.ok(ground && ink && ink.contrastWCAG21(ground) >= 4.5)
      assert.equal(ground.luminance > 0.5 ? 'light' : 'dark', parse(yaml).colorSchema)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })
})
