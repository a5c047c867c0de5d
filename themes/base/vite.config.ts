import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type {} from '@slidev/types'
import type { UserConfig } from 'vite'
import { borrowLayouts } from './borrowLayouts.ts'
import { drawDiagrams } from './drawDiagrams.ts'
import { fontFolders } from './fontFolders.ts'
import { groupBlocks } from './groupBlocks.ts'
import { guard } from './guard.ts'
import { hardenMarkdown } from './hardenMarkdown.ts'
import { keepWords } from './keepWords.ts'
import { revealItems } from './revealItems.ts'
import { setAmounts } from './setAmounts.ts'
import { setDates } from './setDates.ts'
import { setFlow } from './setFlow.ts'
import { setPath } from './setPath.ts'

const { resolve } = createRequire(import.meta.url)
const fonts = [
  ...fontFolders([
    'geist',
    'jetbrains-mono',
    'noto-sans-sc',
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
// Formulas have fonts of their own, which come with Slidev's client.
const formulaFonts = dirname(createRequire(resolve('@slidev/client/package.json')).resolve('katex/package.json'))

/** What every deck on this theme gets, also when plain `slidev` opens it. */
const config: UserConfig = {
  // A theme's fonts come along with deckwright, wherever the theme itself lies.
  resolve: {
    alias: [{ find: /^@(?=fontsource|expo-google-fonts)/, replacement: join(fonts[0] ?? '', '../../@') }],
  },
  plugins: [guard(), borrowLayouts()],
  server: { fs: { allow: [...fonts, formulaFonts] } },
  slidev: {
    markdown: {
      markdownOptions: { html: true, linkify: false, typographer: false },
      markdownSetup(md) {
        hardenMarkdown(md)
        drawDiagrams(md)
        setFlow(md)
        setDates(md)
        setPath(md)
        groupBlocks(md)
        keepWords(md)
        setAmounts(md)
        revealItems(md)
      },
    },
  },
}

export default config
