import type { SpeakerView } from '../../present/speakerView.ts'
import type { listenTo as ListenTo } from './listenTo.ts'
import type { poster as Poster } from './poster.ts'

interface Parts {
  listenTo: typeof ListenTo
  poster: typeof Poster
}

/** Runs in the remote control's page. Show large buttons, the notes, the time and the pace. */
export function showRemote({ listenTo, poster }: Parts): void {
  const post = poster()
  const find = (selector: string) => {
    const element = document.querySelector<HTMLElement>(selector)
    if (!element) throw new Error(`no ${selector}`)
    return element
  }
  const write = (selector: string, text: string) => {
    const element = find(selector)
    if (element.textContent !== text) element.textContent = text
  }
  let notes: { version: number; lang: string; notes: string[]; titles: string[] } | undefined
  let shown = ''
  let latest: SpeakerView | undefined
  listenTo('/events/speaker', async (view: SpeakerView) => {
    latest = view
    if (notes?.version !== view.version) {
      notes = await (await fetch('/notes.json')).json()
      // A newer view, which came meanwhile, may have been shown already.
      if (view !== latest) return
    }
    const place = `${view.version}/${view.slide}`
    if (place !== shown) {
      const said = find('.notes')
      // This HTML is safe: the server makes it of Markdown, and leaves out any HTML that the Markdown contains.
      said.innerHTML = notes?.notes[view.slide - 1] || '<p class="none">No notes for this slide.</p>'
      said.lang = notes?.lang ?? ''
      said.scrollTop = 0
      shown = place
    }
    write('.no', view.slide > view.main ? `${view.slide} · appendix` : `${view.slide} / ${view.main}`)
    write('.title', view.title || `Slide ${view.slide}`)
    write('.left b', view.left)
    write('.pace', view.isStarted ? view.pace.words : 'not started')
    find('.pace').dataset.level = view.isStarted ? view.pace.level : 'calm'
    write('.coming', view.next ? nextWords(view) : 'End of the talk')
    find('[data-do=black]').classList.toggle('on', view.screen === 'black')
  })
  const nextWords = ({ next, slide }: SpeakerView) => {
    if (!next) return ''
    return next.slide === slide ? 'Next: a step of this slide' : `Next: ${notes?.titles[next.slide - 1] ?? next.slide}`
  }
  for (const button of document.querySelectorAll<HTMLElement>('[data-do]'))
    button.addEventListener('click', () => post({ do: button.dataset.do }))
}
