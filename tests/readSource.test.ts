import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { readSource } from '../src/files/readSource.ts'
import { resolveAddresses } from '../src/formats/resolveAddresses.ts'
import { check } from '../src/pipeline/check.ts'
import { convert } from '../src/pipeline/convert.ts'
import { deckwright } from './deckwright.ts'

const cli = fileURLToPath(new URL('../src/cli/cli.ts', import.meta.url))

/** Run the command line with a text on its standard input. */
function pipe(cwd: string, text: string, ...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((done) => {
    const child = execFile(process.execPath, [cli, ...args], { cwd }, (error, stdout, stderr) =>
      done({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr }),
    )
    child.stdin?.end(text)
  })
}

describe('standard input is an article', () => {
  let folder: string
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'deckwright-stdin-'))
  })
  after(() => rm(folder, { recursive: true, force: true }))
  const estimated = ['--to', 'deck', '--fit', 'estimated']

  test('whose outputs are called after its title', async () => {
    const { code, stdout } = await pipe(folder, '---\ntitle: "The plan: 2025"\n---\n\nWords.', '-', ...estimated)
    assert.deepEqual([code, stdout], [0, 'slides/the-plan-2025/engineers.md\n'])
    assert.match(await readFile(join(folder, 'slides/the-plan-2025/engineers.md'), 'utf8'), /Words\./)
    // The next one of that title takes its place: it is the same article, written on.
    assert.equal((await pipe(folder, '# The plan 2025\n\nMore.', '-', ...estimated)).code, 0)
  })

  test('or `stdin`, and whose format is told from what it holds', async () => {
    const notebook = '{"nbformat": 4, "cells": [{"cell_type": "markdown", "source": "![](a.png)"}]}'
    const { code, stdout, stderr } = await pipe(folder, notebook, '-', ...estimated)
    assert.deepEqual([code, stdout], [1, 'slides/stdin/engineers.md\n'])
    assert.match(stderr, /^stdin\n.*Cell 1, line 1: Cannot show `a\.png`/)
  })

  test('that can be checked, and must not be empty', async () => {
    assert.match((await pipe(folder, 'Words.', 'check', '-')).stdout, /^stdin: .* 0 lost/)
    const { code, stderr } = await pipe(folder, ' ', '-')
    assert.deepEqual(
      [code, stderr],
      [2, 'deckwright: Cannot make slides of `stdin`, expected an article: the file is empty\n'],
    )
  })
})

describe('the article of an address', () => {
  let folder: string
  let server: Server
  let host: string
  const asked: string[] = []
  const pages: Record<string, [type: string, text: string]> = {
    '/posts/one.md': ['text/markdown', '# One\n\n![Plan](img/plan.png) and [two](two.md).'],
    '/blob/README.md': ['text/html; charset=utf-8', '<article><h1>Read me</h1><p><a href="/a">a</a></p></article>'],
    '/': ['text/html', '<h1>Home</h1><p>Words.</p>'],
    '/a.pdf': ['application/pdf', '%PDF-1.7'],
  }
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'deckwright-address-'))
    server = createServer(({ url = '' }, response) => {
      asked.push(url)
      const [type, text] = pages[url] ?? []
      if (type) response.writeHead(200, { 'content-type': type }).end(text)
      else if (url === '/moved') response.writeHead(302, { location: '/posts/one.md' }).end()
      else response.writeHead(404).end()
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    // cast: it listens on a port
    host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  after(async () => {
    server.close()
    await rm(folder, { recursive: true, force: true })
  })
  const allowed = { fetch: true, allowPrivateHosts: true }

  test('is refused with a line that says to save it, and nothing is asked for', async () => {
    asked.length = 0
    const { code, stdout, stderr } = await deckwright(folder, `${host}/posts/one.md`)
    assert.deepEqual([code, stdout], [2, ''])
    assert.equal(
      stderr,
      `deckwright: Cannot read \`${host}/posts/one.md\`, expected a file: save it and give the file, or add \`--fetch\`\n`,
    )
    assert.deepEqual(asked, [])
    assert.deepEqual(await readdir(folder), [])
  })

  test('is refused from a private network', async () => {
    const { code, stderr } = await deckwright(folder, `${host}/posts/one.md`, '--fetch')
    assert.equal(code, 2)
    assert.match(stderr, /Cannot fetch `.*`, expected a host that is not on a private network\n$/)
  })

  test('is fetched, and what it refers to is found where it was', async () => {
    for (const address of ['/posts/one.md', '/moved']) {
      const file = await readSource(host + address, allowed)
      assert.equal(file.path, 'one.md')
      assert.equal(String(file), `# One\n\n![Plan](${host}/posts/img/plan.png) and [two](${host}/posts/two.md).`)
    }
    const options = {
      ...allowed,
      audience: 'engineers',
      to: ['deck'],
      out: join(folder, 'dist'),
      decks: join(folder, 'slides'),
      fit: 'estimated' as const,
    }
    const [talk] = await convert([`${host}/posts/one.md`], options)
    assert.equal(talk?.deck, join(folder, 'slides/one/engineers.md'))
    assert.deepEqual(
      talk?.files[0]?.messages.map(({ ruleId }) => ruleId),
      ['remote-image'],
    )
    const { ledger } = await check(`${host}/posts/one.md`, { ...allowed, audience: 'engineers' })
    assert.deepEqual(ledger.lost, [])
  })

  test('is a page where the host says so, and is called after the host where its address has no name', async () => {
    const file = await readSource(`${host}/blob/README.md`, allowed)
    assert.deepEqual([file.path, String(file)], ['README.md.html', `# Read me\n\n[a](${host}/a)\n`])
    assert.equal((await readSource(`${host}/`, allowed)).path, '127.0.0.1.html')
  })

  test('that is none is one line', async () => {
    const cases: [address: string, line: RegExp][] = [
      ['/none.md', /^Cannot fetch `.*`, expected an article: the host answers 404$/],
      ['/a.pdf', /^Cannot read `a\.pdf`, expected Markdown, .* it is a PDF/],
    ]
    for (const [address, line] of cases)
      await assert.rejects(readSource(host + address, allowed), { name: 'Failure', message: line })
    await assert.rejects(readSource('http://[', allowed), { name: 'Failure', message: /expected an address$/ })
  })
})

test('relative addresses in Markdown are resolved, and nothing else changes', () => {
  const cases: [written: string, resolved: string][] = [
    ['![a](x.png "x.png")', '![a](https://a.example/b/x.png "x.png")'],
    ['[x.md](x.md)', '[x.md](https://a.example/b/x.md)'],
    ['[![a](/i.png)](j)', '[![a](https://a.example/i.png)](https://a.example/b/j)'],
    ['[x]: x.png', '[x]: https://a.example/b/x.png'],
    [
      '<img alt="a" src="x.png"> <a href=y>y</a>',
      '<img alt="a" src="https://a.example/b/x.png"> <a href=https://a.example/b/y>y</a>',
    ],
    [
      '[a](#b) [c](mailto:d@e.example) `![a](x.png)` https://f.example',
      '[a](#b) [c](mailto:d@e.example) `![a](x.png)` https://f.example',
    ],
  ]
  for (const [written, resolved] of cases) assert.equal(resolveAddresses(written, 'https://a.example/b/c.md'), resolved)
})
