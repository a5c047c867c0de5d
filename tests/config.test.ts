import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { audienceShape } from '../src/audience/audience.ts'
import { listAudiences } from '../src/audience/listAudiences.ts'
import { readAudience } from '../src/audience/readAudience.ts'
import { deckwright } from './deckwright.ts'

const themes = fileURLToPath(new URL('../themes', import.meta.url))

describe('audience.yaml', () => {
  test('each that comes along is valid and says for whom it is', async () => {
    for (const name of listAudiences()) assert.notEqual((await readAudience(name)).description, '')
  })

  test('editors get the schema that is read', async () => {
    const path = join(themes, 'audience.schema.json')
    const schema = `${JSON.stringify(z.toJSONSchema(audienceShape, { io: 'input' }), undefined, 2)}\n`
    if (process.env.UPDATE) await writeFile(path, schema)
    assert.equal(await readFile(path, 'utf8'), schema)
  })
})

describe('a theme in the working folder', () => {
  let folder: string
  const write = (yaml: string) => writeFile(join(folder, 'themes/acme/audience.yaml'), yaml)
  const make = () => deckwright(folder, 'talk.md', '--audience', 'acme', '--to', 'deck', '--json')

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'deckwright-test-'))
    await mkdir(join(folder, 'themes/acme'), { recursive: true })
    await writeFile(
      join(folder, 'talk.md'),
      '# Talk\n\n## One\n\nSee this:\n\n```js\nlet a = 1\n```\n\nShown.\n\n## Two\n\nText.\n\n## Three\n\nText.\n',
    )
  })
  after(() => rm(folder, { recursive: true, force: true }))

  test('has slides behind the talk, a footer and items that come one at a time', async () => {
    await write('appendix: [code]\nreveal: true\nfooter: Acme\n')
    const { code, stdout } = await make()
    assert.equal(code, 0)
    const [{ deck }] = JSON.parse(stdout).articles
    const text = await readFile(join(folder, deck), 'utf8')
    assert.match(text, /\nreveal: true\nbrand:\n {2}footer: "Acme"\n/)
    assert.match(text, /## Three[\s\S]*layout: part\nappendix: true\n---\n\n# Appendix\n[\s\S]*## One[\s\S]*let a = 1/)
    const check = await deckwright(folder, 'check', 'talk.md', '--audience', 'acme')
    assert.deepEqual(
      [check.code, check.stdout],
      [
        0,
        'talk.md: 9 units, 5 shown, 0 said, 4 behind the talk, 0 left out by a rule; 0 lost, 0 repeated, 0 out of order, 0 invented\n',
      ],
    )
  })

  test('is an audience, and says what is shown, said and needed', async () => {
    await write('agenda: false\nsaid: [code]\nmustShow: [Shown., Nowhere]\nminutes: 0.1\ncolorSchema: dark\n')
    const { code, stdout } = await make()
    const [{ deck, messages }] = JSON.parse(stdout).articles
    const text = await readFile(join(folder, deck), 'utf8')
    assert.match(text, /addons: \["@\/\.\.\/\.\.\/themes\/acme"\]/)
    assert.doesNotMatch(text, /layout: agenda/)
    assert.match(text, /Shown\.\n\n<!--\nSee this:\n\n```js\nlet a = 1\n```\n-->/)
    assert.deepEqual(
      messages.map(({ ruleId, severity }: Record<string, string>) => `${severity} ${ruleId}`),
      ['error must-show', 'error too-long'],
    )
    assert.match(messages.at(-1).reason, /in 0\.1 minutes, expected (?:less than )?\d\.\d more/)
    assert.equal(code, 1)
  })

  test('a token that nothing is drawn with is told in one line, with file and line', async () => {
    await write('density: talk\n')
    const tokens = join(folder, 'themes/acme/tokens.css')
    await writeFile(tokens, ':root {\n  --ground: #fff;\n  --grond: #000;\n}\n')
    const { code, stderr } = await make()
    await rm(tokens)
    assert.equal(code, 2)
    assert.match(stderr, /^deckwright: themes\/acme\/tokens\.css:3 Unexpected `--grond`, expected .*\n$/)
  })

  for (const [why, yaml, message] of [
    [
      'a key that nobody knows',
      'density: talk\ncolour: red\n',
      'themes/acme/audience.yaml:2:9 Unexpected `colour`, expected',
    ],
    [
      'a value that is none',
      'density: talk\nminutes: long\n',
      'themes/acme/audience.yaml:2:10 Unexpected `minutes`, expected',
    ],
    ['no YAML', 'density: [talk\n', 'themes/acme/audience.yaml:2:1 Cannot read it, expected YAML'],
    [
      'a theme that there is none of',
      'base: nowhere\n',
      'themes/acme/audience.yaml:1:7 Cannot find the theme `nowhere`',
    ],
  ] as const) {
    test(`${why} is told in one line, with file and line`, async () => {
      await write(yaml)
      const { code, stderr } = await make()
      assert.equal(code, 2)
      assert.equal(stderr.trim().split('\n').length, 1)
      assert.ok(stderr.includes(message), stderr)
    })
  }
})

test('one article is made for several audiences in one run, and what each gets is told', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'deckwright-test-'))
  try {
    await writeFile(join(folder, 'talk.md'), '# Talk\n\n## One\n\n- First.\n- Second.\n\n```js\nlet a = 1\n```\n')
    const args = ['talk.md', '--to', 'deck', '--fit', 'estimated', '--audience']
    const { code, stdout } = await deckwright(folder, ...args, 'engineers, students')
    assert.equal(code, 0)
    assert.match(
      stdout,
      /engineers\.md\n.*students\.md\n +slides +minutes +shown +only said\nengineers +\d+ +\d+ +.*1 code/,
    )
    const unknown = await deckwright(folder, ...args, 'executives,nobody')
    assert.equal(unknown.code, 2)
    assert.deepEqual(await readdir(join(folder, 'slides/talk')), ['.deckwright', 'engineers.md', 'students.md'])
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
