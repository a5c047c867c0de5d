import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Audience } from './audience.ts'

/** The three main colours of a theme, as CSS values: of the background (ground), the text (ink) and accents (signal). */
export interface ThemeColours {
  ground: string
  ink: string
  signal: string
}

/** Read the main colours of a theme, each from its own `tokens.css` or else from that of its base. */
export async function themeColours({ folder, baseFolder }: Audience): Promise<ThemeColours> {
  const paths = [join(folder, 'tokens.css'), join(baseFolder, 'styles/tokens.css')].filter((path) => existsSync(path))
  const sheets = await Promise.all(paths.map((path) => readFile(path, 'utf8')))
  const valueOf = (token: string) => sheets.map((css) => tokenIn(css, token)).find((value) => value !== undefined)
  return {
    ground: valueOf('--ground') ?? '#ffffff',
    ink: valueOf('--ink') ?? '#000000',
    signal: valueOf('--signal') ?? '#000000',
  }
}

/** Find the value of a token in a style sheet: `--ink: #111;` -> `#111`. */
export function tokenIn(css: string, token: string): string | undefined {
  return new RegExp(`${token}:\\s*([^;]+);`).exec(css)?.[1]?.replace(/\s+/g, ' ')
}
