import { extname } from 'node:path'
import { fieldOf } from '../fieldOf.ts'
import type { Cell, Notebook } from './readNotebook.ts'

/** The languages of magic commands at the start of a cell (`%%sh`) that have another name than the language. */
const magics: Record<string, string> = {
  sh: 'bash',
  script: 'bash',
  js: 'javascript',
  R: 'r',
  pypy: 'python',
  python2: 'python',
  python3: 'python',
  svg: 'xml',
  cu: 'cuda',
}

/** Magic commands with the name of a language: `%%bash`. */
const languages = new Set([
  'bash',
  'cython',
  'html',
  'javascript',
  'julia',
  'latex',
  'markdown',
  'perl',
  'ruby',
  'sql',
  'writefile',
])

/**
 * Return the language of a code cell, from its magic command (`%%bash`), from the file that it writes
 * (`%%writefile a.js`), from its metadata, or else from the notebook's kernel.
 */
export function cellLanguage({ source, metadata }: Cell, kernel: string): string {
  const [, magic = '', rest = ''] = /^%%([\w.]+)[ \t]*(.*)/.exec(source) ?? []
  if (magic === 'writefile') return extname(rest.trim()).slice(1) || kernel
  if (magic in magics) return magics[magic] ?? kernel
  if (languages.has(magic)) return magic
  return typeof metadata.language === 'string' ? metadata.language : kernel
}

/** Return the language of a notebook's kernel: `python`, `r`, `julia`. */
export function kernelLanguage({ metadata }: Notebook): string {
  const names = [fieldOf(metadata.language_info, 'name'), fieldOf(metadata.kernelspec, 'language')]
  const name = names.find((one) => typeof one === 'string' && one !== '') ?? 'python'
  return typeof name === 'string' && /^[\w+#-]+$/.test(name) ? name.toLowerCase() : 'text'
}
