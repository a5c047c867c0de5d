import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { resolveOptions, ViteSlidevPlugin } from '@slidev/cli'
import type { Plugin } from 'vite'
import { createSSRApp, type FunctionalComponent, h } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { hardenMarkdown } from '../themes/base/hardenMarkdown.ts'

/** What Slidev makes of a deck: HTML, one string for each slide. */
export interface Rendered {
  slides: string[]
  /** Its titles as tables of contents show them. */
  titles: string[]
  /** Its speaker notes as the presenter's view shows them. */
  notes: string[]
}

/**
 * Render a deck as Slidev does, short of a browser: its parser, its Markdown plugin with all that it adds, then Vue.
 *
 * @param text the deck; its theme should be `none`.
 * @param hardened whether as our theme or as a foreign one has it.
 */
export async function renderWithSlidev(text: string, hardened: boolean): Promise<Rendered> {
  const folder = await mkdtemp(join(tmpdir(), 'deckwright-hazards-'))
  try {
    const entry = join(folder, 'deck.md')
    await writeFile(entry, text)
    // Slidev asks where it was called from to find its own packages.
    process.argv[1] = join(fileURLToPath(import.meta.resolve('@slidev/cli')), '../../bin/slidev.mjs')
    const options = await resolveOptions({ entry }, 'export')
    const markdown = {
      markdownOptions: { html: true, linkify: false, typographer: false },
      markdownSetup: hardenMarkdown,
    }
    const plugins = (await ViteSlidevPlugin(options, hardened ? { markdown } : {})).flat() as Plugin[]
    const transform = hookOf(plugins, 'unplugin-vue-markdown', 'transform')
    const load = hookOf(plugins, 'slidev:loader', 'load')
    const rendered: Rendered = { slides: [], titles: [], notes: [] }
    for (const [index, slide] of options.data.slides.entries()) {
      const file = `${entry}__slidev_${index + 1}`
      rendered.slides.push(await toHtml(await transform(slide.content, `${file}.md`)))
      rendered.titles.push(await toHtml(await transform(`\n\n${slide.title ?? ''}\n\n`, '/@slidev/title-renderer.md')))
      rendered.notes.push(
        JSON.parse(/"noteHTML":("(?:[^"\\]|\\.)*")/.exec(await load(`${file}.frontmatter`))?.[1] ?? '""'),
      )
    }
    return rendered
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** One of Vite's plugins' functions, which here answers with code. */
function hookOf(plugins: Plugin[], name: string, hook: 'transform' | 'load'): (...args: string[]) => Promise<string> {
  const found = plugins.find((plugin) => plugin?.name === name)?.[hook]
  const handler = typeof found === 'object' ? found.handler : found
  if (!handler) throw new Error(`Unexpected plugins of Slidev, expected \`${name}\` with \`${hook}\``)
  return async (...args) => {
    const result: unknown = await Reflect.apply(handler, { error: fail }, args)
    return typeof result === 'object' && result !== null && 'code' in result ? String(result.code) : String(result)
  }
}

function fail(error: unknown): never {
  throw error
}

/** Stands for Slidev's components around links, code and formulas: shows what is inside. */
const around: FunctionalComponent = (_, { slots, attrs }) => h('a', attrs, slots.default?.())

/** Run a single-file component's template, as the browser would; whatever Vue finds odd is an error. */
async function toHtml(component: string): Promise<string> {
  const template = component.slice('<template>'.length, component.lastIndexOf('</template>'))
  const oddities: string[] = []
  const app = createSSRApp({ template })
  app.config.warnHandler = (message) => oddities.push(message)
  for (const name of ['Link', 'CodeBlockWrapper', 'KaTexBlockWrapper']) app.component(name, around)
  const html = await renderToString(app)
  if (oddities.length) throw new Error(`Unexpected oddities in a slide: ${oddities.join('; ')}\n${template}`)
  return html
}

const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', amp: '&' }

/** The text that a browser would show of HTML, and that it would say of images. */
export function visibleText(html: string): string {
  return html
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<img\b[^>]*?alt="([^"]*)"[^>]*>/g, '$1')
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(lt|gt|quot|amp);/g, (_, name: string) => entities[name] ?? '')
}
