import { defineConfig } from 'rolldown'
import { playerBundle } from './src/outputs/html/playerBundle.ts'

/**
 * The published program: as few files as can be, because finding and reading a thousand of them takes longer than most
 * articles. What is named here stays a package: it is large and loaded late, or reads files of its own.
 */
const program = defineConfig({
  input: {
    cli: 'src/cli/cli.ts',
    index: 'src/index.ts',
    slidevChild: 'src/render/server/slidevChild.ts',
    buildChild: 'src/render/server/buildChild.ts',
    prebuildChild: 'src/render/prebuilt/prebuildChild.ts',
    ship: 'src/render/prebuilt/ship.ts',
  },
  platform: 'node',
  external:
    /^(?:@slidev\/(?:cli|client)|@sparticuz\/chromium|@napi-rs\/canvas|@shikijs\/(?:langs|themes)|fontverter|jiti|katex|mermaid|pdfjs-dist|playwright|subset-font|rolldown|vite|vue)(?:\/|$)/,
  output: { dir: 'lib', cleanDir: true, entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
})

/** The script of talks that are one HTML file. It is written last, because the program's folder is emptied first. */
const player = defineConfig({ ...playerBundle, output: { ...playerBundle.output, dir: 'lib' } })

export default [program, player]
