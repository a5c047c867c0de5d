import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { fillBlankLinesOfStyles } from '../../src/article/syntax/html/fillBlankLinesOfStyles.ts'

describe('blank lines of styles and scripts', () => {
  for (const [text, filled] of [
    ['<div>\n<style scoped>\na\n\nb\n</style>', '<div>\n<style scoped>\na\n/**/\nb\n</style>'],
    ['<div>\n  <script>\n\nb\n  </script>\n\nc', '<div>\n  <script>\n/**/\nb\n  </script>\n\nc'],
    ['<div><style>\n\n</style></div>', '<div><style>\n/**/\n</style></div>'],
    ['<STYLE>\r\n\r\n</STYLE>\n', '<STYLE>\n/**/\n</STYLE>\n'],
    ['<style>a {}</style>\n\nb', '<style>a {}</style>\n\nb'],
    ['<style>\n\nnever closed', '<style>\n\nnever closed'],
    ['`<style>`\n\n</style>', '`<style>`\n\n</style>'],
    ['The tag <style>\n\n</style>', 'The tag <style>\n\n</style>'],
    ['```html\n<style>\n\n</style>\n```', '```html\n<style>\n\n</style>\n```'],
    ['- ~~~\n  <style>\n\n  </style>', '- ~~~\n  <style>\n\n  </style>'],
    ['a\n\n    <style>\n\n    </style>', 'a\n\n    <style>\n\n    </style>'],
    ['---\na: |\n  <style>\n\n---\n<style>\n\n</style>', '---\na: |\n  <style>\n\n---\n<style>\n/**/\n</style>'],
    ['<styled>\n\n</styled>', '<styled>\n\n</styled>'],
  ] as const)
    test(JSON.stringify(text), () => assert.equal(fillBlankLinesOfStyles(text), filled))
})
