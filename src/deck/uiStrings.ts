/** UI strings that the deck adds: titles of agenda, recap and appendix. */
export interface UiStrings {
  agenda: string
  recap: string
  appendix: string
  /** Says how many entries of a long list a slide shows: a pattern with `{n}` and `{all}`. */
  of: string
}

const english: UiStrings = { agenda: 'Agenda', recap: 'Recap', appendix: 'Appendix', of: '{n} of {all}' }

/** By language. Deckwright adds no other words to a deck. */
const translations: Record<string, UiStrings> = {
  zh: { agenda: '目录', recap: '小结', appendix: '附录', of: '{all} 项中的 {n} 项' },
  ja: { agenda: '目次', recap: 'まとめ', appendix: '付録', of: '{all}件中{n}件' },
  ko: { agenda: '목차', recap: '요약', appendix: '부록', of: '{all}개 중 {n}개' },
  en: english,
  fr: { agenda: 'Sommaire', recap: 'En résumé', appendix: 'Annexe', of: '{n} sur {all}' },
  de: { agenda: 'Inhalt', recap: 'Zusammenfassung', appendix: 'Anhang', of: '{n} von {all}' },
  es: { agenda: 'Índice', recap: 'Resumen', appendix: 'Apéndice', of: '{n} de {all}' },
  ru: { agenda: 'Содержание', recap: 'Итоги', appendix: 'Приложение', of: '{n} из {all}' },
  ar: { agenda: 'المحتويات', recap: 'خلاصة', appendix: 'ملحق', of: '{n} من {all}' },
  fa: { agenda: 'فهرست', recap: 'جمع‌بندی', appendix: 'پیوست', of: '{n} از {all}' },
  he: { agenda: 'תוכן', recap: 'סיכום', appendix: 'נספח', of: '{n} מתוך {all}' },
}

/** The UI strings of a language given as BCP 47; English where there is no translation. */
export function uiStrings(lang: string): UiStrings {
  return translations[lang.split('-')[0]?.toLowerCase() ?? ''] ?? english
}
