import { textWidth } from '../../text/textWidth.ts'
import type { HandoutKind, Paper } from '../options.ts'

/** The properties of the deck's look that its handout takes over. */
export interface HandoutLook {
  direction: 'ltr' | 'rtl'
  /** Custom properties of the theme, by name: `--ink`. */
  tokens: Record<string, string>
}

/** Width and height of each paper size, in mm. */
const sizes: Record<Paper, [number, number]> = { A4: [210, 297], Letter: [215.9, 279.4] }

/** The margins of a page, in mm. The header and the footer stand in them. */
const margins = { top: 21, side: 18, bottom: 19 }

/** How many columns and rows of slides a page has, by kind of handout. `wide` means landscape. */
export const grids: Partial<Record<HandoutKind, { columns: number; rows: number; wide?: true }>> = {
  '2': { columns: 1, rows: 2 },
  '3': { columns: 1, rows: 3 },
  '4': { columns: 2, rows: 2, wide: true },
  '6': { columns: 2, rows: 3 },
  '9': { columns: 3, rows: 3, wide: true },
}

export interface PaperFacts {
  paper: Paper
  kind: HandoutKind
  look: HandoutLook
  /** Whether the theme is dark, so that its ink is unfit for paper. */
  isDark: boolean
  /** The width of a slide divided by its height. */
  ratio: number
  /** The text at the start of each page's header. */
  title: string
  /** The text at the end of each page's header: author and date. */
  running: string
}

/** Write the style sheet of a handout: white paper, with the theme's fonts, its text colour, and its signal colour for accents. */
export function paperStyle({ paper, kind, look, isDark, ratio, title, running }: PaperFacts): string {
  const grid = grids[kind]
  const [short, long] = sizes[paper]
  const [width, height] = grid?.wide ? [long, short] : [short, long]
  const [inner, outer] = [width - 2 * margins.side, height - margins.top - margins.bottom]
  const [start, end] = look.direction === 'rtl' ? ['right', 'left'] : ['left', 'right']
  const font = look.tokens['--font-text'] ?? 'sans-serif'
  const header = shortenHeader(title, running, inner / widthUnit)
  const marginBox = (text: string, align: string) =>
    `content: ${text}; color: #6b6b6b; font: 400 7.5pt ${font}; vertical-align: ${align}; white-space: nowrap;`
  return `
:root { ${Object.entries(look.tokens)
    .map(([name, value]) => `${name}: ${value};`)
    .join(' ')}
  --paper-ink: var(${isDark ? '--ground' : '--ink'});
  --paper-quiet: color-mix(in srgb, var(--paper-ink) 68%, white);
  --paper-rule: color-mix(in srgb, var(--paper-ink) 22%, white);
  --page-width: ${inner}mm; --page-height: ${outer}mm; --ratio: ${ratio};
  --columns: ${grid?.columns ?? 1}; --rows: ${grid?.rows ?? 1};
}
@page { size: ${width}mm ${height}mm; margin: ${margins.top}mm ${margins.side}mm ${margins.bottom}mm;
  @top-${start} { ${marginBox(quoted(header.title), 'middle')} }
  @top-${end} { ${marginBox(quoted(header.running), 'middle')} }
  @bottom-${end} { direction: ltr; ${marginBox('counter(page) " / " counter(pages)', 'middle')} }
}
${commonRules}`
}

/** The width of a unit of `textWidth` in the header's type of 7.5 pt, in mm: letters there are about half an em wide. */
const widthUnit = 1.4

/** Shorten the two texts of a header so that they do not meet: first author and date, then the title. */
function shortenHeader(title: string, running: string, room: number): { title: string; running: string } {
  const gap = 4
  const least = room / 3
  const forTitle = Math.max(room - gap - textWidth(running), room - gap - least)
  const short = shorten(title, forTitle)
  return { title: short, running: shorten(running, room - gap - textWidth(short)) }
}

/** Cut a text, if possible after a name or a word, so that it is no wider than `most` (`textWidth`): `Ann (Kelp), Bo (Sap)` -> `Ann (Kelp)…`. */
function shorten(text: string, most: number): string {
  if (textWidth(text) <= most) return text
  const letters = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)].map(
    ({ segment }) => segment,
  )
  let width = 0
  const fitting = letters.filter((letter) => {
    width += textWidth(letter)
    return width <= most - 1
  })
  const cut = fitting.join('')
  const [, whole = cut] = /^(.{8,})[,;·，、；]/su.exec(cut) ?? /^(.{8,})\s/su.exec(cut) ?? []
  return `${whole.trimEnd()}…`
}

/** Write a text as a string of CSS. Escape what would end the string or the `<style>` element: `"` -> `\22 `. */
function quoted(text: string): string {
  return `"${text.replace(/[^\p{L}\p{M}\p{N} .,:;!?-]/gu, (character) => `\\${(character.codePointAt(0) ?? 32).toString(16)} `)}"`
}

/** The rules that do not depend on the handout. */
const commonRules = `
* { box-sizing: border-box; }
html { color: var(--paper-ink); font: var(--weight-text) 9.5pt/1.5 var(--font-text); font-synthesis: none;
  text-autospace: normal; text-spacing-trim: trim-start; line-break: strict; hanging-punctuation: allow-end;
  overflow-wrap: anywhere; text-wrap: pretty; orphans: 3; widows: 3; }
html:lang(zh), html:lang(ja), html:lang(ko) { line-height: 1.65; }
body { width: var(--page-width); margin: 0; }
h1, h2, h3, h4, h5, h6, p, ul, ol, pre, table, blockquote { margin: 0; }
h1, h2, h3, h4, h5, h6 { font: var(--weight-title) 11pt/1.3 var(--font-display); break-after: avoid;
  text-wrap: balance; }
a { color: inherit; text-decoration: underline; text-decoration-color: var(--signal); text-decoration-thickness: 0.6pt;
  text-underline-offset: 0.2em; }
strong, b, th { font-weight: var(--weight-strong); }
em, i { font-style: normal; font-weight: var(--weight-strong); }
sup { margin-inline-start: 0.1em; font-size: 0.68em; line-height: 0; }
sup a, .on-slide a { text-decoration: none; }

/* A PDF is read aloud in the order in which it is painted, and a browser paints positioned elements last: position
   all of them. */
.talk > *, .pair > *, .words > *, .cell > *, .passage > *, header, .references { position: relative; }
.slide { position: relative; width: 100%; aspect-ratio: var(--ratio); break-inside: avoid; }
.slide::after { position: absolute; inset: 0; border: 0.5pt solid var(--paper-rule); content: ""; }
.slide img { display: block; width: 100%; height: 100%; }
.slide a { position: absolute; }
.number { color: var(--paper-ink); font: var(--weight-strong) 8.5pt/1.4 var(--font-text);
  font-variant-numeric: tabular-nums; }
.on-slide { color: var(--paper-quiet); font: var(--weight-text) 7.5pt/1.4 var(--font-text); }
.on-slide::before { content: "["; } .on-slide::after { content: "]"; }
.lines { overflow: hidden; }
.lines i { display: block; height: 7mm; border-bottom: 0.4pt solid var(--paper-rule); }

/* a slide and what is said */
.talk { margin-bottom: 7mm; break-inside: avoid; }
.talk:has(.long) { break-inside: auto; }
.talk > :is(h1, h2) { display: flex; gap: 3mm; align-items: baseline; margin-bottom: 2.2mm;
  padding-top: 2mm; border-top: 0.4pt solid var(--paper-rule); font-size: 9.5pt; text-wrap: wrap; }
.talk > :is(h1, h2)::before { position: absolute; inset-block-start: 0; inset-inline-start: 0; width: 9mm; height: 0.9mm;
  background: var(--signal); content: ""; }
.talk .title { flex: 1; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 8mm; break-inside: avoid; }
.words { display: flex; flex-direction: column; }
.words .lines { flex: 1; display: flex; flex-direction: column; justify-content: end; min-height: 14mm; }
.pair.long { display: block; columns: 2; column-gap: 8mm; break-inside: auto; }
/* Keep room for the slide below its heading, so that no page break comes between them. */
.talk:has(.long) > :is(h1, h2) { break-inside: avoid; padding-bottom: 56mm; margin-bottom: -53.8mm; }
.long .slide { margin-bottom: 3.5mm; }
.long .words { display: block; }
.long .lines { display: block; height: 21mm; break-before: avoid; break-inside: avoid; }
.note > * + * { margin-top: 0.55em; }

/* slides on a page */
.page { display: grid; grid-template: repeat(var(--rows), 1fr) / repeat(var(--columns), minmax(0, 1fr));
  gap: 7mm 8mm; height: calc(var(--page-height) - 0.2mm); }
.page + * { break-before: page; }
.cell { display: flex; flex-direction: column; min-height: 0; }
.caption { display: flex; gap: 3mm; align-items: baseline; margin-top: 1.2mm; }
.cell .lines { flex: 1; min-height: 0; }
.in-3 .cell { display: grid; grid-template: auto 1fr / 104mm minmax(0, 1fr); column-gap: 8mm; }
.in-3 .cell .caption { grid-area: 2 / 1; }
.in-3 .cell .lines { grid-area: 1 / 2 / 3 / 3; }
.in-4 .lines, .in-9 .lines { display: none; }

/* the article, and its slides in the margin */
.in-article { font-size: 10pt; }
.in-article > * { padding-inline-start: 68mm; }
.in-article > header { padding-inline-start: 0; }
header { margin-bottom: 11mm; padding: 5mm 0 4mm; border-bottom: 0.4pt solid var(--paper-rule); }
header::before { position: absolute; inset-block-start: 0; inset-inline-start: 0; width: 18mm; height: 1.4mm; background: var(--signal);
  content: ""; }
header h1 { font-size: 25pt; line-height: 1.2; letter-spacing: var(--tracking-title); }
header .subtitle { margin-top: 1.5mm; font-size: 12pt; }
header .byline { margin-top: 3mm; color: var(--paper-quiet); }
aside { float: inline-start; clear: both; width: 60mm; margin: 1mm 0 2mm -68mm; break-inside: avoid; }
[dir="rtl"] aside { margin: 1mm -68mm 2mm 0; }
.passage { display: flow-root; margin-bottom: 5mm; }
.in-article section:not(.references, .footnotes) > :not(.passage, section) { margin-bottom: 7mm; }
/* Keep room for the slide beside a heading, so that both are on one page. */
.in-article aside + :is(h2, h3, h4, h5, h6) { break-inside: avoid; padding-bottom: 33mm; margin-bottom: -31.4mm; }
.in-article :is(h2, h3, h4, h5, h6) { margin-bottom: 1.6mm; }
/* A mark above the first line of a page would be painted on the page before it. */
[dir="rtl"] .in-article :is(h2, h3, h4, h5, h6) { padding-top: 0.4em; }
.in-article h2 { font-size: 14pt; }
.in-article h3 { font-size: 11.5pt; }
.in-article :is(h2, h3, h4, h5, h6) .number { margin-inline-end: 0.3em; font: inherit; color: var(--paper-quiet); }
.passage > :is(p, ul, ol, pre, table, blockquote, .figure) { margin-bottom: 0.75em; }
.in-article table:has(tr > :nth-child(5)) { width: var(--page-width); margin-inline-start: -68mm; clear: both; }
.footnotes { margin-top: 8mm; font-size: 8.5pt; }

/* text in notes and articles */
ul, ol { padding-inline-start: 1.4em; }
li + li { margin-top: 0.25em; }
li > :is(ul, ol) { margin-top: 0.25em; }
li::marker { color: var(--paper-quiet); }
blockquote { padding-inline-start: 3.5mm; border-inline-start: 1.4pt solid var(--signal); }
code, pre, kbd { font-family: var(--font-code); font-size: 0.86em; font-variant-ligatures: none;
  text-autospace: no-autospace; text-spacing-trim: space-all; unicode-bidi: isolate; }
pre { padding: 2mm 3mm; border: 0.4pt solid var(--paper-rule); border-radius: 1mm; direction: ltr; text-align: left;
  white-space: pre-wrap; line-break: anywhere; font-size: 7.6pt; line-height: 1.45; box-decoration-break: clone; }
pre code { font-size: inherit; }
table { width: 100%; border-collapse: collapse; font-size: 8.5pt; line-height: 1.4; font-variant-numeric: tabular-nums; }
th, td { padding: 1.1mm 2.5mm 1.1mm 0; border-bottom: 0.4pt solid var(--paper-rule); vertical-align: top; }
/* If every word could break anywhere, a narrow column would get the width of one letter. */
table:not(:has(tr > :nth-child(10))) :is(th, td) { min-width: 15mm; }
:is(th, td):not([align]) { text-align: start; }
:is(th, td):last-child { padding-inline-end: 0; }
table:not(:has(tbody > :nth-child(13))) { break-inside: avoid; }
th { border-bottom: 1pt solid var(--paper-ink); }
tr { break-inside: avoid; }
img { max-width: 100%; }

.references { font-size: 8pt; }
.references h2 { margin-bottom: 2mm; font-size: 9.5pt; }
.references ol { columns: 2; column-gap: 8mm; padding-inline-start: 2.2em; line-height: 1.4; text-align: start; }
.references li { break-inside: avoid; }
.references a { text-decoration: none; }
`
