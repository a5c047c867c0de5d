import type { HallView } from '../../present/speakerView.ts'
import type { actionOf as ActionOf } from '../../presenter/page/actionOf.ts'
import type { markSlide as MarkSlide } from '../../presenter/page/markSlide.ts'
import type { listenTo as ListenTo } from './listenTo.ts'
import type { poster as Poster } from './poster.ts'
import type { OpenSlides } from './slideWindow.ts'

interface Parts {
  openSlides: OpenSlides
  markSlide: typeof MarkSlide
  listenTo: typeof ListenTo
  poster: typeof Poster
  actionOf: typeof ActionOf
  /** Whether keys and clicks in this window turn slides. They do not on the devices of people in the hall, under `/follow`. */
  turns: boolean
}

/** Runs in the hall's page. Show the current slide as large as the window. */
export function showHall({ openSlides, markSlide, listenTo, poster, actionOf, turns }: Parts): void {
  const post = poster()
  const stage = document.querySelector<HTMLElement>('.stage')
  const zoomed = document.querySelector<HTMLElement>('.zoomed')
  const cover = document.querySelector<HTMLElement>('.cover')
  if (!stage || !zoomed || !cover) return
  const slides = openSlides(stage, turns ? post : undefined)
  listenTo('/events/hall', (view: HallView) => {
    cover.className = `cover ${view.screen}`
    markSlide(zoomed, view)
    slides.show(view)
  })
  const toggleFullscreen = () => {
    if (document.fullscreenElement) document.exitFullscreen()
    else document.documentElement.requestFullscreen()
  }
  let timer = 0
  document.addEventListener('mousemove', () => {
    document.documentElement.classList.remove('idle')
    clearTimeout(timer)
    timer = window.setTimeout(() => document.documentElement.classList.add('idle'), 1500)
  })
  document.addEventListener('dblclick', toggleFullscreen)
  document.addEventListener('keydown', (event) => {
    if (event.key === 'f') toggleFullscreen()
    const action = turns ? actionOf(event) : undefined
    if (!action) return
    event.preventDefault()
    post(action)
  })
  stage.addEventListener('click', (event) => {
    const link = slides.linkAt(event)
    if (link !== undefined && /^(?:https?:|mailto:)/.test(link)) window.open(link, '_blank', 'noopener')
    else if (link !== undefined && turns) post({ do: 'find', typed: link.replace(/^[/#.]+|\?.*$/g, '') })
    else if (turns) post({ do: slides.pointAt(event).x < 0.3 ? 'back' : 'next' })
  })
}
