import type { ClaimWords } from './claimWords.ts'

/** The simplified characters in the words of `zh`. `forms` has the traditional form of each, as Taiwan writes it, at the same index. */
const simplified =
  '与个为么习于仅从们众优传体关内写决准减几击则创删别办动单却参发号后吗启图备学实对导将尝尽并开强归当录总择换据数无时权来样档检欢测点献现画监盘着码确简级线练细终绍' +
  '结给统继续综缩节虽装见订讨让议记讲论设证评译试话该详说请读谓谢贡败质购资赞转载输达迁过运还这进远选采里链键长门闭问闲阅随顺须骤鸣'
const forms =
  '與個為麼習於僅從們眾優傳體關內寫決準減幾擊則創刪別辦動單卻參發號後嗎啟圖備學實對導將嘗盡並開強歸當錄總擇換據數無時權來樣檔檢歡測點獻現畫監盤著碼確簡級線練細終紹' +
  '結給統繼續綜縮節雖裝見訂討讓議記講論設證評譯試話該詳說請讀謂謝貢敗質購資贊轉載輸達遷過運還這進遠選採裡鏈鍵長門閉問閒閱隨順須驟鳴'

const formOf = new Map(Array.from(simplified, (character, at) => [character, forms[at] ?? character]))

/** Write the words of a list in traditional characters: `总之` -> `總之`. */
export function traditional(words: ClaimWords): ClaimWords {
  const write = (word: string) => Array.from(word, (character) => formOf.get(character) ?? character).join('')
  const written = Object.entries(words).flatMap(([kind, value]: [string, boolean | readonly string[]]) =>
    typeof value === 'boolean' ? [] : [[kind, value.map(write)] as const],
  )
  return { ...words, ...Object.fromEntries(written) }
}
