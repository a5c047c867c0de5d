import { onBeforeUnmount, onMounted, type Ref } from 'vue'
import { fitFormulas } from './fitFormulas.ts'
import { markIcons } from './markIcons.ts'
import { canvas } from './shared/canvas.ts'
import { textWidth } from './textWidth.ts'

/** A set of sizes, in px. */
export interface SizeStep {
  text: number
  /** Size of the leading sentence. */
  lead?: number
  /** Size of listings. */
  code?: number
  /** The most lines that the leading sentence may take: large type over many lines is ragged. */
  lines?: number
}

/**
 * Set a slide's title and body as large as they fit: each list of steps is tried in order until nothing runs over; if
 * no step fits, the last one is taken. Titles have the theme's size wherever they fit (`titleSizesOf`). The title takes `--title-size`, the body `--text` and `--lead`. All steps are
 * tried with `data-whole` first: with it, the styles break neither a word nor a line of code. If no step fits so, they
 * are tried without it.
 *
 * The text is fitted again when the slide is shown, when fonts or images have loaded, and at the event `fittext`, which
 * is sent after changes in the frame. A title or body that fits at no step is marked `data-over`, and is set at the last one. A frame whose picture may stand
 * beside title and text (`.beside`) is marked `data-halved` where these take half of the slide, and `data-stacked` where the
 * title stands above both, whichever makes the picture largest.
 */
export function fitText(
  frame: Readonly<Ref<HTMLElement | null>>,
  titleSizes: readonly number[] | undefined,
  steps: readonly SizeStep[],
): void {
  const sizeOf = (frame: HTMLElement) => `${frame.offsetWidth} ${frame.offsetHeight}`
  let fitted: string | undefined
  const fitAll = () => {
    // A hidden slide has no size.
    if (!frame.value?.offsetHeight) return
    fitted = sizeOf(frame.value)
    markIcons(frame.value)
    if (frame.value.querySelector('.beside')) placePicture(frame.value)
    else fitBoth(frame.value)
  }
  /** Place a picture where it is largest: beside title and text, in a narrow strip or a wide one, or below them. */
  const placePicture = (frame: HTMLElement) => {
    const words = textWidth(frame.querySelector('.body')?.textContent ?? '')
    const places = [words <= fewWords ? '' : [], words <= someWords ? 'data-halved' : [], 'data-stacked'].flat()
    const set = (place: string) => {
      for (const name of ['data-halved', 'data-stacked']) frame.toggleAttribute(name, name === place)
      fitBoth(frame)
    }
    const merits = places.map((place) => {
      set(place)
      return meritOf(frame)
    })
    const merit = Math.max(...merits)
    const best = places[merits.indexOf(merit)] ?? 'data-stacked'
    if (best !== 'data-stacked') set(best)
    if (areaOf(frame) < squeezed) shrinkTitle(frame, best, merit)
  }
  /**
   * Give a squeezed picture the room of its title: put it below a title of the smallest size, if it is larger there.
   */
  const shrinkTitle = (frame: HTMLElement, place: string, merit: number) => {
    for (const name of ['data-halved', 'data-stacked']) frame.toggleAttribute(name, name === 'data-stacked')
    fitBoth(frame, [leastTitle])
    if (meritOf(frame) > merit) return
    for (const name of ['data-halved', 'data-stacked']) frame.toggleAttribute(name, name === place)
    fitBoth(frame)
  }
  const fitBoth = (frame: HTMLElement, asked = titleSizes) => {
    const title = frame.querySelector<HTMLElement>(':scope > :is(h1, h2)')
    const body = frame.querySelector<HTMLElement>('.body')
    if (title) {
      const sizes = asked ?? titleSizesOf(frame, body === null)
      const tries = sizes.map((size) => ({ properties: { '--title-size': size } }))
      title.removeAttribute('data-over')
      title.toggleAttribute('data-over', !fit(title, tries))
    }
    if (!body) return
    // Only a picture among words needs a limit: one that stands alone takes the room that is left, an icon has its line's.
    const limits = body.querySelector('img:not([data-icon])') ? pictureLimits : []
    const tries = [undefined, ...limits].flatMap((most) =>
      steps.map(({ text, lead = text, code, lines }) => ({
        properties: { '--text': text, '--lead': lead, '--type-code': code, '--picture-most': most },
        lines,
      })),
    )
    body.toggleAttribute('data-over', !fit(body, tries))
  }
  // An observer also tells the size that a frame has from the start.
  const observer = new ResizeObserver(() => {
    if (frame.value && sizeOf(frame.value) !== fitted) fitAll()
  })
  onMounted(() => {
    if (!frame.value) return
    // Laying out the frame asks for its fonts: fit it once, when they are there.
    const size = sizeOf(frame.value)
    if (frame.value.offsetHeight > 0 && document.fonts.status === 'loading') fitted = size
    observer.observe(frame.value)
    frame.value.addEventListener('load', fitAll, true)
    frame.value.addEventListener('fittext', fitAll)
    document.fonts.addEventListener('loadingdone', fitAll)
    if (fitted === undefined) fitAll()
  })
  onBeforeUnmount(() => {
    observer.disconnect()
    document.fonts.removeEventListener('loadingdone', fitAll)
  })
}

/** The most words, in em, that have room beside a picture, under a title: in the narrow strip, and in the wide one. */
const fewWords = 100
const someWords = 220

/**
 * Rate a placement by the area of its picture and, less, by the size of its title: a title in small type can still be read,
 * and a small picture cannot. 0 if the words do not fit.
 */
function meritOf(frame: HTMLElement): number {
  const isOver = frame.scrollHeight > frame.clientHeight || frame.querySelector('.body[data-over]')
  if (isOver || frame.querySelector(':scope > h2:is([data-over], :not([data-whole]))')) return 0
  const title = Number.parseFloat(
    frame.querySelector<HTMLElement>(':scope > h2')?.style.getPropertyValue('--title-size') ?? '',
  )
  return areaOf(frame) * Math.sqrt(title || leastTitle)
}

/** The area of the picture that may stand beside title and text, in px of the canvas squared. */
function areaOf(frame: HTMLElement): number {
  const picture = frame.querySelector('.beside:is(img), .beside svg')
  if (!picture) return 0
  const { width, height } = picture.getBoundingClientRect()
  const { width: frameWidth } = frame.getBoundingClientRect()
  return width * height * (frame.offsetWidth / frameWidth) ** 2
}

/** A picture of less than a fifth of the slide is squeezed: its words cannot be read. */
const squeezed = (canvas.width * canvas.height) / 5

/** Sizes of a claim that is all of the slide, and the smallest one of any title, in px. */
const claimSizes = [56, 48]
const leastTitle = 24

/** List the sizes of a title: the theme's one, which all of its slides have, and smaller ones for a title that is too long. */
function titleSizesOf(frame: HTMLElement, isAll: boolean): number[] {
  const most = Number.parseFloat(getComputedStyle(frame).getPropertyValue('--type-title'))
  const sizes = isAll && frame.querySelector(':scope > h2 > .headline') ? [...claimSizes] : []
  for (let size = most; size >= leastTitle; size -= 4) sizes.push(size)
  return sizes
}

/** Most height of a picture among words, in px, the largest first. */
const pictureLimits = [320, 240, 160]

interface Try {
  /** Lengths in px, by their names; undefined removes one. */
  properties: Record<string, number | undefined>
  lines?: number | undefined
}

function fit(element: HTMLElement, tries: readonly Try[]): boolean {
  for (const whole of [true, false]) {
    element.toggleAttribute('data-whole', whole)
    for (const { properties, lines = Number.POSITIVE_INFINITY } of tries) {
      for (const [name, px] of Object.entries(properties))
        if (px === undefined) element.style.removeProperty(name)
        else element.style.setProperty(name, `${px}px`)
      fitFormulas(element)
      if (!runsOver(element) && linesOf(element.firstElementChild) <= lines) return true
    }
  }
  return false
}

/**
 * Measure code by itself: it runs left to right, so its overflow does not widen right-to-left text. A text may also
 * overflow inside the body: measure each one, with a tolerance of a px for rounding.
 */
function runsOver(element: HTMLElement): boolean {
  const code = Array.from(element.querySelectorAll('pre'))
  const texts = Array.from(element.querySelectorAll('p, h3, li'))
  return (
    element.scrollHeight > element.clientHeight ||
    reachesMargin(element) ||
    [element, ...code].some((box) => box.scrollWidth > box.clientWidth) ||
    texts.some((text) => text.scrollWidth > text.clientWidth + 1)
  )
}

/** Tell whether a body stands in the margin at the foot: beside a picture its rows are as high as its words. */
function reachesMargin(body: HTMLElement): boolean {
  const frame = body.parentElement
  if (!frame || !body.matches('.body')) return false
  const { paddingBottom } = getComputedStyle(frame)
  const { marginBottom } = getComputedStyle(body)
  const end = frame.clientHeight - Number.parseFloat(paddingBottom) - Number.parseFloat(marginBottom)
  return body.offsetTop + body.offsetHeight > end + 1
}

function linesOf(text: Element | null): number {
  if (!(text instanceof HTMLElement)) return 0
  return Math.round(text.offsetHeight / Number.parseFloat(getComputedStyle(text).lineHeight))
}
