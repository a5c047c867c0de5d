import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { deckwright } from './deckwright.ts'

describe('what cannot be done is one line and exit 2, and nothing is written', () => {
  let folder: string
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'deckwright-test-'))
    await mkdir(join(folder, 'a'))
    await mkdir(join(folder, 'b'))
    await writeFile(join(folder, 'a/same.md'), 'Words.')
    await writeFile(join(folder, 'b/same.md'), 'Words.')
    await writeFile(join(folder, 'empty.md'), ' \n')
    await writeFile(join(folder, 'binary.md'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0xff]))
  })
  after(() => rm(folder, { recursive: true, force: true }))

  const cases: [args: string[], line: RegExp][] = [
    [[], /^error: missing required argument 'article'$/],
    [['nosuch.md', '--shard', '3/2'], /such as 2\/8/],
    [['presnt', 'a/same.md'], /`presnt`.*; did you mean `present`\?$/],
    [['nosuch.md'], /`nosuch.md`.*check the path$/],
    [['check', 'a'], /`a`.*it is a folder; give a file of it$/],
    [['-', '--audience', 'nobody'], /Cannot find audience `nobody`/],
    [['https://a.example/a.md'], /save it and give the file, or add `--fetch`$/],
    [['empty.md'], /`empty.md`.*the file is empty$/],
    [['binary.md'], /`binary.md`.*it is a binary file$/],
    [['a/same.md', 'b/same.md'], /`a\/same.md` and `b\/same.md`.*both are `same`$/],
    [['a/same.md', '--to', 'deck,doc'], /Cannot make `doc`, expected one of: deck, pdf/],
    [['a/same.md', '--audience', 'nobody'], /Cannot find audience `nobody`, expected one of: /],
    [['a/same.md', '--browser', '/nosuch/browser'], /\/nosuch\/browser/],
    [['-', '--watch'], /Cannot watch `-`, expected a file/],
    [['a/same.md', '--slides', '7-3'], /such as 3-7,12/],
    [['a/same.md', '--watch', '--json'], /cannot be used with option '--json'/],
    [['a/same.md', '--colour'], /^error: unknown option '--colour'$/],
  ]
  for (const [args, line] of cases) {
    test(`deckwright ${args.join(' ')}`, async () => {
      const { code, stdout, stderr } = await deckwright(folder, ...args)
      assert.match(stderr.trimEnd(), line)
      assert.equal(stderr.trimEnd().split('\n').length, 1)
      assert.equal(stdout, '')
      assert.equal(code, 2)
      assert.deepEqual((await readdir(folder)).sort(), ['a', 'b', 'binary.md', 'empty.md'])
    })
  }
})

test('a deck that cannot be read after slides were measured is one line, and nothing goes on running', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'deckwright-test-'))
  try {
    // What was measured once is not measured again.
    const items = Array.from(
      { length: 40 },
      (_, at) => `- Item ${at} of ${folder}, which is long enough to fill a line.`,
    )
    await writeFile(join(folder, 'talk.md'), `# Title\n\n## Items\n\n${items.join('\n')}\n`)
    await mkdir(join(folder, 'slides/talk'), { recursive: true })
    await writeFile(join(folder, 'slides/talk/engineers.md'), '---\ntitle: edited\nlayout: [\n---\n\n# Mine\n')
    const { code, stderr } = await deckwright(folder, 'talk.md')
    assert.equal(code, 2)
    assert.match(
      stderr,
      /^deckwright: slides\/talk\/engineers\.md:4:1 Cannot read the frontmatter of slide 1, [^\n]+\n$/,
    )
    assert.deepEqual(await readdir(join(folder, 'slides/talk')), ['.deckwright', 'engineers.md', 'engineers.new.md'])
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

describe('what can be done without a browser', () => {
  let folder: string
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'deckwright-test-'))
    await writeFile(join(folder, 'talk.md'), '---\ntags: [no end\n---\n\nWords.\n')
  })
  after(() => rm(folder, { recursive: true, force: true }))

  test('help prints that of a command', async () => {
    const { code, stdout } = await deckwright(folder, 'help', 'present')
    assert.equal(code, 0)
    assert.match(stdout, /^Usage: deckwright present /)
  })

  test('--version and --help exit 0', async () => {
    assert.match((await deckwright(folder, '--version')).stdout, /^\d+\.\d+\.\d+\n$/)
    const help = await deckwright(folder, '--help')
    assert.equal(help.code, 0)
    for (const word of [
      '--audience',
      '--handout',
      '--to',
      '--out',
      '--decks',
      '--json',
      'present',
      'pdf',
      'handout',
      'notes',
      'png',
      'sheet',
    ])
      assert.ok(help.stdout.includes(word), word)
  })

  test('front matter that is not YAML is told at its line, and the deck is made all the same', async () => {
    const { code, stdout, stderr } = await deckwright(folder, 'talk.md', '--to', 'deck', '--decks', 'decks')
    assert.equal(code, 1)
    assert.equal(stdout, 'decks/talk/engineers.md\n')
    assert.match(stderr, /talk\.md\n2:\d+.*error.*front matter/)
  })
})

/** A picture of one pixel. */
const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

describe('check', () => {
  let folder: string
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'deckwright-test-'))
    await writeFile(join(folder, 'talk.md'), '# Talk\n\nOne sentence. Another one.\n')
  })
  after(() => rm(folder, { recursive: true, force: true }))

  test('writes nothing and finds nothing to say of its own deck', async () => {
    const { code, stdout, stderr } = await deckwright(folder, 'check', 'talk.md')
    assert.deepEqual({ code, stderr }, { code: 0, stderr: '' })
    assert.match(
      stdout,
      /^talk\.md: \d+ units, \d+ shown, \d+ said, \d+ behind the talk, 0 left out by a rule; 0 lost, /,
    )
    assert.deepEqual(await readdir(folder), ['talk.md'])
  })

  test("--slides tells flaws of design at the article's lines, and fails for none", async () => {
    await writeFile(join(folder, 'dot.png'), onePixel)
    await writeFile(join(folder, 'looks.md'), '# Talk\n\n## Dot\n\nA dot that is large.\n\n![A dot](dot.png)\n')
    const text = await deckwright(folder, 'check', 'looks.md', '--slides')
    assert.equal(text.code, 0, text.stderr)
    assert.match(text.stderr, /^ *5:1 +info +Slide 2: Unexpected hole of \d+ px across the slide, .* trapped-space/m)
    assert.match(text.stdout, /^looks\.md: 2 slides looked at, \d+ flaws? of design on \d+ of them$/m)
    assert.deepEqual((await readdir(folder)).sort(), ['dot.png', 'looks.md', 'talk.md'])

    await deckwright(folder, 'looks.md', '--to', 'deck')
    const deck = join(folder, 'slides/looks/engineers.md')
    await writeFile(deck, (await readFile(deck, 'utf8')).replace('A dot that is large.', 'A dot.'))
    const edited = await deckwright(folder, 'check', 'looks.md', deck, '--slides', '--report', 'json')
    assert.equal(edited.code, 1, edited.stderr)
    const { lost, problems } = JSON.parse(edited.stdout)
    assert.equal(lost.length, 1)
    assert.partialDeepStrictEqual(problems, [{ ruleId: 'trapped-space', slide: 2 }])
  })

  test("says what a person's edit took away, at the article's line", async () => {
    await deckwright(folder, 'talk.md', '--to', 'deck')
    const deck = join(folder, 'slides/talk/engineers.md')
    await writeFile(deck, (await readFile(deck, 'utf8')).replace('Another one.', ''))
    const { code, stderr } = await deckwright(folder, 'check', 'talk.md', deck)
    assert.equal(code, 1)
    assert.match(stderr, /3:\d+ error .*`Another one\.`.*lost/)
  })
})
