import type { Parent, RootContent } from 'mdast'

/** What its author says and does not show. */
export interface SpeakerNotes extends Parent {
  type: 'speakerNotes'
  children: RootContent[]
}

declare module 'mdast' {
  interface BlockContentMap {
    speakerNotes: SpeakerNotes
  }
  interface RootContentMap {
    speakerNotes: SpeakerNotes
  }
}
