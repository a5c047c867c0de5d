import assert from 'node:assert/strict'
import test from 'node:test'
import { VFile } from 'vfile'
import { parseArticle } from '../../src/article/parseArticle.ts'
import { withoutSettings } from '../../src/article/syntax/diagrams/diagramSettings.ts'
import { findDiagrams } from '../../src/article/syntax/diagrams/findDiagrams.ts'
import { toDeck } from '../../src/deck/toDeck.ts'
import { readDeck } from '../../src/slidev/readDeck.ts'
import { writeDeck } from '../../src/slidev/writeDeck.ts'
import { chainInRows } from '../../themes/base/chainInRows.ts'

async function write(...diagrams: string[]) {
  const fences = diagrams.map((diagram) => `\`\`\`mermaid\n${diagram}\n\`\`\`\n`)
  const file = new VFile({
    path: 'input.md',
    value: `# Title\n\n## One\n\nA sentence leads in:\n\n${fences.join('\n')}`,
  })
  const article = parseArticle(file)
  await findDiagrams(article, file)
  const deck = writeDeck(toDeck(article, 'talk'), { theme: 'none', addons: [], colorSchema: 'dark' })
  return { slides: readDeck(deck).slides, messages: file.messages }
}

test('a diagram is drawn as a picture, with the sentence that leads in', async () => {
  for (const diagram of [
    'graph LR\n  A[开始] --> B{ok?}\n  B -->|yes| C[c<br>d]',
    'sequenceDiagram\n  A->>B: hi <br/> there',
    'classDiagram\n  class A\n  <<interface>> A\n  A <|-- B~T~',
    'pie\n  "a" : 3',
    '---\ntitle: Words\n---\nstateDiagram-v2\n  [*] --> A',
  ]) {
    const { slides, messages } = await write(diagram)
    assert.deepEqual(messages.map(String), [], diagram)
    const slide = slides.at(-1)
    assert.equal(slide?.frontmatter.layout, 'image')
    assert.equal(slide?.content, `## One\n\nA sentence leads in:\n\n\`\`\`mermaid\n${diagram}\n\`\`\``)
  }
})

test('settings and links of a diagram are left out, and nothing else', async () => {
  for (const [diagram, drawn] of [
    ['%%{init: {"securityLevel": "loose"}}%%\ngraph LR\n  A --> B', 'graph LR\n  A --> B'],
    ['%%{\n  init: {"theme": "dark"}\n}%%\ngraph LR\n  A --> B', 'graph LR\n  A --> B'],
    ['graph LR\n  %% { wrap } %%\n  A --> B', 'graph LR\n  A --> B'],
    ['---\nconfig:\n  securityLevel: loose\n---\ngraph LR\n  A --> B', 'graph LR\n  A --> B'],
    ['---\ntitle: T\nconfig:\n  look: classic\n---\ngraph LR\n  A --> B', '---\ntitle: T\n---\ngraph LR\n  A --> B'],
    ['graph LR\n  A --> B\n  click A href "javascript:alert(1)"', 'graph LR\n  A --> B'],
    ['graph LR\n  A --> B\n  click A "https://a.b" _blank\n  click B callback', 'graph LR\n  A --> B'],
    ['graph LR\n  A --> B\n  click A call run("a")', 'graph LR\n  A --> B'],
    ['sequenceDiagram\n  A->>B: hi\n  link A: here @ https://a.b', 'sequenceDiagram\n  A->>B: hi'],
    ['sequenceDiagram\n  A->>B: hi\n  links A: {"x": "https://a.b"}', 'sequenceDiagram\n  A->>B: hi'],
    ['classDiagram\n  class A\n  link A "https://a.b" "tip"\n  callback A "run"', 'classDiagram\n  class A'],
    ['graph LR\n  A --> B\n  %% a remark', 'graph LR\n  A --> B\n  %% a remark'],
  ] as const) {
    const { slides, messages } = await write(diagram)
    assert.deepEqual(messages.map(String), [], diagram)
    assert.match(slides.at(-1)?.content ?? '', /^```mermaid$/m)
    assert.ok(slides.at(-1)?.content.includes(`\`\`\`mermaid\n${drawn}\n\`\`\``), diagram)
  }
})

test('a node may be called as a statement is', () => {
  for (const source of [
    '  click --> B',
    '  link --> B',
    '  href --- C',
    '  click[Press it] --> B',
    '  A->>B: click here "x"',
  ])
    assert.equal(withoutSettings(`graph LR\n${source}`), `graph LR\n${source}`)
})

test('a diagram that cannot be read, or does more than be drawn, stays code, and a warning names its line', async () => {
  for (const diagram of [
    'graph LR\n  A[never closed --> B',
    'nonsense',
    '%%{init: {"securityLevel": "loose"}\ngraph LR\n  A --> B',
    'graph LR\n  A --> B; click A callback',
    'graph LR\n  A --> B\n  style A fill:#fff;click A call alert()',
    'graph LR\n  A["<img src=x onerror=alert(1)>"] --> B',
    'graph LR\n  A@{ img: "https://a.b/c.png" } --> B',
    'graph LR\n  A --> B\n  style A fill:url(https://a.b/c.svg)',
    'graph LR\n  A["$$x^2$$"] --> B',
  ]) {
    const { slides, messages } = await write(diagram)
    assert.deepEqual(
      messages.map(({ ruleId, line }) => [ruleId, line]),
      [['diagram', 7]],
      diagram,
    )
    assert.match(slides.at(-1)?.content ?? '', /^```text$/m, diagram)
  }
})

test('a chain of nodes is broken into rows, and no other diagram', () => {
  const chain = 'flowchart LR\n  A[Ask] --> B\n  B -->|yes| C(Run) --> D\n  %% a comment\n\n  D -- done --> E; E ==> F'
  assert.equal(
    chainInRows(chain, 2),
    [
      'flowchart TB',
      ...['subgraph row0[" "]', 'direction LR', 'A[Ask]', 'B', 'C(Run)', 'A --> B', 'B -->|yes| C', 'end'],
      ...['subgraph row1[" "]', 'direction LR', 'D', 'E', 'F', 'D -- done --> E', 'E ==> F', 'end'],
      'row0 --> row1',
    ].join('\n'),
  )
  for (const other of [
    'sequenceDiagram\n  A->>B: hi',
    'graph LR\n  A --> B --> C --> D',
    'graph LR\n  A --> B --> C --> D --> E\n  A --> E',
    'graph LR\n  A --> B --> C --> D --> E\n  B --> F',
    'graph LR\n  A --> B --> C --> D --> E --> A',
    'graph LR\n  subgraph one\n  A --> B --> C --> D --> E\n  end',
    'graph LR\n  A & B --> C --> D --> E --> F',
  ])
    assert.equal(chainInRows(other, 2), undefined, other)
})
