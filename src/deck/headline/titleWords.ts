/** Patterns by which titles of a language are told apart. */
export interface TitleWords {
  /** Whether the language has spaces between words. */
  spaced: boolean
  /** Match a title that asks something. */
  asks: RegExp
  /**
   * Match the verb of a title that says something. In a language without this pattern, only short titles are labels.
   */
  verbs?: RegExp
}

const question = /[?？]\s*$/u

const verbsOfEnglish = [
  "(?:is|are|was|were|has|have|does|do|did|can|could|will|would|should|must)(?:n['’]t)?",
  "(?:ca|wo)n['’]t|cannot|may|might|never|always|no longer",
  'needs?|makes?|made|becomes?|became|means?|meant|beats?|wins?|won|saves?|saved|cuts?|takes?|took|gives?|gave',
  'works?|fails?|failed|lets|keeps?|kept|breaks?|broke|costs?|goes|went|comes|came|requires?|helps?|helped|matters?',
  'grows?|grew|falls?|fell|rises?|rose|drops?|dropped|doubles?|doubled|halves|halved|changes|changed|replaces?|replaced',
  'shows?|showed|says?|said|gets?|got|stays?|stayed|moves|moved|leads? to|led to|pays?|kills?|killed|hurts?|improves?|improved',
]

const english: TitleWords = {
  spaced: true,
  asks: new RegExp(`^(?:how|why|what|when|where|which|who)\\b|${question.source}`, 'iu'),
  verbs: new RegExp(`(?<=\\S\\s+)(?:${verbsOfEnglish.join('|')})(?![\\p{L}\\p{N}])`, 'iu'),
}

const chinese: TitleWords = {
  spaced: false,
  asks: /如何|怎么|怎樣|怎样|什么|什麼|为何|為何|哪些|哪个|吗\s*$|[?？]\s*$/u,
  verbs:
    /是|成为|成為|变成|讓|让|把|被|不再|不会|不能|不要|无法|应该|必须|需要|可以|没有|超过|取代|改变|提升|提高|下降|降低|增长|减少|节省|正在|已经|将|會|会|才|[^为除]了|胜过|优于|比/u,
}

const japanese: TitleWords = {
  spaced: false,
  asks: /(?:か|とは|なぜ|どう|何)[?？]?\s*$|^なぜ|[?？]\s*$/u,
  verbs: /[はがをもに].*(?:る|た|だ|ない|です|ます|せん|ろう|よう|すい|多い|い)[。！!]?\s*$/u,
}

const korean: TitleWords = {
  spaced: true,
  asks: /(?:까|란|는가|나요)[?？]?\s*$|[?？]\s*$/u,
  verbs: /(?:다|요|죠)[.!]?\s*$/u,
}

const others: TitleWords = { spaced: true, asks: question }

/** Return the patterns of a language (BCP 47); for an unknown language only that of the question mark. */
export function titleWords(lang: string): TitleWords {
  const [code] = lang.toLowerCase().split('-')
  return { en: english, zh: chinese, ja: japanese, ko: korean }[code ?? ''] ?? others
}
