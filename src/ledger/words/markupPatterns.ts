/**
 * Patterns for markup, by what they match. A pattern that matches too much makes the check less strict. One that
 * matches too little reports words that the deck does not need.
 */
export const markupPatterns = {
  comment:
    /<!--(?:[\s\S]*?-->|(?:(?!\n\s*\n)[\s\S])*)|\{\/\*[\s\S]*?\*\/\}|^[ \t>]*(?:[-*+]\s+)*%%(?!.*%%)[\s\S]*?%%[ \t]*$|(?<![\d%])%%(?:(?!\n\s*\n)[\s\S])+?%%/gm,
  'hidden element':
    /<(script|style|iframe|object|video|audio|noscript|template|title)\b[^>]*>(?:[\s\S]*?<\/\1\s*>|(?:(?!\n\s*\n)[\s\S])*)/gi,
  tag: /<[/!?]?[a-z][\w-]*(?=[\s/>])(?:"[^"]{0,5000}"|'[^']{0,5000}'|[^<>"']){0,2000}>/gi,
  'tag of a component': /^[ \t>]*<\/?[A-Z][\w.]*(?:\s.*)?>\s*$/gm,
  'link to a heading': /<a\s[^>]*href=["']?#[^>]*>[\s\S]{0,200}?<\/a>/gi,
  'link destination': /\](?:\((?:[^()\n]|\([^()\n]*\))*\)|\[[^\]\n]*\])/g,
  'reference definition': /^[ \t>]*\[(?!\^)[^\]\n]+\]:\s*\S+.*$/gm,
  'mark of a footnote': /\[\^[^\]\s]+\]:?/g,
  'character reference': /&(?:#\d+|#x[\da-f]+|[a-z]\w*);/gi,
  attributes:
    /\{[:#.%](?:"[^"]{0,500}"|'[^']{0,500}'|[^{}"'])*\}|(?<=[\])]|^[ \t>]*:{2,}.*)\{(?:"[^"]{0,500}"|'[^']{0,500}'|[^{}"'])*\}/gm,
  'name of a container':
    /^[ \t>]*:{2,}\s*(?:\{[^{}\n]*\}|\{?\.?[\w-]*\}?)|^[ \t>]*(?:!!!|\?\?\?\+?|===[!+]?)\s+[\w -]*/gm,
  'embed of an image': /!\[\[[^[\]|\n]*\.(?:png|jpe?g|gif|svg|webp|avif|bmp)(?:\\?\|\d+(?:x\d+)?\]\]|\\?\||\]\])/gi,
  'target of a wiki link':
    /(?<=\[\[)[^[\]|\n]*\\?\|(?=[^[\]\n]*\]\])|(?<=\[\[)[^[\]|#\n]+(?=#[^[\]|^\n]+\]\])|(?<=\[\[[^[\]|#\n]+)#\^[\w-]+(?=\]\])/g,
  'name of a block': /(?<=\s)\^[\w-]{3,}[ \t]*$/gm,
  'state of a block':
    /^[ \t>]*(?:[-*+][ \t]+)?(?:collapsed|id|heading|icon|public|background-color|created-at|updated-at|ls-type|query-[\w-]+|card-[\w-]+|hl-[\w-]+|logseq\.[\w.-]+)::.*$/gm,
  'reference to a block': /(?:\{\{embed\s*)?\(\([\da-f]{8}-[\da-f-]{27}\)\)(?:\s*\}\})?/gi,
  'code of an emoji': /(?<![\w:]):(?:[+\w-]*[a-z][\w-]*|100|1234|[+-]1):(?![\w:])/g,
  'name of an alert': /\[![\w-]+\][+-]?/g,
  'start of notes': /^[ \t>]*notes?:\s*$/gim,
  'number of an item':
    /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(?:\d{1,9}[.)](?=\s|$)|\d{1,3}(?:[、．)）]|\.(?!\d))(?=\S))/gm,
  'state of a task': /^[ \t>]*(?:[-*+]|\d{1,9}[.)])\s+\[x\]/gim,
  'name of an equation': /\\(?:label|(?:eq)?ref)\s*\{[^{}\n]*\}|\\(?:notag|nonumber)(?![a-z])/gi,
  'environment of a formula': /\\(?:begin|end)\s*\{[a-z]+\*?\}(?:\{\w*\})?/gi,
  'command of chemistry': /\\(?:ce|pu)(?=\s*\{)|(?<=\\ce\{[^{}\n]*\s)v(?=[\s}])|(?<=\\pu\{[\d.,+-]*\d)e(?=[-+]?\d)/gi,
} as const satisfies Record<string, RegExp>

/** A definition of a TeX command, with its name: `\newcommand{\RR}{\mathbb{R}}`. */
export const texDefinition =
  /\\(?:(?:re|provide)?(?:newcommand|command)|DeclareMathOperator|DeclarePairedDelimiter|[gex]?def|let|require)(?![a-z])\*?\s*(?:\{?\s*(\\(?:[a-z]+|[^a-z\s\d]))\s*\}?)?\s*(?:\[[^\]\n]*\]\s*){0,2}(?:#\d\s*)*=?\s*(?:\\[a-z]+(?!\s*\{[^{}]*\}\s*\{)|(?:\{(?:[^{}]|\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\})*\}\s*){1,2})/gi

/** The same for code: the line that opens it, and script tags. */
export const marksInCode = {
  fence: /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(?:```|~~~).*$/gm,
  script: /<\/?su[bp]>/gi,
} as const satisfies Record<string, RegExp>
