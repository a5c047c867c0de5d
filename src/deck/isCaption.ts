import type { Image, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { isPlaceholder } from '../article/syntax/images/placeholder.ts'
import { textWidth } from '../text/textWidth.ts'

declare module 'unist' {
  interface Data {
    /** Whether the paragraph is the `figcaption` of a figure. */
    caption?: boolean
  }
}

/** Greatest `textWidth` of a caption. */
const captionLimit = 360

/** Words before the number of a numbered caption: `Figure 3`. */
const captionWords = [
  ...['图', '圖', '図', '表', '例', '图片', '图表', '代码', '清单', '程序', '示例', '画像', '写真', 'リスト', 'コード'],
  ...['그림', '표', '예', '사진', '코드'],
  ...['figure', 'fig', 'diagram', 'table', 'listing', 'chart', 'image', 'photo', 'exhibit', 'example', 'plate'],
]

/** Words before the colon of a credit line: `Source: ...`, `Photo: ...`. */
const creditWords = [
  ...['来源', '图源', '图片来源', '资料来源', '數據來源', '数据来源', '出典', '画像出典', '引用元', '출처', '사진'],
  ...['source', 'sources', 'image source', 'credit', 'credits', 'image credit', 'photo credit', 'image', 'photo'],
]

/**
 * Match the opening of a numbered caption: `图 3`, `Figure 3`, or `[fig:Figure 3]`, as pandoc writes a figure of LaTeX.
 */
const numberedCaption = new RegExp(
  String.raw`^[(（【\[]?(?:(?:fig|tab|lst):)?(?:${captionWords.join('|')})\.?\s*[\d０-９一二三四五六七八九十]`,
  'iu',
)

/** Match the opening of a credit line: `Source:`, `Photo by Ann`. */
const creditLine = new RegExp(
  String.raw`^[(（]?(?:(?:${creditWords.join('|')})\s*[:：]|(?:photo|image|illustration)\s+by\s)`,
  'iu',
)

/**
 * Tell whether a block is the caption of the picture, table or listing before it. It is one if it is:
 * - a `figcaption`;
 * - a paragraph all in italics;
 * - a short paragraph that opens with `Figure 3`, `图 3` or `Source:`;
 * - a short paragraph that repeats the description of a picture.
 *
 * @param described the descriptions of the pictures before the block
 */
export function isCaption(block: RootContent, described: ReadonlySet<string>): boolean {
  if (block.type !== 'paragraph') return false
  if (block.data?.caption || block.children.every((node) => node.type === 'emphasis')) return true
  const text = toString(block, { includeImageAlt: false }).trim()
  if (!text || textWidth(text) > captionLimit) return false
  return numberedCaption.test(text) || creditLine.test(text) || described.has(text)
}

/** Collect the descriptions (alt texts) of the pictures in some blocks: a caption may repeat a description. */
export function descriptionsIn(blocks: readonly RootContent[]): Set<string> {
  const found = new Set(blocks.filter(isPlaceholder).map((block) => toString(block).trim()))
  visit({ type: 'root', children: [...blocks] }, 'image', ({ alt }: Image) => {
    if (alt?.trim()) found.add(alt.trim())
  })
  return found
}
