import { detectLanguage } from '../../../text/detectLanguage.ts'
import { replaceOutsideCode } from '../../source/codeIn.ts'

/** The words before a number, `Figure 1`, by the prefix of the name (`fig` of `fig-a`) and by language. */
const words: Record<string, Record<string, string>> = {
  fig: { en: 'Figure', zh: '图', ja: '図', ko: '그림', de: 'Abbildung', es: 'Figura', pt: 'Figura', ru: 'Рисунок' },
  tbl: {
    en: 'Table',
    zh: '表',
    ja: '表',
    ko: '표',
    fr: 'Tableau',
    de: 'Tabelle',
    es: 'Tabla',
    pt: 'Tabela',
    ru: 'Таблица',
  },
  lst: { en: 'Listing', zh: '代码', ja: 'リスト' },
}

const name = String.raw`(?:fig|tbl|lst|eq|sec)[:-][\w:-]*\w`
/** Match the definition of a name: `{#fig-a}`, or the label of a cell of Quarto, `#| label: fig-a`. */
const definition = new RegExp(
  String.raw`\{[^{}\n]*#(${name})(?=[\s}])[^{}\n]*\}|^\s*(?:#|//|--|%%)\|\s*label:\s*["']?(${name})["']?\s*$`,
  'gm',
)
/** Match a reference to a name: `@fig-a`, `[@fig-a]`, `[-@fig-a]`. */
const use = new RegExp(String.raw`\[-?@(${name})\]|(?<![\w@.\\/])-?@(${name})`, 'g')
/** Match the end of an equation with the name after it: `$$ {#eq-a}`. */
const equation = /(\$\$[ \t]*)\{#(eq[:-][\w:-]*\w)[^{}\n]*\}[ \t]*$/gm

/**
 * Rewrite references of Quarto and pandoc-crossref: `@fig-a` becomes `Figure 1`, counted in the order in which the article
 * defines the names; `@eq-a` becomes the number of the equation, and `@sec-a` a link with the title of the section. A name
 * that is defined nowhere is shown as it is. Code stays unchanged.
 */
export function crossReferences(text: string): string {
  if (!/@(?:fig|tbl|lst|eq|sec)[:-]\w|\{#eq[:-]/.test(text)) return text
  const numbers = new Map<string, number>()
  const counts = new Map<string, number>()
  for (const { 1: one, 2: other } of text.matchAll(definition)) {
    const id = one ?? other ?? ''
    const prefix = id.slice(0, id.search(/[:-]/))
    if (numbers.has(id)) continue
    counts.set(prefix, (counts.get(prefix) ?? 0) + 1)
    numbers.set(id, counts.get(prefix) ?? 1)
  }
  const lang = (/^lang:\s*["']?([a-z]{2})/m.exec(text)?.[1] ?? detectLanguage(text)).slice(0, 2)
  const labelled = replaceOutsideCode(
    text,
    equation,
    ({ 1: signs = '', 2: id = '' }) => `\\label{${id}}${signs.trim()}`,
  )
  return replaceOutsideCode(labelled, use, ({ 1: one, 2: other }) => {
    const id = one ?? other ?? ''
    const number = numbers.get(id)
    const prefix = id.slice(0, id.search(/[:-]/))
    // An undefined `@sec-team` may be the name of people.
    if (number === undefined) return /^(?:fig|tbl|eq)$/.test(prefix) ? id : undefined
    if (prefix === 'eq') return `\\eqref{${id}}`
    if (prefix === 'sec') return linkToSection(text, id)
    const word = words[prefix]?.[lang] ?? words[prefix]?.en ?? ''
    return /^(?:zh|ja)$/.test(lang) ? `${word} ${number}` : `${word}\u00a0${number}`
  })
}

function linkToSection(text: string, id: string): string | undefined {
  const escaped = id.replace(/[-]/g, '\\$&')
  const title = new RegExp(String.raw`^#{1,6}[ \t]+([^\n{}[\]]+?)[ \t]*\{[^{}\n]*#${escaped}[\s}]`, 'm').exec(text)?.[1]
  return title && `[${title}](#${id})`
}
