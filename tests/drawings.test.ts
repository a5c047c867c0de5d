import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { openDeck } from '../src/render/openDeck.ts'
import { deckwright, type Run } from './deckwright.ts'
import { readPdf } from './readPdf.ts'

const long = Array.from({ length: 24 }, (_, at) => `a_{${at}} x^{${at}}`).join(' + ')

const article = `# Drawings of $\\pi$

## Formulas in $\\mathbb{R}^n$

变量$x$的$\\text{损失}$ is $\\sqrt{2}$:

$$
\\int_0^1 f(x)\\,dx = \\frac{a}{b}
$$

## Long

$$
${long}
$$

## With numbers

$$
\\begin{align}
a &= \\phantom{x} b \\\\
  &= c
\\end{align}
$$

## Without

$$
\\begin{aligned}
a &= \\phantom{x} b \\\\
  &= c
\\end{aligned}
$$

## A picture of three steps

\`\`\`mermaid
graph TD
  A[读取] --> B[Write] --> C{Fits?} --> D[Print] --> E[Show]
  style A fill:#ff00ff
\`\`\`

## More than fits as it comes

\`\`\`mermaid
graph LR
  A[Ask for a page] --> B[look up] --> C[open] --> D[read on] --> E[turn it] --> F[close]
  G[the look-up] --> H[The index of names]
  G --> I[The table of sizes]
  G --> J[The queue of readers]
  K[what opens] --> L[A place on the shelf]
  K --> M[A lamp to read by]
  K --> N[Paper to write on]
\`\`\`

## Parts of parts

\`\`\`mermaid
graph TD
  subgraph Neighbourhood
    direction LR
    subgraph Building
      direction LR
      Hall
      Stairs
    end
  end
  subgraph Courtyard
    direction LR
    Well
  end
  subgraph Garden
    direction LR
    Pond
  end
  Stairs --> Roof
  Building --> Garden
  Building --> Courtyard
\`\`\`

## A history

\`\`\`mermaid
gitGraph
  commit
  branch dev
  commit
\`\`\`
`

let folder: string
let run: Run
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deckwright-test-'))
  await writeFile(join(folder, 'talk.md'), article)
  run = await deckwright(folder, 'talk.md', '--to', 'pdf')
})
after(() => rm(folder, { recursive: true, force: true }))

test('formulas and diagrams fit on their slides, large enough to be read, with fonts of their own', async () => {
  assert.deepEqual({ code: run.code, stderr: run.stderr }, { code: 0, stderr: '' })
  const { fonts } = await readPdf(await readFile(join(folder, 'dist/talk/engineers.pdf')))
  const names = fonts.map((font) => font.replace(/^CIDFontType2 /, ''))
  for (const font of names) assert.match(font, /^(?:Geist|KaTeX_|NotoSansSC|JetBrainsMono)/)
  for (const font of ['KaTeX_Math-Italic', 'KaTeX_AMS-Regular', 'NotoSansSC-Regular']) assert.ok(names.includes(font))
})

test('diagrams are drawn in the theme’s colours, turned to be legible, the same each time; numbers shrink no formula', async () => {
  const drawn: { colours: string[]; wide: boolean; texts: string[] }[][] = []
  for (let times = 0; times < 2; times += 1) {
    const { page, problems, close } = await openDeck(join(folder, 'slides/talk/engineers.md'))
    try {
      assert.deepEqual(problems, [])
      drawn.push(await page.evaluate(readDrawings))
      const [, , numbered, plain] = await page.evaluate(readFormulaSizes)
      assert.equal(numbered, plain)
    } finally {
      await close()
    }
  }
  assert.deepEqual(drawn[0], drawn[1])
  const [flow, , , history] = drawn[0] ?? []
  assert.deepEqual([flow?.texts, flow?.wide], [['读取', 'Write', 'Fits?', 'Print', 'Show'], true])
  assert.deepEqual(flow?.colours, ['rgb(12, 35, 40)'])
  // A commit without a name would be called by chance.
  assert.deepEqual(history?.texts, ['main', 'dev'])
})

/** In the page. */
function readFormulaSizes() {
  return Array.from(
    document.querySelectorAll('.katex-display > .katex'),
    (formula) => getComputedStyle(formula).fontSize,
  )
}

/** In the page. */
function readDrawings() {
  return Array.from(document.querySelectorAll('.diagram svg'), (svg) => ({
    colours: [
      ...new Set(Array.from(svg.querySelectorAll('.node rect, .node polygon'), (box) => getComputedStyle(box).fill)),
    ],
    wide: svg.getBoundingClientRect().width > svg.getBoundingClientRect().height,
    texts: Array.from(svg.querySelectorAll('text'), (text) => text.textContent?.trim() ?? '').filter(Boolean),
  }))
}
