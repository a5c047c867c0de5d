import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { openDeck } from '../src/render/openDeck.ts'
import { deckFolder } from './deckFolder.ts'

const listing = `\`\`\`js\nexport const limit = 4096\n\`\`\``
const table = '| name | limit |\n| --- | ---: |\n| gateway | 4096 |\n| worker | 512 |'
const tree =
  '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="150"><path d="M20 130 100 20 180 130" fill="none" stroke="#000"/></svg>'

const slides = [
  '# Places\n',
  '---\nlayout: default\n---\n\n## Limits of a gateway\n\n- Each worker has one.\n- Each gateway has one.\n',
  '---\nlayout: section\n---\n\n## Limits of a gateway\n\nEach worker has one, and so has each gateway.\n',
  `---\nlayout: code\n---\n\n## Limits of a gateway\n\n${listing}\n`,
  `---\nlayout: table\n---\n\n## Limits of a gateway\n\n${table}\n`,
  '---\nlayout: gallery\n---\n\n## Limits of a gateway\n\n![One](./tree.svg)\n\n![Two](./tree.svg)\n',
]

suite('places', { concurrency: 1 }, () => {
  for (const audience of ['engineers', 'executives', 'students']) {
    test(`titles of ${audience} have one place, and text is right below them`, async () => {
      await using deck = await deckFolder(slides.join('\n'), '', audience)
      await writeFile(join(deck.folder, 'tree.svg'), tree)
      const { page, problems, close } = await openDeck(deck.file)
      try {
        assert.deepEqual(problems, [])
        const places = await page.locator('.slidev-layout:has(> h2)').evaluateAll((frames) =>
          frames.map((frame) => {
            const edge = frame.getBoundingClientRect()
            const title = frame.querySelector('h2')?.getBoundingClientRect() ?? edge
            const body = frame.querySelector('.body > *')?.getBoundingClientRect() ?? edge
            return { x: Math.round(title.x - edge.x), y: Math.round(title.y - edge.y), gap: body.y - title.bottom }
          }),
        )
        assert.equal(places.length, 5)
        assert.equal(new Set(places.map(({ x }) => x)).size, 1, JSON.stringify(places))
        assert.equal(new Set(places.map(({ y }) => y)).size, 1, JSON.stringify(places))
        for (const { gap } of places) assert.ok(gap < 40, `${gap} px between title and text`)
        const image = page.locator('.kind-gallery img').first()
        const ground = await image.evaluate((element) => getComputedStyle(element).backgroundColor)
        assert.notEqual(ground, 'rgba(0, 0, 0, 0)', 'black lines of a drawing need a ground')
      } finally {
        await close()
      }
    })
  }
})
