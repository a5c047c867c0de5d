import { registerHooks } from 'node:module'

/** A function of any shape: it is called with `Reflect.apply`. */
export type AnyFunction = (...values: never[]) => unknown

/** A function of the program, by its file in src/ and its name. */
export interface Target {
  file: string
  name: string
}

let broken: (Target & { by: (original: AnyFunction) => AnyFunction }) | undefined

/** Let functions of modules that are imported from now on be broken for a while, wherever the program calls them. */
export function makeBreakable(targets: readonly Target[]): void {
  const names = new Map<string, Set<string>>()
  for (const { file, name } of targets) {
    const url = new URL(`../src/${file}`, import.meta.url).href
    names.set(url, (names.get(url) ?? new Set()).add(name))
  }
  registerHooks({
    load(url, context, nextLoad) {
      const exported = names.get(url)
      if (!exported) return nextLoad(url, context)
      const file = url.slice(new URL('../src/', import.meta.url).href.length)
      const wrapped = [...exported].map(
        (name) => `export const ${name} = breakable(original, { file: '${file}', name: '${name}' })`,
      )
      const source = [
        `import { breakable } from '${import.meta.url}'`,
        `import * as original from '${url}?original'`,
        `export * from '${url}?original'`,
        ...wrapped,
      ]
      return { format: 'module', shortCircuit: true, source: source.join('\n') }
    },
  })
}

/** Break one of them while something is done. */
export async function whileBroken<T>(how: NonNullable<typeof broken>, what: () => Promise<T>): Promise<T> {
  broken = how
  try {
    return await what()
  } finally {
    broken = undefined
  }
}

export function breakable(module: Record<string, AnyFunction | undefined>, { file, name }: Target): AnyFunction {
  const original = module[name]
  if (!original) throw new Error(`Cannot break \`${name}\`, expected an export of ${file}`)
  return (...values) => {
    const isBroken = broken?.file === file && broken.name === name
    return Reflect.apply(isBroken && broken ? broken.by(original) : original, undefined, values)
  }
}
