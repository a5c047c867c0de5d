import assert from 'node:assert/strict'
import { test } from 'node:test'
import { uiStrings } from '../../src/deck/uiStrings.ts'

test('the words of a deck are in the language and the script of the article', () => {
  const titles = ['zh-CN', 'zh', 'zh-TW', 'zh-Hant', 'ja-JP', 'sw'].map((lang) => uiStrings(lang).agenda)
  assert.deepEqual(titles, ['目录', '目录', '目錄', '目錄', '目次', 'Agenda'])
})
