import assert from 'node:assert/strict'
import { test } from 'node:test'
import { VFile } from 'vfile'
import { parseArticle } from '../../src/article/parseArticle.ts'

test('a setting that is wrong is told, and the others hold', () => {
  const settingsOf = (deckwright: string) => {
    const file = new VFile(`---\ndeckwright: ${deckwright}\n---\n\nWords.\n`)
    const { settings } = parseArticle(file).frontMatter
    assert.ok(file.messages.length > 0 && file.messages.every(({ fatal, ruleId }) => fatal && ruleId === 'setting'))
    return settings
  }
  assert.deepEqual(settingsOf('{ density: brief, agenda: maybe, theme: x, layout: y }'), { density: 'brief' })
  assert.deepEqual(settingsOf('{ agenda: false, lang: "no language!" }'), { agenda: false })
  assert.deepEqual(settingsOf('brief'), {})
  assert.deepEqual(settingsOf('[brief]'), {})
})

test('settings stand in TOML as they do in YAML', () => {
  const file = new VFile(
    '+++\ntitle = "T"\n[deckwright]\ndensity = "brief"\nlang = "de"\nagenda = "no"\n+++\n\nWords.\n',
  )
  const { frontMatter, lang } = parseArticle(file)
  assert.deepEqual(frontMatter.settings, { density: 'brief', lang: 'de' })
  assert.equal(lang, 'de')
  assert.deepEqual(
    file.messages.map(({ line, ruleId }) => ({ line, ruleId })),
    [{ line: 6, ruleId: 'setting' }],
  )
})

test('a language is one whatever way it is written, and none where there is no such', () => {
  const langOf = (lang: string) => parseArticle(new VFile(`---\nlang: "${lang}"\n---\n\nWords.\n`)).lang
  assert.equal(langOf('en_us'), 'en-US')
  assert.equal(langOf('no language!'), 'en')
})

test('facts about an article are read in every shape that authors write', () => {
  const factsOf = (yaml: string) => {
    const { title, author, tags, remarks } = parseArticle(new VFile(`---\n${yaml}\n---\n\nWords.\n`)).frontMatter
    return { title, author, tags, remarks }
  }
  const facts =
    'title: 1984\nauthors: [{ name: Ada }, "[Bob](https://b.example)", { id: 3 }]\ntags: [7, a]\nsummary: true'
  assert.deepEqual(factsOf(facts), { title: '1984', author: 'Ada, Bob', tags: ['7', 'a'], remarks: [] })
  assert.deepEqual(factsOf('just words'), { title: undefined, author: undefined, tags: [], remarks: [] })
})

test('front matter that is no TOML is told at its line', () => {
  const file = new VFile('+++\ntitle = "T"\ntags =\n+++\n\nWords.\n')
  assert.deepEqual(parseArticle(file).frontMatter.tags, [])
  assert.deepEqual(
    file.messages.map(({ line, ruleId }) => ({ line, ruleId })),
    [{ line: 3, ruleId: 'front-matter' }],
  )
})
