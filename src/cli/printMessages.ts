import { VFile } from 'vfile'
import { reporter } from 'vfile-reporter'
import type { Conversion } from '../pipeline/convert.ts'
import { foldMessages } from './foldMessages.ts'

/**
 * Print the messages of files to stderr, if there are any. Without `verbose`, many messages of one rule are folded into
 * one.
 */
export function printMessages(files: VFile[], { verbose }: { verbose?: true | undefined }): void {
  const text = reporter(verbose ? files : files.map(foldMessages), { quiet: true })
  if (text) console.error(text)
}

type Message = VFile['messages'][number]

export function hasErrors(files: VFile[]): boolean {
  return files.some((file) => file.messages.some((message) => message.fatal === true))
}

/**
 * Collect the messages of talks so that each is printed once. A message that is the same for all audiences of an
 * article stands under `<article>`, any other message under `<article> (<audience>)`.
 */
export function messagesOf(conversions: Conversion[]): VFile[] {
  const paths = new Set(conversions.map(({ article }) => article))
  return [...paths].flatMap((path) => {
    const talks = conversions.filter(({ article }) => article === path)
    const [first, ...others] = talks.map(({ files: [file] }) => file?.messages ?? [])
    if (!first || others.length === 0) return talks.flatMap(({ files }) => files)
    const shared = first.filter((message) => others.every((messages) => messages.some((one) => isSame(one, message))))
    return [
      fileWith(path, shared),
      ...talks.flatMap(({ audience, files: [file, ...others] }) => {
        const own = file?.messages.filter((message) => !shared.some((one) => isSame(one, message))) ?? []
        return [fileWith(`${path} (${audience})`, own), ...others]
      }),
    ]
  })
}

function isSame(one: Message, other: Message): boolean {
  const { line, column, ruleId, reason } = one
  return line === other.line && column === other.column && ruleId === other.ruleId && reason === other.reason
}

function fileWith(path: string, messages: Message[]): VFile {
  const file = new VFile({ path })
  file.messages.push(...messages)
  return file
}
