import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { decodeText } from '../src/files/decodeText.ts'
import { readSource } from '../src/files/readSource.ts'

/** A text in each encoding, in base64. */
const texts: Record<string, [text: string, bytes: string]> = {
  gb18030: [
    '# 值班手册\n\n## 排查\n\n先看日志，再看监控，最后抓包。这是一份给新手的说明，写得很短。\n',
    'IyDWtbDgytay4QoKIyMgxcWy6QoKz8i/tMjV1r6jrNTZv7S84L/Yo6zX7rrz16Ww/KGj1eLKx9K7t924+NDCyta1xMu1w/ejrNC0tcO63LbMoaMK',
  ],
  big5: [
    '# 值班手冊\n\n## 排查\n\n先看日誌，再看監控，最後抓包。這是一份給新手的說明。\n',
    'IyCtyK9apOKlVQoKIyMgscasZAoKpf2s3aTpu3ihQaZBrN26yrGxoUGzzKvhp+ylXaFDs2+sT6RApfe1ubdzpOKquruhqfqhQwo=',
  ],
  shift_jis: [
    '# 当番の手引き\n\n## 調査\n\nまずログを見て、次に監視を見ます。新人のための短い説明です。\n',
    'IyCTlpTUgsyO6Ij4gqsKCiMjIJKyjbgKCoLcgriDjYNPgvCMqYLEgUGOn4LJisSOi4LwjKmC3IK3gUKQVpBsgsyCvYLfgsySWoKikOCWvoLFgreBQgo=',
  ],
  'euc-kr': [
    '# 당번 안내\n\n## 조사\n\n먼저 로그를 보고 다음에 모니터링을 봅니다.\n',
    'IyC057n4IL7Is7sKCiMjIMG2u+cKCrjVwPogt86x17imILq4sO0gtNnAvb+hILjwtM/Fzbi1wLsgur60z7TZLgo=',
  ],
  'utf-16le': ['# 值班手册\n', '//4jACAAPFDtc0tijFEKAA=='],
  'utf-16be': ['# 值班手册\n', '/v8AIwAgUDxz7WJLUYwACg=='],
  'windows-1252': [
    "# Café\n\nL'été est là, déjà très chaud; à bientôt.\n",
    'IyBDYWbpCgpMJ+l06SBlc3QgbOAsIGTpauAgdHLocyBjaGF1ZDsg4CBiaWVudPR0Lgo=',
  ],
}

describe('a text is read in the encoding that it is in', () => {
  for (const [encoding, [text, bytes]] of Object.entries(texts))
    test(encoding, () => assert.deepEqual(decodeText(Buffer.from(bytes, 'base64')), { text, encoding }))

  test('utf-8, with and without its mark', () => {
    assert.deepEqual(decodeText(Buffer.from('# Café')), { text: '# Café', encoding: 'utf-8' })
    assert.deepEqual(decodeText(Buffer.from('\ufeff# 值')), { text: '# 值', encoding: 'utf-8' })
  })

  test('but no binary file', () => {
    for (const bytes of [
      [0x89, 0x50, 0x4e, 0x47, 0, 1],
      [0, 0, 0],
      [0xff, 0xfe, 0x00, 0xd8],
    ])
      assert.equal(decodeText(Uint8Array.from(bytes)), undefined)
  })

  test('and its author is told which one', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'deckwright-test-'))
    try {
      const path = join(folder, 'a.md')
      await writeFile(path, Buffer.from(texts.gb18030?.[1] ?? '', 'base64'))
      const file = await readSource(path)
      assert.match(String(file), /先看日志/)
      assert.deepEqual(
        file.messages.map(({ ruleId, line, fatal }) => [ruleId, line, fatal]),
        [['encoding', 1, false]],
      )
      await writeFile(path, '# T')
      assert.deepEqual((await readSource(path)).messages, [])
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })
})
