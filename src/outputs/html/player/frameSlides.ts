import type { SlideView } from '../../../presenter/page/talkSource.ts'

/**
 * Show copies of the slides of the hall's page in a frame. The frame holds the deck's styles too: in the speaker's page they
 * would change the page itself.
 */
export function frameSlides(stage: HTMLElement, hall: Document): SlideView {
  const frame = stage.querySelector('iframe')
  const inside = frame?.contentDocument
  if (!frame || !inside) throw new Error('no frame')
  inside.open()
  inside.write('<!doctype html><html><head></head><body></body></html>')
  inside.close()
  const { className, lang } = hall.documentElement
  Object.assign(inside.documentElement, { className, lang })
  inside.documentElement.classList.remove('plays', 'speaks', 'overview')
  const styles = Array.from(hall.querySelectorAll('style.deck'), ({ textContent }) => textContent)
  const style = inside.createElement('style')
  style.textContent = `${styles.join('\n')}\nhtml, body { margin: 0; overflow: hidden; background: #000; }`
  inside.head.append(style)
  const sheets = hall.querySelectorAll('.sheet > .slide')
  let shown = 0

  const fit = () => {
    const slide = inside.querySelector<HTMLElement>('.slide')
    if (slide) inside.documentElement.style.setProperty('--scale', String(frame.clientWidth / slide.offsetWidth))
  }
  const current = hall.querySelector<HTMLElement>('.current > .slide')
  if (current) stage.style.setProperty('--aspect', String(current.offsetWidth / current.offsetHeight))
  new ResizeObserver(fit).observe(frame)

  return {
    show({ slide }) {
      const wanted = sheets[slide - 1]
      if (!wanted || slide === shown) return
      shown = slide
      inside.body.replaceChildren(inside.importNode(wanted, true))
      stage.dataset.shown = String(slide)
      fit()
    },
    pointAt(event) {
      const { left, top, width, height } = stage.getBoundingClientRect()
      return { x: (event.clientX - left) / width, y: (event.clientY - top) / height }
    },
    linkAt(event) {
      const { left, top } = frame.getBoundingClientRect()
      const element = inside.elementFromPoint(event.clientX - left, event.clientY - top)
      return element?.closest('a')?.getAttribute('href') ?? undefined
    },
  }
}
