import assert from 'node:assert/strict'
import { test } from 'node:test'
import { areOpposites } from '../../src/deck/areOpposites.ts'

const opposites: [one: string, other: string][] = [
  ['Pros', 'Cons'],
  ['Cons:', 'Pros:'],
  ['✅ Pros', '❌ Cons'],
  ['Advantages', 'Disadvantages'],
  ['Benefits', 'Drawbacks'],
  ['Goals', 'Non-Goals'],
  ['In scope', 'Out of scope'],
  ['Before', 'After'],
  ['Before (Vue 3.4)', 'After (Vue 3.5)'],
  ['Before the move', 'After the move'],
  ['Do', 'Don’t'],
  ['优点', '缺点'],
  ['優點：', '缺點：'],
  ['优化前', '优化后'],
  ['可以', '不可以'],
  ['适合', '不适合'],
  ['メリット', 'デメリット'],
  ['導入前', '導入後'],
  ['장점', '단점'],
  ['도입 전', '도입 후'],
]

const others: [one: string, other: string][] = [
  ['Before', 'Before'],
  ['Before you start', 'After the release'],
  ['Setup', 'Costs'],
  ['Good morning', 'Bad habits'],
  ['Protocol', 'Construction'],
  ['Goals', 'Motivation'],
  ['Drawbacks', 'Alternatives'],
  ['After', 'Afterwards'],
  ['前', '后'],
  ['目前', '今后'],
  ['前端', '后端'],
  ['优点', '特点'],
  ['方案一', '方案二'],
  ['', ''],
]

for (const [one, other] of opposites)
  test(`${one} and ${other} are the two sides of one thing`, () => {
    assert.ok(areOpposites(one, other))
    assert.ok(areOpposites(other, one))
  })

for (const [one, other] of others) test(`${one} and ${other} are not`, () => assert.ok(!areOpposites(one, other)))
