import assert from 'node:assert/strict'
import { test } from 'node:test'
import { articleOf } from '../articleOf.ts'
import { paragraph, wordFile } from '../wordFile.ts'

const notebook = '{"nbformat": 4, "cells": [{"cell_type": "markdown", "source": "Words."}]}'
const html = '<!-- saved -->\n<!DOCTYPE html><p>Words.</p>'

test('what a file is follows from what it holds, and else from its extension', async () => {
  const cases: [path: string, content: string | Uint8Array, format: string | undefined][] = [
    ...['a.md', 'a.mdx', 'a.qmd', 'a.Rmd', 'a.markdown', 'a.txt', 'README', 'a'].map(
      (path): [string, string, undefined] => [path, 'Words.', undefined],
    ),
    ['a.md', html, undefined],
    ['a.md', notebook, undefined],
    ['a.ipynb', notebook, 'notebook'],
    ['a.json', notebook, 'notebook'],
    ['stdin', notebook, 'notebook'],
    ['a.html', '<p>Words.</p>', 'page'],
    ['a.HTM', '<p>Words.</p>', 'page'],
    ['stdin', html, 'page'],
    ['a.docx', wordFile(paragraph('Words.')), 'word'],
    ['stdin', wordFile(paragraph('Words.')), 'word'],
  ]
  for (const [path, content, format] of cases)
    assert.equal((await articleOf(path, content)).data.original?.format, format, path)
})

test('what is no article is one line that says what it is, and what to do', async () => {
  const archive = (name: string) => Buffer.from(`PK\u0003\u0004${name}`, 'latin1')
  const cases: [path: string, content: string | Uint8Array, line: RegExp][] = [
    [
      'a.pdf',
      '%PDF-1.7',
      /^Cannot read `a\.pdf`, expected Markdown, a notebook \(\.ipynb\), a Word document \(\.docx\) or a web page \(\.html\): it is a PDF; give/,
    ],
    ['a.md', '{\\rtf1', /it is a document in RTF; save it as \.docx$/],
    ['a.doc', Buffer.from('d0cf11e0a1b1', 'hex'), /it is a document of an old Office; save it as \.docx$/],
    ['a.pptx', archive('ppt/presentation.xml'), /a presentation of PowerPoint/],
    ['a.xlsx', archive('xl/workbook.xml'), /a table of Excel/],
    ['a.odt', archive('application/vnd.oasis.opendocument.text'), /a document of OpenDocument; save it as \.docx/],
    ['a.epub', archive('application/epub+zip'), /an EPUB/],
    ['a.zip', archive('a.md'), /an archive; give the article inside of it/],
    ['a.docx', 'Words.', /no such document, whatever its name/],
    ['a.rst', 'Words.', /it is reStructuredText; convert it, as with `pandoc -t gfm`$/],
    ['a.adoc', 'Words.', /it is AsciiDoc/],
    ['a.tex', 'Words.', /it is LaTeX/],
    ['a.md', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0xff]), /it is a binary file$/],
  ]
  for (const [path, content, line] of cases)
    await assert.rejects(articleOf(path, content), { name: 'Failure', message: line }, path)
})

test('an encoding that is not UTF-8 is told', async () => {
  const { messages } = await articleOf('a.html', Buffer.from('\ufeff<p>Words.</p>', 'utf16le'))
  assert.match(
    messages[0]?.reason ?? '',
    /^The beginning: Unexpected encoding `utf-16le`|^Line 1: Unexpected encoding `utf-16le`/,
  )
})
