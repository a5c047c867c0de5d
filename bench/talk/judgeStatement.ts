/** Why a sentence that is set large says nothing by itself. */
export type NoStatement =
  | 'colon'
  | 'caption'
  | 'credit'
  | 'pointer'
  | 'lead-in'
  | 'mid-argument'
  | 'fragment'
  | 'too long'

/** Three lines of 48 px on the canvas's 844 px between its margins, in em. */
const longest = (3 * 844) / 48

/**
 * In this order; a text gets the first reason that holds. The words are this report's own, not those of `src/deck`: what the
 * program overlooks must not be overlooked here as well.
 */
const rules: [NoStatement, RegExp[]][] = [
  // A smiley, `:smile:`, ends in no colon.
  ['colon', [/(?<!:\w+)[:：]$/]],
  [
    'caption',
    [
      /^(?:fig(?:ure)?\.?|diagram|listing|example|photo|screenshot)\s*\d/i,
      /^table \d/i,
      /^[图圖例表図그림표]\s*[\d一二三四五六七八九十]/,
    ],
  ],
  [
    'credit',
    [
      /\b(?:thanks to|thank you|courtesy of|(?:photo|image|illustration|translation|written|translated|sponsored) by|credits?:|originally published)\b/i,
      /^(?:感谢|鸣谢|致谢|作者|译者|译文|原文|来源|出处|转载|谢谢|謝辞|翻訳|出典|원문|출처|번역)/,
    ],
  ],
  [
    'pointer',
    [
      /^(?:please )?(?:see|refer|check out|visit|click|head over|go to|consult)\b/i,
      /\b(?:for (?:more|further|details|a complete|the full)|more (?:information|details)|(?:learn|read) more|can be found|available (?:at|here)|see (?:the|our|also|below|above))\b/i,
      /参见|參見|参阅|参考文档|详见|请看|请参|请查看|(?:可|可以)(?:参考|查看)|更多(?:信息|细节|内容|详情)|^参考/,
      /ご覧|を参照|ご参照|詳しくは|詳細は|こちら/,
      /참고|참조|자세한/,
    ],
  ],
  [
    'lead-in',
    [
      /^(?:let['’]?s|let us|in this (?:post|article|section|chapter|guide|tutorial|blog|part|document)|this (?:post|article|section|chapter|guide|document|page|tutorial|proposal)|here(?:['’]s| is| are)|below|the following|(?:now|first|next|then),? (?:let|we)\b|we(?:['’]ll| will) (?:look|see|discuss|cover|explore|start|begin|walk)|to (?:do this|begin|start|get started))/i,
      /(?:as follows|the following|like (?:this|so)|如下|以下の通り|次のよう(?:になる|になります|です)?|다음과 같다)[^\p{L}]*$/iu,
      /^(?:本文|本篇|本节|本章|本教程|这篇|这一?节|接下来|下面|以下|如下|首先[，,]?(?:让|我们)|让我们|我们来|先来|前面|上文|上面|如上|如图|本提案)/,
      /^(?:本記事|この記事|ここでは|以下|次に|まず|それでは|では[、,]|今回)/,
      /^(?:이 글|이번 글|다음은|아래|이제|먼저)/,
    ],
  ],
  [
    'mid-argument',
    [
      /^(?:this|that|these|those|its|they|their|he|she|however|but|and|so|also|then|therefore|thus|hence|moreover|furthermore|additionally|in addition|besides|nevertheless|instead|otherwise|for (?:example|instance)|similarly|likewise|still|yet|such|as a result|consequently|because of this|in other words|that said|on the other hand|finally|lastly|secondly)\b/i,
      // `It is easy to say no.` is whole; `It runs twice.` is not.
      /^it\b(?!(?:['’]s| is| was| takes| took| pays| costs)\b.*\b(?:to|that)\b)/i,
      /^(?:这|那(?!么)|该|此|它|他们|她|其(?!实|他|它|余|次)|但|然而|不过|可是|所以|因此|因而|于是|另外|而且|而(?!立)|并且|同时|同样|然后|接着|随后|最后|最终[，,]|例如|比如|譬如|也就是说|换句话说|反之|否则|这样|如此|即(?!使|便|时|将))/,
      /^(?:これ|それ|あれ|この|その|あの|ここ|そこ|こう|そう|しかし|でも|だが|ただし|また|そして|したがって|よって|つまり|なお|さらに|すると|ところが|一方|例えば|たとえば|なので|だから|ちなみに)/,
      /^(?:이것|이는|이를|이 |그것|그는|그 |그러나|하지만|그리고|또한|따라서|그래서|즉|예를 들)/,
    ],
  ],
  [
    'fragment',
    [
      /^[^\p{L}]*$/u,
      /^<|[=<>{}]$/,
      // `where x is a weight.`, but not `iOS` or `npm-cache`.
      /^[a-z]+(?=[\s,.;)]|$)/,
      /^[)\]}»”’、，。,.;；…·–—-]/,
      /[,，、;；(（–—-]$/,
      /\b(?:and|or|the|of|to|with|for|an?|where|is|that)$/i,
      /^(?:です|ます|となります|になります|である|という|とする|を|[がはに] |の |的(?!确|士)|吗|呢|吧|了)/,
      // Scraps of one word: `Done.`, `并不是。`
      /^[\p{L}\p{N}'’]{1,4}[.。!！]$/u,
    ],
  ],
]

/** Judge a text that stands alone in large type; undefined where it can stand so. */
export function judgeStatement(text: string, linksOnly: boolean): NoStatement | undefined {
  const whole = text.replace(/^[\s"“'‘「『*_>]+/u, '').replace(/[\s*_]+$/u, '')
  if (linksOnly) return 'pointer'
  return (
    rules.find(([, patterns]) => patterns.some((pattern) => pattern.test(whole)))?.[0] ??
    (widthOf(whole) > longest ? 'too long' : undefined)
  )
}

/** Estimate how wide a text is, in em. */
function widthOf(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (isWide(character) ? 1 : 0.5), 0)
}

/** Tell whether a character is as wide as high. */
export function isWide(character: string): boolean {
  return /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u3000-\u303f\uff01-\uff60]/u.test(character)
}

/** Whether a text is a picture's or a table's caption. */
export function isCaption(text: string): boolean {
  return rules.some(([reason, patterns]) => reason === 'caption' && patterns.some((pattern) => pattern.test(text)))
}

/** Count the sentences of a text. */
export function countSentences(text: string): number {
  const parts = text.split(/(?<=[。！？!?؟])\s*|(?<=[.…])\s+(?=[\p{Lu}\p{Lo}\p{N}"“])/u)
  return parts.filter((part) => /[\p{L}\p{N}]/u.test(part)).length
}
