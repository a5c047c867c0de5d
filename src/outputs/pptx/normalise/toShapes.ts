import type { Colour, DeckShapes, Shape, SlideShapes, TextShape } from '../shapes.ts'
import type { SlideSnapshot, Snapshot } from '../snapshot.ts'
import { addCode } from './addCode.ts'
import { addFill } from './addFill.ts'
import { addList } from './addList.ts'
import { addPicture } from './addPicture.ts'
import { addTable } from './addTable.ts'
import { addText } from './addText.ts'
import {
  becomesPicture,
  closest,
  descendants,
  hasTag,
  isInline,
  type PageElement,
  type PageNode,
  textOf,
  toPageElement,
} from './pageElement.ts'
import type { HideMode, SlideInProgress } from './slideInProgress.ts'

/**
 * The shapes that stand for what a page shows. `marks` says what the page hides of each element that became a shape,
 * while the background is photographed; `at` is the element's index.
 */
export interface ShapesOfPage {
  deck: DeckShapes
  marks: [at: number, mark: HideMode][]
}

/**
 * Convert what a page shows to the shapes of a presentation: `<p>Hello</p>` -> a text, `<table>` -> a table, `<img>` -> a
 * picture.
 */
export function toShapes(snapshot: Snapshot): ShapesOfPage {
  const { slides, colours, tokens } = snapshot
  const marks = new Map<number, HideMode>()
  const slideIds = slides.map(({ id }) => id)
  const colourOf = (css: string): Colour => colours[css] ?? { hex: '000000', alpha: 1 }
  const toSlide = ({ frame, root }: SlideSnapshot): SlideShapes => {
    const slide: SlideInProgress = {
      frame,
      shapes: [],
      marks,
      slideIds,
      colourOf,
      addBlock: (element, opacity) => addBlock(element, opacity, slide),
    }
    const page = toPageElement(root, snapshot)
    for (const child of page.children) if (child.type === 'element') addBlock(child, 1, slide)
    chooseTitle(page, slide)
    return { shapes: slide.shapes, ground: colourOf(page.style.backgroundColor) }
  }
  const deck = {
    slides: slides.map(toSlide),
    ground: colourOf(tokens.ground),
    ink: colourOf(tokens.ink),
    signal: colourOf(tokens.signal),
  }
  return { deck, marks: [...marks] }
}

function addBlock(element: PageElement, outerOpacity: number, slide: SlideInProgress): void {
  const { display, opacity: own } = element.style
  // An element with `display: contents` has no box of its own: its children decide whether something is seen.
  if (display === 'none' || (display !== 'contents' && !element.isVisible)) return
  const opacity = outerOpacity * Number(own)
  if (opacity === 0) return
  addFill(element, opacity, slide)
  if (becomesPicture(element)) addPicture(element, slide)
  else if (hasTag(element, 'table') && display === 'table') addTable(element, opacity, slide)
  else if (hasTag(element, 'ul', 'ol')) addList(element, opacity, slide)
  else if (hasTag(element, 'pre')) addCode(element, opacity, slide)
  else if (isFlow(element)) addText([element], element, opacity, slide)
  else addChildren(element, opacity, slide)
}

/**
 * Add the children of an element. Inline content between blocks becomes a text too: `<div>one
 * <b>two</b><p>three</p></div>` -> two texts.
 */
function addChildren(element: PageElement, opacity: number, slide: SlideInProgress): void {
  let loose: PageNode[] = []
  const end = () => {
    if (loose.some((node) => textOf(node).trim())) addText(loose, element, opacity, slide)
    loose = []
  }
  for (const child of element.children) {
    if (child.type === 'element' && !isInline(child)) {
      end()
      addBlock(child, opacity, slide)
    } else loose.push(child)
  }
  end()
}

/** Tell whether an element contains text and only inline elements. */
function isFlow(element: PageElement): boolean {
  const flows = (child: PageNode): boolean => child.type === 'text' || (isInline(child) && child.children.every(flows))
  const isWhole = (child: PageElement) => child.classes.includes('katex') || hasTag(child, 'br', 'wbr')
  return (
    textOf(element).trim() !== '' &&
    element.children.every((child) => (child.type === 'element' && isWhole(child)) || flows(child))
  )
}

/**
 * Make one text the title of the slide: its heading; if it has none, the largest text, because a slide may be a single
 * sentence.
 */
function chooseTitle(page: PageElement, { frame, shapes }: SlideInProgress): void {
  const texts = shapes.filter((shape) => shape.kind === 'text')
  const isLayout = ({ classes }: PageElement) => classes.includes('slidev-layout')
  const title = descendants(page).find((one) => hasTag(one, 'h1', 'h2') && closest(one.parent, isLayout))
  const isInHeading = ({ box }: Shape) => {
    const { y, height } = title?.box ?? { y: 0, height: 0 }
    return box.y >= y - frame.y - 2 && box.y + box.height <= y + height - frame.y + 2
  }
  const head = title ? texts.find((text) => text.isTitle && isInHeading(text)) : undefined
  for (const text of texts) text.isTitle = text === head
  const [largest] = head ? [] : texts.toSorted((a, b) => sizeOf(b) - sizeOf(a))
  if (largest) largest.isTitle = true
}

function sizeOf({ paragraphs }: TextShape): number {
  return Math.max(...paragraphs.flatMap(({ runs }) => runs.map(({ size }) => size)))
}
