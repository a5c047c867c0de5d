import assert from 'node:assert/strict'
import { test } from 'node:test'
import { VFile } from 'vfile'
import { foldMessages } from '../src/cli/foldMessages.ts'

function fileWith(count: number, ruleId: string): VFile {
  const file = new VFile({ path: 'article.md' })
  for (let at = 1; at <= count; at += 1) file.message(`No ${at}`, { place: { line: at * 10, column: 1 }, ruleId })
  return file
}

test('many messages of one rule are one that names the lines of all', () => {
  const file = fileWith(5, 'remote-image')
  file.message('Other', { place: { line: 15, column: 1 }, ruleId: 'embed' })
  assert.deepEqual(
    foldMessages(file).messages.map(({ reason, line, ruleId }) => [line, ruleId, reason]),
    [
      [10, 'remote-image', 'No 1 (and 4 more like it, on lines 20, 30, 40, 50; --verbose prints each)'],
      [15, 'embed', 'Other'],
    ],
  )
})

test('a few messages stay, and so do errors beside warnings of their rule', () => {
  assert.equal(foldMessages(fileWith(3, 'small-type')).messages.length, 3)
  const file = fileWith(6, 'blank-slide')
  for (const message of file.messages.slice(3)) message.fatal = true
  assert.equal(foldMessages(file).messages.length, 6)
})

test('each piece of advice stays: it is about another slide, and was asked for', () => {
  const file = fileWith(6, 'widow')
  for (const message of file.messages) message.fatal = undefined
  assert.equal(foldMessages(file).messages.length, 6)
})

test('of very many only the first lines are named', () => {
  const [message] = foldMessages(fileWith(40, 'remote-image')).messages
  assert.match(message?.reason ?? '', /and 39 more like it, on lines 20, 30, .*, 130 and further;/)
})
