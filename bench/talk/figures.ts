const number = /(?<![A-Za-z0-9_./#-])[$€£¥₩]? ?\d+(?:[.,]\d+)*(?![\d.]*\.\d)/g

const unit =
  /^ ?(?:[%％‰]|(?:percent|ms|[µμn]?s|sec(?:ond)?s?|min(?:ute)?s?|h|hours?|days?|weeks?|months?|years?|[KMGTP]i?B|[kMG]bps|[kKMBx×]|px|[kMG]?Hz|k?W|times|thousand|million|billion|users?|people)(?![A-Za-z])|倍|[万亿億兆千百]|个百分点|元|円|원|人|年|天|日|小时|分钟|秒|ミリ秒|時間|分|개|명)/

/** What is no prose: code, tags, formulas and tags of template languages. Its numbers are values, not findings. */
const noProse = /`[^`]*`|<[^<>]*>|\{[%{][\s\S]*?[%}]\}|\\frac\{[^{}]*\}\{[^{}]*\}/g

/** What stands before a number that is a name: `RFC 6962`, `Chapter 18`, `Go 1.12`, `第3章`, a part of a date or a version. */
const naming =
  /(?:\b(?:rfc|iso|ieee|chapter|section|figure|fig|table|step|part|version|v|no|issue|pr|page|p|line|port|error|code|http|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?|[#№:：/@=+*^_-]|第|版本|バージョン|버전|章|节|節)\s*$/iu

/** What stands behind one: `2015/5/6`, `12:42`, `24x24`, `64-bit`, `2021年`, `September 29, 2022`. */
const named = /^(?:[/:：]\d|[x×]\d|-?bit\b|(?:st|nd|rd|th)\b|[月日号號章節节版]|월|일)/u

/** A name before a number with a point, which then is a version: `Go 1.12`, `.NET Standard 2.1`. */
const product = /[A-Z][\p{L}.+#]*\s*$/u

/**
 * The numbers of a text as they are compared, `1,200` as `1200`. Those that are `telling` are amounts: they have a unit or a
 * currency, or they count something in at least two digits. A date, a year, a version and the number of a chapter or an RFC
 * are names, which a talk may leave to the notes.
 */
export function figuresOf(text: string, { telling }: { telling: boolean }): Set<string> {
  const found = new Set<string>()
  const normal = telling ? text.normalize('NFKC').replaceAll(noProse, ' ') : text.normalize('NFKC')
  for (const match of normal.matchAll(number)) {
    const [whole] = match
    const digits = whole.replaceAll(/[^\d.]/g, '').replace(/\.$/, '')
    const rest = normal.slice(match.index + whole.length)
    const tells =
      /^[$€£¥₩]/.test(whole) ||
      ((unit.test(rest) || digits.replace('.', '').length >= 2) && !isName(whole, normal.slice(0, match.index), rest))
    if (!telling || tells) found.add(digits)
  }
  return found
}

/** Tell whether a number is a name or a part of one, and no amount. */
function isName(number: string, before: string, rest: string): boolean {
  const isYear = /^ ?(?:1[5-9]|20)\d\d$/.test(number) && !/^ ?(?:[%％]|[kKMGT]?[BbW]\b|ms\b|px\b)/.test(rest)
  const isVersion = number.includes('.') && !unit.test(rest) && product.test(before)
  return isYear || isVersion || naming.test(before) || named.test(rest)
}
