import { fileURLToPath } from 'node:url'

/**
 * Where the processes stand in which Slidev runs: deckwright's own folder. Vite and its plugins look for settings and
 * packages to run upward from where they stand, and the working folder may be anybody's.
 */
export const neutralGround = fileURLToPath(new URL('../..', import.meta.url))
