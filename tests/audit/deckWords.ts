import { wordsOf } from './words.ts'

/** Words that a deck adds to those of its article. */
export interface DeckWords {
  /** Tell whether a text is a title of the deck's own, or a part of a count that is broken over lines. */
  isAdded: (text: string) => boolean
  /** The text without the count behind it. */
  withoutCount: (text: string) => string
}

/**
 * Titles of the agenda, the recap and the appendix, how many of a long list a slide shows, and how many lines of a listing.
 * They are the audit's own: a deck that says something else in these places says what nobody wrote.
 */
const written: Record<string, string> = {
  zh: '目录 | 小结 | 附录 | {all} 项中的 {n} 项 | {all} 行中的 {n} 行',
  'zh-Hant': '目錄 | 小結 | 附錄 | {all} 項中的 {n} 項 | {all} 行中的 {n} 行',
  ja: '目次 | まとめ | 付録 | {all}件中{n}件 | {all}行中{n}行',
  ko: '목차 | 요약 | 부록 | {all}개 중 {n}개 | {all}줄 중 {n}줄',
  en: 'Agenda | Recap | Appendix | {n} of {all} | {n} of {all} lines',
  fr: 'Sommaire | En résumé | Annexe | {n} sur {all} | {n} lignes sur {all}',
  de: 'Inhalt | Zusammenfassung | Anhang | {n} von {all} | {n} von {all} Zeilen',
  es: 'Índice | Resumen | Apéndice | {n} de {all} | {n} de {all} líneas',
  pt: 'Sumário | Em resumo | Apêndice | {n} de {all} | {n} de {all} linhas',
  it: 'Sommario | In sintesi | Appendice | {n} di {all} | {n} righe di {all}',
  nl: 'Inhoud | Samenvatting | Bijlage | {n} van {all} | {n} van {all} regels',
  pl: 'Spis treści | Podsumowanie | Dodatek | {n} z {all} | {n} z {all} wierszy',
  tr: 'İçindekiler | Özet | Ek | {n} / {all} | {n} / {all} satır',
  vi: 'Nội dung | Tóm tắt | Phụ lục | {n} trên {all} | {n} trên {all} dòng',
  id: 'Daftar isi | Ringkasan | Lampiran | {n} dari {all} | {n} dari {all} baris',
  uk: 'Зміст | Підсумки | Додаток | {n} з {all} | {n} з {all} рядків',
  cs: 'Obsah | Shrnutí | Příloha | {n} z {all} | {n} z {all} řádků',
  sv: 'Innehåll | Sammanfattning | Bilaga | {n} av {all} | {n} av {all} rader',
  da: 'Indhold | Opsummering | Bilag | {n} af {all} | {n} af {all} linjer',
  nb: 'Innhold | Oppsummering | Vedlegg | {n} av {all} | {n} av {all} linjer',
  fi: 'Sisältö | Yhteenveto | Liite | {n} / {all} | {n} / {all} riviä',
  hu: 'Tartalom | Összefoglalás | Függelék | {n} / {all} | {n} / {all} sor',
  ro: 'Cuprins | Rezumat | Anexă | {n} din {all} | {n} din {all} linii',
  bg: 'Съдържание | Обобщение | Приложение | {n} от {all} | {n} от {all} реда',
  el: 'Περιεχόμενα | Σύνοψη | Παράρτημα | {n} από {all} | {n} από {all} γραμμές',
  ru: 'Содержание | Итоги | Приложение | {n} из {all} | {n} из {all} строк',
  ar: 'المحتويات | خلاصة | ملحق | {n} من {all} | {n} من {all} سطرًا',
  fa: 'فهرست | جمع‌بندی | پیوست | {n} از {all} | {n} از {all} خط',
  he: 'תוכן | סיכום | נספח | {n} מתוך {all} | {n} מתוך {all} שורות',
}

/** The words of a deck in the language, a tag such as `ru` or `zh-TW`. */
export function deckWordsOf(tag: string): DeckWords {
  const { language, script } = new Intl.Locale(tag).maximize()
  const own = written[`${language}-${script}`] ?? written[language] ?? written.en ?? ''
  const [agenda = '', recap = '', appendix = '', ...counts] = own.split(' | ')
  const titles = new Set([agenda, recap, appendix].map(plain))
  const inCounts = new Set(counts.flatMap((count) => wordsOf(count.replace(/\{\w+\}/g, ' '))))
  const patterns = counts.map((count) => {
    const parts = count.split(/\{\w+\}/).map((part) => part.trim().replace(/[/]/g, '\\/'))
    return parts.join(' ?\\d+ ?')
  })
  // The longer one first: `8 of 30 lines` is no `8 of 30`.
  const count = new RegExp(`(?:${patterns.toReversed().join('|')})$`, 'u')
  return {
    isAdded: (text) => {
      const words = wordsOf(text)
      const isPart = words.some((word) => inCounts.has(word))
      return titles.has(plain(text)) || (isPart && words.every((word) => inCounts.has(word) || /^\d+$/.test(word)))
    },
    withoutCount: (text) => text.replace(count, ''),
  }
}

const plain = (text: string) => wordsOf(text).join('').toLowerCase()
