import { capitalise } from '../../../text/capitalise.ts'
/**
 * What becomes of a directive of MyST, by its name in the braces of a fence: a container of Markdown (`note`), a picture
 * (`figure`), a formula, a listing, the place of a file, or nothing, because a site would fill it in (`toctree`).
 */
export type DirectiveKind = 'container' | 'picture' | 'formula' | 'listing' | 'file' | 'filledIn'

const names: Record<DirectiveKind, string> = {
  container: [
    'note tip hint important warning caution danger attention error seealso admonition topic todo',
    'versionadded versionchanged versionremoved deprecated dropdown card tab-item grid-item-card',
    'sidebar margin aside epigraph pull-quote highlights compound container div grid grid-item tab-set only figure-md',
    'glossary table list-table exercise solution theorem proof definition lemma corollary example remark',
  ].join(' '),
  picture: 'figure image',
  formula: 'math',
  listing: 'code code-block code-cell sourcecode parsed-literal',
  file: 'literalinclude include',
  filledIn: 'toctree contents tableofcontents bibliography printindex index tags',
}

const kinds = new Map(
  Object.entries(names).flatMap(([kind, list]) =>
    // cast: `Object.entries` types the keys as `string`
    list.split(' ').map((name) => [name, kind as DirectiveKind] as const),
  ),
)

/** Tell what a directive is; undefined for a name that is none of MyST's, such as the `python` of a cell. */
export function directiveKind(name: string): DirectiveKind | undefined {
  return kinds.get(name.replace(/^prf:|^proof:/, ''))
}

/** Containers that only arrange what stands in them. */
const untitled = new Set(
  'sidebar margin aside epigraph pull-quote highlights compound container div grid grid-item tab-set only glossary table list-table'.split(
    ' ',
  ),
)

/** Titles of directives whose capitalised name is not a good title. */
const titles = new Map([
  ['seealso', 'See also'],
  ['admonition', 'Note'],
  ['todo', 'To do'],
])

/** Names of changes, with what Sphinx prints before the number of the version. */
const versions = new Map([
  ['versionadded', 'Added in version'],
  ['versionchanged', 'Changed in version'],
  ['versionremoved', 'Removed in version'],
  ['deprecated', 'Deprecated since version'],
])

/**
 * Return the title that a container shows: what its author wrote behind the braces, else its kind as a word.
 *
 * `versionadded`, `1.2` -> `Added in version 1.2`; `note`, `` -> `Note`; `grid`, `2` -> nothing
 */
export function directiveTitle(name: string, argument: string): string {
  const version = versions.get(name)
  if (version !== undefined) return `${version} ${argument}`.trim()
  const plain = name.replace(/^prf:|^proof:/, '')
  if (plain === 'table' || plain === 'list-table') return ''
  if (/^(?:dropdown|card|tab-item|grid-item-card)$/.test(plain) || untitled.has(plain))
    return isTitled(plain) ? argument : ''
  return argument || (titles.get(plain) ?? capitalise(plain))
}

/** Tell whether what stands behind the braces is a title, and no setting such as the columns of a grid. */
function isTitled(name: string): boolean {
  return !/^(?:grid|grid-item|tab-set|only|container|div|compound|epigraph|pull-quote|highlights|glossary)$/.test(name)
}
