import { findSlide } from '../../../present/findSlide.ts'
import type { Schedule } from '../../../present/schedule.ts'
import { type HallView, hallView, type SpeakerView, speakerView } from '../../../present/speakerView.ts'
import { act, initialState } from '../../../present/talkState.ts'
import type { SpeakerMessage, SpokenNotes } from '../../../presenter/page/talkSource.ts'

/** Views of a talk, as windows get them. */
export interface Views {
  hall: HallView
  speaker: SpeakerView
}

/** The talk of an HTML file, whose state this window holds. Unlike that of `present`, it has no server. */
export interface LocalTalk {
  slides: HTMLElement[]
  ask(message: SpeakerMessage): void
  views(): Views
  /**
   * Call back at each change, and each second.
   *
   * @returns a function that ends the calls
   */
  listen(listener: (views: Views) => void): () => void
  find(typed: string): { slide?: number | undefined; title?: string | undefined }
  notes(): SpokenNotes
}

/** Read the talk from the page, and begin it at its first slide. */
export function openLocalTalk(): LocalTalk {
  const sheets = Array.from(document.querySelectorAll<HTMLElement>('.sheet'))
  // deckwright has written this script, so its shape needs no check.
  const schedule: Schedule = JSON.parse(document.querySelector('script.schedule')?.textContent ?? '')
  const { slides, main } = schedule
  const facts = { slides: slides.length, main, steps: slides.map(() => 0) }
  const listeners = new Set<(views: Views) => void>()
  let state = initialState(Date.now())

  const views = (): Views => {
    const now = Date.now()
    const told = { now, version: 1, problem: undefined, told: undefined }
    return { hall: hallView(state, 1), speaker: speakerView(state, schedule, facts, told) }
  }
  const publish = () => {
    const now = views()
    for (const listener of listeners) listener(now)
  }
  /** Find the slide that is meant: by the id of an element on it, as in a link, or by a number or a word that a person types. */
  const numberOf = (typed: string) => {
    const named = document.getElementById(typed)
    const at = named ? sheets.findIndex((sheet) => sheet.contains(named)) : -1
    return at >= 0 ? at + 1 : findSlide(schedule, typed)
  }
  setInterval(publish, 1000)

  return {
    slides: sheets,
    ask(message) {
      if (message.do === 'renewCode') return
      const now = Date.now()
      if (message.do !== 'find') state = act(state, message, facts, now)
      else {
        const slide = numberOf(message.typed)
        if (slide !== undefined) state = act(state, { do: 'go', slide }, facts, now)
      }
      publish()
    },
    views,
    listen(listener) {
      listeners.add(listener)
      listener(views())
      return () => listeners.delete(listener)
    },
    find(typed) {
      const slide = numberOf(typed)
      return { slide, title: slide === undefined ? undefined : slides[slide - 1]?.title }
    },
    notes: () => ({
      version: 1,
      lang: document.documentElement.lang,
      notes: sheets.map((sheet) => sheet.querySelector('.said')?.innerHTML ?? ''),
      titles: slides.map(({ title }) => title),
    }),
  }
}
