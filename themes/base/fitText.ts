import { onBeforeUnmount, onMounted, type Ref } from 'vue'
import { emWidth } from './emWidth.ts'
import { fitFormulas } from './fitFormulas.ts'
import { markIcons } from './markIcons.ts'
import { canvas } from './shared/canvas.ts'

/** Font sizes of a slide's body, in px. A layout lists several steps, the largest first. */
export interface SizeStep {
  text: number
  /** Size of the body's first sentence; by default the size of the text. */
  lead?: number
  /** Size of listings. */
  code?: number
  /** How many lines the first sentence may take, because large type over many lines looks ragged. */
  lines?: number
}

/**
 * Set a slide's title and body in the largest type that fits. Try the steps in order, until nothing overflows; if no
 * step fits, use the last one and set `data-over`. Sizes are set as custom properties: `--title-size` on the title,
 * `--text` and `--lead` on the body. A title has the theme's size if that fits (`titleSizesOf`).
 *
 * Try all steps with `data-whole` first: with this attribute, the styles break neither a word nor a line of code. If no
 * step fits that way, try all steps without it.
 *
 * Fit again when the slide is shown, when fonts or images have loaded, and at the event `fittext`, which is sent after
 * changes in the frame.
 *
 * A picture with the class `beside` may stand beside title and text. Then also choose the place in which the picture is
 * largest. With `data-halved`, title and text take half of the slide's width. With `data-stacked`, the title stands
 * above the picture and the text. Without either attribute, title and text are a narrow column.
 *
 * @param titleSizes sizes of the title in px, the largest first; by default those that `titleSizesOf` returns
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
  /**
   * Try the picture beside a narrow column of title and text, beside a wide column, and below the title. Keep the best.
   */
  const placePicture = (frame: HTMLElement) => {
    const words = emWidth(frame.querySelector('.body')?.textContent ?? '')
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
  /** If the picture is better below a title of the smallest size, put it there; otherwise go back to `place`. */
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
    // Limit the height of a picture among words. A picture without words takes all the remaining room, an icon the
    // height of its line.
    const limits = body.querySelector('img:not([data-icon])') ? pictureLimits : []
    const tries = [undefined, ...limits].flatMap((most) =>
      steps.map(({ text, lead = text, code, lines }) => ({
        properties: { '--text': text, '--lead': lead, '--type-code': code, '--picture-most': most },
        lines,
      })),
    )
    body.toggleAttribute('data-over', !fit(body, tries))
  }
  // An observer also reports the size that a frame has at the start: fit only if the size has changed since the last
  // fit.
  const observer = new ResizeObserver(() => {
    if (frame.value && sizeOf(frame.value) !== fitted) fitAll()
  })
  onMounted(() => {
    if (!frame.value) return
    // Reading a size lays out the frame, which starts to load its fonts. In that case wait for the fonts, and fit once.
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

/** Text that is wider than this, in em on one line, has no room in the narrow column beside a picture. */
const fewWords = 100
/** Text that is wider than this, in em on one line, has no room in the wide column beside a picture. */
const someWords = 220

/**
 * Rate a placement of a picture: by its area times the square root of the title's size. The title counts less, because
 * it is legible even in small type. Return 0 if the text does not fit.
 */
function meritOf(frame: HTMLElement): number {
  const isOver = frame.scrollHeight > frame.clientHeight || frame.querySelector('.body[data-over]')
  if (isOver || frame.querySelector(':scope > h2:is([data-over], :not([data-whole]))')) return 0
  const title = Number.parseFloat(
    frame.querySelector<HTMLElement>(':scope > h2')?.style.getPropertyValue('--title-size') ?? '',
  )
  return areaOf(frame) * Math.sqrt(title || leastTitle)
}

/** Return the area of the picture with the class `beside`, in square px of the canvas. */
function areaOf(frame: HTMLElement): number {
  const picture = frame.querySelector('.beside:is(img), .beside svg')
  if (!picture) return 0
  const { width, height } = picture.getBoundingClientRect()
  const { width: frameWidth } = frame.getBoundingClientRect()
  return width * height * (frame.offsetWidth / frameWidth) ** 2
}

/** A picture with a smaller area, in square px, has words too small to read: a fifth of the slide. */
const squeezed = (canvas.width * canvas.height) / 5

/** Extra sizes of a title that is a claim (a sentence) and stands alone on its slide, in px. */
const claimSizes = [56, 48]
/** The smallest size of any title, in px. */
const leastTitle = 24

/** List the sizes to try for a title, in px: the theme's size, and smaller sizes for a title that is too long. */
function titleSizesOf(frame: HTMLElement, isAlone: boolean): number[] {
  const most = Number.parseFloat(getComputedStyle(frame).getPropertyValue('--type-title'))
  const sizes = isAlone && frame.querySelector(':scope > h2 > .headline') ? [...claimSizes] : []
  for (let size = most; size >= leastTitle; size -= 4) sizes.push(size)
  return sizes
}

/** Limits to try for the height of a picture among words, in px. */
const pictureLimits = [320, 240, 160]

/** Sizes to try, with a limit that the text must keep in these sizes. */
interface Try {
  /** Custom properties to set, with their values in px; undefined removes a property. */
  properties: Record<string, number | undefined>
  /** How many lines the first sentence may take. */
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
 * Tell whether an element's content overflows. Measure code separately: it runs from left to right, so its overflow
 * does not widen right-to-left text. Also measure each paragraph, which may overflow inside the body; allow 1 px for
 * rounding.
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

/** Tell whether a body reaches into the slide's bottom margin. Beside a picture its height grows with its text. */
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
