import { detectLanguage } from '../../../text/detectLanguage.ts'
import { replaceOutsideCode } from '../../source/codeIn.ts'

/** The word before a number, as in `Figure 1`. The keys are the prefix of the name (`fig` of `fig-a`) and the language. */
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
  sec: { en: 'Section', zh: '章节', ja: '節', ko: '절', de: 'Abschnitt', es: 'Sección', pt: 'Seção', ru: 'Раздел' },
  thm: { en: 'Theorem', zh: '定理', ja: '定理', de: 'Satz' },
  lem: { en: 'Lemma', zh: '引理', ja: '補題' },
  cor: { en: 'Corollary', zh: '推论', ja: '系' },
  prp: { en: 'Proposition', zh: '命题', ja: '命題' },
  def: { en: 'Definition', zh: '定义', ja: '定義' },
  exm: { en: 'Example', zh: '例', ja: '例', de: 'Beispiel' },
  exr: { en: 'Exercise', zh: '练习', ja: '演習', de: 'Übung' },
}

const name = String.raw`(?:fig|tbl|lst|eq|sec|thm|lem|cor|prp|def|exm|exr)[:-][\w:-]*\w`
/** Match the definition of a name: `{#fig-a}`, or the label of a cell of Quarto, `#| label: fig-a`. */
const definition = new RegExp(
  String.raw`\{[^{}\n]*#(${name})(?=[\s}])[^{}\n]*\}|^\s*(?:#|//|--|%%)\|\s*label:\s*["']?(${name})["']?\s*$`,
  'gm',
)
/** Match a reference to a name: `@fig-a`, `[@fig-a]`, `[-@fig-a]`. */
const reference = new RegExp(String.raw`\[-?@(${name})\]|(?<![\w@.\\/])-?@(${name})`, 'g')
/** Match the end of an equation with the name after it: `$$ {#eq-a}`. */
const equation = /(\$\$[ \t]*)\{#(eq[:-][\w:-]*\w)[^{}\n]*\}[ \t]*$/gm

/**
 * Rewrite references of Quarto and pandoc-crossref: `@fig-a` becomes `Figure 1`, counted in the order in which the article
 * defines the names; `@eq-a` becomes the number of the equation, and `@sec-a` a link with the title of the section. If the
 * section is in another chapter of a book, `@sec-data-import` becomes `Section data import`. Any other undefined name is shown
 * as it is. Code stays unchanged.
 */
export function crossReferences(rewritten: string, written = rewritten): string {
  const text = bookReferences(rewritten, written)
  if (!/@(?:fig|tbl|lst|eq|sec|thm|lem|cor|prp|def|exm|exr)[:-]\w|\{#eq[:-]/.test(text)) return text
  const numbers = numbersIn(text)
  const lang = (/^lang:\s*["']?([a-z]{2})/m.exec(text)?.[1] ?? detectLanguage(text)).slice(0, 2)
  const isBook = numbers.size > 0 || new Set(text.match(/(?<![\w@.\\/])@(?:sec|fig|tbl|eq)-[\w-]*\w/g)).size > 1
  const labelled = replaceOutsideCode(
    text,
    equation,
    ({ 1: signs = '', 2: id = '' }) => `\\label{${id}}${signs.trim()}`,
  )
  return replaceOutsideCode(labelled, reference, ({ 1: one, 2: other }) => {
    const id = one ?? other ?? ''
    const number = numbers.get(id)
    const prefix = id.slice(0, id.search(/[:-]/))
    // If an article has no other such reference, an undefined `@sec-team` may be a user name.
    if (number === undefined && prefix === 'sec' && isBook)
      return `${words.sec?.[lang] ?? words.sec?.en} ${id.slice(4).replace(/[-_:]/g, ' ')}`
    if (number === undefined) return /^(?:fig|tbl|eq)$/.test(prefix) ? id : undefined
    if (prefix === 'eq') return `\\eqref{${id}}`
    if (prefix === 'sec') return linkToSection(text, id)
    const word = words[prefix]?.[lang] ?? words[prefix]?.en ?? ''
    return /^(?:zh|ja)$/.test(lang) ? `${word} ${number}` : `${word}\u00a0${number}`
  })
}

/**
 * Match the opening line of a container of Quarto with a name. It may contain blocks with names of their own, such as the
 * pictures of one figure.
 */
const container = new RegExp(String.raw`^[ \t]*(:{3,})[ \t]*\{[^{}\n]*#(${name})(?=[\s}])[^{}\n]*\}`, 'gm')

/**
 * Return the number of each name, in the order in which the article defines the names. A picture inside of a named figure has
 * the figure's number and a letter: `1 (a)`.
 */
function numbersIn(text: string): Map<string, string> {
  const containers = Array.from(text.matchAll(container), ({ 0: line, 1: colons = '', 2: id = '', index }) => {
    const length = text.slice(index + line.length).search(new RegExp(`^[ \\t]*${colons}[ \\t]*$`, 'm'))
    return { id, from: index + line.length, to: length < 0 ? index : index + line.length + length, parts: 0 }
  })
  const numbers = new Map<string, string>()
  const counts = new Map<string, number>()
  for (const { 1: one, 2: other, index } of text.matchAll(definition)) {
    const id = one ?? other ?? ''
    const prefix = id.slice(0, id.search(/[:-]/))
    if (numbers.has(id)) continue
    const around = containers.find(({ id: outer, from, to }) => index > from && index < to && outer.startsWith(prefix))
    const whole = around && numbers.get(around.id)
    if (around && whole) {
      numbers.set(id, `${whole} (${String.fromCharCode(97 + (around.parts % 26))})`)
      around.parts += 1
      continue
    }
    counts.set(prefix, (counts.get(prefix) ?? 0) + 1)
    numbers.set(id, String(counts.get(prefix) ?? 1))
  }
  return numbers
}

/**
 * Match the definition of a name in bookdown or MyST. It is a cell with a caption (`cell`), a table, `(\\#tab:sizes)`, a
 * formula, `(\\#eq:sum)`, or a directive with the option `:name: fig-a`.
 */
const cell = /^\s*`{3,}\{\w+[ \t]+([\w-]+)(?=[^{}\n]*\bfig\.cap\s*=)[^\n]*$/gm
const tableName = /\(\\#tab:([\w-]+)\)[ \t]*/g
const equationName = /\(\\#(eq:[\w:-]+)\)/g
const directive =
  /^[ \t]*[`:~]{3,}[ \t]*\{(figure|image|table|list-table|csv-table)\}[^\n]*\n(?:[ \t]*(?:---|:?[\w-]+:[^\n]*)\n)*?[ \t]*:?(?:name|label):[ \t]*([\w:.-]+)[ \t]*$/gm
/** Match a reference to a name: `\\@ref(fig:a)` in bookdown, `` {numref}`Figure %s <fig-a>` `` in MyST. */
const bookUse = /\\@ref\(((?:fig|tab|eq):)?([\w:-]+)\)/g
/** Match a reference to a name by a link without words, which MyST fills in: `[](#fig-a)`. */
const emptyUse = /(?<!!)\[\]\(#([\w:.-]+)\)/g
const roleUse = /\{numref\}`(?:([^`<>\n]*?)\s*<([\w:.-]+)>|([\w:.-]+))`/g

/**
 * Rewrite references of bookdown and MyST as numbers, in the order in which the article defines the names: `\\@ref(fig:a)` ->
 * `1`, `` {numref}`fig-a` `` -> `Figure 1`. Also remove the name before the text of a bookdown caption: `(ref:a) Words` ->
 * `Words`.
 */
function bookReferences(text: string, written: string): string {
  if (!/(?<!!)\[\]\(#|\\@ref\(|\{(?:numref|eq)\}`|\(\\#(?:eq|tab):|^\(ref:/m.test(text)) return text
  const numbers = new Map<string, number>()
  const order = (kind: string, names: string[]) => {
    for (const [at, name] of [...new Set(names)].entries()) numbers.set(`${kind}:${name}`, at + 1)
  }
  order(
    'fig',
    Array.from(written.matchAll(cell), ([, name = '']) => name),
  )
  order(
    'tab',
    Array.from(written.matchAll(tableName), ([, name = '']) => name),
  )
  const named = Array.from(written.matchAll(directive), ([, kind = '', name = '']) => ({
    isTable: kind.endsWith('table'),
    name,
  }))
  order(
    'Figure',
    named.flatMap(({ isTable, name }) => (isTable ? [] : [name])),
  )
  order(
    'Table',
    named.flatMap(({ isTable, name }) => (isTable ? [name] : [])),
  )
  const names = new RegExp(`${tableName.source}|^\\(ref:[\\w-]+\\)[ \\t]+(?=\\S)`, 'gm')
  const equations = replaceOutsideCode(text, equationName, ({ 1: name = '' }) => `\\label{${name}}`)
  const plain = replaceOutsideCode(equations, names, () => '')
  const signed = /(?<=\S[ \t]*|^)\$\$[ \t]*\(([\w:-]+)\)[ \t]*$/gm
  const labelled = replaceOutsideCode(plain, signed, ({ 1: name = '' }) => `\\label{${name}}$$`)
  const isEquation = (name: string) => plain.includes(`\\label{${name}}`) || written.includes(`$$ (${name})`)
  const linked = replaceOutsideCode(labelled, /\{eq\}`([\w:-]+)`/g, ({ 0: whole, 1: name = '' }) =>
    isEquation(name) ? `\\eqref{${name}}` : whole,
  )
  const counted = replaceOutsideCode(linked, bookUse, ({ 1: prefix = '', 2: name = '' }) => {
    if (prefix === 'eq:') return `\\eqref{eq:${name}}`
    return prefix ? String(numbers.get(`${prefix}${name}`) ?? name) : (linkToSection(text, name) ?? name)
  })
  const filled = replaceOutsideCode(counted, emptyUse, ({ 0: whole, 1: name = '' }) => {
    const kind = ['Figure', 'Table'].find((one) => numbers.has(`${one}:${name}`))
    if (kind) return `${kind}\u00a0${numbers.get(`${kind}:${name}`)}`
    return isEquation(name) ? `\\eqref{${name}}` : whole
  })
  return replaceOutsideCode(filled, roleUse, ({ 0: whole, 1: words, 2: target, 3: only }) => {
    const name = target ?? only ?? ''
    const kind = numbers.has(`Table:${name}`) ? 'Table' : 'Figure'
    const number = numbers.get(`${kind}:${name}`)
    if (number === undefined && !/%s|\{number\}/.test(words ?? '')) return whole
    if (number === undefined) return (words ?? '').replace(/\s*(?:%s|\{number\})/g, '')
    return words ? words.replace(/%s|\{number\}/g, String(number)) : `${kind}\u00a0${number}`
  })
}

function linkToSection(text: string, id: string): string | undefined {
  const escaped = id.replace(/[-]/g, '\\$&')
  const title = new RegExp(String.raw`^#{1,6}[ \t]+([^\n{}[\]]+?)[ \t]*\{[^{}\n]*#${escaped}[\s}]`, 'm').exec(text)?.[1]
  return title && `[${title}](#${id})`
}
