/**
 * Pairs of names for opposite sides, such as pros and cons. Each name is the source of a regular expression that must
 * match the whole name.
 */
const wholeNames: readonly (readonly [one: string, other: string])[] = [
  ['pros?', 'cons?'],
  ['(?:the )?(?:good|bright side)', '(?:the )?(?:bad|dark side)'],
  ['(?:good|good examples?)', '(?:bad|bad examples?)'],
  ["do(?:s|[’']s)?", "don[’']?ts?(?:[’']?s)?"],
  [
    '(?:key |main )?(?:advantages?|benefits?|pros|upsides?)',
    '(?:key |main )?(?:disadvantages?|drawbacks?|cons|downsides?)',
  ],
  ['strengths?', '(?:weaknesses|weakness|limitations?)'],
  ['(?:project )?goals?', '(?:project )?(?:non[- ]?goals?|anti[- ]?goals?)'],
  ['in[- ]scope', '(?:out[- ]of[- ]scope|not in scope)'],
  ['when to use(?: it)?', '(?:when not to use(?: it)?|when to avoid(?: it)?)'],
  ['优点|優點|优势|優勢|好处|好處|利|长处', '缺点|缺點|劣势|劣勢|坏处|壞處|弊|短处|不足'],
  ['正例|正面例子|好的例子', '反例|反面例子|坏的例子'],
  ['以前|过去|之前', '现在|如今|之后'],
  ['メリット|長所|利点|良い点|良かった点', 'デメリット|短所|欠点|悪い点|悪かった点'],
  ['(?:良い|いい|よい)例', '(?:悪い|わるい)例'],
  ['できること|やること', 'できないこと|やらないこと'],
  ['장점', '단점'],
  ['이전', '이후'],
  ['좋은 예', '나쁜 예'],
]

/** Pairs of words before or after one name that make opposites: `Before the move` and `After the move`, `优化前` and `优化后`. */
const affixes: readonly (readonly [one: RegExp, other: RegExp])[] = [
  [/^before\b/u, /^after\b/u],
  [/\bbefore$/u, /\bafter$/u],
  [/(?<=.{2})前$/u, /(?<=.{2})[后後]$/u],
  [/^/u, /^(?:不|非|不可|禁止)/u],
  [/^(?:适合|適合|推荐|推薦|应该|應該)/u, /^(?:不适合|不適合|不推荐|不推薦|不应该|不應該)/u],
  [/(?<=.)전$/u, /(?<=.)후$/u],
]

/** Match what is no part of a name at its beginning or end: punctuation, signs, a remark in brackets. */
const aroundName = /^[\s\p{P}\p{S}]+|[\s:：。.]+$|\s*[(（][^()（）]*[)）]\s*$/gu

const pairs = wholeNames.map(([one, other]) => [one, other].map((name) => new RegExp(`^(?:${name})$`, 'u')))

/**
 * Tell whether two names name opposite sides, in either order. Only known words count: sections with these names stand
 * side by side, whatever their text says.
 *
 * @example `Pros`, `Cons`; `优点`, `缺点`; `Before the move`, `After the move` -> true
 */
export function areOpposites(one: string, other: string): boolean {
  const [a, b] = [bareName(one), bareName(other)]
  return isOppositePair(a, b) || isOppositePair(b, a)
}

function isOppositePair(one: string, other: string): boolean {
  if (one === '' || other === '') return false
  if (pairs.some(([first, second]) => first?.test(one) && second?.test(other))) return true
  return affixes.some(([first, second]) => {
    const haveAffixes = first.test(one) && second.test(other)
    return haveAffixes && one.replace(first, '').trim() === other.replace(second, '').trim()
  })
}

function bareName(name: string): string {
  return name.toLowerCase().trim().replace(aroundName, '').trim()
}
