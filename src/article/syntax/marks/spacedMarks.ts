import { replaceOutsideCode } from '../../source/codeIn.ts'

const mark = /([{[])([+-])[ \t](\S[^{}[\]\n]*?)[ \t]\2([}\]])/g

/** Rewrite GitLab's marks for added and deleted text as those of CriticMarkup: `{+ new +}` -> `{++new++}`, `[- old -]` -> `{--old--}`. */
export function spacedMarks(text: string): string {
  if (!/[{[][+-] /.test(text)) return text
  return replaceOutsideCode(text, mark, ({ 1: open, 2: sign = '', 3: words = '', 4: close }) =>
    (open === '{') === (close === '}') ? `{${sign}${sign}${words}${sign}${sign}}` : undefined,
  )
}
