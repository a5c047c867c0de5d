import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import type {} from '@slidev/types'
import type { UserConfig } from 'vite'
import { groupBlocks } from './groupBlocks.ts'
import { guard } from './guard.ts'
import { hardenMarkdown } from './hardenMarkdown.ts'
import { keepWords } from './keepWords.ts'

const { resolve } = createRequire(import.meta.url)
const fontFolders = ['geist', 'jetbrains-mono', 'noto-sans-sc', 'noto-emoji'].map((name) =>
  dirname(resolve(`@fontsource-variable/${name}/package.json`)),
)

/** What every deck on this theme gets, also when plain `slidev` opens it. */
const config: UserConfig = {
  plugins: [guard()],
  // An installed package's fonts lie outside the deck's folder.
  server: { fs: { allow: fontFolders } },
  slidev: {
    markdown: {
      markdownOptions: { html: true, linkify: false, typographer: false },
      markdownSetup(md) {
        hardenMarkdown(md)
        groupBlocks(md)
        keepWords(md)
      },
    },
  },
}

export default config
