import type { TalkSource } from '../../../presenter/page/talkSource.ts'
import { frameSlides } from './frameSlides.ts'
import type { LocalTalk } from './openLocalTalk.ts'

/** The hall's window, in which the speaker's window finds the talk. */
interface HallWindow extends Window {
  deckwrightTalk?: LocalTalk
}

/** Name of the speaker's window, and the class by which the script knows that it runs in it. */
const name = 'deckwright-speaker'

/**
 * Open the speaker's window. Its page is written into it and not loaded: browsers do not let two pages that were loaded from
 * files read each other, but a window without an address belongs to the page that has opened it.
 */
export function openSpeakerWindow(talk: LocalTalk, script: string): Window | undefined {
  const written = document.querySelector('template.speaker')?.innerHTML
  const opened = window.open('', name, 'popup,width=1280,height=800')
  if (!opened || written === undefined) return undefined
  Object.assign(window, { deckwrightTalk: talk })
  opened.document.open()
  opened.document.write(`<!doctype html><html class="${name}" lang="en"><head>${written}</body></html>`)
  opened.document.close()
  const run = opened.document.createElement('script')
  run.textContent = script
  opened.document.body.append(run)
  addEventListener('pagehide', () => opened.document.documentElement.classList.add('away'))
  return opened
}

/** In the speaker's window: return the talk of the hall's window. Return undefined in all other windows. */
export function speakerTalk(): TalkSource | undefined {
  if (!document.documentElement.classList.contains(name)) return undefined
  const hall: HallWindow | null = window.opener
  const talk = hall?.deckwrightTalk
  if (!hall || !talk) return undefined
  return {
    listen(onView) {
      addEventListener(
        'pagehide',
        talk.listen(({ speaker }) => onView(speaker)),
      )
    },
    ask: talk.ask,
    notes: async () => talk.notes(),
    find: async (typed) => talk.find(typed),
    code: undefined,
    openSlides: (stage) => frameSlides(stage, hall.document),
  }
}
