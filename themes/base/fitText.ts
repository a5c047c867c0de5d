import { onBeforeUnmount, onMounted, type Ref } from 'vue'
import { fitFormulas } from './fitFormulas.ts'
import { markIcons } from './markIcons.ts'

/** A set of sizes, in px. */
export interface SizeStep {
  text: number
  /** Size of the leading sentence. */
  lead?: number
  /** The most lines that the leading sentence may take: large type over many lines is ragged. */
  lines?: number
}

/**
 * Set a slide's title and body as large as they fit: each list of steps is tried in order until nothing runs over; if
 * no step fits, the last one is taken. The title takes `--title-size`, the body `--text` and `--lead`. All steps are
 * tried with `data-whole` first: with it, the styles break neither a word nor a line of code. If no step fits so, they
 * are tried without it.
 *
 * The text is fitted again when the slide is shown, when fonts or images have loaded, and at the event `fittext`, which
 * is sent after changes in the frame. A title or body that fits at no step is marked `data-over`, and is set at the last one. A frame with a picture beside
 * title and text (`.beside`) that is too low for them, or too narrow for the title, is marked `data-stacked`,
 * and the title moves above both.
 */
export function fitText(
  frame: Readonly<Ref<HTMLElement | null>>,
  titleSizes: readonly number[],
  steps: readonly SizeStep[],
): void {
  const sizeOf = (frame: HTMLElement) => `${frame.offsetWidth} ${frame.offsetHeight}`
  let fitted: string | undefined
  const fitAll = () => {
    // A hidden slide has no size.
    if (!frame.value?.offsetHeight) return
    fitted = sizeOf(frame.value)
    frame.value.removeAttribute('data-stacked')
    markIcons(frame.value)
    fitBoth(frame.value)
    const isOver = frame.value.scrollHeight > frame.value.clientHeight
    if (
      frame.value.querySelector('.beside') &&
      (isOver || frame.value.querySelector(':scope > h2:not([data-whole])'))
    ) {
      frame.value.setAttribute('data-stacked', '')
      fitBoth(frame.value)
    }
  }
  const fitBoth = (frame: HTMLElement) => {
    const title = frame.querySelector<HTMLElement>(':scope > :is(h1, h2)')
    const body = frame.querySelector<HTMLElement>('.body')
    if (title) {
      const tries = titleSizes.map((size) => ({ properties: { '--title-size': size } }))
      title.removeAttribute('data-over')
      title.toggleAttribute('data-over', !fit(title, tries))
    }
    if (!body) return
    // Only a picture among words needs a limit: one that stands alone takes the room that is left, an icon has its line's.
    const limits = body.querySelector('img:not([data-icon])') ? pictureLimits : []
    const tries = [undefined, ...limits].flatMap((most) =>
      steps.map(({ text, lead = text, lines }) => ({
        properties: { '--text': text, '--lead': lead, '--picture-most': most },
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
    [element, ...code].some((box) => box.scrollWidth > box.clientWidth) ||
    texts.some((text) => text.scrollWidth > text.clientWidth + 1)
  )
}

function linesOf(text: Element | null): number {
  if (!(text instanceof HTMLElement)) return 0
  return Math.round(text.offsetHeight / Number.parseFloat(getComputedStyle(text).lineHeight))
}
