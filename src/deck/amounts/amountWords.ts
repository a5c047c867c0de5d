/**
 * Words by which amounts are read, in Chinese, Japanese, Korean and English. They are parts of regular expressions. Where
 * one unit begins like another, the longer one stands first.
 */

/** Signs of a currency before a number. */
export const currencies = String.raw`(?:US|HK|NT|CA|AU)?[$€£¥￥₩₹]\s?|(?:USD|EUR|GBP|CNY|RMB|JPY|KRW)\s?`

/** Words and signs that multiply the number before them: `42.7 M`, `3 million`, `12万`. */
export const magnitudes = String.raw`\s?(?:万亿|千万|百万|十万|万|亿|億|兆|만|억|조)|\s(?:thousand|million|billion|trillion)|\s?(?:bn|[MBK])(?![A-Za-z])|[kT](?![A-Za-z])`

/** Units of numbers that are results: shares, multiples, money, bytes, rates and fractions of a second. */
export const resultUnits = String.raw`\s?(?:%|％|‰|percent\b|per cent\b|퍼센트)|\s?(?:倍|배)|[x×X](?![A-Za-z0-9])|\s?(?:美元|欧元|人民币|元|円|ドル|ユーロ|달러|원)|\s(?:dollars|euros)\b|\s?(?:[KMGTP]i?B|[kMG]bps|Mbps)(?:\/s)?(?![A-Za-z])|\s?(?:ms|µs|μs|ns|毫秒|微秒|纳秒|ミリ秒|マイクロ秒|밀리초)(?![A-Za-z])|\s?(?:qps|tps|rps|fps|req\/s|ops\/s|[kMG]?Hz)(?![A-Za-z])`

/** Units of numbers that need not be results: spans of time, lengths, counts of things. */
export const plainUnits = String.raw`\s?(?:秒間|秒钟|秒|分钟|分間|小时|時間|天|日間|週間|周|个月|ヶ月|か月|カ月|年間|초|시간|개월|주일)|\s?(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|s|h)(?![A-Za-z])|\s?(?:万人|个人|人次|人|名|位|个|個|次|台|篇|家|件|명|개|회|건)|\s?(?:km|kg|kW|MW|GW|kWh|°C|℃|m²|m)(?![A-Za-z])`

/**
 * A word before a number, or a label, that makes the number a name or a position, not an amount: `step 2`,
 * `Port: 8080`.
 */
export const namingWords =
  /(?:\b(?:version|ver|v|port|code|error|http|chapter|section|step|part|phase|figure|fig|table|page|line|issue|id|no|rfc|iso|ipv|lesson|level|date|year|released?|born|phone|zip|postal|isbn|doi)\.?|版本|端口|章节|编号|序号|日期|年份|页码|行号|バージョン|ポート|番号|日付|버전|포트|번호|날짜)\s*[:：#=]?\s*$/iu

/** Words of a sentence that say that something has become more or less. */
export const changeWords =
  /\b(?:increas|grow|grew|rise|rose\b|rising|climb|jump|soar|surg|doubl|tripl|improv|rais|boost|expand|accelerat|went (?:up|down|from)|decreas|reduc|drop|fall|fell\b|declin|cut|shrink|shrank|shrunk|lower|slash|shorten|sav|slow)|提高|提升|增加|增长|增至|上升|升至|升到|涨|扩大|降低|降至|降到|下降|减少|减至|减小|缩短|缩小|压缩|跌|加快|増|減|上が|下が|伸び|向上|改善|短縮|低下|削減|拡大|高ま|늘|증가|상승|향상|개선|감소|줄|단축|하락|낮/iu

/** Words of a sentence that compare (`faster`) or give a sum (`total`), or that say who was counted (`users`). */
export const comparingWords =
  /\b(?:faster|slower|smaller|larger|bigger|cheaper|fewer|less|more|most|higher|better|worse|overhead|speed-?up|slowdown|total(?:ing|s|ed)?|majority|in all|altogether|accounts? for|users|customers|downloads|people|developers)\b|更[快慢小大少多高低]|[快慢]了?\s?约?\s?\d|占|总计|合计|共计|达到|高达|用户|合計|速い|速く|遅い|占め|達し|利用者|빠르|느리|차지|달하|사용자/iu

/** Words of a sentence that give a range, not a change: `ranges from 0 to 10`. */
export const rangeWords =
  /\b(?:rang(?:e|es|ing)|var(?:y|ies|ying)|anywhere|between|span(?:s|ning)?|scale|rated?|values|levels|numbered|count(?:s|ing)?|either|random)\b|范围|之间|取值|区间|任意|範囲|任意の|범위|사이/iu

/** Words that open a sentence which reports nothing, because it supposes, asks or gives an example: `If`, `For example`. */
export const hypotheticalOpenings =
  /^\s*(?:with|if|when|whenever|unless|imagine|suppos\w*|assum\w*|given|for example|for instance|e\.g\.|let|set|use|try|consider|say|say,|to|note that if)\b|^\s*(?:如果|假设|假如|当|若|只要|例如|比如|譬如|给定|如:|以|例えば|たとえば|もし|만약|예를 들)|(?:的时候|场合|場合は?|とき)[，,、]/iu

/** Match an arrow between the two numbers of a change. */
export const arrows = /^\s*(?:→|->|➜|⟶|➔|⇒|=>)\s*$/u
