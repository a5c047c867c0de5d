/** The words that a deck adds to the article's own, each language's own: nothing else is invented. */
const words: Record<string, { agenda: string }> = {
  zh: { agenda: '目录' },
  ja: { agenda: '目次' },
  ko: { agenda: '목차' },
  en: { agenda: 'Agenda' },
  fr: { agenda: 'Sommaire' },
  de: { agenda: 'Inhalt' },
  es: { agenda: 'Índice' },
  ru: { agenda: 'Содержание' },
  ar: { agenda: 'المحتويات' },
  fa: { agenda: 'فهرست' },
  he: { agenda: 'תוכן' },
}

/** The chrome words of a language given as BCP 47; English where there are none. */
export function wordsOf(lang: string): { agenda: string } {
  return words[lang.split('-')[0]?.toLowerCase() ?? ''] ?? { agenda: 'Agenda' }
}
