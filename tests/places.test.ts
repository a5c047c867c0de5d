import assert from 'node:assert/strict'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { openDeck } from '../src/render/openDeck.ts'
import { deckFolder } from './deckFolder.ts'

const listing = `\`\`\`js\nexport const limit = 4096\n\`\`\``
const table = '| name | limit |\n| --- | ---: |\n| gateway | 4096 |\n| worker | 512 |'
const tree =
  '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="150"><path d="M20 130 100 20 180 130" fill="none" stroke="#000"/></svg>'

const long = 'Each worker has a limit of its own, which the gateway reads when it starts and never again. '.repeat(9)
const formula = '$\\mathbf{w}^\\top \\mathbf{x}^{(i)} + b$'

const slides = [
  '# Places\n',
  '---\nlayout: default\n---\n\n## Limits of a gateway\n\n- Each worker has one.\n- Each gateway has one.\n',
  '---\nlayout: section\n---\n\n## Limits of a gateway\n\nEach worker has one, and so has each gateway.\n',
  `---\nlayout: code\n---\n\n## Limits of a gateway\n\n${listing}\n`,
  `---\nlayout: table\n---\n\n## Limits of a gateway\n\n${table}\n`,
  `---\nlayout: default\n---\n\n${long}\n`,
  `---\nlayout: section\nclaim: true\n---\n\n## Limits of a gateway\n\nA limit of ${formula} is what we believe in, but for a given ${formula} it is hard to find a sample for which ${formula} is what was measured.\n\n${long.slice(0, 300)}\n`,
  '---\nlayout: section\nclaim: true\n---\n\n## Building Evolutionary Architectures\n\nつまり、フレームワークは自分が制御するわけではないので、アップデートは積極的に行わないと進化できなくなる可能性がある。\n',
  `---\nlayout: part\n---\n\n# Performance bottleneck hypotheses and their verification in practice\n\n- Webhooks are a bottleneck of performance\n- Worker threads of the controller need tuning\n- Contention between controller and scheduler\n- Other hypotheses that were ruled out early\n`,
  '---\nlayout: gallery\n---\n\n## Limits of a gateway\n\n![One](/tree.svg)\n\n![Two](/tree.svg)\n',
]

suite('places', { concurrency: 1 }, () => {
  for (const audience of ['engineers', 'executives', 'students']) {
    test(`titles of ${audience} have one place, text is right below them, and all of it fits`, async () => {
      await using deck = await deckFolder(slides.join('\n'), '', audience)
      await mkdir(join(deck.folder, 'public'))
      await writeFile(join(deck.folder, 'public/tree.svg'), tree)
      const { page, problems, close } = await openDeck(deck.file)
      try {
        assert.deepEqual(problems, [])
        const places = await page.locator('.slidev-layout:has(> h2:not(:has(.headline)))').evaluateAll((frames) =>
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
