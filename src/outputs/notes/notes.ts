import type { FolderOutput, Talk } from '../output.ts'

/**
 * The speech: for each slide its time, then the prose that only the slide has, then its notes. As Markdown and as plain text.
 */
export const notes: FolderOutput = {
  name: 'notes',
  description: 'a folder with the speech as Markdown and as plain text',
  async make(talk) {
    const slides = await toSlideSpeeches(talk)
    return new Map([
      ['speech.md', encode(await toMarkdown(talk, slides))],
      ['speech.txt', encode(await toText(talk, slides))],
    ])
  },
}

/** What is said on a slide, with its number, title and time. */
interface SlideSpeech {
  /** The slide's number and title: `3. Results`. */
  head: string
  /** When the slide is shown: `1:05–1:50`. */
  time: string
  /** Markdown; empty if nothing is said. */
  words: string
}

// Import libraries only when they are needed: the command line imports all outputs for its help, and must start at once.
async function toSlideSpeeches({ read, wordsPerMinute }: Talk): Promise<SlideSpeech[]> {
  const { parseMarkdown } = await import('../../article/parseMarkdown.ts')
  const { clockTime, slideTimes } = await import('../../slidev/slideTimes.ts')
  const { plainText } = await import('../../article/nodes/plainText.ts')
  const { readOwnTags } = await import('../../article/syntax/scripts/readOwnTags.ts')
  const times = slideTimes(read.slides, wordsPerMinute)
  const { saidFromSlide } = await import('../../deck/speakingMinutes.ts')
  const { slotLine } = await import('../../slidev/slotLine.ts')
  return read.slides.map(({ title, note, content, frontmatter: { layout } }, index) => {
    const plain = title ? plainText(readOwnTags(parseMarkdown(title))) : ''
    const time = times[index]
    // Nobody reads out an agenda, or the list of what a part holds.
    const blocks = layout === 'agenda' ? [] : parseMarkdown(content).children
    const shown = blocks.filter((block) => !(layout === 'part' && block.type === 'list'))
    const words = saidFromSlide(parseMarkdown(note).children, shown).map(({ position }) => {
      const lines = content.slice(position?.start.offset, position?.end.offset).split('\n')
      return lines.filter((line) => !slotLine.test(line)).join('\n')
    })
    return {
      head: [`${index + 1}.`, plain].join(' ').trim(),
      time: time ? clockTime(time) : '',
      words: [...words, note].filter(Boolean).join('\n\n'),
    }
  })
}

async function toMarkdown({ meta: { title, author } }: Talk, slides: SlideSpeech[]): Promise<string> {
  const { toMarkdown } = await import('mdast-util-to-markdown')
  const heading = (depth: 1 | 2, value: string) =>
    toMarkdown({ type: 'heading', depth, children: [{ type: 'text', value }] }).trim()
  const parts = [
    heading(1, title),
    author,
    ...slides.flatMap(({ head, time, words }) => [heading(2, head), `*${time}*`, words]),
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

async function toText({ meta: { title, author } }: Talk, slides: SlideSpeech[]): Promise<string> {
  const { parseMarkdown } = await import('../../article/parseMarkdown.ts')
  const { readOwnTags } = await import('../../article/syntax/scripts/readOwnTags.ts')
  const { toPlainText } = await import('./toPlainText.ts')
  const said = slides.map(({ head, time, words }) => [
    `${head}  (${time})`,
    toPlainText(readOwnTags(parseMarkdown(words)).children),
  ])
  const parts = [[title, author], ...said].map((lines) => lines.filter(Boolean).join('\n\n'))
  return `${parts.join('\n\n\n')}\n`
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
