/** UI strings that the deck adds: titles of agenda and appendix. */
export interface UiStrings {
  agenda: string
  appendix: string
}

const english: UiStrings = { agenda: 'Agenda', appendix: 'Appendix' }

/** By language. Deckwright adds no other words to a deck. */
const translations: Record<string, UiStrings> = {
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

/** The UI strings of a language given as BCP 47; English where there is no translation. */
export function uiStrings(lang: string): UiStrings {
  return translations[lang.split('-')[0]?.toLowerCase() ?? ''] ?? english
}
