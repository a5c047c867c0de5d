import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { toString } from 'mdast-util-to-string'
import { VFile } from 'vfile'
import { isSection } from '../../src/article/article.ts'
import { titleOfFileName } from '../../src/article/outline/titleOfFileName.ts'
import { parseArticle } from '../../src/article/parseArticle.ts'

const read = (value: string) => {
  const { title, subtitle, root } = parseArticle(new VFile(value))
  const text = (children: typeof title) => toString({ type: 'paragraph', children })
  const sections = root.children.filter(isSection)
  assert.ok(sections.every(({ depth }) => depth === 1))
  return { title: text(title), subtitle: text(subtitle), sections: sections.map(({ title }) => text(title)) }
}

const banner = '<p align="center"><img src="logo.png" alt="logo"></p>\n\n'

describe('the heading that opens an article is its title', () => {
  const articles: [string, string, string[]][] = [
    ['other parts', '# T\n\nWords.\n\n## A\n\nText.\n\n# B\n\nText.', ['A', 'B']],
    ['parts alone', '# T\n\nWords.\n\n# A\n\nText.\n\n# B\n\nText.', ['A', 'B']],
    ['set with lines', 'T\n=\n\nWords.\n\nA\n=\n\nText.', ['A']],
    ['numbered parts', '# T\n\nWords.\n\n# 1. A\n\nText.\n\n# 2. B\n\nText.', ['A', 'B']],
    ['HTML', '<h1 align="center">T</h1>\n\nWords.\n\n# A\n\nText.', ['A']],
    ['HTML below a banner', `${banner}<h1 align="center">T</h1>\n\n## A\n\nText.\n\n# B\n\nText.`, ['A', 'B']],
    ['HTML in a banner', '<div align="center"><img src="l.png"><h1>T</h1></div>\n\n# A\n\nText.', ['A']],
    ['below links', '[中文](zh.md) | English\n\n# T\n\nWords.\n\n# A\n\nText.', ['A']],
    ['as in the front matter', '---\ntitle: T\n---\n\n# T\n\n## A\n\nText.\n\n# B\n\nText.', ['A', 'B']],
    ['as there, in other signs', '---\ntitle: T\n---\n\n# *t*!\n\n## A\n\nText.\n\n# B\n\nText.', ['A', 'B']],
    ['as there, lower', '---\ntitle: T\n---\n\n## T\n\nWords.\n\n## A\n\nText.', ['A']],
    ['as there, called as sections are', '---\ntitle: Overview\n---\n\n# Overview\n\nWords.\n\n# A\n\nText.', ['A']],
  ]
  for (const [name, article, sections] of articles)
    test(name, () => {
      const found = read(article)
      assert.deepEqual(found.sections, sections)
      assert.equal(found.title, /Overview/.test(article) ? 'Overview' : 'T')
    })
})

describe('it is a section', () => {
  const articles: [string, string, number][] = [
    ['called as sections are', '# Introduction\n\nWords.\n\n# A\n\nText.', 2],
    ['in Chinese', '# 一、前言\n\n文字。\n\n# 正文\n\n文字。', 2],
    ['in Japanese', '# はじめに\n\n文字。\n\n# 本文\n\n文字。', 2],
    ['counted in words', '# Part One\n\nWords.\n\n# Part Two\n\nText.', 2],
    ['numbered', '# 1. A\n\nWords.\n\n# 2. B\n\nText.', 2],
    ['of another name than the article', '---\ntitle: T\n---\n\n# A\n\nWords.\n\n# B\n\nText.', 2],
    ['alone and lower, below a title in the front matter', '---\ntitle: T\n---\n\n## A\n\nWords.', 1],
    ['named as sections are, below a title in the front matter', '---\ntitle: T\n---\n\n# 一、背景\n\n文字。', 1],
    ['numbered, below a title in the front matter', '---\ntitle: T\n---\n\n# 1. Method\n\nWords.\n\n## A', 1],
    ['lower than the first level', '## A\n\nWords.\n\n## B\n\nText.', 2],
    ['below a text', `${'Words that go on. '.repeat(20)}\n\n# A\n\nText.\n\n# B\n\nText.`, 2],
  ]
  for (const [name, article, count] of articles)
    test(name, () => {
      const { title, sections } = read(article)
      assert.equal(title, article.includes('title: T') ? 'T' : '')
      assert.equal(sections.length, count)
    })

  test('but a lone heading is the title, whatever it is called, with its number', () => {
    assert.equal(read('# Introduction\n\nWords.\n\n## A\n\nText.').title, 'Introduction')
    const chapter = read('# 4.3 Calls\n\nWords.\n\n## 4.3.1 A\n\nText.\n\n## 4.3.2 B\n\nText.')
    assert.deepEqual(chapter, { title: '4.3 Calls', subtitle: '', sections: ['A', 'B'] })
  })
})

test('a file name is a title without the date and the hyphens of a post', () => {
  const cases = {
    '2022-01-09-eleventy-one-point-oh': 'Eleventy one point oh',
    '2022-01-09-notes': 'notes',
    seata_ha_practice: 'Seata ha practice',
    'min-cut': 'min-cut',
    '2024-06-08': '2024-06-08',
    'a--b-c': 'a--b-c',
    笔记: '笔记',
  }
  for (const [name, title] of Object.entries(cases)) assert.equal(titleOfFileName(name), title)
})
