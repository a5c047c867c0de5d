import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plainMarkdown } from '../../src/outputs/pdfpc/plainMarkdown.ts'

test('notes have no backslashes but those that every Markdown needs, and keep their marks', () => {
  for (const [note, plain] of [
    ['grpc-gateway\\@v2, `a\\@b`', 'grpc-gateway@v2, `a\\@b`'],
    ['**Two** teams, x<sup>2</sup> and H<sub>2</sub>O', '**Two** teams, x<sup>2</sup> and H<sub>2</sub>O'],
    ['- one\n- two', '- one\n- two'],
    ['| a | b |\n| - | - |\n| 1 | 2\\|3 |', '| a | b    |\n| - | ---- |\n| 1 | 2\\|3 |'],
    ['5 \\* 3 = 15', '5 \\* 3 = 15'],
  ] as const)
    assert.equal(plainMarkdown(note), plain)
})
