/** UI strings that the deck adds: titles of agenda, recap and appendix. */
export interface UiStrings {
  agenda: string
  recap: string
  appendix: string
}

const english: UiStrings = { agenda: 'Agenda', recap: 'Recap', appendix: 'Appendix' }

/** By language. Deckwright adds no other words to a deck. */
const translations: Record<string, UiStrings> = {
  zh: { agenda: '目录', recap: '小结', appendix: '附录' },
  ja: { agenda: '目次', recap: 'まとめ', appendix: '付録' },
  ko: { agenda: '목차', recap: '요약', appendix: '부록' },
  en: english,
  fr: { agenda: 'Sommaire', recap: 'En résumé', appendix: 'Annexe' },
  de: { agenda: 'Inhalt', recap: 'Zusammenfassung', appendix: 'Anhang' },
  es: { agenda: 'Índice', recap: 'Resumen', appendix: 'Apéndice' },
  ru: { agenda: 'Содержание', recap: 'Итоги', appendix: 'Приложение' },
  ar: { agenda: 'المحتويات', recap: 'خلاصة', appendix: 'ملحق' },
  fa: { agenda: 'فهرست', recap: 'جمع‌بندی', appendix: 'پیوست' },
  he: { agenda: 'תוכן', recap: 'סיכום', appendix: 'נספח' },
}

/** The UI strings of a language given as BCP 47; English where there is no translation. */
export function uiStrings(lang: string): UiStrings {
  return translations[lang.split('-')[0]?.toLowerCase() ?? ''] ?? english
}
