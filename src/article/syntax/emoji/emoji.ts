import type { Syntax } from '../syntax.ts'
import { emojiCodes, emojiFromSyntax } from './emojiCodes.ts'

/** Read codes of emoji and icons: `:smile:`, `:fontawesome-brands-github:`. */
export const emoji: Syntax = {
  name: 'emoji',
  micromark: () => [emojiCodes()],
  fromMarkdown: () => [emojiFromSyntax()],
  nodes: ['omitted'],
}
