/** The words that deckwright adds to a deck: titles of agenda, recap and appendix, and counts. */
export interface UiStrings {
  agenda: string
  recap: string
  appendix: string
  /** Says how many entries of a long list a slide shows: a pattern with `{n}` and `{all}`. */
  of: string
  /** Says how many lines of a long listing a slide shows, in the same way. */
  lines: string
}

const english: UiStrings = {
  agenda: 'Agenda',
  recap: 'Recap',
  appendix: 'Appendix',
  of: '{n} of {all}',
  lines: '{n} of {all} lines',
}

/** By language, or by language and script. Deckwright adds no other words to a deck. */
const translations: Record<string, UiStrings> = {
  zh: { agenda: '目录', recap: '小结', appendix: '附录', of: '{all} 项中的 {n} 项', lines: '{all} 行中的 {n} 行' },
  'zh-Hant': {
    agenda: '目錄',
    recap: '小結',
    appendix: '附錄',
    of: '{all} 項中的 {n} 項',
    lines: '{all} 行中的 {n} 行',
  },
  ja: { agenda: '目次', recap: 'まとめ', appendix: '付録', of: '{all}件中{n}件', lines: '{all}行中{n}行' },
  ko: { agenda: '목차', recap: '요약', appendix: '부록', of: '{all}개 중 {n}개', lines: '{all}줄 중 {n}줄' },
  en: english,
  fr: {
    agenda: 'Sommaire',
    recap: 'En résumé',
    appendix: 'Annexe',
    of: '{n} sur {all}',
    lines: '{n} lignes sur {all}',
  },
  de: {
    agenda: 'Inhalt',
    recap: 'Zusammenfassung',
    appendix: 'Anhang',
    of: '{n} von {all}',
    lines: '{n} von {all} Zeilen',
  },
  es: { agenda: 'Índice', recap: 'Resumen', appendix: 'Apéndice', of: '{n} de {all}', lines: '{n} de {all} líneas' },
  pt: { agenda: 'Sumário', recap: 'Em resumo', appendix: 'Apêndice', of: '{n} de {all}', lines: '{n} de {all} linhas' },
  ru: { agenda: 'Содержание', recap: 'Итоги', appendix: 'Приложение', of: '{n} из {all}', lines: '{n} из {all} строк' },
  ar: { agenda: 'المحتويات', recap: 'خلاصة', appendix: 'ملحق', of: '{n} من {all}', lines: '{n} من {all} سطرًا' },
  fa: { agenda: 'فهرست', recap: 'جمع‌بندی', appendix: 'پیوست', of: '{n} از {all}', lines: '{n} از {all} خط' },
  he: { agenda: 'תוכן', recap: 'סיכום', appendix: 'נספח', of: '{n} מתוך {all}', lines: '{n} מתוך {all} שורות' },
}

/** Return the UI strings of a language given as BCP 47; the English ones where there is no translation. */
export function uiStrings(lang: string): UiStrings {
  const { language, script } = new Intl.Locale(lang).maximize()
  return translations[`${language}-${script}`] ?? translations[language] ?? english
}
