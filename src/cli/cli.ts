#!/usr/bin/env node

// Import everything else after this check. In an old Node the imports fail with a stack trace that names no remedy.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major > 22 || (major === 22 && minor >= 12)) {
  const { enableCompileCache } = await import('node:module')
  const { cacheFolder } = await import('../files/cacheFolder.ts')
  // Without this cache, a third of the time of a short run goes into compiling the program and its packages.
  enableCompileCache(cacheFolder('code'))
  const { runProgram } = await import('./runProgram.ts')
  process.exitCode = await runProgram(process.argv)
} else {
  console.error(`deckwright needs Node 22.12 or newer, this is ${process.version}: install a newer one from nodejs.org`)
  process.exitCode = 2
}
