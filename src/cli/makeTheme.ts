import { type NewThemeOptions, newTheme } from '../pipeline/newTheme.ts'

export interface NewThemeFlags extends NewThemeOptions {
  from: string
}

/** `deckwright theme new <name>`: make a theme and print its folder. */
export async function makeTheme(name: string, { from, ...options }: NewThemeFlags): Promise<number> {
  console.log(await newTheme(name, from, options))
  return 0
}
