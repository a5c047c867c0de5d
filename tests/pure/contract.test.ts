import assert from 'node:assert/strict'
import { glob, readFile } from 'node:fs/promises'
import test from 'node:test'
import { layoutsByAskedName } from '../../src/deck/layouts/index.ts'
import { canvas, typeFloors } from '../../themes/base/shared/canvas.ts'
import { attributes, classes, events, frameProperties, layoutNames, tokens } from '../../themes/base/shared/contract.ts'

const root = new URL('../..', import.meta.url)

/** All the text of some files. */
async function textOf(pattern: string): Promise<string> {
  let text = ''
  for await (const path of glob(pattern, { cwd: root, exclude: ['**/shared/**'] }))
    text += await readFile(new URL(path, root), 'utf8')
  return text
}

const source = await textOf('src/{render,outputs}/**/*.ts')
const theme = await textOf('themes/base/**/*.{ts,vue,css}')

test('every layout has its file in the base theme', async () => {
  const names: string[] = []
  for await (const path of glob('*.vue', { cwd: new URL('themes/base/layouts/', root) }))
    names.push(path.replace('.vue', ''))
  assert.deepEqual(names.sort(), [...layoutNames])
})

test('the README lists the layouts that an author can ask for', async () => {
  const readme = await readFile(new URL('README.md', root), 'utf8')
  const [, row = ''] = /\| `layout=NAME` \|([^|]*)\|/.exec(readme) ?? []
  assert.deepEqual(row.match(/(?<=`)[a-z]+(?=`)/g)?.sort(), [...layoutsByAskedName.keys()].sort())
})

test('every name of the contract is set by the base theme and read by deckwright', () => {
  const { bleed: _, ...set } = attributes
  const groups: Record<string, string>[] = [set, classes, events, frameProperties, tokens]
  const unset = groups.flatMap((group) => Object.values(group)).filter((name) => !theme.includes(name))
  assert.deepEqual(unset, [])
  const all: [string, Record<string, string>][] = Object.entries({
    attributes,
    classes,
    events,
    frameProperties,
    tokens,
  })
  const unread = all.flatMap(([group, names]) =>
    Object.entries(names).filter(([key, name]) => !source.includes(name) && !source.includes(`${group}.${key}`)),
  )
  assert.deepEqual(unread, [])
})

test('deckwright reads no other attribute that a theme sets', () => {
  const read = new Set(source.match(/data-[a-z]+(?:-[a-z]+)*/g))
  const own = [...read].filter((name) => theme.includes(name) && !Object.values<string>(attributes).includes(name))
  assert.deepEqual(own, [])
})

test('styles and Slidev know the canvas that layouts are set on', async () => {
  const css = await readFile(new URL('themes/base/styles/tokens.css', root), 'utf8')
  const px = (token: string) => Number(new RegExp(`--${token}: (\\d+)px;`).exec(css)?.[1])
  const { width, height, ...margins } = canvas
  const inTokens = { margin: px('margin'), marginTop: px('margin-top'), marginBottom: px('margin-bottom') }
  assert.deepEqual(inTokens, margins)
  assert.match(css, new RegExp(`--column: calc\\(\\(${width}px - 2 \\* var\\(--margin\\)`))
  assert.deepEqual([px('type-floor'), px('type-label')], [typeFloors.text, typeFloors.label])
  const { slidev } = JSON.parse(await readFile(new URL('themes/base/package.json', root), 'utf8'))
  assert.equal(slidev.defaults.canvasWidth, width)
  const [wide, high] = slidev.defaults.aspectRatio.split('/').map(Number)
  assert.equal(Math.ceil((width * high) / wide), height)
})
