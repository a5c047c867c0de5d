import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { promisify } from 'node:util'
import { sheetSizes } from '../src/outputs/pictures/paintSheet.ts'
import { pairedWidth } from '../src/outputs/pictures/sideBySide.ts'
import { deckwright } from './deckwright.ts'

const article = `# Talk

## Costs

The licence costs 40,000 euros a year. The migration takes two engineers for three months.

| Item    | Euros |
| ------- | ----: |
| Licence | 40000 |
| Support | 12000 |

<!-- a remark -->

## Steps

- Route one service
- Compare latencies

## Thanks

Thanks to all who have read this.
`

describe('what became of an article in a deck', () => {
  let folder: string
  const deck = 'slides/talk/engineers.md'
  const run = (...args: string[]) => deckwright(folder, ...args)
  const tell = async (...args: string[]) => {
    const { code, stdout, stderr } = await run(...args)
    assert.deepEqual([code, stderr], [0, ''])
    return stdout
  }
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'deckwright-edits-'))
    await writeFile(join(folder, 'talk.md'), article)
    await run('talk.md', '--to', 'deck', '--fit', 'estimated')
  })
  after(() => rm(folder, { recursive: true, force: true }))

  test('`diff` tells what was changed by hand, and writes nothing', async () => {
    assert.equal(await tell('diff', 'talk.md', '--fit', 'estimated'), `${deck}: as it is generated\n`)
    const text = await readFile(join(folder, deck), 'utf8')
    await writeFile(join(folder, deck), text.replace('- Route one service', '- Route my service'))
    const told = await tell('diff', 'talk.md', '--fit', 'estimated')
    assert.match(told, /^slide \d \(Steps\)\n {2}- - Route one service\n {2}\+ - Route my service\n/)
    assert.match(told, /\nslides\/talk\/engineers\.md: 1 slide edited\n$/)
    const slide = /^slide (\d)/.exec(told)?.[1] ?? ''
    assert.match(
      await tell('why', deck, slide),
      /\n {2}edited by hand:\n {2}- - Route one service\n {2}\+ - Route my service\n$/,
    )
    await writeFile(join(folder, deck), text)
    const missing = await run('diff', 'talk.md', '--audience', 'students', '--fit', 'estimated')
    assert.equal(missing.code, 2)
    assert.match(missing.stderr, /Cannot find `slides\/talk\/students\.md`, expected a deck: make it first/)
  })

  test('`diff --since` tells how the talk differs from that of an earlier commit', async () => {
    const repo = join(folder, 'repo')
    const git = promisify(execFile)
    await mkdir(join(repo, 'posts'), { recursive: true })
    await mkdir(join(repo, 'img'))
    await writeFile(join(repo, 'img/a.svg'), '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
    const older = article.replace('# Talk\n', '# Talk\n\n![A tree](../img/a.svg)\n')
    await writeFile(join(repo, 'posts/talk.md'), older)
    const identity = ['-c', 'user.name=a', '-c', 'user.email=a@a.example']
    for (const args of [
      ['init', '-q'],
      ['add', '.'],
      [...identity, 'commit', '-qm', 'One'],
    ])
      await git('git', args, { cwd: repo })
    const diff = (...args: string[]) => deckwright(repo, 'diff', ...args, '--fit', 'estimated')
    assert.match(
      (await diff('posts/talk.md', '--since', 'HEAD')).stdout,
      /^posts\/talk\.md: the same slides as in HEAD; (\d+ slides and about \d+ minutes?), before \1\n$/,
    )
    await writeFile(join(repo, 'posts/talk.md'), older.replace('40,000', '45,000').replace('- Compare latencies\n', ''))
    const { code, stdout, stderr } = await diff('posts/talk.md', '--since', 'HEAD', '--to', 'sheet')
    assert.deepEqual([code, stderr], [0, ''])
    assert.match(
      stdout,
      /^slide \d \(Costs\)\n {2}- The licence costs 40,000 euros a year\.\n {2}\+ The licence costs 45,000/,
    )
    assert.match(stdout, /\nno longer shown:\n(?: {2}.*\n)* {2}item \(no longer in the article\): Compare latencies\n/)
    assert.match(stdout, /\nposts\/talk\.md: 2 slides changed since HEAD; .*\ndist\/talk\/engineers-versions\.png\n$/)
    const status = await git('git', ['status', '--short'], { cwd: repo })
    assert.equal(status.stdout, ' M posts/talk.md\n?? dist/\n')
    await writeFile(join(repo, 'new.md'), article)
    assert.equal((await diff('new.md', '--since', 'HEAD')).stdout, 'new.md: all new, it is not in HEAD\n')
    for (const [path, commit, says] of [
      ['new.md', '--help', /Cannot find the commit `--help` in git, expected a branch, a tag or a hash/],
      [
        '../talk.md',
        'HEAD',
        /Cannot compare `\.\.\/talk\.md` with an earlier commit, expected it in a repository of git/,
      ],
    ] as const) {
      const told = await diff(path, `--since=${commit}`)
      assert.equal(told.code, 2)
      assert.match(told.stderr, says)
    }
  })

  test('`diff` finds the pictures that a notebook holds unchanged', async () => {
    const data = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='
    const source = '# Plots\n\n## Costs\n\nCosts fall every year.\n\n![Costs](attachment:costs.png)\n'
    const cell = { cell_type: 'markdown', metadata: {}, source, attachments: { 'costs.png': { 'image/png': data } } }
    const notebook = { nbformat: 4, nbformat_minor: 5, metadata: {}, cells: [cell] }
    await writeFile(join(folder, 'plots.ipynb'), JSON.stringify(notebook))
    await run('plots.ipynb', '--to', 'deck', '--fit', 'estimated')
    assert.match(await readFile(join(folder, 'slides/plots/engineers.md'), 'utf8'), /\]\(<?\/?\S+\.png/)
    const told = await tell('diff', 'plots.ipynb', '--fit', 'estimated')
    assert.equal(told, 'slides/plots/engineers.md: as it is generated\n')
  })

  test('`diff --to sheet` shows the changed slides side by side, before and after', async () => {
    const text = await readFile(join(folder, deck), 'utf8')
    const show = async () => {
      const told = await tell('diff', 'talk.md', '--fit', 'estimated', '--to', 'sheet')
      assert.match(told, /: 2 slides edited\ndist\/talk\/engineers-diff\.png\n$/)
      return readFile(join(folder, 'dist/talk/engineers-diff.png'))
    }
    await writeFile(
      join(folder, deck),
      `${text.replace('- Route one service', '- Route my service').trimEnd()}\n\n<!-- Said. -->\n`,
    )
    const picture = await show()
    assert.ok(picture.equals(await show()))
    // The first slide looks different, the second one has only another note. Above each of them stands a caption.
    const differs = await differingRows(picture)
    const half = Math.floor(differs.length / 2)
    assert.deepEqual([differs.slice(130, half).includes(true), differs.slice(half + 110).includes(true)], [true, false])
    await writeFile(join(folder, deck), text)
    const mine = join(folder, 'dist/talk/engineers-diff.png')
    await writeFile(mine, 'mine')
    const { code, stderr } = await run('diff', 'talk.md', '--fit', 'estimated', '--to', 'sheet')
    assert.equal(code, 2)
    assert.match(stderr, /Cannot replace `dist\/talk\/engineers-diff\.png`/)
    assert.equal(await readFile(mine, 'utf8'), 'mine')
  })

  test('`where` tells the slide of a line, its time and its place', async () => {
    const told = await tell('where', 'talk.md:5')
    assert.match(told, /^talk\.md:5: sentence The licence costs 40,000 euros a year\.\n/)
    assert.match(told, /\n {2}slides\/talk\/engineers\.md, slide \d \(Costs\), \d:\d\d–\d:\d\d, on the slide\n/)
    assert.match(told, /\n {2}slides\/talk\/engineers\.md, slide \d \(Costs\), \d:\d\d–\d:\d\d, in the notes\n/)
    assert.match(await tell('where', 'talk.md:21'), /, behind the talk, on the slide\n$/)
    for (const [place, says] of [
      ['talk.md:4', /Cannot find anything at `talk\.md:4`/],
      ['talk.md', /Cannot read `talk\.md`, expected an article and a line/],
    ] as const) {
      const { code, stderr } = await run('where', place)
      assert.equal(code, 2)
      assert.match(stderr, says)
    }
    assert.equal((await run('where', 'talk.md:5', '--audience', 'students')).code, 2)
  })

  test('`why` tells the lines and the rules of a slide', async () => {
    const text = await readFile(join(folder, deck), 'utf8')
    const slides = text.split('\n---\nlayout: ').length
    const all = (await Promise.all(Array.from({ length: slides }, (_, at) => tell('why', deck, `${at + 1}`)))).join('')
    assert.match(all, /layout `table`: the first that suits its blocks/)
    assert.match(all, /titled by what it claims/)
    assert.match(all, /\n {2}talk\.md:5: sentence, on the slide and in the notes: The licence costs/)
    assert.match(all, /\n {2}behind the talk: it is about the text and not its subject/)
    const { code, stderr } = await run('why', deck, '99')
    assert.equal(code, 2)
    assert.match(stderr, /Cannot find slide 99 of .* expected a number from 1 to \d/)
    assert.equal((await run('why', deck, 'one')).code, 2)
    assert.equal((await run('why', 'talk.md', '1')).code, 2)
  })
})

/** For each row of pixels, tell whether the left column of pictures differs from the right one. */
async function differingRows(png: Buffer): Promise<boolean[]> {
  const { createCanvas, loadImage } = await import('@napi-rs/canvas')
  const image = await loadImage(png)
  const context = createCanvas(image.width, image.height).getContext('2d')
  context.drawImage(image, 0, 0)
  const { margin, gap } = sheetSizes
  const [left, right] = [margin, margin + pairedWidth + gap].map(
    (x) => context.getImageData(x, 0, pairedWidth, image.height).data,
  )
  const row = (data: Uint8ClampedArray | undefined, at: number) =>
    Buffer.from(data?.slice(at * pairedWidth * 4, (at + 1) * pairedWidth * 4) ?? [])
  return Array.from({ length: image.height }, (_, at) => !row(left, at).equals(row(right, at)))
}
