import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Heading } from 'mdast'
import { toString } from 'mdast-util-to-string'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { namesInCode } from '../../src/deck/names/namesInCode.ts'
import { newSlide } from '../../src/deck/newSlide.ts'
import { titleOf } from '../../src/deck/titleOf.ts'
import { titleByNames } from '../../src/fit/titleByNames.ts'
import { ledger } from '../../src/ledger/ledger.ts'
import type { LayoutName } from '../../themes/base/shared/contract.ts'
import { deckOf } from '../deckOf.ts'

/** The headline of a slide that goes on under the title `Server`. */
function nameOf(markdown: string, layout: LayoutName = 'default', titled = 'Server'): string | undefined {
  const heading: Heading = { type: 'heading', depth: 2, children: [{ type: 'text', value: titled }] }
  const slides = ['Words.', markdown].map((text) =>
    newSlide(layout, {}, [heading, ...unified().use(remarkParse).use(remarkGfm).parse(text).children], [], []),
  )
  const deck = titleByNames({ type: 'deck', headmatter: { title: 'T', lang: 'en' }, children: slides })
  const { headline } = titleOf(deck.children[1] ?? newSlide('default', {}, [], [], []))
  return headline && toString(headline)
}

const code = (value: string, lang = 'js') => `\`\`\`${lang}\n${value}\n\`\`\``

test('a listing that goes on is named by its comment, else by what it declares', () => {
  assert.equal(nameOf(code('// Create the client\nconst a = new Client()'), 'code'), 'Create the client')
  assert.equal(nameOf(code('/**\n * Create the factory\n */\n@Bean', 'java'), 'code'), 'Create the factory')
  assert.equal(nameOf(code('int bfs(int s) {\n  return s;\n}', 'cpp'), 'code'), 'bfs')
  assert.equal(nameOf(code('class Server {\n  listen(port) {\n  }\n}'), 'code'), 'listen')
  for (const nothing of [
    'int main() {',
    'return 1;',
    'if (a) {',
    '// eslint-disable no-undef at all',
    '// and so on with it',
  ])
    assert.equal(nameOf(code(nothing), 'code'), undefined, nothing)
  assert.equal(nameOf(code('function listen() {', ''), 'code'), undefined)
})

test('as many names of code are listed as one line holds: letters of code are wide', () => {
  const declared = ['thunk', 'takes_a_long_type', 'returns_a_long_type'].map((name) => `fn ${name}() {\n}`).join('\n')
  assert.equal(nameOf(code(declared, 'rust'), 'code'), 'thunk, takes_a_long_type')
  assert.equal(nameOf(code('fn read() {\n}\nfn write() {\n}', 'rust'), 'code'), 'read, write')
})

test('names that are declared are read in many languages, the outermost only', () => {
  const names = (value: string, lang: string) => namesInCode({ value, lang }).names
  assert.deepEqual(names('def read(path):\n    def inner():\n        pass', 'python'), ['read'])
  assert.deepEqual(names('pub fn area(&self) -> u32 {', 'rust'), ['area'])
  assert.deepEqual(names('func (s *Server) Serve(l net.Listener) error {', 'go'), ['Serve'])
  assert.deepEqual(names('export const load = async () => {', 'ts'), ['load'])
  assert.deepEqual(names('CREATE TABLE IF NOT EXISTS users (', 'sql'), ['users'])
  assert.deepEqual(names('to.string <- function(x) {', 'r'), ['to.string'])
  assert.deepEqual(names('BOOL APIENTRY DllMain(HANDLE module,\n  DWORD reason)\n{', 'cpp'), ['DllMain'])
  assert.deepEqual(names('apiVersion: v1\nkind: Service', 'yaml'), ['Service'])
  assert.deepEqual(names('  public void addCors(Registry registry) {', 'java'), ['addCors'])
})

test('a list or table that goes on is named by its terms, of many by the first and the last', () => {
  assert.equal(nameOf('- **Seeds**: small.\n- **Corn**: large.'), 'Seeds, Corn')
  assert.equal(nameOf('- **Seeds:** small.\n- **Corn：** large.'), 'Seeds, Corn')
  assert.equal(nameOf('- `open`: it opens.\n- `read`: it reads.'), 'open, read')
  assert.equal(nameOf('- **A1**: a.\n- **B2**: b.\n- **C3**: c.\n- **Dill**: d.'), undefined)
  assert.equal(nameOf('- **Anise**: a.\n- **Basil**: b.\n- **Cress**: c.\n- **Dill**: d.'), 'Anise … Dill')
  // The ends of a list of names in code say nothing of what is between.
  assert.equal(nameOf('- `abort`: a.\n- `bind`: b.\n- `call`: c.\n- `drop`: d.'), undefined)
  assert.equal(nameOf('- It opens.\n- **Corn**: large.'), undefined)
  const rows = (...names: string[]) =>
    `| Herb | Size |\n| - | - |\n${names.map((name) => `| ${name} | 1 |`).join('\n')}`
  assert.equal(nameOf(rows('Anise', 'Basil', 'Cress'), 'table'), 'Anise, Basil, Cress')
  assert.equal(nameOf(rows('Anise', 'Basil'), 'table'), undefined)
})

test('a picture that goes on is named by its description, never by its file', () => {
  assert.equal(nameOf('![The plan of the field](a.png)', 'image'), 'The plan of the field')
  assert.equal(nameOf('![plan.png](a.png)', 'image'), undefined)
})

test('no name repeats the title, and the first slide keeps it', () => {
  assert.equal(nameOf('- **Server**: small.'), undefined)
})

const body = (name: string) => `function ${name}() {\n${'  work()\n'.repeat(12)}}\n`
const article = new VFile({
  path: 'a.md',
  value: `# T\n\n## Harvest\n\nIt runs in two steps.\n\n${code(`${body('sowing')}\n${body('reaping')}`)}\n`,
})

test('the names of a slide are found on it, else they are invented', () => {
  const deck = deckOf(article, 'full')
  assert.match(deck, /named: true/)
  assert.match(deck, /`reaping`\n/)
  const { lost, repeated, invented } = ledger(article, deck)
  assert.deepEqual([lost, repeated, invented], [[], [], []])
  assert.equal(ledger(article, deck.replace('\n`reaping`\n', '\n`mowing`\n')).invented.length, 1)
})
