import assert from 'node:assert/strict'
import { test } from 'node:test'
import { uiStrings } from '../../src/deck/uiStrings.ts'
import { detectLanguage } from '../../src/text/detectLanguage.ts'

test('the words of a deck are in the language and the script of the article', () => {
  const titles = ['zh-CN', 'zh', 'zh-TW', 'zh-Hant', 'ja-JP', 'sw'].map((lang) => uiStrings(lang).agenda)
  assert.deepEqual(titles, ['目录', '目录', '目錄', '目錄', '目次', 'Agenda'])
})

test('a language that is detected has words of its own', () => {
  const texts = {
    it: 'Questa è la storia di come abbiamo reso più veloci le prove del nostro sistema, e di quello che abbiamo imparato.',
    tr: 'Bu yazı, sistemimizin testlerini nasıl hızlandırdığımızı ve bu süreçte neler öğrendiğimizi anlatıyor.',
    pl: 'To jest opowieść o tym, jak przyspieszyliśmy testy naszego systemu i czego się przy tym nauczyliśmy wszyscy.',
    nb: 'Dette er historien om hvordan vi gjorde testene av systemet vårt raskere, og hva vi lærte underveis i arbeidet.',
  }
  for (const [lang, text] of Object.entries(texts)) {
    assert.equal(detectLanguage(text.repeat(2)), lang)
    assert.notEqual(uiStrings(lang).agenda, uiStrings('en').agenda)
  }
})
