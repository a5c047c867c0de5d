import type { RootContent } from 'mdast'
import { room, typeFloors } from '../../themes/base/shared/canvas.ts'
import { estimateLines, widestWordWidth } from '../../themes/base/shared/wordWidths.ts'
import { plainText } from '../article/nodes/plainText.ts'
import { textWidth } from '../text/textWidth.ts'
import { wordTestsOf } from './claims/wordTestsOf.ts'

/** Fewest and most steps of a path, the layout that shows steps along a line across the slide. */
const stepCount = { fewest: 3, most: 6 }

/** Greatest `textWidth` of a step. A longer step takes reading, but a path is seen at a glance. */
const longestStep = 80

/** Sizes of the drawing, in px, as in `layouts/path.vue`; `leading`, the line height, is a factor. Six steps take two rows. */
const sizes = { gap: 24, number: 64, row: 32, leading: 1.35, mostHeight: 270 }

/** Least share of a path's items that must tell somebody to do something, or say which step they are. */
const leastShare = 0.75

/** Match the opening of an item that says which step it is: `Step 2`, `Finally`. */
const namesStep =
  /^(?:(?:step|phase|stage)\s+\w+\b|(?:first|then|next|after that|finally|lastly)\b|第[一二三四五六七八九十\d]+步|首先|然后|接着|接下来|随后|最后|然後|接著|最後|まず|次に|続いて|最後に|먼저|다음으로|그다음|마지막으로)/iu

/** Match the opening of an instruction about a program: `Click`. `wordTestsOf` has the other imperatives. */
const programActs =
  /^(?:calculate|clear|click|clone|close|combine|compile|compute|connect|convert|drag|enter|execute|export|extract|fill|generate|go to|import|initiali[sz]e|insert|launch|load|log in|merge|mount|press|query|rebuild|restart|return|save|scan|scroll|search|sort|store|tap|type|unzip|upload|wait)\b|^(?:克隆|拉取|下载|登录|点击|输入|编译|启动|打包|上传|填写|进入|复制|保存|重启|注册|执行|初始化|解压|导入|导出|下載|登入|點擊|輸入|啟動|上傳|填寫|進入|複製|儲存|註冊|開啟|選擇|建立|新增|確認)/iu

/** Match words above a list that say that its items are steps: `the following steps`, `步骤`. */
const announcesSteps =
  /\b(?:(?:following|these|few|simple|easy|\w+) steps|steps (?:are|to)|step by step|procedure|in (?:this|the following) order)\b|^steps\b|步骤|步驟|手順|절차|다음 단계로/iu

/** Match the title of a list of changes, `v1.2` or `Changelog`. Changes are worded like steps, but are none. */
const changelogTitle = /^\W*v?\d+\.\d+|\bchange ?log\b|更新日志|更新履歴/iu

/**
 * Tell whether a block is a short ordered list of steps that have room along a line across the slide. Most items must
 * be instructions or say which step they are; or the words above the list must announce steps.
 *
 * @param above the title, and the texts before the list
 * @example `1. Clone the repository`, `2. Install it`, `3. Run the tests` -> true
 */
export function fitsPathLayout(block: RootContent | undefined, above: readonly string[], lang: string): boolean {
  if (block?.type !== 'list' || block.ordered !== true || (block.start ?? 1) !== 1) return false
  const texts = block.children.map(({ children: [first, ...others], checked }) =>
    first?.type === 'paragraph' && others.length === 0 && typeof checked !== 'boolean' ? plainText(first).trim() : '',
  )
  if (texts.length < stepCount.fewest || texts.length > stepCount.most) return false
  if (texts.some((text) => text === '' || textWidth(text) > longestStep)) return false
  const { imperatives } = wordTestsOf(lang)
  const told = texts.filter((text) => [imperatives, programActs, namesStep].some((words) => words.test(text)))
  if (above.some((text) => changelogTitle.test(text))) return false
  const areSteps = told.length >= leastShare * texts.length || above.some((text) => announcesSteps.test(text))
  return areSteps && haveRoom(texts)
}

/** Tell whether steps fit in the smallest type without breaking a word. Up to five stand side by side, six in two rows. */
function haveRoom(texts: readonly string[]): boolean {
  const rows = texts.length === stepCount.most ? 2 : 1
  const line = (room.width / (texts.length / rows) - sizes.gap) / typeFloors.text
  const lines = Math.max(...texts.map((text) => estimateLines(text, line)))
  const height = rows * (sizes.number + lines * typeFloors.text * sizes.leading) + (rows - 1) * sizes.row
  return height <= sizes.mostHeight && texts.every((text) => widestWordWidth(text) <= line && !text.includes('\n'))
}
