import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isSlideNumbers, slideNumbers } from '../src/outputs/slideNumbers.ts'
import { chooseOutputs } from '../src/pipeline/chooseOutputs.ts'

test('slides are named by numbers and by ranges, in any order', () => {
  assert.deepEqual(slideNumbers('3-5,1', 9, 'talk.md'), [1, 3, 4, 5])
  assert.deepEqual(slideNumbers('8-, 2, 2-3', 9, 'talk.md'), [2, 3, 8, 9])
  for (const text of ['', '0', '3-2', 'a', '1,,2', '-3', '1-2-3', '1.5'])
    assert.equal(isSlideNumbers(text), false, text)
})

test('a slide that does not exist is told with those that do', () => {
  const message = /^Cannot find slide 12 in `talk\.md`, expected a number from 1 to 9$/
  for (const text of ['12', '3-12', '1,12-']) assert.throws(() => slideNumbers(text, 9, 'talk.md'), { message })
  assert.throws(() => slideNumbers('x', 9, 'talk.md'), { message: /expected numbers such as `3-7,12`$/ })
})

test('formats that are made of the whole talk take no numbers', () => {
  const message = /^Cannot make `handout` of some slides alone, expected one of: pdf, png, sheet, pptx$/
  assert.throws(() => chooseOutputs(['pdf', 'handout'], '3'), { message })
  assert.throws(() => chooseOutputs(['deck'], '3'), { message: /^Cannot make `deck` of some slides alone/ })
  assert.deepEqual(
    chooseOutputs(['deck', 'png'], '3').map(({ name }) => name),
    ['png'],
  )
})
