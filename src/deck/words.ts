/** What a slide is called that is none of the article's. */
export interface Words {
  agenda: string
  appendix: string
}

const english: Words = { agenda: 'Agenda', appendix: 'Appendix' }

/** The words that a deck adds to the article's own, each language's own: nothing else is invented. */
const words: Record<string, Words> = {
  zh: { agenda: '目录', appendix: '附录' },
  ja: { agenda: '目次', appendix: '付録' },
  ko: { agenda: '목차', appendix: '부록' },
  en: english,
  fr: { agenda: 'Sommaire', appendix: 'Annexe' },
  de: { agenda: 'Inhalt', appendix: 'Anhang' },
  es: { agenda: 'Índice', appendix: 'Apéndice' },
  ru: { agenda: 'Содержание', appendix: 'Приложение' },
  ar: { agenda: 'المحتويات', appendix: 'ملحق' },
  fa: { agenda: 'فهرست', appendix: 'پیوست' },
  he: { agenda: 'תוכן', appendix: 'נספח' },
}

/** The chrome words of a language given as BCP 47; English where there are none. */
export function wordsOf(lang: string): Words {
  return words[lang.split('-')[0]?.toLowerCase() ?? ''] ?? english
}
