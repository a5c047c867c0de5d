import type { SlideStep } from '../../present/talkState.ts'
import type { SlideView } from '../../presenter/page/talkSource.ts'
import type { LiveDeck } from '../liveDeck.ts'
import type { poster as Poster } from './poster.ts'
import type { SlideWindow } from './slideWindow.ts'

/**
 * Runs in the pages that show slides. Show slides in an `<iframe>`, and load a changed deck into it. If the changed
 * deck cannot be shown, the last one stays.
 *
 * @param stage the `.stage` of the page: the element of the size of a slide that holds the `<iframe>`
 * @param post if given, used to tell the server how many steps each slide has
 */
export function openSlides(stage: HTMLElement, post?: ReturnType<typeof Poster>): SlideView {
  const frame = stage.querySelector('iframe')
  if (!frame) throw new Error('no frame')
  // cast: the frame has the same origin as this page, and shows the prebuilt client
  const client = () => frame.contentWindow as unknown as SlideWindow
  const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))
  let wanted: (SlideStep & { version: number }) | undefined
  let isBusy = false
  let version = 0
  let counted = ''

  const isReady = async () => {
    while (!client().__showSlide) await pause(20)
    return client()
  }
  const countSteps = () => {
    const steps = client().__countSteps?.()
    const text = JSON.stringify([version, steps])
    if (!steps || text === counted) return
    counted = text
    post?.({ do: 'steps', version, steps })
  }
  const showOne = async (view: SlideStep & { version: number }) => {
    let window = await isReady()
    if (version === 0) version = window.__deck.version
    let deck: LiveDeck | undefined
    if (view.version !== version) {
      const read: LiveDeck = await (await fetch('/deck.json')).json()
      deck = read
      stage.style.setProperty('--aspect', String(read.aspect))
      const isOther = read.client !== window.__deck.client
      if (isOther || JSON.stringify(read.configs) !== JSON.stringify(window.__deck.configs)) {
        window.location.reload()
        await new Promise((done) => frame.addEventListener('load', done, { once: true }))
        window = await isReady()
      }
    }
    await window.__showSlide?.({ slide: view.slide, step: view.step }, deck)
    version = deck?.version ?? version
    stage.dataset.shown = `${version}/${view.slide}/${view.step}`
    if (post) countSteps()
  }
  const showAll = async () => {
    isBusy = true
    while (wanted) {
      const view = wanted
      wanted = undefined
      // Go on after an error: the next view may be showable again.
      await showOne(view).catch((error: unknown) => console.warn(error))
    }
    isBusy = false
  }
  // The client renders the slides that it does not show only later. Count again until it has rendered all of them.
  if (post) setInterval(countSteps, 500)

  return {
    show(view) {
      wanted = view
      if (!isBusy) showAll()
    },
    pointAt(event) {
      const { left, top, width, height } = stage.getBoundingClientRect()
      return { x: (event.clientX - left) / width, y: (event.clientY - top) / height }
    },
    linkAt(event) {
      const { left, top } = frame.getBoundingClientRect()
      const element = frame.contentDocument?.elementFromPoint(event.clientX - left, event.clientY - top)
      return element?.closest('a')?.getAttribute('href') ?? undefined
    },
  }
}
