import type { HallView } from '../../../present/speakerView.ts'
import { actionOf } from '../../../presenter/page/actionOf.ts'
import { markSlide } from '../../../presenter/page/markSlide.ts'
import { decodePercent } from '../../../text/decodePercent.ts'
import type { LocalTalk } from './openLocalTalk.ts'

/**
 * Show one slide at a time, as large as the window, and turn them by keys, clicks and swipes. If scripts are off, all
 * slides stand below one another.
 *
 * @param openSpeaker opens the window of the speaker
 */
export function playSlides(talk: LocalTalk, openSpeaker: () => Window | undefined): void {
  const root = document.documentElement
  const { slides: sheets } = talk
  const marks = document.querySelector('.marks')
  const cover = document.querySelector('.cover')
  let speaker: Window | undefined
  let current = 0

  const show = (view: HallView) => {
    for (const screen of ['black', 'white']) cover?.classList.toggle(screen, view.screen === screen)
    const sheet = sheets[view.slide - 1]
    if (view.slide !== current && sheet) {
      const before = sheets[current - 1]
      if (before) before.style.transform = ''
      current = view.slide
      for (const one of sheets) one.classList.toggle('current', one === sheet)
      if (marks) sheet.append(marks)
      if (root.classList.contains('overview')) sheet.scrollIntoView({ block: 'nearest' })
      history.replaceState(undefined, '', `#${current}`)
    }
    if (sheet && marks) markSlide(sheet, view, marks)
  }
  const isPresented = () => speaker?.closed === false
  const go = (slide: number) => talk.ask({ do: 'go', slide })
  /** Show the next step or slide. While no speaker's window is open, a reader gets from the last slide into the appendix. */
  const next = () => {
    const { screen, slide } = talk.views().hall
    if (isPresented() || screen !== 'slide' || talk.views().speaker.next) talk.ask({ do: 'next' })
    else if (slide < sheets.length) go(slide + 1)
  }
  const back = () => talk.ask({ do: 'back' })

  const fit = () => {
    const stage = document.querySelector('main')
    const slide = document.querySelector<HTMLElement>('.current > .slide')
    if (!stage || !slide) return
    const scale = Math.min(stage.clientWidth / slide.offsetWidth, stage.clientHeight / slide.offsetHeight)
    root.style.setProperty('--scale', String(scale))
  }

  const toggle = (view: 'overview' | 'speaks') => {
    root.classList.toggle(view)
    if (view === 'overview') root.classList.remove('speaks')
    else root.classList.remove('overview')
    fit()
    sheets[current - 1]?.scrollIntoView({ block: 'nearest' })
  }

  const toggleFullscreen = () => {
    if (document.fullscreenElement) document.exitFullscreen()
    else root.requestFullscreen()
  }

  const keys: Record<string, () => void> = {
    ArrowRight: next,
    ArrowDown: next,
    PageDown: next,
    ' ': next,
    ArrowLeft: back,
    ArrowUp: back,
    PageUp: back,
    Home: () => go(1),
    End: () => go(sheets.length),
    b: () => talk.ask({ do: 'black' }),
    w: () => talk.ask({ do: 'white' }),
    f: toggleFullscreen,
    o: () => toggle('overview'),
    p: () => toggle('speaks'),
    s: () => {
      if (isPresented()) speaker?.focus()
      else speaker = openSpeaker()
    },
    Enter: () => {
      if (root.classList.contains('overview')) toggle('overview')
    },
    Escape: () => toggle('overview'),
  }

  addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    // On a link, Enter follows it.
    if (event.key === 'Enter' && document.activeElement?.closest('a')) return
    const key = event.key.length > 1 ? event.key : event.key.toLowerCase()
    const doIt = key === ' ' && event.shiftKey ? keys.ArrowLeft : keys[key]
    const action = isPresented() && !doIt ? actionOf(event) : undefined
    if (action) talk.ask(action)
    doIt?.()
    if (action || doIt) event.preventDefault()
  })

  addEventListener('click', ({ target }) => {
    if (!(target instanceof Element) || target.closest('a, .said') || getSelection()?.isCollapsed === false) return
    const sheet = target.closest<HTMLElement>('.sheet')
    if (!root.classList.contains('overview')) next()
    else if (sheet) {
      go(sheets.indexOf(sheet) + 1)
      toggle('overview')
    }
  })

  let touched: Touch | undefined
  addEventListener('touchstart', ({ touches }) => {
    touched = touches.length === 1 ? touches[0] : undefined
  })
  addEventListener('touchend', ({ changedTouches: [lifted] }) => {
    if (!touched || !lifted || root.classList.contains('overview')) return
    const [x, y] = [lifted.clientX - touched.clientX, lifted.clientY - touched.clientY]
    if (Math.abs(x) <= 40 || Math.abs(x) <= 2 * Math.abs(y)) return
    if (x < 0) next()
    else back()
  })

  /** Show the slide that the fragment of the address means: its number or, after a link in the deck, the id of an element on it. */
  const showTarget = () => talk.ask({ do: 'find', typed: decodePercent(location.hash.slice(1)) })
  addEventListener('hashchange', showTarget)
  addEventListener('resize', fit)
  root.classList.add('plays')
  talk.listen(({ hall }) => show(hall))
  showTarget()
  fit()
  // Load all fonts now: a browser would load each one only when the first slide that needs it is shown, and that is too
  // late.
  for (const face of document.fonts) face.load()
}
