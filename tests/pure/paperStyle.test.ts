import assert from 'node:assert/strict'
import test from 'node:test'
import { paperStyle } from '../../src/outputs/handout/paperStyle.ts'

/** The two texts in the header of a page. */
function headerOf(title: string, running: string): string[] {
  const style = paperStyle({
    ...{ paper: 'A4', kind: 'notes', look: { direction: 'ltr', tokens: {} }, isDark: false, ratio: 16 / 9 },
    ...{ title, running },
  })
  const texts = [...style.matchAll(/@top-\w+ \{ content: "([^"]*)"/g)].map(([, text = '']) => text)
  return texts.map((text) =>
    text.replace(/\\([\da-f]+) /g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16))),
  )
}

test('the title and the authors in the header of a handout do not meet', () => {
  const authors = Array.from({ length: 9 }, (_, at) => `Author Number${at} (Company)`).join(', ')
  assert.deepEqual(headerOf('A short title', 'Ann · 2026-11-30'), ['A short title', 'Ann · 2026-11-30'])
  const [title = '', running = ''] = headerOf('A short title', authors)
  assert.equal(title, 'A short title')
  assert.match(running, /^Author Number0 \(Company\), .*\(Company\)…$/)
  assert.ok(title.length + running.length < 124)
  const [long = '', short = ''] = headerOf('So long a title '.repeat(12), authors)
  assert.match(long, /^So long a title .*…$/)
  assert.match(short, /^Author Number0 \(Company\).*…$/)
  assert.ok(long.length + short.length < 124)
  const [wide = ''] = headerOf('云原生架构'.repeat(30), authors)
  assert.ok(wide.length < 62)
})
