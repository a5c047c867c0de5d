import assert from 'node:assert/strict'
import { glob, readFile, writeFile } from 'node:fs/promises'
import { test } from 'node:test'
import { rules } from '../../src/messages/rules.ts'

const readme = new URL('../../README.md', import.meta.url)

test('the README lists every message', async () => {
  const text = await readFile(readme, 'utf8')
  const rows = Object.entries(rules).map(([id, rule]) => {
    const unless = 'warningWhen' in rule ? `; warning ${rule.warningWhen}` : ''
    return `| \`${id}\` | ${rule.severity}${unless} | ${rule.description} |\n`
  })
  const expected = text.replace(
    /(\| rule \| severity \| .*\n\| --- .*\n)(?:\|.*\n)+/,
    (_, head: string) => head + rows.join(''),
  )
  if (process.env.UPDATE) await writeFile(readme, expected)
  else assert.equal(text, expected, 'run UPDATE=1 node --test tests/pure/messages.test.ts, and read what has changed')
})

test('every message in the list is given somewhere', async () => {
  let source = ''
  for await (const path of glob('src/**/*.ts')) if (!path.endsWith('rules.ts')) source += await readFile(path, 'utf8')
  const missing = Object.keys(rules).filter((id) => !source.includes(`'${id}'`))
  assert.deepEqual(missing, [])
})
