import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { toString } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { VFile } from 'vfile'
import { isSection } from '../../src/article/article.ts'
import { parseArticle } from '../../src/article/parseArticle.ts'
import { parseMarkdown } from '../../src/article/parseMarkdown.ts'
import { liftImages } from '../../src/article/syntax/images/liftImages.ts'
import { type ImagePlace, imageUrls, placeImages } from '../../src/article/syntax/images/placeImages.ts'
import { toChunks } from '../../src/deck/toChunks.ts'
import { copyImages } from '../../src/files/copyImages.ts'
import { imageType } from '../../src/files/imageType.ts'

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')
const svg = '<?xml version="1.0"?>\n<!-- drawn --><svg xmlns="http://www.w3.org/2000/svg"><use href="#a"/></svg>'

describe('images are copied beside the deck', () => {
  let folder: string
  let places: (urls: string[], allowOutside?: boolean) => Promise<Map<string, ImagePlace>>
  const place = async (url: string, allowOutside?: boolean) => (await places([url], allowOutside)).get(url)
  const ruleOf = async (url: string, allowOutside?: boolean) => {
    const placed = await place(url, allowOutside)
    return placed && 'reason' in placed ? placed.ruleId : placed?.url
  }

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'deckwright-images-'))
    await mkdir(join(folder, 'blog/图 片'), { recursive: true })
    await writeFile(join(folder, 'outside.png'), gif)
    const files: Record<string, Uint8Array | string> = {
      'a.png': png,
      'same.jpeg': png,
      '图 片/100%.png': png,
      'a.gif': gif,
      'a.svg': svg,
      'script.svg': svg.replace('<use', '<script/><use'),
      'secret.png': 'PASSWORD=1',
    }
    for (const [name, content] of Object.entries(files)) await writeFile(join(folder, 'blog', name), content)
    await symlink(join(folder, 'outside.png'), join(folder, 'blog/link.png'))
    await symlink(folder, join(folder, 'blog/up'))
    places = (urls, allowOutside) =>
      copyImages(urls, { article: join(folder, 'blog/article.md'), deckFolder: join(folder, 'deck'), allowOutside })
  })
  after(() => rm(folder, { recursive: true, force: true }))

  test('under the hash of what they hold, whatever they are called', async () => {
    const urls = [
      'a.png',
      './same.jpeg',
      '%E5%9B%BE%20%E7%89%87/100%25.png',
      '图 片/100%.png',
      '/a.png',
      'a.png?raw=true#x',
    ]
    const found = new Set([...(await places(urls)).values()].map((placed) => JSON.stringify(placed)))
    assert.equal(found.size, 1)
    const [name] = await readdir(join(folder, 'deck/public/images'))
    assert.match(name ?? '', /^[\da-f]{20}\.png$/)
    assert.deepEqual([...found], [JSON.stringify({ url: `/images/${name}` })])
    assert.deepEqual(await readFile(join(folder, 'deck/public/images', name ?? '')), png)
  })

  test('of every kind that is a picture, and of no other', async () => {
    assert.match(String(await ruleOf('a.gif')), /\.gif$/)
    assert.match(String(await ruleOf('a.svg')), /\.svg$/)
    assert.match(String(await ruleOf(`data:image/png;base64,${png.toString('base64')}`)), /\.png$/)
    const before = await readdir(join(folder, 'deck/public/images'))
    for (const url of [
      'secret.png',
      'secret.png?raw',
      'script.svg',
      'none.png',
      '.',
      '',
      'a%00.png',
      'data:image/png,x',
    ])
      assert.equal(await ruleOf(url), 'missing-image', url)
    assert.deepEqual(await readdir(join(folder, 'deck/public/images')), before)
  })

  test('from the folder of the article, unless told otherwise', async () => {
    for (const url of ['../outside.png', '%2e%2e/outside.png', 'link.png', 'up/outside.png', '../none.png'])
      assert.equal(await ruleOf(url), 'outside-image', url)
    for (const url of ['file:///etc/passwd', 'javascript:alert(1)', 'blob:x']) {
      assert.equal(await ruleOf(url), 'outside-image', url)
      assert.equal(await ruleOf(url, true), 'outside-image', url)
    }
    assert.equal(await ruleOf('/etc/passwd'), 'missing-image')
    for (const url of ['../outside.png', 'link.png', 'up/outside.png'])
      assert.match(String(await ruleOf(url, true)), /^\/images\//, url)
  })

  test('from where the tools of the article keep them, up to the root of its repository', async () => {
    const site = await mkdtemp(join(tmpdir(), 'deckwright-site-'))
    try {
      const article = 'posts/2024/trip.md'
      const files = {
        '/img/root.png': 'static/img/root.png',
        '/pub.png': 'posts/public/pub.png',
        '{{ site.baseurl }}/j.png': 'assets/j.png',
        '@site/static/d.png': 'static/d.png',
        'own.png': 'posts/2024/trip/own.png',
        'media/vault.png': 'media/vault.png',
        'named.png': 'deep/er/named.png',
        '../above.png': 'posts/above.png',
        'sub\\win.png': 'posts/2024/sub/win.png',
      }
      for (const path of [
        '.git/x',
        article,
        'one/twice.png',
        'two/twice.png',
        '.hidden/dot.png',
        ...Object.values(files),
      ]) {
        await mkdir(join(site, path, '..'), { recursive: true })
        await writeFile(join(site, path), path.endsWith('.png') ? png : '')
      }
      await writeFile(join(site, '../deckwright-above.png'), png)
      const missing = ['twice.png', 'dot.png', './named.png', '/named.png', 'no/named.png']
      const urls = [...Object.keys(files), ...missing, '../../../deckwright-above.png']
      const placed = await copyImages(urls, { article: join(site, article), deckFolder: join(site, 'deck') })
      const rules = urls.map((url) => {
        const place = placed.get(url)
        return place && 'reason' in place ? place.ruleId : 'shown'
      })
      const expected = [
        ...Object.keys(files).map(() => 'shown'),
        ...missing.map(() => 'missing-image'),
        'outside-image',
      ]
      assert.deepEqual(rules, expected)
    } finally {
      await rm(site, { recursive: true, force: true })
      await rm(join(tmpdir(), 'deckwright-above.png'), { force: true })
    }
  })

  test('never from another host', async () => {
    for (const url of ['https://a.example/b.png', 'http://127.0.0.1:1/b.png', '//a.example/b.png', 'HTTPS://a.example'])
      assert.equal(await ruleOf(url, true), 'remote-image', url)
  })
})

test('an SVG that is more than a picture is refused', () => {
  const inSvg = (content: string) => imageType(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${content}</svg>`))
  const harmless = [
    '<path d="M0 0"/>',
    '<use xlink:href="#a"/>',
    '<g fill="url(#a)" style="fill: url(&quot;#b&quot;)"/>',
  ]
  for (const content of [...harmless, '<text>on = url</text>', '<image href="data:image/png;base64,AA=="/>'])
    assert.deepEqual(inSvg(content), { extension: 'svg' }, content)
  const harmful = [
    '<script>1</script>',
    '<svg:script/>',
    '<foreignObject width="100%"><p>Words</p></foreignObject>',
    '<foreignObject width="9" height="9"><img src="x" onerror="1"/><p>Words</p></foreignObject><script/>',
    '<g onload="1"/>',
    "<g\nonclick = '1'/>",
    '<use href="other.svg#a"/>',
    "<image xlink:href = 'http://a.example/b.png'/>",
    '<image href="data:image/svg+xml,x"/>',
    '<animate attributeName="href" values="http://a.example"/>',
    '<style>@import "a.css"</style>',
    '<g fill="url(http://a.example)"/>',
  ]
  for (const content of harmful) assert.ok('refused' in inSvg(content), content)
  assert.deepEqual(imageType(Buffer.from('<!DOCTYPE svg PUBLIC "-//W3C" "svg.dtd" [<!ENTITY a "b">]>\n<svg/>')), {
    refused: 'expected a picture and nothing else: the SVG holds something from another file',
  })
  assert.ok('refused' in imageType(Buffer.from('<html><svg/></html>')))
})

test('labels of HTML, links and fonts make an SVG no less a picture', () => {
  const plain = (content: string) => {
    const type = imageType(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${content}</svg>`))
    return 'plain' in type ? String(Buffer.from(type.plain ?? [])).replace(/^<svg[^>]*>|<\/svg>$/g, '') : type
  }
  const box = '<foreignObject width="40" height="20">'
  assert.equal(
    plain(`${box}<div onclick="1"><p>Ring &amp;<br/>wait</p><script>1</script></div></foreignObject>`),
    '<text text-anchor="middle"><tspan x="20" y="-0.4" dy="0.35em">Ring &amp;</tspan><tspan x="20" y="20.4" dy="0.35em">wait</tspan></text>',
  )
  // As draw.io has it: the words of the label are whole, where those for other programs are cut off.
  assert.equal(
    plain(
      '<switch><foreignObject width="100%" height="100%"><div style="width: 60px; padding: 1px">A gateway of ours</div></foreignObject><text x="60" y="34" font-size="12px">A gatew...</text></switch>',
    ),
    '<switch><text x="60" y="34" font-size="12px"><tspan x="60" y="26.2">A gateway</tspan><tspan x="60" y="41.8">of ours</tspan></text></switch>',
  )
  assert.equal(plain('<foreignObject/><a xlink:href="https://a.example" id="b"><path/></a>'), '<a id="b"><path/></a>')
  assert.equal(plain('<a href="javascript:1"/>'), '<a/>')
  assert.equal(
    plain('<style>@font-face{src:url(https://a.example/x)} a{b:c}@import "a";</style>'),
    '<style> a{b:c}</style>',
  )
})

test('addresses of images are read as editors write them', () => {
  const images = (markdown: string) => {
    const found: string[] = []
    visit(parseMarkdown(markdown), 'image', ({ alt, url, title }) => {
      found.push([alt, url, title].join(' | '))
    })
    return found
  }
  assert.deepEqual(images('![Plan](img/my plan.png)'), ['Plan | img/my%20plan.png | '])
  assert.deepEqual(images('![Plan](img/我的 图.png "Title")'), ['Plan | img/我的%20图.png | Title'])
  assert.deepEqual(images('![Plan](a.png =300x200)'), ['Plan | a.png | '])
  assert.deepEqual(images('![](https://a.example/x =50%)'), [' | https://a.example/x | '])
  assert.deepEqual(images('![Plan](a.png =300x "T")'), ['Plan | a.png | T'])
  assert.deepEqual(images('![Plan](a.png "T" =300x)'), ['Plan | a.png | T'])
  assert.deepEqual(images('![Plan](a.png "T")'), ['Plan | a.png | T'])
  for (const none of ['![Plan](not an image)', '![Plan] (a.png)', '`![a](b c.png)`', '![a](b c.png'])
    assert.deepEqual(images(none), [], none)
})

test('a figure gets a paragraph of its own, an icon stays in its line', () => {
  const blocks = (markdown: string) => {
    const tree = fromMarkdown(markdown)
    liftImages(tree)
    return tree.children.map((block) => `${block.type}: ${toString(block)}`)
  }
  assert.deepEqual(blocks('One\n![two](a.png)\nthree ![four](b.png) five'), [
    'paragraph: One',
    'paragraph: two',
    'paragraph: three four five',
  ])
  assert.deepEqual(
    blocks('One ![two](a.png)'),
    ['paragraph: One ', 'paragraph: two'].map((line) => line.trim()),
  )
  assert.deepEqual(blocks('![one](a.png) ![two](b.png)'), ['paragraph: one', 'paragraph: two'])
  assert.deepEqual(blocks('![Results of both models on a scene](a.png) [fig:Figure 3]'), [
    'paragraph: Results of both models on a scene',
    'paragraph: [fig:Figure 3]',
  ])
  assert.deepEqual(blocks('![one](a.png) two'), ['paragraph: one two'])
  assert.deepEqual(blocks('# Title ![one](a.png)'), ['heading: Title ', 'paragraph: one'])
  assert.deepEqual(blocks('# ![one](a.png)'), ['heading: one', 'paragraph: one'])
  assert.deepEqual(blocks('> One\n>\n> ![two](a.png)\n>\n> three'), [
    'blockquote: One',
    'paragraph: two',
    'blockquote: three',
  ])
})

test('an image at the end of a step stands beside it, and the list goes on counting', () => {
  const [first, second, ...others] = toChunks(
    fromMarkdown('3. one\n\n   ![](/images/a.png)\n\n4. two\n5. three').children,
    { lang: 'en', density: 'talk', appendixKinds: [] },
  )
  assert.deepEqual(
    first?.map(({ type }) => type),
    ['list', 'paragraph'],
  )
  assert.ok(second?.[0]?.type === 'list' && second[0].start === 4 && second[0].children.length === 2)
  assert.equal(others.length, 0)
})

test('a caption in italics stays with its image', () => {
  const chunks = toChunks(
    fromMarkdown('![](/images/a.png)\n\n*Figure 1*\n\nWords *after* it.\n\nMore words.').children,
    { lang: 'en', density: 'talk', appendixKinds: [] },
  )
  assert.deepEqual(
    chunks.map((chunk) => chunk.length),
    [2, 2],
  )
})

test('what has no place is told at its line, and its description stands for it', () => {
  const markdown =
    'Words.\n\n![A](gone.png)\n\nMore ![B](far.png) words.\n\n[![C](far.png)](https://c.example)\n\n![](here.png)\n'
  const file = new VFile({ path: 'article.md', value: markdown })
  const article = parseArticle(file)
  assert.deepEqual(imageUrls(article), ['gone.png', 'far.png', 'here.png'])
  const places = new Map<string, ImagePlace>([
    ['gone.png', { ruleId: 'missing-image', reason: 'gone' }],
    ['far.png', { ruleId: 'remote-image', reason: 'far' }],
    ['here.png', { url: '/images/1.png' }],
  ])
  placeImages(article, places, file)
  const blocks = article.root.children.filter((child) => !isSection(child))
  assert.deepEqual(
    blocks.map((block) => `${block.type}: ${toString(block)}`),
    ['paragraph: Words.', 'blockquote: A', 'paragraph: More B words.', 'blockquote: C', 'paragraph: here.png'],
  )
  assert.match(JSON.stringify(blocks), /"url":"https:\/\/c\.example"/)
  assert.match(JSON.stringify(blocks), /"url":"\/images\/1\.png"/)
  assert.deepEqual(
    file.messages.map(({ line, column, ruleId, fatal }) => ({ line, column, ruleId, fatal })),
    [
      { line: 3, column: 1, ruleId: 'missing-image', fatal: true },
      { line: 5, column: 6, ruleId: 'remote-image', fatal: false },
      { line: 7, column: 2, ruleId: 'remote-image', fatal: false },
    ],
  )
})

test('badges are left out', () => {
  const badge = '[![Build](https://github.com/a/b/actions/workflows/ci.yml/badge.svg)](https://a.example)'
  const markdown = `# Title\n\n${badge}\n![npm](https://img.shields.io/npm/v/x)\n\n- ${badge}\n\n![Shot](https://a.example/shot.png)\n`
  assert.equal(toString(parseArticle(new VFile(markdown)).root), 'Shot')
})
