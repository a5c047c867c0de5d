import type { TalkSource } from '../../presenter/page/talkSource.ts'
import type { listenTo as ListenTo } from './listenTo.ts'
import type { poster as Poster } from './poster.ts'
import type { OpenSlides } from './slideWindow.ts'

interface Parts {
  openSlides: OpenSlides
  listenTo: typeof ListenTo
  poster: typeof Poster
}

/** Runs in the speaker's page. Get the talk from the server. */
export function serverTalk({ openSlides, listenTo, poster }: Parts): TalkSource {
  const post = poster()
  const read = async (path: string) => (await fetch(path)).json()
  return {
    listen: (onView) => listenTo('/events/speaker', onView),
    ask: post,
    notes: () => read('/notes.json'),
    find: (typed) => read(`/find?typed=${encodeURIComponent(typed)}`),
    code: () => read('/code'),
    openSlides: (stage, isMain) => openSlides(stage, isMain ? post : undefined),
  }
}
