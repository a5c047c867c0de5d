import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { cp, link, mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, test } from 'node:test'
import type { Density } from '../../src/deck/density.ts'
import { Failure } from '../../src/failure.ts'
import { nameOfSource } from '../../src/files/nameOfSource.ts'
import { isSavedByContent, saveByContent } from '../../src/files/saveByContent.ts'
import { checkOutput, type OutputPlace, saveOutput } from '../../src/files/saveOutput.ts'
import { writeFolder } from '../../src/files/writeFolder.ts'
import { convert } from '../../src/pipeline/convert.ts'
import { deckwright } from '../deckwright.ts'

/** Run git as somebody whose settings nobody else has. */
function runGit(cwd: string, ...args: string[]): Promise<string> {
  const who = ['-c', 'user.name=A', '-c', 'user.email=a@example.com', '-c', 'commit.gpgSign=false']
  return new Promise((done, fail) => {
    execFile('git', [...who, ...args], { cwd }, (error, stdout, stderr) => {
      if (error) fail(new Error(`git ${args.join(' ')}: ${stdout}${stderr}`))
      else done(stdout + stderr)
    })
  })
}

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deckwright-records-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const at = (path: string) => join(folder, path)
const read = (path: string) => readFile(at(path), 'utf8')
async function write(path: string, text: string): Promise<string> {
  await mkdir(dirname(at(path)), { recursive: true })
  await writeFile(at(path), text)
  return at(path)
}

/** Everything in the folder, as one text for each file. */
async function everything(): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return Object.fromEntries(await Promise.all(files.sort().map(async (file) => [file, await readFile(file, 'utf8')])))
}

/** Make decks; gives what the messages say of edited ones. */
async function makeDecks(
  paths: string[],
  { decks = 'slides', ...asked }: { decks?: string; density?: Density; audience?: string } = {},
): Promise<string[]> {
  const options = { audience: 'engineers', to: ['deck'], fit: 'estimated' as const, out: at('dist'), ...asked }
  const made = await convert(paths.map(at), { ...options, decks: at(decks) })
  const messages = made.flatMap(({ files }) => files.flatMap((file) => file.messages))
  return messages.filter(({ ruleId }) => ruleId === 'deck-edited').map(({ reason }) => reason)
}

/** Put a record as older versions wrote it in the place of a new one. */
async function useOldRecord(folder: string): Promise<void> {
  const record = `${folder}/.deckwright/engineers.jsonl`
  const [, hash] = /"deck":"([^"]+)"/.exec(await read(record)) ?? []
  await rm(at(record))
  await write(`${folder}/.deckwright/engineers.json`, `${JSON.stringify({ deck: hash })}\n`)
}

/** A promise that is to fail with one line that says all of this, and to leave everything as it was. */
async function fails(doing: () => Promise<unknown>, ...says: string[]): Promise<void> {
  const before = await everything()
  await assert.rejects(doing(), (error) => {
    assert.ok(error instanceof Failure, String(error))
    assert.ok(!error.message.includes('\n'))
    for (const word of says) assert.ok(error.message.includes(word), `${error.message} says nothing of ${word}`)
    return true
  })
  assert.deepEqual(await everything(), before)
}

describe('a deck belongs to its article', () => {
  test('one that is called as in every folder is named after its folder', () => {
    const names: [path: string, name: string][] = [
      ['posts/one/index.md', 'one'],
      ['posts/one/_index.md', 'one'],
      ['posts/one/INDEX.MDX', 'one'],
      ['posts/one/index', 'one'],
      ['posts/one/index.zh-cn.md', 'one.zh-cn'],
      ['posts/one/index.en.md', 'one.en'],
      ['posts/v1.2/index.md', 'v1.2'],
      ['posts/one/README.md', 'README'],
      ['posts/one/reindex.md', 'reindex'],
      ['posts/one/index-of-terms.md', 'index-of-terms'],
      ['/index.md', 'index'],
      ['posts/one/...md', 'one'],
    ]
    for (const [path, name] of names) assert.equal(nameOfSource(path), name, path)
    assert.equal(nameOfSource('index.md'), nameOfSource(`../${nameOfSource('./index.md')}/index.md`))
  })

  test('page bundles have a place each, in one run too', async () => {
    await write('posts/one/index.md', '# One\n\nWords.\n')
    await write('posts/two/index.md', 'Words.\n')
    await makeDecks(['posts/one/index.md'])
    await makeDecks(['posts/two/index.md'])
    const decks = await everything()
    await makeDecks(['posts/one/index.md', 'posts/two/index.md'])
    assert.deepEqual(await everything(), decks)
    assert.match(await read('slides/one/engineers.md'), /title: "One"/)
    assert.match(await read('slides/two/engineers.md'), /title: "two"/)
    assert.match(
      await read('slides/one/.deckwright/engineers.jsonl'),
      /^\{"article":"\.\.\/\.\.\/posts\/one\/index\.md"\}$/m,
    )
  })

  test('another one of its name does not get its place', async () => {
    await write('a/talk.md', '# A\n\nWords.\n')
    await write('b/talk.md', '# B\n\nWords.\n')
    await makeDecks(['a/talk.md'])
    await fails(() => makeDecks(['b/talk.md']), 'a/talk.md', 'b/talk.md', '`--decks`')
    await fails(() => makeDecks(['a/talk.md', 'b/talk.md']), 'both are `talk`')
    await makeDecks(['b/talk.md'], { decks: 'others' })
    assert.match(await read('others/talk/engineers.md'), /title: "B"/)
  })

  test('moved, it keeps its deck, and what a person did to it', async () => {
    await write('a/talk.md', '# A\n\nWords.\n')
    await makeDecks(['a/talk.md'])
    await mkdir(at('b'))
    await rename(at('a/talk.md'), at('b/talk.md'))
    await writeFile(at('slides/talk/engineers.md'), `${await read('slides/talk/engineers.md')}\nMine.\n`)
    assert.deepEqual(await makeDecks(['b/talk.md']), [])
    assert.match(await read('slides/talk/engineers.md'), /Mine\./)
    assert.match(await read('slides/talk/.deckwright/engineers.jsonl'), /^\{"article":"\.\.\/\.\.\/b\/talk\.md"\}$/m)
  })

  test('by whatever path it is given', async () => {
    await write('a/talk.md', '# A\n\nWords.\n')
    await mkdir(at('c'))
    await symlink(at('a/talk.md'), at('c/talk.md'))
    await symlink(at('a'), at('d'))
    await makeDecks(['a/talk.md'])
    const made = await everything()
    for (const path of ['c/talk.md', 'd/talk.md', 'a/../d/./talk.md']) await makeDecks([path])
    assert.deepEqual(await everything(), made)
    await rename(at('slides'), at('elsewhere'))
    await symlink(at('elsewhere'), at('slides'))
    await makeDecks(['d/talk.md'])
    await mkdir(at('e'))
    await link(at('a/talk.md'), at('e/talk.md'))
    await makeDecks(['e/talk.md'])
  })

  test('which a record of an older version does not say', async () => {
    await write('a/talk.md', '# A\n\nWords.\n')
    await makeDecks(['a/talk.md'])
    await useOldRecord('slides/talk')
    await write('b/talk.md', '# B\n\nWords.\n')
    await makeDecks(['b/talk.md'])
    assert.match(await read('slides/talk/engineers.md'), /title: "B"/)
  })

  test('and is never overwritten by it', async () => {
    await write('slides/engineers/engineers.md', '# A\n\nWords.\n')
    await fails(() => makeDecks(['slides/engineers/engineers.md']), 'over its article', '`--decks`')
  })

  test('records are the same where all lies elsewhere', async () => {
    await write('one/a/talk.md', '# A\n\nWords.\n')
    await cp(at('one'), at('two'), { recursive: true })
    await makeDecks(['one/a/talk.md'], { decks: 'one/slides' })
    await makeDecks(['two/a/talk.md'], { decks: 'two/slides' })
    const record = 'slides/talk/.deckwright/engineers.jsonl'
    assert.equal(await read(`one/${record}`), await read(`two/${record}`))
  })
})

describe('a deck that a person has edited', () => {
  const deck = 'slides/talk/engineers.md'
  const before = 'slides/talk/.deckwright/engineers.before.md'
  const first = '# Talk\n\nWords.\n'
  const second = '# Talk\n\nOther words.\n'
  const make = () => makeDecks(['talk.md'])
  const run = (...args: string[]) => deckwright(folder, ...args, '--fit', 'estimated')
  beforeEach(async () => {
    await write('talk.md', first)
    await make()
    await writeFile(at(deck), `${await read(deck)}\nMine.\n`)
  })

  test('stays, and nothing is said while the article is the same', async () => {
    const before = await everything()
    assert.deepEqual(await make(), [])
    assert.deepEqual(await everything(), before)
    assert.equal((await run('talk.md', '--to', 'deck')).stderr, '')
  })

  test('gets what is new, with a copy of it as it was, and a second run changes nothing', async () => {
    const edited = await read(deck)
    await write('talk.md', second)
    const { code, stderr } = await run('talk.md', '--to', 'deck')
    assert.equal(code, 0)
    assert.match(stderr, /Cannot overwrite `slides\/talk\/engineers\.md`.*merged into it.*engineers\.before\.md/)
    assert.match(await read(deck), /\nOther words\.\n\nMine\.\n$/)
    assert.equal(await read(before), edited)
    const made = await everything()
    assert.deepEqual(await run('talk.md', '--to', 'deck'), { code: 0, stdout: `${deck}\n`, stderr: '' })
    assert.deepEqual(await everything(), made)
  })

  test('counts as generated once the edits are taken back', async () => {
    await write('talk.md', second)
    await make()
    await writeFile(at(deck), (await read(deck)).replace('\nMine.\n', ''))
    await make()
    await write('talk.md', '# Talk\n\nThird words.\n')
    await make()
    assert.match(await read(deck), /Third words\.\n$/)
  })

  test('has both versions of what both have changed, until one is chosen', async () => {
    await writeFile(at(deck), (await read(deck)).replace('\nWords.\n', '\nMy words.\n'))
    const edited = await read(deck)
    await write('talk.md', second)
    const told = await run('talk.md', '--to', 'deck')
    assert.equal(told.code, 1)
    assert.match(
      told.stderr,
      /engineers\.md:\d+` \(yours\) and `slides\/talk\/engineers\.md:\d+` \(generated\).*resolve/,
    )
    const both = await read(deck)
    assert.match(both, /My words\.\n\n<!-- deckwright conflict 1: generated -->\n\nOther words\./)
    for (const [, line] of told.stderr.matchAll(/engineers\.md:(\d+)` \((?:yours|generated)\)/g))
      assert.match(both.split('\n')[Number(line) - 1] ?? '', /words\./)
    const again = await run('talk.md', '--to', 'deck')
    assert.deepEqual([again.code, await read(deck)], [1, both])

    const alone = await run(deck, '--to', 'deck')
    assert.equal(alone.code, 1)
    assert.match(alone.stderr, /engineers\.md\n *\d+:1 +error +Cannot merge/)

    const listed = await run('resolve', deck)
    assert.equal(listed.code, 1)
    assert.match(listed.stdout, /yours .*:\d+ {2}My words\.\n {2}generated .*:\d+ {2}Other words\./)
    assert.equal((await run('resolve', deck, '7', '--ours')).code, 2)
    assert.equal((await run('resolve', deck, 'x')).code, 2)
    assert.equal((await run('resolve', deck, '--ours', '--theirs')).code, 2)
    assert.equal((await run('resolve', deck, '1', '--theirs')).code, 0)
    assert.equal(await read(before), both)
    assert.match(await read(deck), /\n\nOther words\.\n\nMine\.\n$/)
    assert.equal((await run('resolve', deck)).stdout, `${deck}: 0 conflicts\n`)
    assert.equal((await run('talk.md', '--to', 'deck')).code, 0)

    for (const [side, words] of [
      ['--ours', 'My words.'],
      ['--theirs', 'Third words.'],
    ] as const) {
      await writeFile(at(deck), edited)
      await write('talk.md', first)
      await useRecordOf(first)
      await write('talk.md', '# Talk\n\nThird words.\n')
      assert.equal((await run('talk.md', '--to', 'deck', side)).code, 0)
      assert.ok((await read(deck)).endsWith(`\n\n${words}\n\nMine.\n`))
    }
  })

  /** Record that this article was the last one that a deck was generated from. */
  async function useRecordOf(text: string): Promise<void> {
    await write('other/talk.md', text)
    await makeDecks(['other/talk.md'], { decks: 'others' })
    const record = (await read('others/talk/.deckwright/engineers.jsonl')).replace('../../other/', '../../')
    await write('slides/talk/.deckwright/engineers.jsonl', record)
    await rm(at('others'), { recursive: true })
  }

  test('that is not valid any more is told, and stays', async () => {
    await writeFile(at(deck), (await read(deck)).replace('layout: cover', 'layout: [cover'))
    await write('talk.md', second)
    await fails(make, 'engineers.md:', 'expected YAML')
  })

  test('that is not in UTF-8 is offered the new one', async () => {
    await writeFile(at(deck), Buffer.concat([await readFile(at(deck)), Buffer.from([0xe9, 0x0a])]))
    await write('talk.md', second)
    assert.equal((await make()).length, 1)
  })

  test('is made again what it was made from, by git, where the record is damaged', async () => {
    const git = (...args: string[]) => runGit(folder, ...args)
    await git('init', '--quiet')
    await git('add', 'talk.md')
    await git('commit', '--quiet', '--message', 'First')
    await damageRecord()
    await write('talk.md', second)
    assert.deepEqual(await make(), [])
    assert.match(await read(deck), /\nOther words\.\n\nMine\.\n$/)
    await damageRecord()
    await write('talk.md', first)
    assert.match((await make())[0] ?? '', /what it was made from is not known/)
    assert.match(await read(deck), /\nOther words\.\n\nMine\.\n$/)
  })

  async function damageRecord(): Promise<void> {
    const record = 'slides/talk/.deckwright/engineers.jsonl'
    await write(record, (await read(record)).replace('colorSchema', 'colourSchema'))
  }
})

describe('a deck of which is not known what it was made from', () => {
  const deck = 'slides/talk/engineers.md'
  const offered = 'slides/talk/engineers.new.md'
  const first = '# Talk\n\nWords.\n'
  const second = '# Talk\n\nOther words.\n'
  const make = () => makeDecks(['talk.md'])
  const files = async () => (await readdir(at('slides/talk'))).filter((name) => name.endsWith('.md'))
  beforeEach(async () => {
    await write('talk.md', first)
    await make()
    await useOldRecord('slides/talk')
    await writeFile(at(deck), `${await read(deck)}\nMine.\n`)
  })

  test('stays, and is told of a new one until that has been merged by hand', async () => {
    await write('talk.md', second)
    for (let run = 0; run < 2; run += 1) {
      const [reason, ...others] = await make()
      assert.match(reason ?? '', /engineers\.new\.md.*move over what you want, then delete/)
      assert.equal(others.length, 0)
      assert.match(await read(offered), /Other words/)
      assert.match(await read(deck), /Mine/)
    }
    await rm(at(offered))
    for (let run = 0; run < 2; run += 1) assert.deepEqual(await make(), [])
    assert.deepEqual(await files(), ['engineers.md'])
    await write('talk.md', '# Talk\n\nThird words.\n')
    assert.equal((await make()).length, 1)
  })

  test('counts as generated when it is the new one', async () => {
    await write('talk.md', second)
    await make()
    await rename(at(offered), at(deck))
    assert.deepEqual(await make(), [])
    await write('talk.md', '# Talk\n\nThird words.\n')
    assert.deepEqual(await make(), [])
    assert.match(await read(deck), /Third words/)
  })

  test('is told of a new one that other options make', async () => {
    const prose =
      'The bridges of the town stand on piers. Two of them stand on sand. They were built late, and at great cost.'
    await write('talk.md', `# Talk\n\n## Bridges\n\n${prose} ${prose}\n\n${prose}\n`)
    await make()
    await rm(at(offered))
    assert.equal((await makeDecks(['talk.md'], { density: 'full' })).length, 1)
  })

  test('is known again when the article is as it was: then it can be merged', async () => {
    await write('talk.md', second)
    await make()
    await write('talk.md', first)
    assert.deepEqual(await make(), [])
    assert.deepEqual(await files(), ['engineers.md'])
    await write('talk.md', second)
    assert.deepEqual(await make(), [])
    assert.match(await read(deck), /\nOther words\.\n\nMine\.\n$/)
  })

  test("gets nothing in the place of a person's file", async () => {
    await write(offered, 'My notes.\n')
    await write('talk.md', second)
    const [reason] = await make()
    assert.match(reason ?? '', /engineers\.new\.md.*is not what was offered/)
    assert.equal(await read(offered), 'My notes.\n')
    await rm(at(deck))
    await make()
    assert.equal(await read(offered), 'My notes.\n')
  })

  test('keeps an offer that a person has begun to edit', async () => {
    await write('talk.md', second)
    await make()
    await writeFile(at(offered), `${await read(offered)}\nMine too.\n`)
    assert.equal((await make()).length, 1)
    await write('talk.md', first)
    assert.deepEqual(await make(), [])
    assert.match(await read(offered), /Mine too/)
  })

  test('is known without its record, once its new one has been merged', async () => {
    await rm(at('slides/talk/.deckwright'), { recursive: true })
    assert.equal((await make()).length, 1)
    await rm(at(offered))
    assert.deepEqual(await make(), [])
  })
})

describe('records of two people', () => {
  const git = (...args: string[]) => runGit(folder, ...args)
  const deck = 'slides/talk/engineers.md'
  const article = '# Talk\n\n## One\n\n- First of one\n- Second of one\n\n## Two\n\n- First of two\n- Second of two\n'
  const change = async (path: string, from: string, to: string) => write(path, (await read(path)).replace(from, to))

  test('are merged by git, and nothing of either is lost', async () => {
    await git('init', '--quiet', '--initial-branch', 'main')
    await write('talk.md', article)
    await makeDecks(['talk.md'])
    const commit = async () => {
      await git('add', '--all')
      await git('commit', '--quiet', '--message', 'More')
    }
    await commit()
    await git('checkout', '--quiet', '-b', 'hers')
    await change('talk.md', 'First of one', 'New of one')
    await makeDecks(['talk.md'])
    await change(deck, '- Second of one', '- Her own words of one')
    await commit()
    await git('checkout', '--quiet', 'main')
    await change('talk.md', 'First of two', 'New of two')
    await makeDecks(['talk.md'])
    await change(deck, '- Second of two', '- His own words of two')
    await commit()
    const merged = await git('merge', 'hers')
    assert.doesNotMatch(merged, /CONFLICT/)
    assert.equal((await read('slides/talk/.deckwright/engineers.jsonl')).match(/^\{"deck"/gm)?.length, 2)
    await change('talk.md', 'Second of two', 'Changed of two')
    await change('talk.md', '## Two', '## Number two')
    await makeDecks(['talk.md'])
    const text = await read(deck)
    for (const words of [
      '- New of one',
      '- Her own words of one',
      '## Number two',
      '- New of two',
      '- His own words of two',
    ])
      assert.ok(text.includes(words), `${words}\n${text}`)
    assert.doesNotMatch(text, /First of/)
    const record = await read('slides/talk/.deckwright/engineers.jsonl')
    assert.deepEqual(record.trim().split('\n'), record.trim().split('\n').sort())
    assert.equal(record.match(/^\{"deck"/gm)?.length, 1)
  })
})

describe('an output', () => {
  const png = (): OutputPlace => ({
    path: at('dist/talk/engineers-png'),
    isFolder: true,
    deck: at('slides/talk/engineers.md'),
    article: at('talk.md'),
  })
  const pdf = (): OutputPlace => ({ ...png(), path: at('dist/talk/engineers.pdf'), isFolder: false })
  const bytes = (text: string) => Buffer.from(text)
  const pictures = (...texts: string[]) => new Map(texts.map((text, at) => [`0${at + 1}.png`, bytes(text)]))
  beforeEach(() => write('talk.md', 'Words.\n'))

  test('is made again in the place of what was made last, and the same has the same record', async () => {
    await saveOutput(png(), pictures('a', 'b'))
    await saveOutput(pdf(), bytes('a'))
    const made = await everything()
    await saveOutput(png(), pictures('c'))
    assert.deepEqual(await readdir(at('dist/talk/engineers-png')), ['01.png'])
    await write('dist/talk/engineers-png/.DS_Store', 'x')
    await saveOutput(png(), pictures('a', 'b'))
    await rm(pdf().path)
    await saveOutput(pdf(), bytes('a'))
    assert.deepEqual(await everything(), made)
    const record = JSON.parse(await read('dist/talk/.deckwright/engineers-png.output.json'))
    assert.deepEqual(Object.keys(record.files), ['engineers-png/01.png', 'engineers-png/02.png'])
    assert.equal(record.article, '../../talk.md')
  })

  test("is not made in the place of a person's file", async () => {
    await write('dist/talk/engineers-png/holiday.png', 'mine')
    await fails(() => checkOutput(png()), 'engineers-png/holiday.png', 'move it away', '`--out`')
    await rename(at('dist/talk/engineers-png'), at('mine'))
    await saveOutput(png(), pictures('a'))
    await write('dist/talk/engineers-png/deep/holiday.png', 'mine')
    await fails(() => saveOutput(png(), pictures('b')), 'engineers-png/deep/holiday.png')

    await write('dist/talk/engineers.pdf', 'mine')
    await fails(() => checkOutput(pdf()), 'engineers.pdf', 'move it away')
    await rm(pdf().path)
    await saveOutput(pdf(), bytes('a'))
    await writeFile(pdf().path, 'a, with remarks')
    await fails(() => saveOutput(pdf(), bytes('b')), 'engineers.pdf', 'changed since')
    await rm(pdf().path)
    await symlink(at('talk.md'), pdf().path)
    await fails(() => checkOutput(pdf()), 'engineers.pdf')
    await rm(pdf().path)
    await mkdir(pdf().path)
    await fails(() => checkOutput(pdf()), 'engineers.pdf')
  })

  test('is not made in the place of what another article was made into', async () => {
    await write('b/talk.md', 'Words.\n')
    const other = { ...pdf(), article: at('b/talk.md'), deck: at('decks/talk/engineers.md') }
    await saveOutput(pdf(), bytes('a'))
    await fails(() => checkOutput(other), 'talk.md', 'b/talk.md', '`--out`')
    await saveOutput({ ...pdf(), deck: other.deck }, bytes('a'))
    await rm(at('talk.md'))
    await saveOutput(other, bytes('b'))
    await write('c/talk.md', 'Words.\n')
    await fails(() => checkOutput({ ...pdf(), article: at('c/talk.md') }), 'b/talk.md', 'c/talk.md')
  })

  test('of a deck whose article is not known is not made in the place of what another deck was made into', async () => {
    const ofDeck = { ...pdf(), article: undefined, deck: await write('slides/talk/engineers.md', 'A deck.\n') }
    await saveOutput(ofDeck, bytes('a'))
    await saveOutput(pdf(), bytes('b'))
    await saveOutput(ofDeck, bytes('c'))
    const other = { ...ofDeck, deck: await write('decks/talk/engineers.md', 'A deck.\n') }
    await fails(() => checkOutput(other), 'slides/talk/engineers.md', 'decks/talk/engineers.md', '`--out`')
    await rm(ofDeck.deck)
    await saveOutput(other, bytes('d'))
  })

  test('that a crash left between its files and its record can be made again', async () => {
    await saveOutput(png(), pictures('a', 'b'))
    const record = JSON.parse(await read('dist/talk/.deckwright/engineers-png.output.json'))
    const crash = async (files: Map<string, Uint8Array>) => {
      await saveOutput(png(), pictures('new'))
      const { files: newFiles, ...rest } = JSON.parse(await read('dist/talk/.deckwright/engineers-png.output.json'))
      const during = JSON.stringify({ ...rest, files: newFiles, before: record.files })
      await write('dist/talk/.deckwright/engineers-png.output.json', during)
      await writeFolder(png().path, files)
      await saveOutput(png(), pictures('a', 'b'))
    }
    await crash(pictures('a', 'b'))
    await crash(pictures('a'))
    await crash(pictures('new'))
  })

  test('of one audience does not disturb that of another one at the same time', async () => {
    const audiences = Array.from({ length: 8 }, (_, at) => `audience-${at}`)
    const places = audiences.map((name) => ({ ...pdf(), path: at(`dist/talk/${name}.pdf`) }))
    await Promise.all(places.map((place) => saveOutput(place, bytes(place.path))))
    for (const place of places) assert.equal(Object.keys(await checkOutput(place)).length, 1)
  })
})

test("nothing is made where an output would replace a person's file, nor is a browser looked for", async () => {
  await write('talk.md', '# Talk\n\nWords.\n')
  await write('dist/talk/engineers-png/holiday.png', 'mine')
  const before = await everything()
  const { code, stdout, stderr } = await deckwright(folder, 'talk.md', '--to', 'png', '--browser', '/nosuch/browser')
  assert.deepEqual({ code, stdout }, { code: 2, stdout: '' })
  assert.match(stderr, /^deckwright: Cannot replace `dist\/talk\/engineers-png\/holiday\.png`.*`--out`\n$/)
  assert.deepEqual(await everything(), before)
})

test('a copy that is named after its content and holds something else is neither shown nor overwritten', async () => {
  const name = await saveByContent(at('images'), Buffer.from('picture'), '.png')
  assert.equal(await saveByContent(at('images'), Buffer.from('picture'), '.png'), name)
  assert.equal(await isSavedByContent(at(`images/${name}`)), true)
  await write(`images/${name}`, 'another')
  await fails(() => isSavedByContent(at(`images/${name}`)), name, 'move it away')
  await fails(() => saveByContent(at('images'), Buffer.from('picture'), '.png'), name)
})

describe('a folder that cannot be written to is told in one line, before a browser is looked for', () => {
  const long = 'long'.repeat(100)
  const cases: [asked: { to?: string; out?: string; decks?: string; path?: string }, ...says: string[]][] = [
    [{ to: 'pdf', out: 'afile' }, 'afile` is a file; choose another one with `--out`'],
    [{ to: 'site', out: 'afile/deep/er' }, 'afile` is a file; choose another one with `--out`'],
    [{ to: 'pdf', out: 'nowhere' }, 'nowhere/talk/engineers.pdf` (ENOENT)'],
    [{ to: 'pdf', out: long }, 'the path is too long: choose a shorter one'],
    [{ to: 'pdf', out: 'full' }, 'full/talk/.deckwright` is a file'],
    [{ decks: 'afile' }, 'afile` is a file; choose another one with `--decks`'],
    [{ decks: long }, 'the path is too long'],
    [{ path: `${long}.md` }, 'Cannot read', 'ENAMETOOLONG', 'check the path'],
    [{ path: 'afile/talk.md' }, 'Cannot find', 'check the path'],
  ]
  beforeEach(async () => {
    await write('talk.md', '# Talk\n\nWords.\n')
    await write('afile', 'mine')
    await write('full/talk/.deckwright', 'mine')
    await symlink(at('gone'), at('nowhere'))
  })
  for (const [{ to = 'deck', out = 'dist', decks = 'slides', path = 'talk.md' }, ...says] of cases) {
    test([path, to, out, decks].join(' ').replace(long, 'long'), async () => {
      const options = { audience: 'engineers', fit: 'estimated', browser: '/nosuch/browser' } as const
      await fails(() => convert([at(path)], { ...options, to: [to], out: at(out), decks: at(decks) }), ...says)
    })
  }

  test('on the command line', async () => {
    const { code, stdout, stderr } = await deckwright(folder, 'talk.md', '--out', 'afile')
    assert.match(stderr, /^deckwright: .*: `afile` is a file; choose another one with `--out`\n$/)
    assert.deepEqual({ code, stdout }, { code: 2, stdout: '' })
  })

  test('a file called `themes` is no folder of themes', async () => {
    await write('themes', 'mine')
    const { code, stderr } = await deckwright(folder, 'theme', 'new', 'acme')
    assert.equal(code, 2)
    assert.match(stderr, /^deckwright: Cannot write `.*themes\/acme\/.*a file stands where a folder has to be.*\n$/)
    assert.equal(await read('themes'), 'mine')
  })

  test('also where it turns out while it is written', async () => {
    await write('afile', 'mine')
    await fails(() => writeFolder(at('afile/site'), new Map([['index.html', Buffer.from('')]])), 'afile')
    await fails(() => saveByContent(at('afile'), Buffer.from('x'), '.png'), 'afile')
  })
})
