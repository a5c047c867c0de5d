import { bundledLanguagesInfo } from 'shiki/langs'

/** Names that authors use and Shiki does not know. */
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

/** Languages that Slidev draws instead of showing them, one of them on another host. */
const drawn = new Set(['mermaid', 'plantuml'])

/**
 * Name the language of a fence so that Slidev can colour it: an unknown one stops its build, and of `c++` it sees `c`.
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
