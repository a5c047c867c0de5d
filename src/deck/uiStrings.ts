/** The words that deckwright adds to a deck: titles of agenda, recap and appendix, and counts. */
export interface UiStrings {
  agenda: string
  recap: string
  appendix: string
  /** Says how many entries of a long list a slide shows: a pattern with `{n}` and `{all}`. */
  of: string
  /** Says how many lines of a long listing a slide shows: a pattern like that of `of`. */
  lines: string
}

const english: UiStrings = {
  agenda: 'Agenda',
  recap: 'Recap',
  appendix: 'Appendix',
  of: '{n} of {all}',
  lines: '{n} of {all} lines',
}

/** The words by language, `fr`, or by language and script, `zh-Hant`. Deckwright adds no other words to a deck. */
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
  it: {
    agenda: 'Sommario',
    recap: 'In sintesi',
    appendix: 'Appendice',
    of: '{n} di {all}',
    lines: '{n} righe di {all}',
  },
  nl: {
    agenda: 'Inhoud',
    recap: 'Samenvatting',
    appendix: 'Bijlage',
    of: '{n} van {all}',
    lines: '{n} van {all} regels',
  },
  pl: {
    agenda: 'Spis treści',
    recap: 'Podsumowanie',
    appendix: 'Dodatek',
    of: '{n} z {all}',
    lines: '{n} z {all} wierszy',
  },
  tr: { agenda: 'İçindekiler', recap: 'Özet', appendix: 'Ek', of: '{n} / {all}', lines: '{n} / {all} satır' },
  vi: { agenda: 'Nội dung', recap: 'Tóm tắt', appendix: 'Phụ lục', of: '{n} trên {all}', lines: '{n} trên {all} dòng' },
  id: {
    agenda: 'Daftar isi',
    recap: 'Ringkasan',
    appendix: 'Lampiran',
    of: '{n} dari {all}',
    lines: '{n} dari {all} baris',
  },
  uk: { agenda: 'Зміст', recap: 'Підсумки', appendix: 'Додаток', of: '{n} з {all}', lines: '{n} з {all} рядків' },
  cs: { agenda: 'Obsah', recap: 'Shrnutí', appendix: 'Příloha', of: '{n} z {all}', lines: '{n} z {all} řádků' },
  sv: {
    agenda: 'Innehåll',
    recap: 'Sammanfattning',
    appendix: 'Bilaga',
    of: '{n} av {all}',
    lines: '{n} av {all} rader',
  },
  da: { agenda: 'Indhold', recap: 'Opsummering', appendix: 'Bilag', of: '{n} af {all}', lines: '{n} af {all} linjer' },
  nb: {
    agenda: 'Innhold',
    recap: 'Oppsummering',
    appendix: 'Vedlegg',
    of: '{n} av {all}',
    lines: '{n} av {all} linjer',
  },
  fi: { agenda: 'Sisältö', recap: 'Yhteenveto', appendix: 'Liite', of: '{n} / {all}', lines: '{n} / {all} riviä' },
  hu: { agenda: 'Tartalom', recap: 'Összefoglalás', appendix: 'Függelék', of: '{n} / {all}', lines: '{n} / {all} sor' },
  ro: { agenda: 'Cuprins', recap: 'Rezumat', appendix: 'Anexă', of: '{n} din {all}', lines: '{n} din {all} linii' },
  bg: {
    agenda: 'Съдържание',
    recap: 'Обобщение',
    appendix: 'Приложение',
    of: '{n} от {all}',
    lines: '{n} от {all} реда',
  },
  el: {
    agenda: 'Περιεχόμενα',
    recap: 'Σύνοψη',
    appendix: 'Παράρτημα',
    of: '{n} από {all}',
    lines: '{n} από {all} γραμμές',
  },
  ru: { agenda: 'Содержание', recap: 'Итоги', appendix: 'Приложение', of: '{n} из {all}', lines: '{n} из {all} строк' },
  ar: { agenda: 'المحتويات', recap: 'خلاصة', appendix: 'ملحق', of: '{n} من {all}', lines: '{n} من {all} سطرًا' },
  fa: { agenda: 'فهرست', recap: 'جمع‌بندی', appendix: 'پیوست', of: '{n} از {all}', lines: '{n} از {all} خط' },
  he: { agenda: 'תוכן', recap: 'סיכום', appendix: 'נספח', of: '{n} מתוך {all}', lines: '{n} מתוך {all} שורות' },
}

/** Return the UI strings of a language given as BCP 47. Return the English strings if there is no translation. */
export function uiStrings(lang: string): UiStrings {
  const { language, script } = new Intl.Locale(lang).maximize()
  return translations[`${language}-${script}`] ?? translations[language] ?? english
}
