import { type CompilerOptions, compileTemplate } from 'vue/compiler-sfc'
import { formulaElements } from './clientModules.ts'

/**
 * Compile the template of a slide for a site. Return the source of a function that takes Vue and returns the slide's render
 * function. The code is the same as that of the module that Vite would make of the template.
 */
export function compileSlide(template: string): string {
  const { code, errors } = compileTemplate({
    source: template,
    filename: 'slide.vue',
    id: 'slide',
    isProd: true,
    transformAssetUrls: false,
    compilerOptions: {
      mode: 'function',
      isCustomElement: (tag) => formulaElements.includes(tag),
      nodeTransforms: [toRelative],
    },
  })
  if (errors[0]) throw new Error(`a slide that cannot be compiled: ${errors[0]}`)
  return `(Vue) => {\n${code}\n}`
}

/** Change the address of a picture in the public folder to one that works wherever the site is: `/images/a.png` -> `./images/a.png`. */
const toRelative: NonNullable<CompilerOptions['nodeTransforms']>[number] = (node) => {
  if (!('tag' in node) || !('props' in node)) return
  for (const property of node.props) {
    const value = 'value' in property && property.name === 'src' ? property.value : undefined
    if (value && /^\/(?!\/)/.test(value.content)) value.content = `.${value.content}`
  }
}
