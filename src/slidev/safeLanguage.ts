import { bundledLanguagesInfo } from 'shiki/langs'

/** Shiki's names of languages, by other names that authors write. */
const aliases = new Map([
  ['env', 'dotenv'],
  ['golang', 'go'],
  ['ipython', 'python'],
  ['ipython2', 'python'],
  ['ipython3', 'python'],
  ['ojs', 'js'],
  ['plaintext', 'text'],
  ['python3', 'python'],
  ['shell-session', 'shellsession'],
  ['sh-session', 'shellsession'],
])

/** Languages of which Slidev draws a diagram instead of showing the code. It sends PlantUML to another host. */
const drawn = new Set(['mermaid', 'plantuml'])

/**
 * Return the name by which Slidev can highlight the language of a fence. An unknown language would stop Slidev's build.
 * Slidev's parser would read only `c` of `c++`.
 *
 * @returns a name that Shiki knows; `text` for a language that it does not know; `null` if the fence has no language.
 */
export function safeLanguage(language: string | null | undefined): string | null {
  if (!language) return null
  const name = aliases.get(language.toLowerCase()) ?? language.toLowerCase()
  const known = bundledLanguagesInfo.find(({ id, aliases }) => id === name || aliases?.includes(name))
  if (!known || drawn.has(known.id)) return 'text'
  return /^[\w-]+$/.test(name) ? name : known.id
}
