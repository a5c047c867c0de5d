import type { Enclosed } from '../../text/findEnclosed.ts'

/**
 * Patterns for markup, named after what they match. If a pattern matches too much, the check misses lost words. If it
 * matches too little, the check reports words that the deck need not have.
 */
export const markupPatterns = {
  'file that VitePress shows': /^[ \t>]*<<<[ \t]+\S.*$/gm,
  'comment in a paragraph': /(?<![\d%])%%(?:(?!\n\s*\n)[\s\S])+?%%/g,
  tag: /<[/!?]?[a-z][\w-]*(?=[\s/>])(?:"[^"]{0,5000}"|'[^']{0,5000}'|[^<>"']){0,2000}>/gi,
  declaration: /<![a-z][^>]{0,2000}>/gi,
  'tag of a component':
    /^[ \t>]*<\/?(?:[A-Z][\w.]*|v-[a-z-]+)(?:\s(?:"[^"]{0,5000}"|'[^']{0,5000}'|[^<>"']){0,2000})?>\s*$/gm,
  'front matter of a slide': /(?<=^---[ \t]*\n)(?:[a-zA-Z][\w-]*:(?:[ \t].*)?\n|[ \t]+\S.*\n)+(?=---[ \t]*$)/gm,
  'tag of a template around words': /\{\{[<%]\s*\/?\s*[\w-]+(?:\s+(?:rel)?ref="[^"\s]*")?\s*[>%]\}\}/g,
  'link to a heading': /<a\s[^>]*href=["']?#[^>]*>[\s\S]{0,200}?<\/a>/gi,
  'link destination': /\](?:\((?:[^()\n]|\([^()\n]*\))*\)|\[[^\]\n]*\])/g,
  'reference definition': /^[ \t>]*\[(?!\^)[^\]\n]+\]:\s*\S+.*$/gm,
  'mark of a footnote': /\[\^[^\]\s]+\]:?/g,
  'character reference': /&(?:#\d+|#x[\da-f]+|[a-z]\w*);/gi,
  attributes:
    /\{(?!%-?\s*(?:post_link|asset_link|(?:sub)?note|hint|tip|folding|tab)\s)\s*[:#.%](?:"[^"]{0,5000}"|'[^']{0,500}'|[^{}"'])*\}|\{(?<=(?:[\])]|^[ \t>]*:{2,}.{0,300})\{)(?:"[^"]{0,5000}"|'[^']{0,500}'|[^{}"'])*\}|^[ \t>]*(?::[ \t]+)?\{[\w-]+="[^"{}]*"[^{}\n]*\}[ \t]*$/gm,
  'name of a container':
    /^[ \t>]*:{3,}\s*(?:message|note)(?:[ \t]+(?:info|warn|alert))?[ \t]*$|^[ \t>]*:{2,}[ \t]*(?:\{[^{}\n]*\}|\{?\.?[\w-]*\}?)|^[ \t>]*\/{3,}\s*html\s*\|.*$|^[ \t>]*\/{3,}\s*[\w-]+(?:\s*\||[ \t]*$)|^[ \t>]*(?:!!!|\?\?\?\+?|===[!+]?)\s+[\w -]*/gm,
  'options of a block of MkDocs':
    /(?<=^[ \t>]*\/{3,}[ \t][^\n]*\n(?:[ \t>]*(?<= {4})[a-z][\w-]*:[^\n]*\n){0,20})[ \t>]*(?<= {4})[a-z][\w-]*:.*$/gm,
  'component of MDC in a line':
    /(?<![\w:/\\)}\]]):(?:[a-z][a-z\d-]*(?:\{(?:"[^"\n]*"|'[^'\n]*'|[^{}"'\n])*\}|(?=\[[^[\]\n]+\](?!\()))|[bh]r(?=[ \t]|$))/gm,
  'wiki placeholder of a table of contents': /(?<!!)\[\[_?toc_?\]\](?!\()/gi,
  'embed of an image':
    /!\[\[[^[\]|\n]*\.(?:png|jpe?g|gif|svg|webp|avif|bmp)(?:#[\w-]+(?=\]\]))?(?:\\?\|\d+(?:x\d+)?\]\]|\\?\||\]\])|\|\d+(?:x\d+)?(?=\]\])(?<=!\[\[[^[\]\n]*\|\d+(?:x\d+)?)/gi,
  'type of a video of MkDocs': /(?<=!\[)type:video(?=\]\()/g,
  'size in an image description': /\\?\|\d+(?:x\d+)?(?=\]\()(?<=!\[[^[\]\n]*\|\d+(?:x\d+)?)/g,
  'image keywords of Marp':
    /(?<=!\[)(?=[^[\]\n]*(?<![\w-])(?:bg|w(?:idth)?:\d|h(?:eight)?:\d))(?:(?:bg|fit|contain|cover|auto|vertical|horizontal|(?:left|right|top|bottom|w|h|width|height|blur|brightness|contrast|opacity|saturate|sepia|grayscale|drop-shadow|hue-rotate|invert)(?::[\w.,%-]+)?|\d+%)[ \t]*)+(?=\]\()/g,
  'target of a wiki link':
    /(?<=\[\[)[^[\]|\n]*\\?\|(?=[^[\]\n]*\]\])|(?<=\[\[)[^[\]|#\n]+(?=#[^[\]|^\n]+\]\])|#\^(?<=\[\[[^[\]|#\n]+#\^)[\w-]+(?=\]\])|#\w+=[^[\]|\n]*(?=\]\])(?<=\[\[[^[\]|#\n]+#[^[\]|#\n]*)/g,
  'block id of Obsidian': /(?<=\s)\^(?:[\p{L}\p{N}_-]{3,}|\p{L}\d)[ \t]*$/gmu,
  'block property of Logseq':
    /^[ \t>]*(?:[-*+][ \t]+)?(?:collapsed|id|heading|icon|public|background-color|created-at|updated-at|ls-type|query-[\w-]+|card-[\w-]+|hl-[\w-]+|logseq\.[\w.-]+)::.*$/gm,
  'field key of Dataview in parentheses': /(?<=\()\p{L}[\p{L}\p{N}_ -]{0,30}::(?=[ \t]+[^()\n]*\))/gu,
  'page embed of Logseq': /\{\{embed[ ]+(?=\[\[)/g,
  'drawer of Logseq': /^[ \t]*:(?:LOGBOOK|PROPERTIES):[ \t]*$[\s\S]*?^[ \t]*:END:[ \t]*$/gm,
  'task keyword of Logseq':
    /^[ \t>]*[-*+][ \t]+(?:TODO|DOING|DONE|NOW|LATER|WAITING|IN-PROGRESS|CANCELL?ED)(?=[ \t])/gm,
  'block reference of Logseq': /(?:\{\{embed\s*)?\(\([\da-f]{8}-[\da-f-]{27}\)\)(?:\s*\}\})?/gi,
  'variable of the front matter':
    /\{\{-?\s*(?:(?:page|\$?frontmatter)\.)?[\w-]+(?:\s*\|[^{}]*)?\s*-?\}\}|\{\{<\s*(?:meta|param)\s+"?[\w-]+"?\s*>\}\}|\{front[mM]atter\.\w+\}/g,
  'control tag of Liquid or Nunjucks':
    /\{%-?\s*(?:(?:end)?(?:if|unless|for|case|tablerow|capture|macro|block|with|filter)|else|elsif|elif|when|assign|set|increment|decrement)(?![\w-])[^{}]*%\}/g,
  'Liquid loop without words':
    /^\s*\{%-?\s*for\s[^{}]*%\}[ \t]*\n(?:(?!.*\{%-?\s*endfor)(?:.*\{[{%].*[%}]\}.*|[ \t]*)\n)*(?=\s*\{%-?\s*endfor)/gm,
  'export of MDX':
    /^export\s+(?:default\s+)?(?:const|let|var|async\s+function|function|class)\b(?:.*\n)+?(?=[ \t]*$|[)}\]]+;?[ \t]*$)/gm,
  'element in a JSX attribute': /\s\w+=\{\s*<[^{}<>]*>\s*\}/g,
  'component with a dotted name': /^[ \t>]*<\/?[A-Z]\w*\.[A-Z]\w*.*$/gm,
  'anchor of a heading of Nextra': /(?<=^#{1,6}[ \t].*)\[(?:#[\w-]+|!toc)\][ \t]*$/gm,
  'reference of bookdown': /\\@ref\([\w:-]+\)|^\(ref:[\w-]+\)|\(\\#(?:eq|tab):[\w:-]+\)/gm,
  'Org syntax of Logseq':
    /^[ \t>]*(?:[-*+][ \t]+)?#\+(?:begin|end)_.*$|\{\{cloze(?=\s)|\[#[ABC]\](?=\s)|^[ \t]*(?:SCHEDULED|DEADLINE):[ \t]*<[^<>\n]*>/gim,
  'name or time of a quote of HackMD': /\[(?:(?:name|time)=|color=[^\]\n]*)/g,
  'template expression of a site, Obsidian or Slidev':
    /\{\{\s*\$(?:slidev|nav|page|clicks)[^{}\n]*\}\}|<%[-_*+=]?\s*tp\.[^%]*%>|\{\{-?\s*(?:\$?site|\$theme(?:Config)?)\.[^{}\n]*\}\}|\{\{<\s*(?:var|meta|env|param)\s[^{}\n]*>\}\}/g,
  'tag around a formula': /\{%-?\s*(?:end)?katex\b[^{}]*%\}|\{\{[<%]\s*\/?\s*(?:katex|math)\b[^{}]*\}\}|\{\{<\s*kbd\s/g,
  'element that its author hides':
    /<(div|section|p|span|details|aside|ul|ol|li|td|table|blockquote|dialog)\b(?=(?<=<dialog)(?![^<>]*\sopen[\s=>])|[^<>]*(?:display\s*:\s*none|\shidden(?=[\s>])))[^<>]*>(?:(?!<\/?\1\b)[\s\S]){0,5000}<\/\1>/gi,
  'Liquid filter after a string': /(?<=\{\{-?\s*(?:"[^"{}]+"|'[^'{}]+')\s*)\|[^{}]*\}\}/g,
  'tag that embeds an address':
    /\{%-?\s*[a-z]+\s+(?:(?:url|src|href)=)?["']?(?=https?:)|(?<=\{%-?\s*[a-z]+\s+(?:(?:url|src|href)=)?["']?https?:[^\s"'{}]+)["'\s][^{}]*%\}|\{\{(?:video|audio|tweet|twitter)\s+(?=https?:)|\{\{(?:youtube|vimeo|bilibili)\s[^{}]*\}\}|\[:[a-z]\w*(?:\s*\{[^{}\n]*\})?(?=\s+")/g,
  'query or renderer of Logseq':
    /\{\{(?:query\s*[[(]|renderer\s+:|namespace\s+\S|zotero-(?:linked|imported)-file\s)(?:[^{}]|\}(?!\}))*\}\}/g,
  'tag that embeds a player':
    /\{\{[<%]\s*(?:youtube|vimeo|bilibili|tweet|x|gist|(?:audio|video|embed|iframe)(?=\s[^{}<>]*(?:https?:|\.(?:mp4|m4v|webm|ogv|mov|mp3|m4a|wav|ogg|pdf))))\s[^{}<>]*[>%]\}\}|\{%-?\s*(?:video|audio)\s[^{}]*\.(?:mp4|m4v|webm|ogv|mov|mp3|m4a|wav|ogg)[^{}]*%\}|@\[(?:card|tweet|youtube|codepen|slideshare|speakerdeck|docswell|jsfiddle|codesandbox|stackblitz|figma|gist|blueprintue)\](?=\()/gi,
  'shortcode of an emoji': /(?<![\w:])(?::(?:[+\w-]*[a-z][\w-]*|100|1234|[+-]1):)+(?!\w)/g,
  'tag of Hugo around a version': /\{\{[<%]\s*(?:new|deprecated)-in(?=\s)/g,
  'tag of Hugo around a diagram': /\{\{[<%]\s*\/?\s*mermaid\b[^{}\n]*\}\}/g,
  'tag of an icon': /\{\{[<%]\s*(?:icon|iconify|fa[bsr]?|fontawesome|bi|octicon|material)\s[^{}\n]*[>%]\}\}/g,
  'tag of Hugo around code': /\{\{[<%]\s*\/?\s*(?:highlight|code(?:-toggle)?)\b[^{}]*\}\}/g,
  'name of a tag around a note':
    /(?:\{%-?|\{\{[<%])\s*(?:end|\/\s*)?(?:(?:sub)?note|notice|hint|tip|info|warning|danger|important|caution|callout|alert|admonition|message|details|fold(?:ing)?|expand|spoiler|panel|tab(?:s|pane)?|step|columns?|center|stepper|content-ref|row|col)(?![\w-])/g,
  'tag of a link of Hexo':
    /\{%-?\s*(?:post_link|asset_link)(?:\s+[^\s%]+(?=\s+[^\s%])|(?=\s))|\b(?:true|false)(?=\s*%\})/g,
  'tag of Hugo around a table': /\{\{[<%]\s*table\b(?:\s*(?:caption|title)\s*=)?/g,
  'tag around a template': /\{%-?\s*(?:end)?(?:raw|verbatim)\s*-?%\}/g,
  'note of Beamer': /\\note(?:<[^<>{}]*>)?(?:\[[^[\]]*\])?(?=\{)/g,
  'URL of a figure of MyST': /(?<=^[ \t>]*:{3,}\s*\{(?:figure|image)\}\s*)\S+/gm,
  'column numbers of a grid of MyST': /(?<=^[ \t>]*:{3,}\s*\{grid\})[ \d]+$/gm,
  'description property of Logseq': /^description::(?=[ \t])/g,
  'type of an alert': /\[![\w-]+(?:\|[^\]\n]*)?\][+-]?/g,
  'start of notes': /^[ \t>]*(?:(?:speaker )?notes?:|\?{3}|(?:演讲者)?(?:备注|備註)[:：]|ノート[:：]|노트[:：])/gim,
  'comment after %':
    /(?<=^[ \t]*\n) {0,3}%[ \t]+(?:[\p{Lu}\p{Lo}]|(?:todo|fixme|draft|private|comment|notes?)\b).*(?:\n {0,3}%[ \t].*)*(?=\s*(?:\n[ \t]*\n|$(?![\s\S])))/gmu,
  'number of an item':
    /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(?:(?:\d{1,9}|#)[.)](?=\s|$)|(?:\d{1,3}|[０-９]{1,3})(?:[、．)）]|\ufe0f?\u20e3|\.(?!\d))\s*(?=\S))/gm,
  'state of a task': /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)+\[x\]/gim,
  'cross-reference of Quarto': /(?<![\w@.\\/])@(?:fig|tbl|lst|eq|sec|thm|lem|cor|prp|def|exm|exr)[:-][\w:-]*\w/g,
  'target of MyST': /^[ \t>]*\([\w./:+ -]+\)=[ \t]*$/gm,
  'label of an example of pandoc': /\(@[\w-]*\)/g,
  'label of an equation of TeX': /\\(?:label|(?:eq)?ref)\s*\{[^{}\n]*\}|\\(?:notag|nonumber|newline)(?![a-z])/gi,
  'environment of a formula': /\\(?:begin|end)\s*\{[a-z]+\*?\}(?:\{\w*\})?/gi,
  'command of chemistry': /\\(?:ce|pu)(?=\s*\{)|v(?=[\s}])(?<=\\ce\{[^{}\n]*\sv)|e(?=[-+]?\d)(?<=\\pu\{[\d.,+-]*\de)/gi,
} as const satisfies Record<string, RegExp>

/** Pairs of patterns for markup with an opening and a closing delimiter, named after what they match. */
export const enclosedMarkup: Record<string, readonly Enclosed[]> = {
  comment: [
    { open: /<!--/g, close: /-->/g, otherwise: /(?=\n\s*\n)/g },
    { open: /\{\/\*/g, close: /\*\/\}/g },
    { open: /^[ \t>]*(?:[-*+]\s+)*%%(?!.*%%)/gm, close: /%%[ \t]*$/gm },
  ],
  'hidden element': 'script style iframe object video audio noscript template title'.split(' ').map((name) => ({
    open: new RegExp(`<${name}\\b[^>]{0,5000}>`, 'gi'),
    close: new RegExp(`</${name}\\s*>`, 'gi'),
    otherwise: /(?=\n\s*\n)/g,
  })),
  'comment of another tool': [
    { open: /\{::comment\}/g, close: /\{:\/(?:comment)?\}/g },
    { open: /\{%-?\s*comment\s*-?%\}/g, close: /\{%-?\s*endcomment\s*-?%\}/g },
    { open: /\{\{[<%]\s*comment/g, close: /\/\s*comment\s*[>%]\}\}/g },
    { open: /\{>>/g, close: /<<\}/g },
    { open: /\{\{\/\*/g, close: /\*\/\}\}/g },
    { open: /\{#(?=\s)/g, close: /\s#\}/g, otherwise: /(?=\{)/g },
    {
      open: /^[ \t>]*:{3,}\s*(?:comment|hidden|\{[^{}]*\.(?:comment|hidden|content-hidden)(?=[\s}])[^{}]*\})\s*$/gm,
      close: /^[ \t>]*:{3,}\s*$/gm,
    },
  ],
}

/** Match a line that holds only a component: `<Video title="A" />`, `<Tip title="A">Words</Tip>`. */
export const componentLine =
  /^[ \t>]*<(?=[A-Z][A-Z\d]*[a-z])([A-Z][\w.]*)(\s(?:"[^"]{0,5000}"|'[^']{0,5000}'|[^<>"']){0,2000})(?:\/>|(?<!\/)>.*<\/\1>)[ \t]*$/gm
/** Match the attribute values of a component that a site shows: `"A"` in `title="A"`. */
export const shownAttribute = /(?<=\s(?:title|label|text|header|summary|caption|description)=)(?:"[^"{}]+"|'[^'{}]+')/g

/** Match a component of MDC whose settings stand between braces: `::card{title="A"}`. */
export const mdcComponent = /(?<![\w/\\)}\]])(:+[a-z][\w-]*)(\{(?:"[^"\n]{0,5000}"|'[^'\n]{0,5000}'|[^{}"'\n])*\})/g
/** Match the settings of a component of MDC that a site shows: `"A"` in `title="A"`. */
export const shownMdcProp =
  /(?<=[\s{](?:title|label|text|header|summary|caption|description|alt)=)(?:"[^"{}]+"|'[^'{}]+'|[^\s"'{}]+)/g
/** Match the closing line of a component of MDC: `::`. */
export const mdcSign = /^[ \t]*:{2,}[ \t]*$/m
/** Match the name of a slot of MDC, `#footer`. Use it only on an article that `mdcSign` matches. */
export const mdcSlot = /^[ \t]*#[a-z][\w-]*(?:\{[^{}\n]*\})?[ \t]*$/gm

/** Match the closing line of a shortcode of Grav or WordPress: `[/notice]`. */
export const bracketSign = /^[ \t>]*\[\/[a-z][\w-]*\][ \t]*$/m
/** Match a line with such a shortcode: `[notice="tip"]`. Use it only on an article that `bracketSign` matches. */
export const bracketTag = /^[ \t>]*\[\/?([a-z][\w-]*)((?:[ =](?:"[^"\n]*"|'[^'\n]*'|[^\]"'\n])*)?)\][ \t]*$/gm

/**
 * Patterns for markup inside of other markup, named after what they match. `inside` matches the outer markup, `mark`
 * the markup in it.
 */
export const markupInside: Record<string, readonly [inside: RegExp, mark: RegExp]> = {
  'setting of a tag around a note': [
    /\{[%{](?:[<%]|-)?\s*(?:(?:sub)?note|notice|hint|tip|info|warning|danger|important|caution|callout|alert|admonition|message|details|fold(?:ing)?|expand|spoiler|panel|tab(?:s|pane)?|step|columns?|center|stepper|content-ref|row|col)\s[^{}\n]*/g,
    /(?<![\w-])(?:(?:title|header|heading|summary|label|name|caption)(?=\s*[=:])|(?!(?:title|header|heading|summary|label|name|caption)\s*=)[\w-]+=(?:"[^"]*"|'[^']*'|[^\s"'>]+)|note|info|tip|hint|success|warn(?:ing)?|danger|error|important|caution|question|example|quote|bug|default|primary|secondary|simple|modern|flat|no-?icon|disabled|icon|true|false|open|closed|blue|red|green|purple|orange|pink|cyan|yellow|gr[ae]y|["']fa\S*(?: [^"']*)?["']|(?<=(?:alert|callout|admonition|notice)\s+["']?)[a-z-]+(?=["']?\s*[>%]))(?![\w-])/g,
  ],
  'setting of a component of MDC': [
    /(?<=^[ \t]*:{2,}[a-z][^\n]*\n)[ \t]*---[ \t]*\n(?:(?=[ \t]*(?:[\w:@.-]+:|- |#|\n)|[ \t]+\S).*\n)*?[ \t]*---[ \t]*$/gm,
    /^[ \t]*(?:(?:title|label|text|header|summary|caption|description|alt):|(?!(?:title|label|text|header|summary|caption|description|alt):).*$)/gm,
  ],
  'setting of a figure tag': [
    /\{\{<\s*(?:figure|img|image)\b[^{}]*/g,
    /^\{\{<\s*\w+(?:\s*"[^"=]*")?|(?<![\w-])(?:(?:alt|title|caption|description|attr)(?==)|(?!(?:alt|title|caption|description|attr)=)[\w-]+=(?:"[^"]*"|'[^']*'|[^\s"'>]+))/g,
  ],
}

/**
 * Match a template tag of a Hugo, Jekyll or Eleventy theme that no other pattern matches: `{{< author name="Jo" >}}`.
 */
export const themeTag =
  /\{(?:\{[<%]|%-?)\s*(?:\/\s*|end)?(?!(?:end)?(?:figure|img|image|picture|asset_img|include|table|(?:sub)?note|notice|hint|tip|info|warning|danger|important|caution|callout|alert|admonition|message|details|fold(?:ing)?|expand|spoiler|panel|tab(?:s|pane)?|step|columns?|center|stepper|content-ref|row|col|post_link|asset_link|addedin|codetitle|new-in|deprecated-in|kbd|highlight|code(?:block)?|code-toggle|raw|verbatim|(?:block|pull|center)?quote|cq|user|tag|github|capture|icon(?:ify)?|fa[bsr]?|fontawesome|bi|octicon|material)(?![\w-]))([a-z][\w-]*)((?:\s(?:"[^"\n]*"|'[^'\n]*'|[^{}"'\n])*)?)[>%]\}\}?(?!.*(?:\/\s*|end)\1)/g
/** Match the settings of a `themeTag` whose values a site shows: `"A"` in `title="A"`. */
export const shownTagSetting =
  /(?<=\s(?:title|label|text|header|heading|summary|caption|description|content|subtitle|subheader|name)\s*=\s*)(?:"[^"{}]+"|'[^'{}]+')|(?<=[\s,])(?:"(?=[^"]*\p{L}[^"\s]*\s+[\p{L}\p{N}])[^"{}]+"|'(?=[^']*\p{L}[^'\s]*\s+[\p{L}\p{N}])[^'{}]+')/gu

/** Match a wiki link, `[[Garden]]`: an article with a wiki link is a page of Obsidian or Logseq. */
export const wikiSign = /\[\[[^\s[\]][^[\]\n]*\]\]/
/** Match the tags after headings and sentences of a page of Obsidian or Logseq: `#garden/beds`. */
export const trailingTags =
  /(?<=^[ \t>]*#{1,6}[ \t].*[ \t]|[.!?…。！？)）][ \t]+)#(?=[^#\s]*\p{L})[\p{L}\p{N}\p{M}_/-]+(?:[ \t]+#[\p{L}\p{N}\p{M}_/-]+)*[ \t]*$/gmu

/** Match the opening line of a fence around a listing in Rust. */
export const rustFence =
  /^(?:`{3}|~{3})\s*\{?\.?(?:rust|rs|should_panic|no_run|compile_fail|ignore|editable|edition\d+|E\d+)\b(?![\s\S]*r#+")/i
/** Match a line of a listing in Rust that rustdoc and mdBook hide. */
export const hiddenLine = /^[ \t>]*#(?:[ \t].*)?$/gm

/** Match a directive, a target or a role: an article with one of them is written in MyST. */
export const mystSign =
  /^[ \t]*(?:`{3,}|~{3,}|:{3,})[ \t]*\{(?!(?:python|r|julia|ojs|bash|sh|sql|js|raw|mermaid)\})[a-z][\w:-]*\}|^\([\w./:+ -]+\)=[ \t]*$|\{(?:ref|numref|doc|term|eq|cite(?::\w+)?)\}`/m
/** Match a comment line of MyST. */
export const mystComment = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*%(?:[ \t].*)?$/gm

/** Match the definition of a TeX command: `\newcommand{\RR}{\mathbb{R}}`. The first group is its name, `\RR`. */
export const texDefinition =
  /\\(?:(?:re|provide)?(?:newcommand|command)|DeclareMathOperator|DeclarePairedDelimiter|[gex]?def|let|require)(?![a-z])\*?\s*(?:\{?\s*(\\(?:[a-z]+|[^a-z\s\d]))\s*\}?)?\s*(?:\[[^\]\n]*\]\s*){0,2}(?:#\d\s*)*=?\s*(?:\\[a-z]+(?!\s*\{[^{}]*\}\s*\{)|(?:\{(?:[^{}]|\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\})*\}\s*){1,2})/gi

/** Patterns for markup in and around code, named after what they match. */
export const marksInCode = {
  fence: /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(?:```|~~~).*$/gm,
  'picture beside a fence in a grid table': /(?<=^ {0,3}\|.*(?:`{3,}|~{3,}).*!\[[^[\]\n]*)\]\([^()\n]*\)/gm,
  'fence in a cell of a grid table': /(?<=^ {0,3}\|(?:[^|\n]*\|)*[ \t]*)(?:`{3,}|~{3,})[^`|\n]*(?=\|)/gm,
  'language of an indented listing': /^(?: {4}|\t)[ \t]*:::[\w+#-]+[ \t]*$/gm,
  'options of a directive':
    /(?<=^[ \t>]*(?:`{3,}|~{3,}|:{3,})\s*\{[a-z][\w:-]*\}[^\n]*\n)(?:(?:[ \t>]*:[a-z][\w.-]*:.*(?:\n|$))+|[ \t>]*---[ \t]*\n[\s\S]*?\n[ \t>]*---[ \t]*$)/gim,
  'option of a cell': /^[ \t>]*(?:#|\/\/|--|%%|%|')\|.*$/gm,
  'raw text for another format': /`[^`\n]+`\{=(?!html)[\w-]+\}/g,
  'raw HTML': /\{=html\}|(?<=`[^`\n]*)<[^<>`\n]+>(?=[^`\n]*`\{=html\})/g,
  'mark of a site in code':
    /(?:\/\/|#|--|;|%|\/\*|<!--|\{\/\*)\s*(?:\w+-next-line|highlight-line|(?:highlight|focus|error|success|warning|hide|added?|removed?)-(?:start|end)|highlight-range\{[\d,\s-]+\}|\[!code [^\]]*\])/g,
  'name of an equation of MyST': /(?<=\$\$[ \t]*)\([\w:-]+\)[ \t]*$|(?<=\{eq\}`)[\w:-]+(?=`)/gm,
  'numbered reference of MyST': /(?<=\{numref\}`)[\w:.-]+(?=`)|(?:%s|\{number\})(?<=\{numref\}`[^`\n]*)/g,
  'embed of Gatsby': /`(?:youtube|vimeo|video|oembed|codepen|codesandbox|twitter|soundcloud|embed): https?:[^`\n]+`/g,
  'options of a note of Obsidian':
    /(?<=^[ \t>]*(?:`{3,}|~{3,})\s*ad-[a-z]+[ \t]*\n(?:[ \t>]*(?:title|collapse|icon|color):.*\n)*)[ \t>]*(?:title:|(?:collapse|icon|color):.*)/gm,
  'keys of a table of GitLab':
    /(?:"key"\s*:\s*"[^"\n]*"|"[\w-]+"(?=\s*:))(?<=^[ \t>]*`{3,}json:table\s*\n(?:(?![ \t>]*```).{0,500}\n){0,500}.{0,500})/gm,
  'colour code of a terminal': /(?<=^(?: {4}|\t).*)(?:(?!\s)\p{Cc}\[[\d;]*m|(?<!\\\w{0,5})\[\d{1,2}(?:;\d{1,3})*m)/gmu,
  'attributes of code': /(?<=`)\{[\w-]+=[^{}\s]+\}/g,
  'value of a notebook in MyST': /\{glue(?::\w+)?\}`[^`\n]*`/g,
  'name of a role': /\{[a-z][\w:-]*\}(?=`)|(?<=\{[a-z][\w:-]*\}`[^`\n]*)<[^<>`\n]+>(?=`)/g,
  script: /<\/?su[bp]>/gi,
  'tag around a template':
    /\{%-?\s*(?:raw|verbatim)\s*-?%\}(?=[^`\n]{0,500}\{%-?\s*end(?:raw|verbatim)\s*-?%\})|\{%-?\s*end(?:raw|verbatim)\s*-?%\}(?<=\{%-?\s*(?:raw|verbatim)\s*-?%\}[^`\n]{0,500})/g,
} as const satisfies Record<string, RegExp>

/**
 * Match the lines of a Mermaid diagram that the deck may lack: settings, links, styles, and front matter except the
 * title.
 */
export const marksInDiagram = [
  /%%\s*\{[\s\S]*?\}\s*%%/g,
  /^[ \t>]*(?:click|callback|href|links?)[ \t]+[^\n]*(?:["'@{]|\bcall\b|[ \t]\w+\(?\)?$)[^\n]*$/gm,
  /^[ \t>]*(?:style|classDef)[ \t]+\S+[ \t]+(?=.*\bfill:)(?!.*(?:(?<!-)\bcolor:|[;(]))[^\n]*$/gm,
  /(?<=^[^\n]*\n\s*---[ \t]*\n(?:(?!\s*---)[^\n]*\n)*)(?!\s*(?:title|---))[^\n]+(?=\n(?:(?!\s*---)[^\n]*\n)*\s*---)/g,
]

/** Match a container that holds a Mermaid diagram and is no fence, such as a tag of Hugo. */
export const diagramContainer =
  /^[ \t]*(?:\{\{[<%]\s*mermaid[^{}\n]*\}\}[\s\S]*?\{\{[<%]\s*\/\s*mermaid|\{%-?\s*mermaid[^{}\n]*%\}[\s\S]*?\{%-?\s*endmermaid|:{3,}[ \t]*mermaid[ \t]*\n[\s\S]*?\n[ \t]*:{3,}[ \t]*$|<(div|pre)\s[^<>]*\bmermaid\b[^<>]*>[\s\S]*?<\/\1>)/gim

/** Match the words in the opening line of a fence that a reader sees: a file's name, a title, or a callout's title. */
export const fenceLabels = [
  /(?<=^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(?:`{3,}|~{3,})\s*(?:[\w+#.-]*:(?:title=)?))(?!(?:no-)?line-numbers|title=|table\b)[^\s{}"'[\],:=]+/,
  /(?<=[\s{:](?:title|filename|lst-cap|fig\.cap)=)(?!.\(ref:)(?:"[^"]*"|'[^']*')/,
  /(?<=^[^{}]*[^{}[="]\[)(?=[^[\]]*[a-z])[^[\]{}"]+(?=\](?!\]))/i,
  /(?<=\{(?:note|tip|hint|important|warning|caution|danger|attention|error|seealso|admonition|topic|dropdown)\}\s*)\S.*/,
]

/**
 * Match a listing in a list item with a closing fence that is indented less than the listing: CommonMark reads this
 * fence as the start of another listing.
 */
export const looselyClosedFence =
  /^([ \t]*)(?:(?:[-*+]|\d{1,9}[.)])([ \t]+))?(`{3,}|~{3,})[^\n`]*\n(?:(?!\1\2[ \t]*\3[`~]*[ \t]*$)(?:\1\2.*|(?!\1\2)[ \t]*)\n)*(?!\1\2)[ \t]*\3[`~]*[ \t]*$/gm

/**
 * Match a fence with a language right below a tag on its own line. CommonMark reads its first lines as HTML, and its closing fence as
 * the start of a listing, if the code has blank lines.
 */
export const fenceBelowTag =
  /(?<=^[ \t]*<[A-Za-z][^<>\n]*>[ \t]*\n)[ \t]*(`{3,}|~{3,})[ \t]*\w[^\n`]*\n(?:.*\n)*?[ \t]*\1[ \t]*$/gm

/**
 * Match indented output of a notebook that is no result: a warning, or the name of an object, `<Figure size 640x480>`.
 */
export const notebookNoise =
  /^[ \t]+(?:\/|~\/|[A-Z]:\\|<ipython-input|<string>)\S.*?:\d+:\s+\w*Warning: .*(?:\n[ \t]{5,}\S.*)*|^[ \t]+\[?<(?:[\w.]+(?: object)? at 0x[\da-f]+|Figure size [^<>]*|Axes(?:Subplot)?:[^<>]*)>\]?[ \t]*$/gim

/** Match the opening line of a fence whose content is Markdown or HTML. */
export const markdownFence =
  /^(?:`{3,}|~{3,})(?:.*\{(?:=html|raw)\}|\s*(?:ad-|admonish\b)|\s*\{(?!(?:python|r|julia|ojs|bash|sh|sql|js|code|code-block|code-cell|sourcecode|math|mermaid)\b)[a-z][\w:-]*\})/
/**
 * Match the opening line of a fence with content that a site fills in, such as a table of contents, or with content for
 * another format, such as `{=latex}`.
 */
export const filledInFence =
  /^(?:`{3,}|~{3,})\s*\{(?:toctree|contents|tableofcontents|bibliography|printindex|index|tags|glue(?::\w+)?|embed)\}|^(?:`{3,}|~{3,})\s*\{=(?!html)[\w-]+\}|^(?:`{3,}|~{3,})\s*(?:dataview(?:js)?|tasks|query)\s|^(?:`{3,}|~{3,})\s*\{code-cell\}[\s\S]*?tags:.*\bremove-(?:cell|input)\b|^(?:`{3,}|~{3,})\s*\{\w+[^}]*\b(?:include|echo)\s*=\s*F(?:ALSE)?\b|^(?:`{3,}|~{3,})[^\n]*\n\s*(?:#|\/\/|--)\|\s*(?:include|echo):\s*false|^(?:`{3,}|~{3,})[^\n]*\n(?:\s*\{\{#(?:rustdoc_)?include [^{}\n]*\}\}\s*)+(?:`{3,}|~{3,})/
