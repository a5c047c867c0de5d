import type { OutputOptions } from 'rolldown'

/** How Rolldown makes one script of the player, in `npm run build` and in a checkout. */
export const playerBundle = {
  input: 'src/outputs/html/player/player.ts',
  platform: 'browser',
  output: { format: 'iife', minify: true, entryFileNames: 'player.js' },
} as const satisfies { input: string; platform: 'browser'; output: OutputOptions }
