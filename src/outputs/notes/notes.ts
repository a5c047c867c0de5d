import type { FolderOutput, Talk } from '../output.ts'

/** The speech: the notes of all slides with their times, as Markdown and as plain text. */
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
  head: string
  /** As in `1:05–1:50`. */
  time: string
  /** Markdown; empty if the slide has no notes. */
  note: string
}

// Load libraries only when they are needed: the command line imports this folder for its help, and must start at once.
async function toTimedNotes({ read, wordsPerMinute }: Talk): Promise<TimedNote[]> {
  const { parseMarkdown } = await import('../../article/parseMarkdown.ts')
  const { slideMinutes } = await import('../../deck/speakingMinutes.ts')
  const { plainText } = await import('../../article/nodes/plainText.ts')
  const { readOwnTags } = await import('../../article/syntax/scripts/readOwnTags.ts')
  let passed = 0
  return read.slides.map(({ title, content, note }, index) => {
    const from = passed
    passed += slideMinutes(parseMarkdown(note).children, parseMarkdown(content).children, wordsPerMinute)
    const plain = title ? plainText(readOwnTags(parseMarkdown(title))) : ''
    return { head: [`${index + 1}.`, plain].join(' ').trim(), time: `${clock(from)}–${clock(passed)}`, note }
  })
}

function clock(minutes: number): string {
  const seconds = Math.round(minutes * 60)
  return `${Math.floor(seconds / 60)}:${`${seconds % 60}`.padStart(2, '0')}`
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
