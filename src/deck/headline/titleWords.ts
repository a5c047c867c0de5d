/** Patterns that tell a title that is a mere label, `Costs`, from one that asks or says something, in one language. */
export interface TitleWords {
  /** Whether the language has spaces between words. */
  spaced: boolean
  /** Match a title that asks something: `How it works`. */
  asks: RegExp
  /**
   * Match the verb of a title that says something: `halves`. Without this pattern only short titles of the language are
   * labels.
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

/** Other languages with spaces: words that open a title that asks something, and verbs of a title that says something. */
const europeanWords = {
  de: [
    'wie|warum|weshalb|wozu|was|wann|wo|wer|welche[mnrs]?',
    'ist|sind|war(?:en)?|ha(?:t|ben|tten?)|k(?:ann|önnen|onnten?)|m(?:uss|üssen|ussten?)|soll(?:en|ten?)?|wird|werden|w[uü]rden?|darf',
    'brauch(?:t|en)|mach(?:t|en)|bring(?:t|en)|hilft|helfen|spar(?:t|en|te)|senk(?:t|en|te)|stieg|steig(?:t|en)|sank|sinkt|wächst',
    'scheitern?|funktionier(?:t|en)|zeig(?:t|en)|führ(?:t|en)|gibt|geht|kommt|bleibt|kostet|ersetzt|gewinnt|verliert|löst|läuft|lässt',
    'verbesser(?:t|n)|verdoppel(?:t|n)|halbier(?:t|en)|nie|immer|nicht',
  ],
  fr: [
    "comment|pourquoi|quand|où|qui|que|quel(?:le)?s?|qu['’]est-ce|faut-il|combien",
    'est|sont|étai(?:t|ent)|ont|a|peu(?:t|vent)|doi(?:t|vent)|va|vont|fait|font|faut|devien(?:t|nent)|permet(?:tent)?|rédui(?:t|sent)',
    'amélior(?:e|ent)|augment(?:e|ent)|baiss(?:e|ent)|coût(?:e|ent)|gagn(?:e|ent)|per(?:d|dent)|échou(?:e|ent)|march(?:e|ent)',
    "montr(?:e|ent)|rest(?:e|ent)|remplac(?:e|ent)|évit(?:e|ent)|chang(?:e|ent)|aid(?:e|ent)|jamais|toujours|ne|n['’]\\p{L}+",
  ],
  es: [
    'cómo|por qué|para qué|qué|cuándo|dónde|quién(?:es)?|cuál(?:es)?|cuánt[oa]s?',
    'es|son|fue|era|están?|ha|han|tienen?|pueden?|deben?|va|hacen?|necesitan?|permiten?|reducen?|mejoran?|aumentan?|bajan?|suben?',
    'crecen?|cuestan?|ganan?|pierden?|fallan?|funcionan?|muestran?|siguen?|reemplazan?|evitan?|cambian?|ayudan?|nunca|siempre|no',
  ],
  pt: [
    'como|por qu[eê]|para que|o que|quando|onde|quem|qual|quais|quant[oa]s?',
    'é|são|foi|era|está|estão|tem|têm|podem?|devem?|vai|vão|faz(?:em)?|precisam?|permitem?|reduz(?:em)?|melhoram?|aumentam?|caem?|cai',
    'sobem?|crescem?|custam?|ganham?|perdem?|falham?|funcionam?|mostram?|substitu(?:i|em)|evitam?|mudam?|ajudam?|nunca|sempre|não',
  ],
  ru: [
    'как|почему|зачем|что|когда|где|кто|как(?:ой|ая|ое|ие)|сколько',
    'есть|был[аои]?|буд(?:ет|ут)|мо(?:жет|гут)|долж(?:ен|на|но|ны)|нужно|надо|стал[аои]?|дела(?:ет|ют)|работа(?:ет|ют)|помога(?:ет|ют)',
    'экономит|раст[её]т|вырос[лаи]*|пада(?:ет|ют)|упал[аои]?|снижа(?:ет|ют)|сократил[аои]?|ускоря(?:ет|ют)|заменя(?:ет|ют)|стоит|нельзя|не',
    'никогда|всегда|показыва(?:ет|ют)|позволя(?:ет|ют)|решает|решают',
  ],
}

const europeans = Object.entries(europeanWords).map(([code, [asks = '', ...verbs]]): [string, TitleWords] => [
  code,
  {
    spaced: true,
    asks: new RegExp(`^[¿\\s]*(?:${asks})(?![\\p{L}\\p{N}])|${question.source}`, 'iu'),
    verbs: new RegExp(`(?<=\\S\\s+)(?:${verbs.join('|')})(?![\\p{L}\\p{N}])`, 'iu'),
  },
])

const others: TitleWords = { spaced: true, asks: question }
const known = new Map([['en', english], ['zh', chinese], ['ja', japanese], ['ko', korean], ...europeans])

/** Return the patterns of a language (BCP 47). An unknown language has only the pattern of the question mark. */
export function titleWords(lang: string): TitleWords {
  const [code] = lang.toLowerCase().split('-')
  return known.get(code ?? '') ?? others
}
