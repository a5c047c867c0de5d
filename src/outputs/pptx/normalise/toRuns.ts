import { decodePercent } from '../../../text/decodePercent.ts'
import type { TextRun } from '../shapes.ts'
import type { GeneratedStyle, Style } from '../snapshot.ts'
import { formulaParts } from './formulaParts.ts'
import {
  becomesPicture,
  closest,
  hasAttribute,
  hasTag,
  isIcon,
  isInline,
  type PageElement,
  type PageNode,
  texOf,
} from './pageElement.ts'
import type { SlideInProgress } from './slideInProgress.ts'

/**
 * Convert the text in nodes to runs, one for each style: `see <b>this</b>` -> `see `, `this`. White space is collapsed as in a
 * browser. A formula becomes text if text can show it (`formulaParts`), else its TeX.
 *
 * @param isCode whether the nodes are code, whose white space is kept
 */
export function toRuns(nodes: PageNode[], opacity: number, slide: SlideInProgress, isCode = false): TextRun[] {
  const runs: TextRun[] = []
  const add = (element: PageElement, text: string) =>
    addRun(toRun(element, applyTextTransform(text, element.style), element.style, opacity, slide))
  const addRun = (run: TextRun) => {
    const last = runs.at(-1)
    if (last && hasSameStyle(last, run)) last.text += run.text
    else runs.push(run)
  }
  const addText = (text: string, parent: PageElement) => {
    const keepsSpace = isCode || parent.style.whiteSpace.startsWith('pre')
    const shown = keepsSpace ? text : text.replace(/[ \t\r\n]+/g, ' ')
    const last = runs.at(-1)
    const trimmed = !keepsSpace && (!last || /[ \n]$/.test(last.text)) ? shown.replace(/^ /, '') : shown
    if (trimmed !== '') add(parent, trimmed)
  }
  const addElement = (element: PageElement) => {
    // Hide the backgrounds of single words: in the background picture they would not move when lines rewrap.
    if (!isCode && isInline(element) && !slide.marks.has(element.at)) slide.marks.set(element.at, 'fill')
    // On the page a margin separates generated words from others. Runs have no margins, so write a space.
    const isSpelled = hasAttribute(element, 'data-spelled')
    if (isSpelled && runs.length > 0) add(element, ' ')
    for (const child of element.children) walk(child)
    if (isSpelled && element.parent?.children.at(-1) !== element) add(element, ' ')
  }
  const addFormula = (formula: PageElement) => {
    const parts = formulaParts(formula)
    if (!parts) add(formula, texOf(formula))
    for (const { text, script, isBold } of parts ?? []) {
      const run = toRun(formula, text, formula.style, opacity, slide)
      addRun({ ...run, script: script ?? run.script, bold: run.bold || isBold })
    }
  }
  // A presentation cannot have a picture in a line of text: write no-break spaces of about its width, and put it over them.
  const addIcon = (icon: PageElement) => {
    slide.addBlock(icon, opacity)
    const block = icon.parent ?? icon
    const space = 0.25 * Number.parseFloat(block.style.fontSize)
    add(block, '\u00a0'.repeat(Math.max(1, Math.round(icon.box.width / space))))
  }
  const walk = (node: PageNode) => {
    if (node.type === 'text') addText(node.text, node.parent)
    else if (isIcon(node)) addIcon(node)
    // A picture among text, as in a cell, becomes a shape at its position on the page.
    else if (becomesPicture(node) && !node.classes.includes('katex-display')) slide.addBlock(node, opacity)
    else if (hasTag(node, 'br') && runs.length > 0) add(node.parent ?? node, '\n')
    else if (node.classes.includes('katex')) addFormula(node)
    else if (!node.classes.includes('katex-mathml')) addElement(node)
  }
  for (const node of nodes) walk(node)
  const last = runs.at(-1)
  if (last && !isCode) last.text = last.text.replace(/[ \n]+$/, '')
  return runs.filter(({ text }) => text !== '')
}

function hasSameStyle({ text: _, ...a }: TextRun, { text: __, ...b }: TextRun): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

function applyTextTransform(text: string, { textTransform }: Style): string {
  if (textTransform === 'uppercase') return text.toUpperCase()
  return textTransform === 'lowercase' ? text.toLowerCase() : text
}

/**
 * Make a run with this text.
 *
 * @param style the style of the element, or of its `::before` or `::after`
 */
export function toRun(
  element: PageElement,
  text: string,
  style: Style | GeneratedStyle,
  opacity: number,
  { colourOf, slideIds }: SlideInProgress,
): TextRun {
  const colour = colourOf(style.color)
  const shifted = closest(element, (one) => hasTag(one, 'sub', 'sup'))
  const link = closest(element, (one) => hasTag(one, 'a') && hasAttribute(one, 'href'))?.attributes.href
  const target = link?.startsWith('#') ? slideIds.indexOf(decodePercent(link.slice(1))) + 1 : link
  return {
    text,
    size: Number.parseFloat(shifted ? (shifted.parent ?? shifted).style.fontSize : style.fontSize),
    spacing: Number.parseFloat(style.letterSpacing) || 0,
    colour: { ...colour, alpha: colour.alpha * opacity },
    bold: Number(style.fontWeight) >= 600,
    struck: closest(element, (one) => hasTag(one, 'del', 's')) !== undefined,
    underlined: style.textDecorationLine.includes('underline'),
    script: shifted && (hasTag(shifted, 'sub') ? 'sub' : 'super'),
    face: toFace(style.fontFamily),
    link: target === 0 ? undefined : target,
  }
}

function toFace(fontFamily: string): TextRun['face'] {
  const families = fontFamily.toLowerCase()
  if (families.includes('mono')) return 'mono'
  const isSerif = /(?<!sans-)serif(,|$)/.test(families) || /^[^,]*serif/.test(families.replaceAll('sans serif', ''))
  return isSerif ? 'serif' : 'sans'
}
