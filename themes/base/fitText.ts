import { onBeforeUnmount, onMounted, type Ref } from 'vue'

/** Sizes in px that belong together: of the text, and of the sentence that leads. */
export interface Step {
  text: number
  lead?: number
}

/**
 * Set a slide's title and body as large as they fit: of each list the first step at which nothing runs over, else the
 * last one. The title takes `--title-size`, the body `--text` and `--lead`. While an element has `data-whole`, nothing
 * in it is broken that should stay whole, neither a word nor a line of code; it keeps it when it fits like that.
 *
 * It is measured anew when the slide is shown and when fonts or images have come.
 */
export function fitText(
  frame: Ref<HTMLElement | undefined>,
  titleSizes: readonly number[],
  steps: readonly Step[],
): void {
  const fitAll = () => {
    // A slide that is not shown has no size.
    if (!frame.value?.offsetHeight) return
    const title = frame.value.querySelector<HTMLElement>(':scope > :is(h1, h2)')
    const body = frame.value.querySelector<HTMLElement>('.body')
    if (title)
      fit(
        title,
        titleSizes.map((size) => ({ '--title-size': size })),
      )
    if (body)
      fit(
        body,
        steps.map(({ text, lead = text }) => ({ '--text': text, '--lead': lead })),
      )
  }
  const observer = new ResizeObserver(fitAll)
  onMounted(() => {
    if (!frame.value) return
    observer.observe(frame.value)
    frame.value.addEventListener('load', fitAll, true)
    document.fonts.addEventListener('loadingdone', fitAll)
    fitAll()
  })
  onBeforeUnmount(() => {
    observer.disconnect()
    document.fonts.removeEventListener('loadingdone', fitAll)
  })
}

function fit(element: HTMLElement, steps: readonly Record<string, number>[]): void {
  element.dataset.whole = ''
  for (const step of steps) {
    for (const [name, px] of Object.entries(step)) element.style.setProperty(name, `${px}px`)
    if (!runsOver(element)) return
  }
  delete element.dataset.whole
}

function runsOver({ scrollHeight, clientHeight, scrollWidth, clientWidth }: HTMLElement): boolean {
  return scrollHeight > clientHeight || scrollWidth > clientWidth
}
