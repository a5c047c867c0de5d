import type { Article } from './article.ts'
import type { Talk } from './makeTalks.ts'
import type { Files } from './readFiles.ts'

export const kinds = ['sentence'] as const

export async function tryTeeth(
  _article: Article,
  _files: Files,
  _talk: Talk,
  _faults: Map<string, { found: number; injected: number }>,
): Promise<void> {}
