import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { plainText } from '../../article/nodes/plainText.ts'
import { parseMarkdown } from '../../article/parseMarkdown.ts'
import { readFolder } from '../../files/readFolder.ts'
import { compileSlide } from '../../render/prebuilt/compileSlide.ts'
import { type SiteFiles, siteFilesName } from '../../render/prebuilt/listSiteFiles.ts'
import type { PrebuiltView } from '../../render/prebuilt/renderedDeck.ts'
import { siteSettings } from '../../render/siteSettings.ts'
import { noteToHast } from '../noteToHast.ts'
import type { Meta, Talk } from '../output.ts'

/**
 * Make the site of a deck from the files of the client that was built once for its themes, and from one script with the
 * deck's slides. Nothing is bundled.
 */
export async function prebuiltSite(
  { client, deck }: PrebuiltView,
  { meta, read, deckPath }: Talk,
): Promise<Map<string, Uint8Array>> {
  const { always, diagrams }: SiteFiles = JSON.parse(await readFile(join(client, siteFilesName), 'utf8'))
  const hasDiagram = deck.slides.some(({ template }) => template.includes('<SlideDiagram'))
  const names = hasDiagram ? [...always, ...diagrams] : always
  const files = await Promise.all(names.map(async (name) => [name, await readFile(join(client, name))] as const))
  const script = deckScript(deck, read)
  const path = `assets/deck-${createHash('sha256').update(script).digest('hex').slice(0, 8)}.js`
  return new Map<string, Uint8Array>([
    ...(await readFolder(join(dirname(deckPath), 'public'))),
    ...files,
    [path, Buffer.from(script)],
    ['index.html', Buffer.from(startPage(await readFile(join(client, 'index.html'), 'utf8'), meta, path))],
  ])
}

/** Write the script that sets `__deck`, which the client reads: settings, slides as functions, notes. */
function deckScript({ configs, slides }: PrebuiltView['deck'], read: Talk['read']): string {
  const written = slides.map(({ template, ...slide }, at) => {
    const { theme: _, addons: __, ...frontmatter } = slide.frontmatter
    const title = slide.title && plainText(parseMarkdown(slide.title)).trim()
    const noteHTML = toHtml(noteToHast(read.slides[at]?.note ?? ''))
    const values = JSON.stringify({ ...slide, frontmatter, title, noteHTML })
    return `{ ...${values}, template: ${compileSlide(template)} }`
  })
  return `globalThis.__deck = { base: './', configs: ${JSON.stringify(siteSettings(configs))}, slides: [\n${written.join(',\n')}\n] }\n`
}

/** Change the client's page into that of a talk: its language, its metadata, and its script before the client's. */
function startPage(page: string, { title, lang, author, keywords }: Meta, script: string): string {
  const head = toHtml([
    h('title', title),
    ...(author ? [h('meta', { name: 'author', content: author })] : []),
    ...(keywords ? [h('meta', { name: 'keywords', content: keywords.join(', ') })] : []),
    h('meta', { property: 'og:title', content: title }),
    h('script', { src: `./${script}` }),
  ])
  return page
    .replace(/<html lang="[^"]*">/, () => toHtml(h('html', { lang })).replace('</html>', ''))
    .replace(/<meta property="og:title"[^>]*>/, '')
    .replace(/<title>.*?<\/title>/s, () => head)
}
