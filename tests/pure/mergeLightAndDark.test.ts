import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { VFile } from 'vfile'
import { parseArticle } from '../../src/article/parseArticle.ts'
import { imageUrls, placeImages } from '../../src/article/syntax/images/placeImages.ts'
import { readAudience } from '../../src/audience/readAudience.ts'
import { ledger } from '../../src/ledger/ledger.ts'
import { planTalk } from '../../src/pipeline/planTalk.ts'
import { writeDeck } from '../../src/slidev/writeDeck.ts'

const audiences = { light: await readAudience('students'), dark: await readAudience('engineers') }

/** The pictures of an article's deck on a ground. Those of some names cannot be shown. */
function picturesOf(text: string, ground: 'light' | 'dark', missing: RegExp = /^$/): string[] {
  const file = new VFile({ path: 'a.md', value: `# Title\n\n## Part\n\n${text}\n\n## Next\n\nIt went well.\n` })
  const article = parseArticle(file)
  const places = imageUrls(article).map((url) => {
    const name = url.replace(/#.*/, '')
    const place = missing.test(name)
      ? ({ ruleId: 'missing-image', reason: 'none' } as const)
      : { url: `/images/${name}` }
    return [url, place] as const
  })
  placeImages(article, new Map(places), file)
  const plan = planTalk(article, audiences[ground], { file })
  const deck = writeDeck(plan.whole, { theme: 'a', addons: [], colorSchema: ground })
  const { lost, invented } = ledger(file, deck)
  assert.deepEqual([lost, invented], [[], []], deck)
  return Array.from(deck.matchAll(/\/images\/(\w+)\.png/g), ([, name = '']) => name)
}

describe('of two pictures the one for the ground of the theme is shown', () => {
  for (const text of [
    '![Logo](light.png#gh-light-mode-only)\n![Logo](dark.png#gh-dark-mode-only)',
    '![Logo](dark.png#gh-dark-mode-only)\n![Logo](light.png#gh-light-mode-only)',
    '![Light logo](light.png#only-light) ![Dark logo](dark.png#only-dark)',
    '![](light.png#only-light)\n\n![](dark.png#only-dark)',
    '[![A](dark.png#gh-dark-mode-only)](https://a.example) [![A](light.png#gh-light-mode-only)](https://a.example)',
    '<img src="light.png#gh-light-mode-only" alt="A"><img src="dark.png#gh-dark-mode-only" alt="A">',
    '<picture>\n  <source media="(prefers-color-scheme: dark)" srcset="dark.png 2x">\n  <img alt="A" src="light.png">\n</picture>',
    '<picture><source media="(prefers-color-scheme: light)" srcset="light.png"><img src="dark.png"></picture>',
    '<picture><source media="(prefers-color-scheme:dark)" srcset="dark.png"><source media="(prefers-color-scheme:light)" srcset="light.png"><img src="any.png"></picture>',
  ])
    for (const ground of ['light', 'dark'] as const)
      test(`${ground}: ${text}`, () => assert.deepEqual(picturesOf(text, ground), [ground]))
})

describe('pictures that are no such pair are all shown', () => {
  for (const [text, names] of [
    ['![A](one.png#gh-dark-mode-only)', ['one']],
    ['![A](one.png)\n\n![B](two.png)', ['one', 'two']],
    ['![A](one.png#only-dark)\n\nText.\n\n![B](two.png#only-light)', ['one', 'two']],
    ['<picture><source media="(min-width: 9em)" srcset="wide.png"><img src="one.png" alt="A"></picture>', ['one']],
  ] as const)
    test(text, () => assert.deepEqual(picturesOf(text, 'light').toSorted(), names))

  test('where the one for the ground cannot be shown, the other is', () =>
    assert.deepEqual(picturesOf('![A](light.png#only-light) ![A](dark.png#only-dark)', 'dark', /^dark/), ['light']))
})
