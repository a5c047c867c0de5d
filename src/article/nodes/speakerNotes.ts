import type { Parent, RootContent } from 'mdast'

/** Speaker notes that the author wrote. */
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
