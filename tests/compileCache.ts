import { cacheFolder } from '../src/files/cacheFolder.ts'

// Let all test processes, and the servers that they start, share compiled code. Without it, each compiles Vite, Playwright
// and the program again.
process.env.NODE_COMPILE_CACHE ??= cacheFolder('code')
