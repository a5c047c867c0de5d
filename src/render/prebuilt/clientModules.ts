import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** The components of Slidev's client that rendered Markdown uses. Slidev's server shows a deck with other components. */
export const markdownComponents = ['CodeBlockWrapper', 'KaTexBlockWrapper', 'Link', 'VAfter', 'VClick', 'VClicks']

/** The files that `slidesModule` imports. */
export interface ClientParts {
  /** Folder of Slidev's client. */
  clientRoot: string
  /** Folders of the themes. */
  themes: string[]
  /** Path of each layout by its name. */
  layouts: Record<string, string>
}

/**
 * Write the module that replaces Slidev's `/@slidev/slides`. In Slidev, Vite compiles each slide as a module. Here the
 * page itself compiles the templates of the slides in `__deck`. On a site the templates are functions already, because
 * the site's policy forbids to compile code. `__showDeck` shows other slides instead.
 */
export function slidesModule({ clientRoot, themes, layouts }: ClientParts): string {
  const components = [
    ...markdownComponents.map((name) => join(clientRoot, 'builtin', name)),
    ...themes.flatMap((theme) => listComponents(join(theme, 'components'))),
  ].map((path) => ({ path: existsSync(path) ? path : withExtension(path), name: nameOf(path) }))
  const entries = Object.entries(layouts)
  return [
    // Import styles before layouts, so that layouts override them, as when Slidev loads slides one by one.
    "import '@slidev/client/styles/index.ts'",
    "import * as vue from 'vue'",
    'const { compile, getCurrentInstance, markRaw, nextTick, reactive, shallowReactive, shallowRef } = vue',
    "import { useNav } from '@slidev/client/composables/useNav.ts'",
    "import { frontmatterToProps, useSlideContext } from '@slidev/client/context.ts'",
    ...components.map(({ name, path }) => `import ${name} from ${JSON.stringify(path)}`),
    ...entries.map(([, path], at) => `import layout${at} from ${JSON.stringify(path)}`),
    `const components = { ${components.map(({ name }) => name).join(', ')} }`,
    `const layouts = { ${entries.map(([name], at) => `${JSON.stringify(name)}: layout${at}`).join(', ')} }`,
    `const isCustomElement = (tag) => ${JSON.stringify(formulaElements)}.includes(tag)`,
    toSlide,
    'const toSlides = ({ slides }) => slides.map(toSlide)',
    'export const slides = shallowRef(toSlides(globalThis.__deck))',
    showDeck,
    showSlide,
  ].join('\n')
}

/**
 * Write the module that replaces Slidev's `/@slidev/global-layers`: the components that themes show above and below all
 * slides. Slidev finds them by glob patterns, and then the paths of this machine would get into the client.
 */
export function layersModule(roots: string[]): string {
  const layers = { GlobalTop: ['global', 'global-top'], GlobalBottom: ['global-bottom'], SlideTop: ['slide-top'] }
  const all = Object.entries({ ...layers, SlideBottom: ['slide-bottom'] }).map(([name, files]) => {
    const names = [...files, name].flatMap((file) => ['js', 'ts', 'vue'].map((extension) => `${file}.${extension}`))
    const paths = roots.flatMap((root) => names.map((file) => join(root, file)).find(existsSync) ?? [])
    return { name, paths }
  })
  return [
    "import { h } from 'vue'",
    ...all.flatMap(({ name, paths }) => paths.map((path, at) => `import ${name}${at} from ${JSON.stringify(path)}`)),
    ...all.map(({ name, paths }) => {
      const parts = paths.map((_, at) => `h(${name}${at})`)
      return `export const ${name} = { render: () => [${parts.join(', ')}] }`
    }),
  ].join('\n')
}

/**
 * Change the Vue keys of slides from their numbers to unique ones. A slide reads its content once, when it appears; with a
 * new key, another slide with the same number is rendered anew.
 *
 * @param code the code of `SlidesShow.vue`
 */
export function keySlides(code: string): string {
  const keyed = code.replace(':key="route.no"', ':key="route.key"')
  if (keyed === code) throw new Error('Unknown version of Slidev: no key of its slides')
  return keyed
}

/**
 * Source of `toSlide`, which turns frontmatter and a template into a slide for Slidev's client, as Slidev does with a
 * Markdown module.
 */
const toSlide = `
let made = 0
function toSlide({ frontmatter: values, template, layout, title, level, noteHTML = '' }, id) {
  const no = id + 1
  const frontmatter = reactive(values)
  const component = markRaw({
    components: { ...components, InjectedLayout: layouts[layout] ?? layouts.default },
    setup() {
      const { $slidev, $clicksContext, $frontmatter } = useSlideContext()
      $clicksContext.setup()
      getCurrentInstance().proxy.$slidev = $slidev
      return { layoutProps: () => frontmatterToProps($frontmatter, id) }
    },
    render: typeof template === 'function' ? template(vue) : compile(template, { isCustomElement }),
  })
  const meta = shallowReactive({
    get layout() { return frontmatter.layout },
    get transition() { return frontmatter.transition },
    get class() { return frontmatter.class },
    get clicks() { return frontmatter.clicks },
    get name() { return frontmatter.name },
    get preload() { return frontmatter.preload },
    slide: {
      frontmatter, id, no, title, level, index: id, sourceIndex: id, start: 0, filepath: '',
      content: '', raw: '', note: '', noteHTML, images: [],
    },
    __clicksContext: null,
    __preloaded: false,
  })
  return { no, meta, component, load: async () => ({ default: component }), key: made++ }
}`

/**
 * Source of `__showDeck`, which replaces all slides. It removes the old ones first, because a slide reads its content
 * only when it appears.
 */
const showDeck = `
globalThis.__showDeck = async (deck) => {
  const { printRange } = useNav()
  printRange.value = []
  await nextTick()
  slides.value = toSlides(deck)
  printRange.value = slides.value.map(({ no }) => no)
}`

/**
 * Source of `__showSlide`, which shows a slide at a click step. If a deck is given, its slides replace the present ones first.
 * Unchanged slides are kept, so that nothing flickers. When the slide on the screen is removed, Slidev jumps to the last
 * slide. So if the wanted slide is there already, turn to it before slides are replaced.
 */
const showSlide = `
const sources = new WeakMap()
const shownBy = (source, at) => JSON.stringify([source, at])
for (const [at, route] of slides.value.entries()) sources.set(route, shownBy(globalThis.__deck.slides[at], at))
globalThis.__showSlide = async ({ slide, step }, deck) => {
  const { router } = useNav()
  const turn = () => router.replace({ path: '/' + slide, query: { embedded: 'true', clicks: step || undefined } })
  const isThere = slide <= slides.value.length
  if (isThere) await turn()
  if (deck) {
    const before = new Map(slides.value.map((route) => [sources.get(route), route]))
    slides.value = deck.slides.map((source, at) => {
      const by = shownBy(source, at)
      const route = before.get(by) ?? toSlide(source, at)
      sources.set(route, by)
      return route
    })
  }
  if (!isThere) await turn()
  await nextTick()
}
globalThis.__countSteps = () =>
  slides.value.map(({ meta: { __clicksContext: clicks } }) => (clicks?.isMounted ? clicks.total : null))`

/** Source of the module that replaces Slidev's `/@slidev/title-renderer`: it shows the title of a slide, without markup. */
export const titleModule = `
import { slides } from '/@slidev/slides'
export default { props: ['no'], render() { return slides.value[this.no - 1]?.meta.slide.title } }`

/** Elements of MathML: Vue has to treat them as elements, not as components. */
export const formulaElements =
  'annotation math menclose mfrac mglyph mi mlabeledtr mn mo mover mpadded mphantom mroot mrow mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover semantics'.split(
    ' ',
  )

function listComponents(folder: string): string[] {
  if (!existsSync(folder)) return []
  const names = readdirSync(folder).filter((name) => /^[A-Z]\w*\.(?:vue|[jt]s)$/.test(name))
  return names.sort().map((name) => join(folder, name))
}

function withExtension(path: string): string {
  return existsSync(`${path}.vue`) ? `${path}.vue` : `${path}.ts`
}

function nameOf(path: string): string {
  return /(\w+)(?:\.\w+)?$/.exec(path)?.[1] ?? path
}
