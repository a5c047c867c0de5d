const number = /(?<![A-Za-z0-9_./#-])[$€£¥₩]? ?\d+(?:[.,]\d+)*(?![\d.]*\.\d)/g

const unit =
  /^ ?(?:[%％‰]|(?:percent|ms|[µμn]?s|sec(?:ond)?s?|min(?:ute)?s?|h|hours?|days?|weeks?|months?|years?|[KMGTP]i?B|[kMG]bps|[kKMBx×]|px|[kMG]?Hz|k?W|times|thousand|million|billion|users?|people)(?![A-Za-z])|倍|[万亿億兆千百]|个百分点|元|円|원|人|年|天|日|小时|分钟|秒|ミリ秒|時間|分|개|명)/

/** The numbers of a text as they are compared, `1,200` as `1200`; with a unit, a currency or two digits where asked. */
export function figuresOf(text: string, { telling }: { telling: boolean }): Set<string> {
  const found = new Set<string>()
  const normal = text.normalize('NFKC')
  for (const match of normal.matchAll(number)) {
    const [whole] = match
    const digits = whole.replaceAll(/[^\d.]/g, '').replace(/\.$/, '')
    const rest = normal.slice(match.index + whole.length)
    const tells = /^[$€£¥₩]/.test(whole) || digits.replace('.', '').length >= 2 || unit.test(rest)
    if (!telling || tells) found.add(digits)
  }
  return found
}
