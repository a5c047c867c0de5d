import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { pageToMarkdown } from '../../src/formats/webPage/pageToMarkdown.ts'
import { report } from '../../src/messages/report.ts'
import { accountOf, articleOf, reasonsOf } from '../articleOf.ts'

const page = (body: string, head = '') =>
  `<!doctype html>\n<html lang="en"><head>${head}</head>\n<body>${body}</body></html>`

/** The Markdown of a page, of which nothing may be lost. */
async function markdownOf(html: string): Promise<string> {
  const article = await articleOf('page.html', html)
  assert.deepEqual(accountOf(article).lost, [])
  return String(article).replace(/^---\nlang: en\n---\n\n/, '')
}

describe('a web page is an article', () => {
  test('of its `<article>`, else `<main>`, else its body; what stands around it is left out by a rule', async () => {
    const html = page(
      '<nav>Home</nav><main><article><h1>Roses</h1><p>Red.</p><aside>More</aside></article><p>Beside.</p></main><footer>Imprint</footer>',
    )
    const article = await articleOf('page.html', html)
    assert.equal(String(article), '---\nlang: en\n---\n\n# Roses\n\nRed.\n')
    assert.deepEqual(accountOf(article), {
      lost: [],
      left: [
        'front-matter-key: lang',
        'page-frame: Home',
        'page-frame: More',
        'page-frame: Beside.',
        'page-frame: Imprint',
      ].filter((one) => !one.endsWith(': lang')),
    })
    assert.equal(await markdownOf(page('<main><p>One.</p></main><p>Two.</p>')), 'One.\n')
    assert.equal(await markdownOf(page('<article>a</article><article>b</article>')), 'a\n\nb\n')
    assert.equal(await markdownOf('<p>Only.</p>'), 'Only.\n')
  })

  test('whose head says what it does not say itself', async () => {
    const head =
      '<title>Roses | Blog</title><meta property="og:title" content="Roses"><meta name="author" content="Ada"><meta property="article:published_time" content="2025-01-02T10:00Z">'
    assert.match(
      String(await articleOf('p.html', page('<p>Red.</p>', head))),
      /^---\ntitle: Roses\nauthor: Ada\ndate: 2025-01-02\nlang: en\n---/,
    )
    assert.doesNotMatch(String(await articleOf('p.html', page('<h1>Own</h1>', head))), /title:/)
    assert.match(String(await articleOf('p.html', page('<p>Red.</p>', '<title>Roses</title>'))), /title: Roses\n/)
  })

  const blocks: [name: string, html: string, markdown: string][] = [
    [
      'marks',
      '<p>A <b>bold </b>and<i></i> <code>code</code>, m<sup>2</sup></p>',
      'A **bold** and `code`, m<sup>2</sup>',
    ],
    ['lists', '<ul><li>a</li><li>b</li></ul><ol start="3"><li>c</li></ol>', '- a\n- b\n\n3. c'],
    ['code', '<pre><code class="language-js">run()\n</code></pre>', '```js\nrun()\n```'],
    [
      'tables',
      '<table><tr><th>a</th></tr><tr><td>1<br>2</td></tr></table>',
      '<table><tbody><tr><th>a</th></tr><tr><td>1<br>2</td></tr></tbody></table>',
    ],
    [
      'figures',
      '<figure><img src="a.png" alt="A"><figcaption>Plan</figcaption></figure>',
      '<figure><img src="a.png" alt="A"><figcaption>Plan</figcaption></figure>',
    ],
    [
      'pictures that a script loads',
      '<p><img data-src="a.png" src="data:image/gif;base64,R0" alt="A"></p>',
      '![A](a.png)',
    ],
    [
      'footnotes',
      '<p>Twice<sup><a href="#fn1">1</a></sup>.</p><ol><li id="fn1">By hand. <a href="#fnref1">↩</a></li></ol>',
      'Twice[^fn-1].\n\n[^fn-1]: By hand.',
    ],
    [
      'addresses as they are',
      '<p>See https://a.example/a_b and <a href="b.html">b</a>.</p>',
      'See https://a.example/a_b and [b](b.html).',
    ],
    ['wrappers', '<div><section><div>Bare.</div><h2 id="x">Costs</h2></section></div>', 'Bare.\n\n## Costs'],
    [
      'no scripts, hidden parts or comments',
      '<script>x()</script><p hidden>no</p><p>Yes<!-- no --><span aria-hidden="true">#</span>.</p>',
      'Yes.',
    ],
    ['superscripts without a note', '<p>E<sup>th</sup></p>', 'E<sup>th</sup>'],
    ['a video', '<video src="a.mp4" title="Film"></video>', '<video src="a.mp4" title="Film"></video>'],
  ]
  for (const [name, html, markdown] of blocks)
    test(`with ${name}`, async () => assert.equal(await markdownOf(page(html)), `${markdown}\n`))

  test('whose relative addresses belong to the place that it was fetched from', () => {
    const html = page('<p><img src="/a.png"><a href="b">b</a> <a href="#c">c</a> <a href="http://[">d</a></p>')
    assert.match(
      pageToMarkdown(html, 'https://a.example/posts/one').markdown,
      /!\[\]\(https:\/\/a\.example\/a\.png\)\[b\]\(https:\/\/a\.example\/posts\/b\) \[c\]\(#c\) \[d\]\(http:\/\/\\\[\)/,
    )
  })
})

test('a message names the line of the page', async () => {
  const article = await articleOf('page.html', '<p>One.</p>\n\n\n<p>Two.</p>\n')
  report(article, { ruleId: 'lost', place: 3, reason: 'No.' })
  assert.deepEqual(reasonsOf(article), ['Line 4: No.'])
})

test('words that the reading of a page loses are told', async () => {
  const article = await articleOf('page.html', page('<p>un<b>believ</b>able &amp; true</p>'))
  article.value = 'true\n'
  assert.deepEqual(accountOf(article).lost, ['unbelievable'])
})
