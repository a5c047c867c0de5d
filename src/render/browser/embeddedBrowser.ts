import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cacheFolder } from '../../files/cacheFolder.ts'
import { removeLeftovers } from '../../files/removeLeftovers.ts'

/** How to start the embedded browser, which comes with its own libraries and a fallback font. */
export interface EmbeddedBrowser {
  executablePath: string
  env: Record<string, string>
}

/**
 * Unpack the browser of `@sparticuz/chromium` into the cache, once for each version of the package. The folder gets its
 * final name only when it is complete, so that two processes may do this at once. Return undefined on machines for
 * which the package has no browser.
 */
export async function embeddedBrowser(): Promise<EmbeddedBrowser | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const packageRoot = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '..')
  const { version } = JSON.parse(await readFile(join(packageRoot, 'package.json'), 'utf8'))
  const cache = cacheFolder('chromium')
  const folder = join(cache, version)
  if (!existsSync(folder)) await unpack(join(packageRoot, 'bin'), cache, folder)
  return {
    executablePath: join(folder, 'chromium'),
    env: {
      LD_LIBRARY_PATH: [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
      FONTCONFIG_PATH: join(folder, 'fonts'),
      FONTCONFIG_FILE: 'fonts.conf',
    },
  }
}

async function unpack(archives: string, cache: string, folder: string): Promise<void> {
  const { inflate } = await import('@sparticuz/chromium')
  removeLeftovers(cache, /^\.unpacking-(\d+)-/)
  const unpacked = await mkdtemp(join(cache, `.unpacking-${process.pid}-`))
  try {
    // `inflate` reads TMPDIR before it returns, so it can be restored at once.
    const before = process.env.TMPDIR
    process.env.TMPDIR = unpacked
    let done: Promise<unknown>
    try {
      done = Promise.all(ARCHIVES.map((name) => inflate(join(archives, name))))
    } finally {
      if (before === undefined) delete process.env.TMPDIR
      else process.env.TMPDIR = before
    }
    await done
    await writeFile(join(unpacked, 'fonts', 'fonts.conf'), FONTS_CONF)
    await rename(unpacked, folder).catch((error) => {
      if (!existsSync(folder)) throw error
    })
  } finally {
    await rm(unpacked, { recursive: true, force: true })
  }
}

/** The browser, the libraries that a bare machine lacks, a font configuration, the software renderer. */
const ARCHIVES = ['chromium.br', 'al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br']

/**
 * A font configuration with only the font of the package, so that pages look the same on every machine. The package's own
 * configuration names fixed folders.
 */
const FONTS_CONF = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
</fontconfig>
`
