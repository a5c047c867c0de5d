import type { FolderOutput, Talk } from '../output.ts'

/** The speech: the notes of all slides, each with the time at which it is said, as Markdown and as plain text. */
export const notes: FolderOutput = {
  name: 'notes',
  description: 'a folder with the speech as Markdown and as plain text',
  async make(talk) {
    const slides = await toTimedNotes(talk)
    return new Map([
      ['speech.md', encode(await toMarkdown(talk, slides))],
      ['speech.txt', encode(await toText(talk, slides))],
    ])
  },
}

/** A slide's notes, with its number, title and time. */
interface TimedNote {
  /** The slide's number and title: `3. Results`. */
  head: string
  /** When the slide is shown: `1:05–1:50`. */
  time: string
  /** Markdown; empty if the slide has no notes. */
  note: string
}

// Import libraries only when they are needed: the command line imports all outputs for its help, and must start at once.
async function toTimedNotes({ read, wordsPerMinute }: Talk): Promise<TimedNote[]> {
  const { parseMarkdown } = await import('../../article/parseMarkdown.ts')
  const { clockTime, slideTimes } = await import('../../slidev/slideTimes.ts')
  const { plainText } = await import('../../article/nodes/plainText.ts')
  const { readOwnTags } = await import('../../article/syntax/scripts/readOwnTags.ts')
  const times = slideTimes(read.slides, wordsPerMinute)
  return read.slides.map(({ title, note }, index) => {
    const plain = title ? plainText(readOwnTags(parseMarkdown(title))) : ''
    const time = times[index]
    return { head: [`${index + 1}.`, plain].join(' ').trim(), time: time ? clockTime(time) : '', note }
  })
}

async function toMarkdown({ meta: { title, author } }: Talk, slides: TimedNote[]): Promise<string> {
  const { toMarkdown } = await import('mdast-util-to-markdown')
  const heading = (depth: 1 | 2, value: string) =>
    toMarkdown({ type: 'heading', depth, children: [{ type: 'text', value }] }).trim()
  const parts = [
    heading(1, title),
    author,
    ...slides.flatMap(({ head, time, note }) => [heading(2, head), `*${time}*`, note]),
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

async function toText({ meta: { title, author } }: Talk, slides: TimedNote[]): Promise<string> {
  const { parseMarkdown } = await import('../../article/parseMarkdown.ts')
  const { readOwnTags } = await import('../../article/syntax/scripts/readOwnTags.ts')
  const { toPlainText } = await import('./toPlainText.ts')
  const said = slides.map(({ head, time, note }) => [
    `${head}  (${time})`,
    toPlainText(readOwnTags(parseMarkdown(note)).children),
  ])
  const parts = [[title, author], ...said].map((lines) => lines.filter(Boolean).join('\n\n'))
  return `${parts.join('\n\n\n')}\n`
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
