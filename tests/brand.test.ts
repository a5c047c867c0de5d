import assert from 'node:assert/strict'
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import Color from 'colorjs.io'
import fc from 'fast-check'
import { brandColours } from '../src/audience/brandColours.ts'
import { deckwright } from './deckwright.ts'

const contrast = (one = '', other = '') => new Color(one).contrastWCAG21(new Color(other))
const colour = fc.integer({ min: 0, max: 0xffffff }).map((rgb) => `#${rgb.toString(16).padStart(6, '0')}`)
const theme = { ground: '#fdfcfa', ink: '#1b1918', signal: '#961a30' }

describe('the colours of a brand', () => {
  test('can be read, whatever is wanted', () => {
    const wanted = fc.record({ ground: colour, ink: colour, signal: colour }, { requiredKeys: [] })
    fc.assert(
      fc.property(wanted, (colors) => {
        const { ground = theme.ground, ink = theme.ink, signal, onSignal } = brandColours(colors, theme).colours
        // Midway between black and white no ink has more than the better of the two.
        const most = Math.min(7, Math.max(contrast('#000', ground), contrast('#fff', ground)))
        assert.ok(contrast(ink, ground) >= most - 0.01, `${ink} on ${ground}`)
        assert.ok(contrast(signal, ground) >= Math.min(4.5, most) - 0.01, `${signal} on ${ground}`)
        assert.ok(contrast(onSignal, signal) >= 4.5, `${onSignal} on ${signal}`)
      }),
    )
  })

  test('stay as they are where they can be read, and else change as little as it takes', () => {
    assert.deepEqual(brandColours({ signal: '#0b5d52' }, theme), {
      colours: { signal: '#0b5d52', onSignal: '#fdfcfa' },
      adjusted: [],
    })
    const { colours, adjusted } = brandColours({ signal: '#ff7a00' }, theme)
    assert.deepEqual(adjusted, [
      { name: 'signal', wanted: '#ff7a00', on: '#fdfcfa', contrast: 4.5, given: colours.signal },
    ])
    // It has to be read on panels too, which are a little darker.
    assert.ok(contrast(colours.signal, theme.ground) < 5.5)
  })
})

describe('a deck of a brand', () => {
  let folder: string
  const make = async (brand: string, ...args: string[]) => {
    const article = `---\ndeckwright:\n  brand: ${brand}\n---\n\n# Talk\n\n## One\n\nAll of it is said here.\n\n## Two\n\n\`\`\`js\nconst a = 'b' // c\n\`\`\`\n\n## Three\n\n| a | b |\n|-|-|\n| c | d |\n`
    await writeFile(join(folder, 'talk.md'), article)
    const { code, stdout, stderr } = await deckwright(folder, 'talk.md', '--json', ...args)
    return { code, stderr, talk: JSON.parse(stdout).articles[0] }
  }

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'deckwright-test-'))
    const font = '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2'
    await copyFile(new URL(`../node_modules/${font}`, import.meta.url), join(folder, 'house.woff2'))
    await writeFile(
      join(folder, 'logo.svg'),
      '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20"><path d="M0 0h60v20H0z"/></svg>',
    )
  })
  after(() => rm(folder, { recursive: true, force: true }))

  test('has its colours, its fonts, its mark and its words on every slide, and all can be read', async () => {
    const brand =
      '{ colors: { ground: "#10243e", signal: "#e4002b" }, logo: logo.svg, fonts: { display: house.woff2 }, footer: Acme }'
    const { code, talk } = await make(brand, '--audience', 'students', '--to', 'pdf')
    assert.deepEqual(
      talk.messages.map(({ ruleId, line, severity }: Record<string, unknown>) => [severity, ruleId, line]),
      [['warning', 'brand', 3]],
    )
    assert.equal(code, 0)
    const deck = await readFile(join(folder, talk.deck), 'utf8')
    assert.match(deck, /ground: "#10243e"[\s\S]*logo: "\/images\/\w+\.svg"[\s\S]*footer: "Acme"/)
    const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
    const pdf = await getDocument({ data: new Uint8Array(await readFile(join(folder, talk.outputs.pdf))) }).promise
    const { items } = await (await pdf.getPage(2)).getTextContent()
    assert.ok(items.some((item) => 'str' in item && item.str.includes('Acme')))
    assert.ok((await readFile(join(folder, talk.outputs.pdf), 'latin1')).includes('BrandfontDisplay'))
  })

  test('misses what cannot be had, and says where that was asked for', async () => {
    await writeFile(join(folder, 'none.woff2'), 'no font')
    const { code, talk } = await make(
      '{ logo: none.png, fonts: { text: none.woff2, display: ../house.woff2 } }',
      '--to',
      'deck',
      '--fit',
      'estimated',
    )
    assert.equal(code, 1)
    assert.deepEqual(
      talk.messages.map(({ ruleId, reason }: Record<string, string>) => `${ruleId} ${reason}`),
      [
        'brand Cannot show `none.png`, expected a file: there is none',
        'brand Cannot take the font `../house.woff2`, expected a file in its folder or repository, or the option `--allow-outside`',
        'brand Cannot take the font `none.woff2`, expected a font: WOFF2, WOFF, TrueType or OpenType',
      ],
    )
    const wrong = await make('{ colors: { signal: redish } }', '--to', 'deck', '--fit', 'estimated')
    assert.match(wrong.talk.messages[0].reason, /brand\.colors\.signal`, expected a colour/)
  })
})
