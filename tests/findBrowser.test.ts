import assert from 'node:assert/strict'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { test } from 'node:test'
import { errors } from 'playwright'
import { Failure } from '../src/failure.ts'
import { cacheFolder } from '../src/files/cacheFolder.ts'
import { embeddedBrowser } from '../src/render/browser/embeddedBrowser.ts'
import { findBrowser, noBrowser } from '../src/render/browser/findBrowser.ts'
import { launchBrowser } from '../src/render/browser/launchBrowser.ts'

const isEmbedded = process.platform === 'linux' && process.arch === 'x64'

test('a browser that is asked for is the one', async () => {
  const { executablePath } = await findBrowser(process.execPath)
  assert.equal(executablePath, process.execPath)
})

test('a browser that is asked for and does not exist is named', async () => {
  await assert.rejects(
    findBrowser('/nosuch/browser'),
    (error) => error instanceof Failure && /\/nosuch\/browser/.test(error.message),
  )
})

test('a browser that is asked for and does not start is named', async () => {
  await assert.rejects(
    launchBrowser(process.execPath),
    (error) => error instanceof Failure && error.message.includes(process.execPath),
  )
})

test('a browser that the environment asks for and does not start is named, with where its name stands', async (t) => {
  const before = process.env.DECKWRIGHT_BROWSER
  process.env.DECKWRIGHT_BROWSER = process.execPath
  t.after(() => {
    if (before === undefined) delete process.env.DECKWRIGHT_BROWSER
    else process.env.DECKWRIGHT_BROWSER = before
  })
  await assert.rejects(launchBrowser(), (error) => {
    assert.ok(error instanceof Failure)
    assert.ok(error.message.includes(process.execPath) && error.message.includes('leave DECKWRIGHT_BROWSER out'))
    return true
  })
})

test('a browser that does not start in time is not told as missing', () => {
  assert.match(noBrowser(new errors.TimeoutError('30000ms exceeded')).message, /^The browser did not start in time: /)
  assert.match(noBrowser(new Error('ENOENT')).message, /^No browser: run `npx playwright install chromium`/)
})

test('the embedded browser comes first', { skip: !isEmbedded }, async () => {
  assert.equal((await findBrowser('')).name, 'embedded')
})

test('the embedded browser is unpacked whole by two at once, and leaves nothing beside it', {
  skip: !isEmbedded,
}, async (t) => {
  const home = await mkdtemp(join(tmpdir(), 'deckwright-cache-'))
  const before = process.env.XDG_CACHE_HOME
  const temporary = process.env.TMPDIR
  process.env.XDG_CACHE_HOME = home
  t.after(async () => {
    if (before === undefined) delete process.env.XDG_CACHE_HOME
    else process.env.XDG_CACHE_HOME = before
    await rm(home, { recursive: true })
  })
  const [one, two] = await Promise.all([embeddedBrowser(), embeddedBrowser()])
  assert.ok(one && two)
  assert.equal(one.executablePath, two.executablePath)
  assert.ok((await stat(one.executablePath)).size > 1e8)
  const browser = await launchBrowser()
  assert.ok(browser.isConnected())
  await browser.close()
  assert.deepEqual(await readdir(dirname(dirname(one.executablePath))), [basename(dirname(one.executablePath))])
  assert.equal(process.env.TMPDIR, temporary)
})

test('the cache is closed to others', async () => {
  const folder = cacheFolder('test')
  assert.equal((await stat(folder)).mode & 0o777, 0o700)
})

test('a page reaches this machine alone', async () => {
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage()
    for (const address of ['http://example.com/', 'http://192.0.2.1/']) {
      await assert.rejects(page.goto(address), /ERR_NAME_NOT_RESOLVED/)
    }
  } finally {
    await browser.close()
  }
})
