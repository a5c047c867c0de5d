import { bundledLanguagesInfo } from 'shiki/langs'

/** Shiki's names for languages that authors write in another way. */
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

/** Languages that Slidev draws as diagrams instead of showing the code; it sends PlantUML to another host for that. */
const drawn = new Set(['mermaid', 'plantuml'])

/**
 * Return the name by which Slidev can highlight the language of a fence. An unknown language would stop Slidev's build,
 * and of `c++` its parser would read only `c`.
 *
 * @returns a name that Shiki knows, `text` for what it does not know, `null` where no language is given.
 */
export function safeLanguage(language: string | null | undefined): string | null {
  if (!language) return null
  const name = aliases.get(language.toLowerCase()) ?? language.toLowerCase()
  const known = bundledLanguagesInfo.find(({ id, aliases }) => id === name || aliases?.includes(name))
  if (!known || drawn.has(known.id)) return 'text'
  return /^[\w-]+$/.test(name) ? name : known.id
}
