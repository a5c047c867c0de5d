import type { SpeakerView } from '../../present/speakerView.ts'
import type { PlainAction, Point } from '../../present/talkState.ts'
import type { actionOf as ActionOf } from './actionOf.ts'
import type { followSpeech as FollowSpeech } from './followSpeech.ts'
import type { jumpDialog as JumpDialog } from './jumpDialog.ts'
import type { markSlide as MarkSlide } from './markSlide.ts'
import type { SpokenNotes, TalkSource } from './talkSource.ts'

interface Parts {
  talk: TalkSource
  markSlide: typeof MarkSlide
  actionOf: typeof ActionOf
  followSpeech: typeof FollowSpeech
  jumpDialog: typeof JumpDialog
}

/** Runs in the speaker's page. Show the current slide, what comes next, the notes, the time and the pace. */
export function showPresenter(parts: Parts): void {
  const { talk, markSlide, actionOf, followSpeech, jumpDialog } = parts
  const find = <T extends HTMLElement>(selector: string) => {
    const element = document.querySelector<T>(selector)
    if (!element) throw new Error(`no ${selector}`)
    return element
  }
  const write = (selector: string, text: string) => {
    const element = find(selector)
    if (element.textContent !== text) element.textContent = text
  }
  const stage = find('.now .stage')
  const zoomed = find('.now .zoomed')
  const slides = talk.openSlides(stage, true)
  const coming = talk.openSlides(find('.coming .stage'), false)
  const speech = followSpeech(find('.notes'))
  const jump = jumpDialog(find<HTMLDialogElement>('.jump'), talk)
  const dialogs = { code: find<HTMLDialogElement>('.code'), help: find<HTMLDialogElement>('.help') }
  let notes: SpokenNotes | undefined
  let view: SpeakerView | undefined
  let shown = ''

  talk.listen(async (given) => {
    view = given
    slides.show(given)
    markSlide(zoomed, given)
    if (given.next) coming.show({ ...given.next, version: given.version })
    document.documentElement.classList.toggle('ends', given.next === undefined)
    if (notes?.version !== given.version) {
      notes = await talk.notes()
      // A newer view, which came meanwhile, may have been shown already.
      if (given !== view) return
    }
    const place = `${given.version}/${given.slide}`
    if (place !== shown) speech.show(notes?.notes[given.slide - 1] ?? '', notes?.lang ?? '', given.slide)
    shown = place
    speech.follow(given.isStarted ? given.progress : 0)
    tell(given)
  })

  const tell = (given: SpeakerView) => {
    const { next, slide, main, isStarted, pace, skip, skipped } = given
    const titleOf = (no: number) => notes?.titles[no - 1] || `slide ${no}`
    write('.no', slide > main ? `${slide} · appendix` : `${slide} / ${main}`)
    write('.section', given.sectionNo > 0 ? `${given.sectionNo} of ${given.sections} · ${given.section}` : given.title)
    find('.bar i').style.width = `${Math.min(100, (slide / main) * 100)}%`
    write('.left b', given.left)
    write('.gone b', given.gone)
    find('.left').classList.toggle('over', given.left.startsWith('-'))
    write('.pace', isStarted ? pace.words : 'T or → starts the clock')
    find('.pace').dataset.level = isStarted ? pace.level : 'calm'
    const words = next?.slide === slide ? `Next step, ${next.step}` : next ? `Next: ${titleOf(next.slide)}` : ''
    write(
      '.coming h2',
      words || (main < given.slides ? 'End of the talk. G finds a slide of the appendix.' : 'End of the talk'),
    )
    write('.problem', given.problem ?? '')
    write('.told', given.told ?? '')
    const named = (nos: number[]) =>
      `${nos.length === 1 ? 'one slide' : `${nos.length} slides`}: ${nos.map(titleOf).join(', ')}`
    const offer = skip ? `S saves ${skip.time} and skips ${named(skip.slides)}` : ''
    write('.skip', skipped.length > 0 ? `A keeps all. Skipping ${named(skipped)}` : offer)
    const on = { black: given.screen === 'black', white: given.screen === 'white', freeze: given.isFrozen }
    for (const [name, isOn] of Object.entries(on)) find(`[data-do=${name}]`).classList.toggle('on', isOn)
    find('[data-do=return]').toggleAttribute('disabled', !given.canReturn)
    const state = given.isFrozen
      ? 'The hall does not see what you do'
      : given.screen === 'slide'
        ? ''
        : `The hall is ${given.screen}`
    write('.hall', state)
  }

  // The pointer, the pen and the zoom.
  let mode: 'point' | 'draw' | undefined
  let stroke: Point[] | undefined
  let isSent = true
  const setMode = (wanted: 'point' | 'draw') => {
    mode = mode === wanted ? undefined : wanted
    for (const name of ['point', 'draw']) find(`[data-mode=${name}]`).classList.toggle('on', mode === name)
    stage.dataset.mode = mode ?? ''
    if (mode !== 'point') talk.ask({ do: 'point' })
  }
  const point = (at: Point | undefined) => {
    // Send the pointer at most every 30 ms.
    if (at && !isSent) return
    isSent = false
    setTimeout(() => {
      isSent = true
    }, 30)
    talk.ask({ do: 'point', at })
  }
  let last: Point = { x: 0.5, y: 0.5 }
  stage.addEventListener('pointermove', (event) => {
    last = slides.pointAt(event)
    if (mode === 'point') point(last)
    if (stroke) {
      stroke.push(last)
      if (view) markSlide(zoomed, { ...view, strokes: [...view.strokes, stroke] })
    }
  })
  stage.addEventListener('pointerleave', () => mode === 'point' && talk.ask({ do: 'point' }))
  stage.addEventListener('pointerdown', (event) => {
    if (mode === 'draw') stroke = [slides.pointAt(event)]
  })
  document.addEventListener('pointerup', () => {
    if (stroke && stroke.length > 1) talk.ask({ do: 'draw', stroke })
    stroke = undefined
  })
  stage.addEventListener('click', (event) => {
    if (mode) return
    const link = slides.linkAt(event)
    if (link !== undefined && /^(?:https?:|mailto:)/.test(link)) window.open(link, '_blank', 'noopener')
    else if (link !== undefined) talk.ask({ do: 'find', typed: link.replace(/^[/#.]+|\?.*$/g, '') })
    else talk.ask({ do: 'next' })
  })

  const showCode = async () => {
    if (!talk.code) return
    const { address, svg } = await talk.code()
    // This SVG is safe: the server draws it.
    find('.code div').innerHTML = svg ?? ''
    write(
      '.code p',
      address ??
        'A phone has the remote control, or `--remote` was not given. N takes it back; then Q shows a new code.',
    )
    dialogs.code.showModal()
  }
  const renewCode = () => {
    if (!dialogs.code.open) return
    talk.ask({ do: 'renewCode' })
    dialogs.code.close()
  }
  const toggleZoom = () => talk.ask({ do: 'zoom', at: view?.zoom ? undefined : last })
  const skip = () => view?.skip && talk.ask({ do: 'skip', slides: view.skip.slides })
  const keys: Record<string, () => void> = {
    l: () => setMode('point'),
    d: () => setMode('draw'),
    z: toggleZoom,
    g: () => jump.open(''),
    '/': () => jump.open(''),
    s: () => skip(),
    '+': () => speech.resize(1),
    '=': () => speech.resize(1),
    '-': () => speech.resize(-1),
    q: () => showCode(),
    n: () => renewCode(),
    '?': () => dialogs.help.showModal(),
  }
  document.addEventListener('keydown', (event) => {
    if (jump.isOpen() || event.ctrlKey || event.metaKey || event.altKey) return
    if (dialogs.help.open || (dialogs.code.open && event.key !== 'n')) return
    if (/^\d$/.test(event.key)) jump.open(event.key)
    const action = actionOf(event)
    if (action) talk.ask(action)
    keys[event.key]?.()
    if (action || keys[event.key] || /^\d$/.test(event.key)) event.preventDefault()
  })
  for (const button of document.querySelectorAll<HTMLElement>('[data-do], [data-key], [data-mode]'))
    button.addEventListener('click', () => {
      const { key, mode: wanted } = button.dataset
      if (button.dataset.do) talk.ask({ do: button.dataset.do as PlainAction }) // cast: the page is written with these names
      if (key) keys[key]?.()
      if (wanted === 'point' || wanted === 'draw') setMode(wanted)
      button.blur()
    })
  const clock = () => write('.clock', new Date().toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' }))
  clock()
  setInterval(clock, 1000)
}
