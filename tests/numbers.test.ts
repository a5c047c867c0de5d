import assert from 'node:assert/strict'
import { globSync } from 'node:fs'
import { basename } from 'node:path'
import { test } from 'node:test'
import { openDeck } from '../src/render/openDeck.ts'
import { deckFolder } from './deckFolder.ts'

/** Layouts of slides that are no section's. */
const unnumbered = ['cover', 'agenda', 'closing', 'action']

for (const audience of ['engineers', 'executives', 'students']) {
  test(`${audience} see the number of a section in whatever layout it is`, async () => {
    const layouts = globSync('themes/{base,*}/layouts/*.vue').map((path) => basename(path, '.vue'))
    const numbered = [...new Set(layouts)].filter((layout) => !unnumbered.includes(layout)).toSorted()
    assert.ok(numbered.length > 10)
    const slides = numbered.map(
      (layout, at) => `---\nlayout: ${layout}\nnumber: "${at + 11}"\n---\n\n## Title\n\nA sentence.\n`,
    )
    await using deck = await deckFolder(slides.join('\n'), '', audience)
    const open = await openDeck(deck.file)
    try {
      const seen = await open.page.locator('.print-slide-container').evaluateAll((slides) =>
        slides.map((slide) => {
          const numeral = slide.querySelector('.hung-numeral .number, .kind-part [data-decor]')
          const title = slide.querySelector('h2')
          const before = title ? getComputedStyle(title, '::before').content.replaceAll('"', '') : ''
          return numeral?.checkVisibility() ? numeral.textContent?.trim() : before
        }),
      )
      const byLayout = (numbers: unknown[]) => Object.fromEntries(numbered.map((layout, at) => [layout, numbers[at]]))
      // The headmatter is a slide too.
      assert.deepEqual(byLayout(seen.slice(1)), byLayout(slides.map((_, at) => String(at + 11))))
    } finally {
      await open.close()
    }
  })
}
