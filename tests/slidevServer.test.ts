import assert from 'node:assert/strict'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { Failure } from '../src/failure.ts'
import { startServer } from '../src/render/server/slidevServer.ts'
import { startPresenter } from '../src/render/server/startPresenter.ts'
import { openStage } from '../src/render/stage.ts'
import { deckFolder } from './deckFolder.ts'

test('two decks are served at once, each with its own slides', async () => {
  await using one = await deckFolder('# One\n\n---\nrouteAlias: two\n---\n\n## Two\n')
  await using other = await deckFolder('# Other\n')
  const servers = await Promise.all([one, other].map(({ file }) => startServer(file, { mode: 'export' })))
  try {
    assert.deepEqual(
      servers.map(({ deck }) => deck.slides),
      [2, 1],
    )
    assert.deepEqual(servers[0]?.deck.aliases, { two: 2 })
    for (const { url } of servers) assert.equal((await fetch(url)).status, 200)
  } finally {
    await Promise.all(servers.map((server) => server.close()))
  }
  for (const { url } of servers) await assert.rejects(fetch(url))
})

test('a text is shown in the place of a deck, then another one, and nothing of it stays', async () => {
  await using deck = await deckFolder('# On disk\n')
  const head = (await readFile(deck.file, 'utf8')).split('\n---\n')[0]
  const before = await readdir(deck.folder)
  const text = (slides: string) => `${head}\n---\n\n${slides}`
  const stage = await openStage(deck.file, { text: text('# First\n') })
  const shown = () => stage.whenShown((page) => page.locator('.print-slide-container').allInnerTexts())
  try {
    assert.match((await shown()).join(), /First/)
    await stage.show(text('# Second\n\n---\n\n# $x$\n\n---\nrouteAlias: third\n---\n\n## Third\n'))
    assert.deepEqual(stage.server.deck.aliases, { third: 3 })
    const slides = await shown()
    assert.equal(slides.length, 3)
    assert.match(slides.join(), /Second.*Third/s)
    assert.doesNotMatch(slides.join(), /First|On disk/)
  } finally {
    await stage.close()
  }
  assert.deepEqual(await readdir(deck.folder), before)
})

describe('what cannot be served is told in one line', () => {
  const isOneLine = (pattern: RegExp) => (error: unknown) =>
    error instanceof Failure && pattern.test(error.message) && !error.message.includes('\n')

  test('a deck that does not exist', async () => {
    await assert.rejects(startServer('/nosuch/deck.md', { mode: 'export' }), isOneLine(/nosuch/))
  })

  test('a theme that does not exist, by its path and by its name', async () => {
    await using deck = await deckFolder('# One\n')
    for (const theme of ['./nosuch-theme', 'nosuch-theme']) {
      const file = join(deck.folder, 'other.md')
      await writeFile(file, `---\ntheme: ${theme}\n---\n\n# One\n`)
      await assert.rejects(startServer(file, { mode: 'export' }), isOneLine(/nosuch-theme/))
    }
  })

  test('a port that is taken', async () => {
    await using deck = await deckFolder('# One\n')
    const server = await startServer(deck.file, { mode: 'export' })
    try {
      await assert.rejects(startPresenter(deck.file, { port: Number(new URL(server.url).port) }), isOneLine(/[Pp]ort/))
    } finally {
      await server.close()
    }
  })
})

describe('what cannot be shown is told as soon as it is certain', () => {
  const isTold = (pattern: RegExp) => (error: unknown) => error instanceof Failure && pattern.test(error.message)
  const shown = async (file: string) => {
    const stage = await openStage(file)
    await stage.whenShown(async () => {}).finally(() => stage.close())
  }

  test('a script that fails', { timeout: 60_000 }, async () => {
    await using deck = await deckFolder('# One\n')
    await mkdir(join(deck.folder, 'setup'))
    await writeFile(join(deck.folder, 'setup/main.ts'), 'export default () => {{{')
    await assert.rejects(shown(deck.file), isTold(/setup\/main\.ts/))
  })

  test('a component that does not exist', { timeout: 60_000 }, async () => {
    await using deck = await deckFolder('# One\n\n<NoSuchThing/>\n')
    const stage = await openStage(deck.file)
    try {
      await stage.whenShown(async () => {})
      assert.match(stage.problems()[0]?.reason ?? '', /`NoSuchThing`/)
    } finally {
      await stage.close()
    }
  })

  test('a server that ends', { timeout: 60_000 }, async () => {
    await using deck = await deckFolder('# One\n')
    const server = await startServer(deck.file, { mode: 'export', text: await readFile(deck.file, 'utf8') })
    assert.equal(server.whyItEnded(), undefined)
    await server.close()
    assert.match(server.whyItEnded() ?? '', /ended/)
    await assert.rejects(server.show('# Two\n'), isTold(/ended/))
  })
})

describe("the presenter is this machine's alone", () => {
  test('foreign pages are refused, other addresses not listened on', async () => {
    await using deck = await deckFolder('# One\n')
    const { url, close } = await startPresenter(deck.file)
    try {
      assert.match(url, /^http:\/\/127\.0\.0\.1:\d+\/presenter\/1$/)
      assert.equal((await fetch(url)).status, 200)
      assert.equal(await statusOf(url, { host: 'evil.example' }), 403)
      assert.equal(await statusOf(url, { origin: 'http://evil.example' }), 403)
      const upgrade = {
        connection: 'Upgrade',
        upgrade: 'websocket',
        'sec-websocket-version': '13',
        'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==',
      }
      await assert.rejects(
        statusOf(url, { ...upgrade, 'sec-websocket-protocol': 'vite-hmr', origin: 'http://evil.example' }),
        /hang up|ECONNRESET/,
      )
      for (const address of Object.values(networkInterfaces()).flat()) {
        if (address === undefined || address.internal || address.family !== 'IPv4') continue
        await assert.rejects(dial(address.address, Number(new URL(url).port)), /ECONNREFUSED/)
      }
    } finally {
      await close()
    }
  })
})

function statusOf(url: string, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((done, fail) => {
    request(url, { headers }, (response) => {
      response.resume()
      done(response.statusCode)
    })
      .on('upgrade', (response, socket) => {
        socket.destroy()
        done(response.statusCode)
      })
      .on('error', fail)
      .end()
  })
}

function dial(host: string, port: number): Promise<void> {
  return new Promise((done, fail) => {
    const socket = connect(port, host, () => {
      socket.destroy()
      done()
    }).on('error', fail)
  })
}
