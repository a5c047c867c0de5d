import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Html, PhrasingContent, Root, RootContent } from 'mdast'
import { inlineDrawings } from '../../src/article/syntax/html/inlineDrawings.ts'

const html = (value: string): Html => ({ type: 'html', value })
const text = (value: string) => ({ type: 'text' as const, value })

/** What becomes of blocks: a word for each node, with the SVG of a picture. */
function read(...children: RootContent[]): string[] {
  const tree: Root = { type: 'root', children }
  inlineDrawings(tree)
  const told = (node: RootContent | PhrasingContent): string => {
    if (node.type === 'image')
      return `image ${node.alt}: ${Buffer.from(node.url.replace(/^.*,/, ''), 'base64').toString()}`
    if (node.type === 'omitted') return `omitted ${node.rule}`
    if ('children' in node) return `${node.type}(${(node.children as PhrasingContent[]).map(told).join(' | ')})`
    return `${node.type} ${'value' in node ? node.value : ''}`
  }
  return tree.children.map(told)
}

const line = (...children: PhrasingContent[]): RootContent => ({ type: 'paragraph', children })

describe('a drawing in HTML', () => {
  test('with words is a picture that has them, and the names that XML needs', () => {
    assert.deepEqual(read(html('<svg width="10"><text>A &amp; B</text></svg>')), [
      'paragraph(image A B: <svg xmlns="http://www.w3.org/2000/svg" width="10"><text>A &amp; B</text></svg>)',
    ])
    const own = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="x" width="900"><use xlink:href="#a"/></svg>'
    assert.deepEqual(read(html(own)), [`paragraph(image SVG: ${own})`])
    assert.match(read(html('<svg viewBox="0 0 900 10"><use xlink:href="#a"/></svg>'))[0] ?? '', /xmlns:xlink="http/)
  })

  test('without words is an icon where it is small, as high as the text, or says no size', () => {
    for (const size of ['width="16"', 'width="1em"', 'viewBox="0 0 24 24"', ''])
      assert.deepEqual(read(html(`<svg ${size}><path d="M0"/></svg>`)), ['omitted icon'])
  })

  test('leaves the HTML around it', () => {
    assert.deepEqual(read(html('<div><svg width="900"><g/></svg></div>')).length, 3)
    assert.deepEqual(read(text('x'), html('<svg width="1"><g/></svg>\n<p>After</p>')), [
      'text x',
      'omitted icon',
      'html \n<p>After</p>',
    ])
  })

  test('stays HTML where it is not whole', () => {
    assert.deepEqual(read(html('<svg width="900">')), ['html <svg width="900">'])
    assert.deepEqual(read(line(html('<svg>'), text('no end'))), ['paragraph(html <svg> | text no end)'])
    const strong: PhrasingContent = { type: 'strong', children: [text('b')] }
    assert.deepEqual(read(line(html('<svg>'), strong, html('</svg>'))), [
      'paragraph(html <svg> | strong(text b) | html </svg>)',
    ])
  })

  test('in a line is read from its tags', () => {
    assert.deepEqual(
      read(line(text('See '), html('<svg width="900">'), html('<text>'), text('A'), html('</text>'), html('</svg>'))),
      ['paragraph(text See  | image A: <svg xmlns="http://www.w3.org/2000/svg" width="900"><text>A</text></svg>)'],
    )
  })
})
