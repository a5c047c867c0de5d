import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type {} from '@slidev/types'
import type { UserConfig } from 'vite'
import { borrowLayouts } from './borrowLayouts.ts'
import { fontFolders } from './fontFolders.ts'
import { guard } from './guard.ts'
import { slidevMarkdown } from './slidevMarkdown.ts'

const { resolve } = createRequire(import.meta.url)
const fonts = [
  ...fontFolders([
    'geist',
    'jetbrains-mono',
    'noto-sans-sc',
    'noto-sans-tc',
    'noto-sans-jp',
    'noto-sans-kr',
    'noto-sans-arabic',
    'noto-sans-hebrew',
    'noto-sans',
    'noto-sans-thai',
    'noto-sans-bengali',
    'noto-emoji',
    'noto-sans-symbols',
  ]),
  ...fontFolders(['noto-sans-symbols-2', 'noto-sans-math'], '@fontsource'),
  ...fontFolders(['jetbrains-mono'], '@expo-google-fonts'),
]
// The fonts of formulas come with Slidev's client.
const formulaFonts = dirname(createRequire(resolve('@slidev/client/package.json')).resolve('katex/package.json'))

/** Vite's settings for every deck of our themes, also when plain `slidev` opens the deck. */
const config: UserConfig = {
  // Find the fonts among deckwright's own packages, because a user's theme may lie anywhere.
  resolve: {
    alias: [{ find: /^@(?=fontsource|expo-google-fonts)/, replacement: join(fonts[0] ?? '', '../../@') }],
  },
  plugins: [guard(), borrowLayouts()],
  server: { fs: { allow: [...fonts, formulaFonts] } },
  slidev: { markdown: slidevMarkdown },
}

export default config
