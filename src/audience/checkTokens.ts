import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { Failure } from '../failure.ts'

/**
 * Check that each token that a theme's `tokens.css` sets is used in a file of the theme or of its base. An unused token
 * is most often misspelt.
 *
 * @param folder folder of the theme
 * @param baseFolder folder of its base theme
 * @throws {Failure} that names the first unused token with its line
 */
export function checkTokens(folder: string, baseFolder: string): void {
  const path = join(folder, 'tokens.css')
  if (!existsSync(path)) return
  const sources = [folder, baseFolder].flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:css|vue|ts)$/.test(name))
      .map((name) => join(root, name)),
  )
  const texts = sources.filter((source) => source !== path).map((source) => readFileSync(source, 'utf8'))
  const own = readFileSync(path, 'utf8')
  const used = new Set(texts.flatMap((text) => text.match(/--[\w-]+/g) ?? []))
  for (const [, token = ''] of own.matchAll(/var\(\s*(--[\w-]+)/g)) used.add(token)
  for (const [at, line] of own.split('\n').entries()) {
    const token = /^\s*(--[\w-]+)\s*:/.exec(line)?.[1]
    if (token === undefined || used.has(token)) continue
    throw new Failure(
      `${relative('.', path)}:${at + 1} Unexpected \`${token}\`, expected a token that something is drawn with, as in \`${relative('.', join(baseFolder, 'styles/tokens.css'))}\``,
    )
  }
}
