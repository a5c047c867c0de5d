import { parse } from 'vue/compiler-sfc'

/** Elements that only show something. */
const inertElements = new Set(
  [
    'a abbr article aside b bdi bdo blockquote br caption center cite code col colgroup dd del details dfn div dl dt em',
    'figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img input ins kbd label li main mark ol p pre q rp rt ruby s samp',
    'section small span strike strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr',
    'circle ellipse g line path polygon polyline rect svg',
    'annotation math menclose mfrac mi mn mo mover mpadded mphantom mroot mrow mspace msqrt mstyle msub msubsup msup',
    'mtable mtd mtext mtr munder munderover semantics template',
  ].flatMap((names) => names.split(' ')),
)

/** Components that Slidev and the base theme write for Markdown, and components that only say when something appears. */
const inertComponents = new Set(
  'CodeBlockWrapper KaTexBlockWrapper Link Mermaid SlideDiagram VClick VClicks v-after v-click v-clicks'.split(' '),
)

/** Attributes that only say how something is shown. On a `Link`, though, `title` is HTML. */
const inertAttributes = new Set(
  [
    'align alt at cite class code-lz colspan datetime depth dir disabled every for height hidden id lang loading open',
    'checked reversed rowspan scope source name start style title type valign value width rel role target',
    'cx cy d fill points preserveAspectRatio r rx ry stroke stroke-linecap stroke-linejoin stroke-width transform',
    'version viewBox x x1 x2 xmlns y y1 y2',
    'accent accentunder columnalign columnlines columnspacing columnspan depth display displaystyle encoding fence form',
    'frame linethickness lspace mathbackground mathcolor mathsize mathvariant maxsize minsize movablelimits notation',
    'rowalign rowlines rowspacing rspace scriptlevel separator side stretchy symmetric voffset',
  ].flatMap((names) => names.split(' ')),
)

/** Match URLs that a link may have. Without a colon or an entity no other scheme can hide in one. */
const inertAddress = /^(?:https?:\/\/|mailto:|tel:|[^:&]*(?:[?#]|$))/i

/** URLs that an image may have: of another host, of a file in `public`, or of an image file beside the deck. */
const inertPicture =
  /^(?:https?:\/\/|\/|data:image\/(?:png|jpeg|gif|webp|avif)[;,]|(?:\.{1,2}\/)*[^:?#&\\]+\.(?:png|jpe?g|gif|webp|avif|svg)$)/i

/** Match an expression that is a plain value, `3`, or that Slidev or the base theme has written. */
const inertValues =
  /^(?:|[+-]?\d+(?:\.\d+)?|'[+-]?\d+'|\[\d+, *\d+\]|true|false|slotProps|no === \d+|\[(?:"[\w,|*-]*",?)*\]|\$slidev\.configs\.reveal === true)$/

type Children = NonNullable<NonNullable<ReturnType<typeof parse>['descriptor']['template']>['ast']>['children']
type Element = Extract<Children[number], { tag: string }>
type Directive = Extract<Element['props'][number], { rawName?: string }>

/**
 * Find code in the Vue component that Slidev has made of a slide's Markdown.
 *
 * @returns the first piece of code as its author wrote it, such as `{{ 6 * 7 }}`; undefined if the slide only shows
 *   text
 */
export function templateCode(component: string): string | undefined {
  const { template, script, scriptSetup, styles, customBlocks } = parse(component).descriptor
  if (script || scriptSetup?.content.trim()) return '<script>'
  const [block] = [...styles, ...customBlocks]
  if (block) return `<${block.type}>`
  return firstOf(template?.ast?.children ?? [], nodeCode)
}

/** Return the first code in a node of a template, or in a descendant: `<Counter>`; undefined if there is none. */
function nodeCode(node: Children[number]): string | undefined {
  if (!('tag' in node)) return 'content' in node && typeof node.content === 'object' ? node.loc.source : undefined
  const { tag, props, children } = node
  if (!inertElements.has(tag) && !inertComponents.has(tag)) return `<${tag}>`
  const runs = firstOf(props, (prop) =>
    'exp' in prop ? directiveCode(prop) : attributeCode(tag, prop.name, prop.value?.content ?? ''),
  )
  return runs ?? firstOf<Children[number]>(children, nodeCode)
}

/** Return a Vue directive if it may run code: `@click="a()"`; undefined if it only has a plain value. */
function directiveCode({ name, arg, exp, loc }: Directive): string | undefined {
  const isStatic = arg === undefined || ('isStatic' in arg && arg.isStatic)
  const isKnown =
    /^(?:after|click|click-hide|clicks|slot|if|else-if)$/.test(name) || (name === 'bind' && arg !== undefined)
  return isKnown && isStatic && inertValues.test(exp?.loc.source ?? '') ? undefined : loc.source
}

/** Return an attribute if it may run code: `onclick="a()"`; undefined if it only says how something is shown. */
function attributeCode(tag: string, name: string, value: string): string | undefined {
  const written = `${name}="${value}"`
  if (/^(?:aria|data)-[\w-]+$/.test(name)) return undefined
  if (name === 'href' || name === 'to') return inertAddress.test(value) ? undefined : written
  if (name === 'src') return inertPicture.test(value) ? undefined : written
  if (!inertAttributes.has(name) || (tag === 'Link' && name === 'title')) return written
  return undefined
}

/** Match a tag with its attributes, as the renderer of speaker notes writes it. */
const plainTag = /<\/?([A-Za-z][\w-]*)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*\/?>/g

/**
 * Find the first code in HTML that Slidev inserts as it is. The test is stricter than any parser: whatever looks
 * unusual counts as code.
 */
export function htmlCode(html: string): string | undefined {
  for (const [all, tag = '', attributes = ''] of html.matchAll(plainTag)) {
    if (tag !== 'Link' && !inertElements.has(tag)) return all
    for (const [, name = '', value = ''] of attributes.matchAll(/([\w-]+)(?:="([^"]*)")?/g)) {
      const runs = name === 'v-pre' ? undefined : attributeCode(tag, name, value)
      if (runs !== undefined) return runs
    }
  }
  return /<.*/.exec(html.replace(plainTag, ''))?.[0]
}

function firstOf<T>(all: T[], find: (one: T) => string | undefined): string | undefined {
  for (const one of all) {
    const found = find(one)
    if (found !== undefined) return found
  }
  return undefined
}
