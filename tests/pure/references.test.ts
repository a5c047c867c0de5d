import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toHtml } from 'hast-util-to-html'
import { parseMarkdown } from '../../src/article/parseMarkdown.ts'
import { References } from '../../src/outputs/handout/references.ts'
import { toSafeHtml } from '../../src/outputs/handout/toSafeHtml.ts'

const mark = (text: string) => {
  const references = new References()
  const html = toSafeHtml(parseMarkdown(text))
  references.mark(html)
  return { html: toHtml(html), list: toHtml(references.section()) }
}

test('an address is broken between its parts, and stays one address', () => {
  const url = 'https://a.org/docs/one/two?page=2&b=3#top'
  const parts = 'https://a.org/<wbr>docs/one/two?<wbr>page=2&#x26;b=3#top'
  const link = `<a href="https://a.org/docs/one/two?page=2&#x26;b=3#top">${parts}</a>`
  assert.equal(mark(`See <${url}>.`).html, `<p>See ${link}.</p>`)
  assert.ok(mark(`See [the docs](${url}).`).list.includes(link))
})

test('other words of a link stay whole', () => {
  assert.match(mark('[either/or](https://a.org/b)').html, /<a href="https:\/\/a\.org\/b">either\/or<\/a><sup/)
  assert.match(mark('[*a.org/b*](https://a.org/b)').html, /<em>a\.org\/b<\/em>/)
  assert.match(mark('<https://a.org/b>').html, />https:\/\/a\.org\/b<\/a>/)
})
