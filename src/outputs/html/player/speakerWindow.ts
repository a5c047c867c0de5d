import type { TalkSource } from '../../../presenter/page/talkSource.ts'
import { frameSlides } from './frameSlides.ts'
import type { OwnTalk } from './ownTalk.ts'

/** The window of the hall, as the one of the speaker finds it. */
interface HallWindow extends Window {
  deckwrightTalk?: OwnTalk
}

/** Name of the window, and the class by which its page knows what it is. */
const name = 'deckwright-speaker'

/**
 * Open the window of the speaker. It is written here and not loaded: browsers let two pages that were loaded from files
 * know nothing of each other, but a window without an address belongs to the page that has opened it.
 */
export function openSpeakerWindow(talk: OwnTalk, script: string): Window | undefined {
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

/** In the window of the speaker: get the talk from the one of the hall; undefined in all other windows. */
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
