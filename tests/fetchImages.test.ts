import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, beforeEach, describe, test } from 'node:test'
import { copyImages } from '../src/files/copyImages.ts'
import { convert } from '../src/pipeline/convert.ts'
import { deckwright } from './deckwright.ts'

const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')

describe('images on other hosts', () => {
  let folder: string
  let server: Server
  let host: string
  const asked: string[] = []

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'deckwright-fetch-'))
    server = createServer(({ url = '' }, response) => {
      asked.push(url)
      if (url === '/a.gif' || url === '/b') response.end(gif)
      else if (url === '/moved') response.writeHead(302, { location: '/a.gif' }).end()
      else if (url === '/round') response.writeHead(302, { location: '/round' }).end()
      else if (url === '/file') response.writeHead(302, { location: 'file:///etc/passwd' }).end()
      else if (url === '/script.svg') response.end('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')
      else if (url === '/page.gif') response.end('<!doctype html>')
      else if (url === '/large.gif') response.end(Buffer.concat([gif, Buffer.alloc(10 * 2 ** 20)]))
      else response.writeHead(404).end(gif)
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  after(async () => {
    server.close()
    await rm(folder, { recursive: true, force: true })
  })
  beforeEach(() => {
    asked.length = 0
  })

  const place = async (path: string, deck: string, options: object = { allowPrivateHosts: true }) => {
    const url = `${host}${path}`
    const copied = { article: join(folder, 'article.md'), deckFolder: join(folder, deck), fetchImages: true }
    return (await copyImages([url], { ...copied, ...options })).get(url)
  }

  test('are fetched once, and are there when the network is not', async () => {
    const first = await place('/a.gif', 'once')
    assert.ok(first && 'url' in first)
    assert.deepEqual(await readFile(join(folder, 'once/public', first.url)), gif)
    assert.deepEqual(await place('/a.gif', 'once'), first)
    assert.deepEqual(await place('/a.gif', 'once', { fetchImages: false }), first)
    assert.deepEqual(asked, ['/a.gif'])
    await rm(join(folder, 'once/public'), { recursive: true })
    assert.deepEqual(await place('/a.gif', 'once'), first)
    assert.deepEqual(asked, ['/a.gif', '/a.gif'])
  })

  test('are found where a redirect leads', async () => {
    assert.deepEqual(await place('/moved', 'moved'), await place('/a.gif', 'moved'))
  })

  const refused: Record<string, RegExp> = {
    '/none.gif': /the host answers 404$/,
    '/page.gif': /expected an image: PNG/,
    '/script.svg': /the SVG holds a script$/,
    '/large.gif': /at most 10 MB$/,
    '/round': /no more than 5 redirects$/,
    '/file': /redirects to HTTP or HTTPS only$/,
  }
  for (const [path, reason] of Object.entries(refused))
    test(`are refused: ${path}`, async () => {
      const placed = await place(path, 'refused')
      assert.ok(placed && 'reason' in placed)
      assert.equal(placed.ruleId, 'missing-image')
      assert.match(placed.reason, reason)
      await assert.rejects(readdir(join(folder, 'refused')), { code: 'ENOENT' })
    })

  test('of a private network are not asked for, by no name', async () => {
    const { port } = new URL(host)
    for (const name of ['127.0.0.1', 'localhost', '[::1]', '[::ffff:127.0.0.1]', '0.0.0.0', '10.0.0.1', '2130706433']) {
      const url = `http://${name}:${port}/a.gif`
      const options = { article: join(folder, 'article.md'), deckFolder: join(folder, 'private'), fetchImages: true }
      const placed = (await copyImages([url], options)).get(url)
      assert.ok(placed && 'reason' in placed && placed.reason.endsWith('not on a private network'), url)
    }
    assert.deepEqual(asked, [])
  })

  test('stand in the deck; one that cannot be had is an error at its line, with a link in its place', async () => {
    const article = join(folder, 'talk.md')
    await writeFile(article, `# Talk\n\n![Shown](${host}/b)\n\n![Gone](${host}/none.gif)\n`)
    const options = { audience: 'engineers', to: ['deck'], out: join(folder, 'dist'), decks: join(folder, 'slides') }
    const [made] = await convert([article], { ...options, fetchImages: true, allowPrivateHosts: true })
    assert.ok(made)
    assert.deepEqual(
      made.files.flatMap((file) => file.messages.map(({ line, ruleId, fatal }) => ({ line, ruleId, fatal }))),
      [{ line: 5, ruleId: 'missing-image', fatal: true }],
    )
    const deck = await readFile(made.deck, 'utf8')
    assert.match(deck, /!\[Shown\]\(\/images\/[\da-f]{20}\.gif\)/)
    assert.match(deck, /\[Gone\]\(http:\/\/127\.0\.0\.1:\d+\/none\.gif\)/)
    await convert([article], options)
    assert.equal(await readFile(made.deck, 'utf8'), deck)
    assert.deepEqual(asked, ['/b', '/none.gif'])
  })

  test('of a private network are an error on the command line', async () => {
    await writeFile(join(folder, 'inside.md'), `# Inside\n\n![A](${host}/a.gif)\n`)
    const { code, stderr } = await deckwright(folder, 'inside.md', '--to', 'deck', '--fetch-images')
    assert.equal(code, 1)
    assert.match(stderr, /3:1.* error .*not on a private network +missing-image/)
    assert.deepEqual(asked, [])
  })
})
