import type { OutputOptions } from 'rolldown'

/** How the player becomes one script, by `npm run build` and by a checkout. */
export const playerBundle = {
  input: 'src/outputs/html/player/player.ts',
  platform: 'browser',
  output: { format: 'iife', minify: true, entryFileNames: 'player.js' },
} as const satisfies { input: string; platform: 'browser'; output: OutputOptions }
