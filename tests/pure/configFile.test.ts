import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, beforeEach, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { VFile } from 'vfile'
import { z } from 'zod'
import { withDefaults } from '../../src/article/frontMatter/settings.ts'
import { parseArticle } from '../../src/article/parseArticle.ts'
import { offsetOfKeys } from '../../src/article/source/offsetOfKeys.ts'
import { configFileShape } from '../../src/config/configShape.ts'
import { readConfig } from '../../src/config/readConfig.ts'
import { ledger } from '../../src/ledger/ledger.ts'
import { readDeck } from '../../src/slidev/readDeck.ts'
import { expectedOneOf, nearestName } from '../../src/text/nearestName.ts'
import { deckwright } from '../deckwright.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

test('a misspelt name is told with the one that is nearest to it', () => {
  assert.equal(nearestName('Minutes', ['density', 'minutes']), 'minutes')
  assert.equal(nearestName('xyz', ['density', 'minutes']), undefined)
  assert.equal(expectedOneOf(['pdf', 'png'], 'pfd'), 'expected one of: pdf, png; did you mean `pdf`?')
  assert.equal(expectedOneOf(['pdf', 'png'], 3), 'expected one of: pdf, png')
})

test('the value of a key is found in TOML and in a module', () => {
  const at = (text: string, ...keys: PropertyKey[]) => text.slice(offsetOfKeys(text, keys))
  assert.equal(at("a = 1\n[deckwright.brand]\nlogo = 'x'", 'deckwright', 'brand', 'logo'), "'x'")
  assert.equal(at("{ 'a.b': 1, mustShow: [2] }", 'mustShow', 0), '[2] }')
  assert.equal(at('{ "a.b": 1 }', 'a.b'), '1 }')
  assert.equal(at('{ ab: 1 }', 'b'), '{ ab: 1 }')
})

test('settings are laid over others key by key, those of a brand part by part, and phrases to show add up', () => {
  const defaults = {
    minutes: 10,
    agenda: false,
    mustShow: ['A'],
    brand: { footer: 'Acme', colors: { ink: '#000', ground: '#fff' } },
  }
  assert.deepEqual(withDefaults({ minutes: 5 }, undefined), { minutes: 5 })
  assert.deepEqual(withDefaults({ minutes: 5 }, defaults), { ...defaults, minutes: 5 })
  const own = { mustShow: ['B'], brand: { footer: 'Mine', colors: { ink: '#111' } } }
  const both = { footer: 'Mine', colors: { ink: '#111', ground: '#fff' }, fonts: {} }
  assert.deepEqual(withDefaults(own, defaults), { ...defaults, mustShow: ['A', 'B'], brand: both })
})

test('the language and the dialect of a config hold where an article names none, for the account too', () => {
  const read = (value: string) => {
    const file = new VFile({ value, data: { settings: { lang: 'de', dialect: 'commonmark' } } })
    const { lang, root: section } = parseArticle(file)
    return { lang, text: JSON.stringify(section), file }
  }
  const plain = read('Costs $5 and $6.\n')
  assert.equal(plain.lang, 'de')
  assert.match(plain.text, /Costs \$5 and \$6\./)
  assert.equal(read('---\nlang: fr\n---\n\nWords.\n').lang, 'fr')
  const formula = read('---\ndeckwright:\n  dialect: github\n---\n\nSee $x$.\n')
  assert.match(formula.text, /"inlineMath"/)
  const marked = '# T\n\nA ==b== c.\n'
  const file = new VFile({ value: marked, data: { settings: { dialect: 'commonmark' } } })
  assert.deepEqual(ledger(file, '# T\n\n---\n\nA \\=\\=b\\=\\= c.\n').lost, [])
})

test('aliases of aliases are told wherever YAML is read', () => {
  const rows = Array.from({ length: 9 }, (_, at) => `b${at}: &b${at} [${Array(9).fill(at ? `*b${at - 1}` : 'x')}]`)
  const file = new VFile(`---\n${rows.join('\n')}\ntitle: T\n---\n\nWords.\n`)
  assert.equal(parseArticle(file).frontMatter.title, 'T')
  assert.ok(file.messages.length > 0 && file.messages.every(({ ruleId }) => ruleId === 'front-matter'))
  assert.throws(() => readDeck(`---\n${rows.join('\n')}\n---\n\n# T\n`, 'deck.md'), {
    name: 'Failure',
    message: /^deck\.md Cannot read the frontmatter of a slide, .*stand for too much/,
  })
})

test('editors get the schema that is read', async () => {
  const path = join(root, 'src/config/config.schema.json')
  const schema = `${JSON.stringify(z.toJSONSchema(configFileShape, { io: 'input' }), undefined, 2)}\n`
  if (process.env.UPDATE) await writeFile(path, schema)
  assert.equal(await readFile(path, 'utf8'), schema)
})

describe('a config of the working folder', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'deckwright-test-'))
  const path = (name: string) => join(folder, name)
  const write = async (name: string, text: string) => {
    await mkdir(dirname(path(name)), { recursive: true })
    await writeFile(path(name), text)
  }
  const make = (...args: string[]) => deckwright(folder, 'posts/talk.md', '--fit', 'estimated', ...args)
  const deck = (name = 'engineers') => readFile(path(`slides/talk/${name}.md`), 'utf8')

  // A config is that of the working folder, and what is trusted is remembered below it.
  const before = process.cwd()
  process.env.XDG_CONFIG_HOME = path('.config')

  beforeEach(async () => {
    process.chdir(before)
    await rm(folder, { recursive: true })
    await write('posts/talk.md', '# Talk\n\n## One\n\nWords here. And more words there.\n\n- a\n- b\n')
    process.chdir(folder)
  })
  after(async () => {
    process.chdir(before)
    await rm(folder, { recursive: true, force: true })
  })

  test('holds where the command line says nothing else', async () => {
    await write('deckwright.config.yaml', 'audience: [executives, students]\nto: [deck]\ndecks: decks\n')
    const { stdout } = await make()
    assert.match(stdout, /^decks\/talk\/executives\.md\ndecks\/talk\/students\.md\n/)
    const given = await make('--audience', 'engineers', '--decks', 'slides')
    assert.deepEqual(given, { code: 0, stdout: 'slides/talk/engineers.md\n', stderr: '' })
  })

  test('holds for an article where its front matter says nothing else, and the command line wins over both', async () => {
    await write('acme.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>')
    await write(
      'deckwright.config.json',
      '{ "to": ["deck"], "minutes": 7, "brand": { "footer": "Acme", "logo": "acme.svg" } }',
    )
    const limit = async (...args: string[]) =>
      JSON.parse((await make('--json', ...args)).stdout).articles[0].length.limit
    assert.equal(await limit(), 7)
    assert.match(await deck(), /footer: "Acme"/)
    assert.match(await deck(), /logo: "[^"]+\.svg"/)
    await write('posts/talk.md', '---\ndeckwright:\n  minutes: 9\n---\n\n# Talk\n\nWords.\n')
    assert.equal(await limit(), 9)
    assert.equal(await limit('--minutes', '11'), 11)
  })

  for (const [why, name, text, message] of [
    ['an unknown key', 'yaml', 'to: [deck]\nminuts: 3\n', /:2:9 Unexpected `minuts`, .*; did you mean `minutes`\?$/],
    [
      'an unknown key of a brand',
      'json',
      '{\n\t"brand": { "colours": {} }\n}',
      /:2:24 Unexpected `brand\.colours`, expected one of: colors, logo, fonts, footer; did you mean `colors`\?$/,
    ],
    ['a wrong value', 'yaml', 'density: breif\n', /:1:10 Unexpected `density`, .*; did you mean `brief`\?$/],
    ['a wrong format', 'yaml', 'to: [deck, pfd]\n', /:1:12 Unexpected `to\.1`, .*; did you mean `pdf`\?$/],
    [
      'no such audience',
      'yaml',
      'audience: [engineers, student]\n',
      /:1:11 Cannot find audience `student`, .*; did you mean `students`\?$/,
    ],
    [
      'what comes first',
      'yaml',
      'minutes: no\nto: [x]\nlang: "!"\n',
      /:1:10 Unexpected `minutes`, expected number, received string$/,
    ],
    [
      'a folder elsewhere',
      'yaml',
      'out: ../elsewhere\n',
      /:1:6 Unexpected `out`, expected a folder inside of the working folder/,
    ],
    ['another absolute one', 'yaml', 'decks: /tmp/x\n', /:1:8 Unexpected `decks`, expected a folder inside/],
    ['no mapping', 'yaml', '- deck\n', /:1:1 Expected keys: audience, /],
    ['no YAML', 'yaml', 'minutes: [3\n', /:2:1 Cannot read it, expected YAML: a list has no end/],
    [
      'aliases of aliases',
      'yaml',
      `a: &a [1,1]\n${Array.from({ length: 9 }, (_, at) => `b${at}: &b${at} [${Array(9).fill(at ? `*b${at - 1}` : '*a')}]`).join('\n')}\n`,
      /:1:1 Cannot read it, .*stand for too much/,
    ],
    ['code as data', 'yaml', 'plugins: [remark-gfm]\n', /:1:10 Unexpected `plugins`, expected one of: /],
    [
      'a name that nobody reads',
      'yml',
      'minutes: 3\n',
      /Cannot read `deckwright\.config\.yml` as a config, .*; did you mean `deckwright\.config\.yaml`\?$/,
    ],
  ] as const)
    test(`${why} is told in one line, with its place`, async () => {
      await write(`deckwright.config.${name}`, text)
      await assert.rejects(readConfig(), { name: 'Failure', message })
    })

  test('is one file of this folder', async () => {
    await write('deckwright.config.yaml', '')
    await write('deckwright.config.json', '{}')
    await assert.rejects(readConfig(), { message: /Cannot use both `deckwright\.config\.json` and `.*\.yaml`/ })
    await rm(path('deckwright.config.json'))
    await rm(path('deckwright.config.yaml'))
    await write('../above.yaml', '')
    await symlink('../above.yaml', path('deckwright.config.yaml'))
    await assert.rejects(readConfig(), { message: /expected a file in the working folder, and no link to one$/ })
    await rm(path('../above.yaml'))
    await rm(path('deckwright.config.yaml'))
    // What lies in the article's folder was chosen by whoever wrote the article.
    await write('posts/deckwright.config.yaml', 'minuts: 3\n')
    assert.deepEqual(await readConfig(), {})
  })

  test('is code that runs only when it is trusted, with all files that it names, until one changes', async () => {
    const config = (rest = '') =>
      `import { word } from './lib/words.ts'\nimport './lib'\nconst shout = () => (tree: any) => {\n  tree.children.at(-1).children[0].children[0].children[0].value = word\n}\nexport default {\n  to: ['deck'],\n  plugins: [shout],${rest}\n}\n`
    await write('deckwright.config.ts', config())
    await write('lib/words.ts', "export const word: string = 'Shouted'\n")
    await write('lib/index.ts', "export { word } from './words.ts'\n")
    const refusal =
      /^deckwright: Cannot use `deckwright\.config\.ts` \(deckwright\.config\.ts, lib\/words\.ts, lib\/index\.ts\): its code would run on this machine; read it, then add `--trust`\n$/
    assert.match((await make()).stderr, refusal)
    assert.deepEqual((await make('--trust')).stdout, 'slides/talk/engineers.md\n')
    assert.match(await deck(), /Shouted/)
    assert.equal((await readConfig()).plugins?.length, 1)
    await write('lib/words.ts', "export const word: string = 'Screamed'\n")
    await assert.rejects(readConfig(), { name: 'Failure', message: /lib\/words\.ts/ })
    await write('deckwright.config.ts', config('\n  minuts: 3,'))
    await assert.rejects(readConfig({ trust: true }), {
      message: /deckwright\.config\.ts:9:11 Unexpected `minuts`, .*`minutes`\?$/,
    })
  })

  for (const [why, text, message] of [
    ['no object', 'export default 3\n', /deckwright\.config\.ts:1:1 Expected keys: .*, plugins$/],
    [
      'no plugin',
      'const plugins = [3]\nexport default { plugins }\n',
      /deckwright\.config\.ts:1:17 Unexpected `plugins\.0`, expected a remark plugin/,
    ],
    ['an error', "\nthrow new Error('not today')\n", /deckwright\.config\.ts:2 Cannot run it: not today$/],
    ['a thing thrown that is no error', "throw 'x'\n", /deckwright\.config\.ts Cannot run it: x$/],
    ['no JavaScript', '\n\nexport default {{\n', /deckwright\.config\.ts:\d+ Cannot run it: /],
  ] as const)
    test(`a module with ${why} is told in one line`, async () => {
      await write('deckwright.config.ts', text)
      await assert.rejects(readConfig({ trust: true }), { name: 'Failure', message })
    })
})
