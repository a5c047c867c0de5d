import type { FolderOutput } from '../output.ts'

/** The deck in Slidev's client, with click steps, presenter and overview, as a folder that can be hosted under any URL. */
export const site: FolderOutput = {
  name: 'site',
  description: 'a folder to host: the deck as Slidev presents it',
  async make(talk) {
    const { open, deckPath } = talk
    const { createHash } = await import('node:crypto')
    const { buildSite } = await import('../../render/server/buildSite.ts')
    const { prebuiltSite } = await import('./prebuiltSite.ts')
    const { readPageSource } = await import('../html/page/readPageSource.ts')
    const { readFaces } = await import('../html/readStyles.ts')
    const faces = await readFaces(open.page, await open.page.evaluate(readPageSource))
    const built = open.prebuilt ? await prebuiltSite(open.prebuilt, talk) : await buildSite(deckPath)

    const name = `assets/fonts-${createHash('sha256').update(faces).digest('hex').slice(0, 8)}.css`
    const head = `${POLICY}\n<link rel="stylesheet" href="./${name}">\n</head>`
    const files = new Map<string, Uint8Array>([[name, Buffer.from(faces)]])
    for (const [path, bytes] of built) {
      const text = Buffer.from(bytes).toString()
      if (path.endsWith('.css')) files.set(path, Buffer.from(text.replace(FACE, '')))
      else if (path === 'index.html') files.set(path, Buffer.from(text.replace('</head>', head)))
      else if (!FONT.test(path)) files.set(path, bytes)
    }
    return files
  },
}

/**
 * Match the `@font-face` rules and the font files of the themes. They take ten megabytes, and are replaced by static fonts
 * with the characters that the slides show.
 */
const FACE = /@font-face\s*\{[^}]*\}/g
const FONT = /\.(woff2?|ttf)$/

/** The policy that forbids the site to load anything from another host, whatever the deck contains. */
const POLICY = `<meta http-equiv="Content-Security-Policy" content="default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; base-uri 'none'; form-action 'none'">`
