import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { slideKindsOf } from '../../src/deck/budget/slideKinds.ts'
import { newSlide } from '../../src/deck/newSlide.ts'

const kindsIn = (text: string) => {
  const { children } = fromMarkdown(text)
  return [...slideKindsOf(newSlide('default', {}, children, [], children))].toSorted()
}

test('words of a language show the kind of a slide, as whole words where it has spaces', () => {
  for (const [text, kinds] of [
    ['We should move the queue.', ['decision']],
    ['Shoulders of giants', []],
    ['这个队列应该迁移。', ['decision']],
    ['Das muss bis Freitag fertig sein.', ['decision']],
    ['Ein Muster', []],
    ['Par exemple, une file.', ['example']],
    ['Une file désigne une liste.', ['definition']],
    ['El riesgo es alto.', ['decision']],
    ['Por exemplo, uma fila.', ['example']],
    ['Очередь называется буфером.', ['definition']],
    ['Рискованно', []],
  ] as const)
    assert.deepEqual(kindsIn(text), kinds, text)
})
