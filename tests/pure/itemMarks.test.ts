import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { VFile } from 'vfile'
import { ledger } from '../../src/ledger/ledger.ts'
import { deckOf } from '../deckOf.ts'

describe('marks of ordered lists in HTML', () => {
  const items = (attributes: string[]) => attributes.map((one, at) => `<li${one}>item ${'abcdefgh'[at]}</li>`).join('')
  const three = items(['', '', ''])
  const lists: Record<string, string[]> = {
    [`<ol>${three}</ol>`]: ['1. item a', '2. item b', '3. item c'],
    [`<ol reversed>${three}</ol>`]: ['- 3\\. item a', '- 2\\. item b', '- 1\\. item c'],
    [`<ol reversed start="10">${three}</ol>`]: ['- 10\\. item a', '- 9\\. item b', '- 8\\. item c'],
    [`<ol type="a">${three}</ol>`]: ['- a. item a', '- b. item b', '- c. item c'],
    [`<ol type="A" start="26">${three}</ol>`]: ['- Z. item a', '- AA. item b', '- AB. item c'],
    [`<ol type="i">${items(['', '', '', ''])}</ol>`]: ['- i. item a', '- ii. item b', '- iii. item c', '- iv. item d'],
    [`<ol type="I" start="9">${three}</ol>`]: ['- IX. item a', '- X. item b', '- XI. item c'],
    [`<ol>${items([' value="4"', '', ''])}</ol>`]: ['4. item a', '5. item b', '6. item c'],
    [`<ol>${items(['', ' value="7"', ''])}</ol>`]: ['- 1\\. item a', '- 7\\. item b', '- 8\\. item c'],
    '<ol type="a"><li><p>item a</p></li><li><b>item b</b></li></ol>': ['- a. item a', '- b. **item b**'],
  }
  for (const [html, lines] of Object.entries(lists))
    test(html, () => {
      const file = new VFile({ path: 'a.md', value: `# T\n\n## A\n\nWords.\n\n${html}\n` })
      const deck = deckOf(file)
      const found = deck.split('\n').filter((line) => /item [a-h]/.test(line))
      assert.deepEqual(found, lines)
      if (!html.includes('26')) assert.deepEqual(ledger(file, deck).lost, [])
    })
})
