/**
 * Units that make a number a figure, in English and in Chinese, Japanese and Korean. A figure is a number that measures
 * something, and is no date, version, address or number of an item.
 */
const units =
  '%|％|‰|x\\b|×|倍|times\\b|percent\\b|pp\\b|[kMGTP]i?[Bb](?:ps|/s)?\\b|[mµμn]?s\\b|ms\\b|sec(?:ond)?s?\\b|min(?:ute)?s?\\b|hours?\\b|days?\\b|weeks?\\b|months?\\b|years?\\b|[kKMB]\\b|million\\b|billion\\b|thousand\\b|trillion\\b|bn\\b|[kMG]?Hz\\b|°C?|km\\b|kg\\b|[kMG]?Wh?\\b|fps\\b|qps\\b|QPS\\b|rps\\b|TPS\\b|GPUs?\\b|CPUs?\\b|users?\\b|people\\b|lines\\b|requests\\b|dollars?\\b|euros?\\b|tokens?\\b'
const wideUnits =
  '万|萬|亿|億|千(?!万)|兆|个百分点|百分点|毫秒|微秒|秒|分钟|分鐘|小时|小時|天|周|週|个月|個月|年间|年間|元|美元|美金|円|ドル|원|달러|人|名|台|行|条|次|件|個|个|分(?!别|支|布|為|为)|時間|ヶ月|か月|日間|割|배|만|억|명|건|초|시간|분|개월|개|ポイント|퍼센트|パーセント'

/** Units in other European languages, without the endings of plurals and cases: `Tag` also stands for `Tagen`. */
const latinUnits = [
  ...[
    'Prozent',
    'Sekunde',
    'Minute',
    'Stunde',
    'Tag',
    'Woche',
    'Monat',
    'Jahr',
    'Million',
    'Milliarde',
    'Nutzer',
    'Zeile',
  ],
  ...['seconde', 'minute', 'heure', 'jour', 'semaine', 'mois', 'ans?', 'milliard', 'fois', 'ligne', 'utilisateur'],
  ...[
    'por ciento',
    'segundo',
    'minuto',
    'hora',
    'día',
    'semana',
    'mes',
    'año',
    'mill(?:ón|on)',
    'vez',
    'vece',
    'línea',
  ],
  ...['usuario', 'por cento', 'dia', 'mês', 'mese', 'ano', '[mb]ilh(?:ão|õe)', 'veze', 'linha', 'usuário'],
].join('|')
const cyrillicUnits = [
  ...['мс', 'сек', 'мин', 'час', 'д(?:ень|ня|ней)', 'недел', 'месяц', 'год', 'лет', 'тыс', 'млн', 'млрд', 'миллион'],
  ...['миллиард', 'раз', 'процент', 'строк', 'пользовател', 'запрос', 'рубл', '[КМГТ]?байт', '[КМГ]Б'],
].join('|')
const inflectedUnits = `(?:(?:${latinUnits})(?:e|e?n|e?s)?|(?:${cyrillicUnits})\\p{Ll}{0,4})(?!\\p{L})`

/** The source of a pattern for a number, of one digit or more: `3`, `1,200`, `42.7`. */
const number = '\\d(?:[\\d,.]*\\d)?'

const figure = new RegExp(
  `(?:[$€¥£₩]\\s?${number}|(?<![\\p{L}\\d.#/_-])${number}\\s?(?:${units}|${inflectedUnits})|(?<![A-Za-z\\d.#/_-])${number}\\s?(?:${wideUnits})|百分之[\\d一二三四五六七八九十百]+|(?<![\\p{L}\\d.#/_-])\\d{1,3}(?:[,，]\\d{3})+)`,
  'gu',
)

/**
 * Match a change from one number to another: `from 42.7 M to 70.7 M`, `von 3 auf 5 Tage`, `de 3 à 5 jours`,
 * `с 3 до 5 дней`, `从 3 天降到 5 分钟`, `3 → 5`.
 */
const change = new RegExp(
  `\\bfrom\\s+\\S*\\d[^.]{0,40}?\\bto\\s+\\S*\\d|\\bvon\\s+\\S*\\d[^.]{0,40}?\\bauf\\s+\\S*\\d|\\bde\\s+\\S*\\d[^.]{0,40}?\\s(?:à|a|para)\\s+\\S*\\d|(?<!\\p{L})со?\\s+\\S*\\d[^.]{0,40}?\\sдо\\s+\\S*\\d|[从從由]\\s*\\S*\\d[^。]{0,20}?[到至为為]\\s*\\S*?\\d|${number}[^\\d。]{0,12}から[^。]{0,12}?\\d|${number}[^\\d.]{0,12}에서[^.]{0,12}?\\d|${number}[^\\d]{0,6}(?:→|->|⇒|~>)\\s*\\S*\\d`,
  'iu',
)

/**
 * Find the figures of a text, as written: numbers with a unit, a currency or thousands separators. Dates and versions are
 * no figures.
 */
export function figuresIn(text: string): string[] {
  return Array.from(text.matchAll(figure), ([found]) => found.trim())
}

/** Tell whether a text says that a figure has changed: `from 42.7 M to 70.7 M`. */
export function saysChange(text: string): boolean {
  return change.test(text)
}
